package org.jixiao.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jixiao.vocabulary.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SideBySideTest {

  @Test
  @Timeout(60)
  void worksOnSeveralAndAnswersInOrder() {
    var bothAtWork = new CountDownLatch(2);

    var done =
        SideBySide.each(
            List.of("first", "second", "third"),
            thing -> {
              meet(bothAtWork);
              return thing + " done";
            });

    assertThat(done).containsExactly("first done", "second done", "third done");
  }

  @Test
  void theFirstFailureIsThrownAsItIsAndTheRestIsNotBegun() {
    Set<Integer> begun = Collections.synchronizedSet(new HashSet<>());
    var neverOpened = new CountDownLatch(1);
    var things = IntStream.range(0, 50).boxed().toList();

    assertThatThrownBy(
            () ->
                SideBySide.each(
                    things,
                    thing -> {
                      begun.add(thing);
                      if (thing == 0) {
                        throw Fault.of("table things", "nothing", "something");
                      }
                      awaited(neverOpened);
                      return thing;
                    }))
        .isInstanceOf(Fault.class)
        .hasMessage("table things: found nothing; expected something");
    assertThat(begun).contains(0).hasSizeLessThan(50);
  }

  private static void meet(CountDownLatch latch) {
    latch.countDown();
    awaited(latch);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
