package org.jixiao.sources.samples;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that can be repeated: the same seed and keys always throw the same numbers. */
final class Dice {

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Dice that depend on nothing but the seed and the keys, in this order. */
  static Dice of(long seed, Object... keys) {
    long hash = 0xcbf29ce484222325L ^ seed;
    for (Object key : keys) {
      String text = key + "\u001f";
      for (int at = 0; at < text.length(); at++) {
        hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
      }
    }
    return new Dice(hash ^ Long.rotateLeft(seed, 32));
  }

  /** True this many times in a thousand. */
  boolean chance(int perMille) {
    return random.nextInt(1000) < perMille;
  }

  /** Any of the numbers from the first to the last, both included. */
  int between(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Position of one of the weights, each drawn in proportion to its size. */
  int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int left = random.nextInt(sum);
    int at = 0;
    while (left >= weights[at]) {
      left -= weights[at];
      at++;
    }
    return at;
  }
}
