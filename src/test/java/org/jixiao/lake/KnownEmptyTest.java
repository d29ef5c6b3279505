package org.jixiao.lake;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.SparkSession;
import org.jixiao.testing.SparkSessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkSessions.class)
class KnownEmptyTest {

  @Test
  void whatFollowsFromNoRowsIsKnownToBeNone(SparkSession spark) {
    var none = KnownEmpty.like(Drawn.rows(spark, "a | 1 | 1.00"));
    var counted = none.where(col("amount").gt(0)).groupBy("name").count();

    assertThat(KnownEmpty.is(none)).isTrue();
    assertThat(KnownEmpty.is(counted)).isTrue();
  }

  @Test
  void joinedAndUnitedRowsAreNoneWhereTheirSidesSaySo(SparkSession spark) {
    var some = Drawn.rows(spark, "a | 1 | 1.00");
    var none = KnownEmpty.like(some);

    assertThat(KnownEmpty.is(some.join(none, "name"))).isTrue();
    assertThat(KnownEmpty.is(none.join(some, new String[] {"name"}, "left"))).isTrue();
    assertThat(KnownEmpty.is(some.join(none, new String[] {"name"}, "left"))).isFalse();
    assertThat(KnownEmpty.is(some.join(none, new String[] {"name"}, "left_anti"))).isFalse();
    assertThat(KnownEmpty.is(some.join(none, new String[] {"name"}, "right"))).isFalse();
    assertThat(KnownEmpty.is(some.join(none, new String[] {"name"}, "full"))).isFalse();
    assertThat(KnownEmpty.is(none.unionByName(none))).isTrue();
    assertThat(KnownEmpty.is(none.unionByName(some))).isFalse();
  }

  @Test
  void rowsThatMustBeLookedAtAreNot(SparkSession spark) {
    var rows = spark.range(3).repartition(2);

    assertThat(KnownEmpty.is(rows.where("id > 1").toDF())).isFalse();
    assertThat(KnownEmpty.is(rows.where("id > 7").toDF())).isFalse();
    assertThat(KnownEmpty.is(KnownEmpty.like(rows.toDF()).groupBy().count())).isFalse();
  }
}
