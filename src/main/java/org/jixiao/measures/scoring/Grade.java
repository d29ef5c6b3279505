package org.jixiao.measures.scoring;

/** The four grades of a performance evaluation, best first (财预〔2020〕10号: 优 良 中 差). */
public enum Grade {
  /** 优. */
  EXCELLENT("优"),
  /** 良. */
  GOOD("良"),
  /** 中. */
  FAIR("中"),
  /** 差. */
  POOR("差");

  private final String chinese;

  Grade(String chinese) {
    this.chinese = chinese;
  }

  /** The grade as forms print it. */
  public String chinese() {
    return chinese;
  }
}
