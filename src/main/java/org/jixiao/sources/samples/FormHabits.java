package org.jixiao.sources.samples;

/**
 * How a department fills in its forms (填报习惯).
 *
 * @param layout table it uses
 * @param packing how forms are spread over sheets and files
 * @param numbers how figures are typed
 * @param dash what stands where nothing applies
 * @param level1WithWeight whether level-one names carry their weight: 产出指标(50分)
 * @param spacedLabels whether labels are stretched with blanks
 * @param notes whether a notes row follows the total
 * @param bareDepartment whether the department leaves out the county's name
 */
record FormHabits(
    Layout layout,
    Packing packing,
    Numbers numbers,
    String dash,
    boolean level1WithWeight,
    boolean spacedLabels,
    boolean notes,
    boolean bareDepartment) {

  /** The table in use. */
  enum Layout {
    /** 财预〔2020〕10号 attachment 1, in 万元. */
    NATIONAL,
    /** 云南公开14表/15表, in 元. */
    YUNNAN
  }

  /** How forms are spread. */
  enum Packing {
    STACKED_XLSX,
    STACKED_XLS,
    SHEET_PER_PROJECT,
    FILE_PER_PROJECT
  }

  /** How figures are typed. */
  enum Numbers {
    AS_NUMBERS,
    AS_TEXT,
    RATE_AS_FRACTION
  }

  static FormHabits of(Dice dice, int year, int firstYear, int projects) {
    Layout layout =
        dice.chance(year == firstYear ? 900 : year == firstYear + 1 ? 500 : 250)
            ? Layout.NATIONAL
            : Layout.YUNNAN;
    int packing = dice.weighted(60, projects <= 10 ? 15 : 0, 25, projects <= 8 ? 15 : 0);
    int numbers = dice.weighted(60, 25, 15);
    return new FormHabits(
        layout,
        switch (packing) {
          case 0 -> Packing.STACKED_XLSX;
          case 1 -> Packing.STACKED_XLS;
          case 2 -> Packing.SHEET_PER_PROJECT;
          default -> Packing.FILE_PER_PROJECT;
        },
        switch (numbers) {
          case 0 -> Numbers.AS_NUMBERS;
          case 1 -> Numbers.AS_TEXT;
          default -> Numbers.RATE_AS_FRACTION;
        },
        switch (dice.weighted(6, 2, 2)) {
          case 0 -> "—";
          case 1 -> "-";
          default -> "";
        },
        dice.chance(300),
        dice.chance(400),
        dice.chance(500),
        dice.chance(250));
  }

  FormHabits packedAs(Packing other) {
    return new FormHabits(
        layout, other, numbers, dash, level1WithWeight, spacedLabels, notes, bareDepartment);
  }

  /** The same habits on the table of the province. */
  FormHabits onYunnanForm() {
    return new FormHabits(
        Layout.YUNNAN,
        packing,
        numbers,
        dash,
        level1WithWeight,
        spacedLabels,
        notes,
        bareDepartment);
  }
}
