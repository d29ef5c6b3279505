package org.jixiao.sources.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SharedFormula;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedFormulasTest {

  /** POI moves the parsed formula; the moved text must be the text it then writes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "F7+F8",
        "SUM(F7:F9)",
        "$A$1*B2",
        "A$1&$B2",
        "IF(C5>0,D5/C5,0)",
        "ROUND(E6/10000,2)",
        "\"A1\"&A1",
        "LOG10(A1)",
        "SUM(A:A)+A3",
      })
  void aSharedFormulaIsMovedAsPoiMovesIt(String formula) throws Exception {
    try (var workbook = new XSSFWorkbook()) {
      workbook.createSheet("Sheet1");
      var book = XSSFEvaluationWorkbook.create(workbook);
      var parsed = FormulaParser.parse(formula, book, FormulaType.CELL, 0);
      var moved =
          new SharedFormula(SpreadsheetVersion.EXCEL2007).convertSharedFormulas(parsed, 3, 2);

      assertThat(SharedFormulas.moved(formula, 3, 2))
          .isEqualTo(FormulaRenderer.toFormulaString(book, moved));
    }
  }

  @Test
  void referencesToOtherSheetsMoveAndTheirNamesStay() {
    assertThat(SharedFormulas.moved("A1表!B3+'2024 A1'!$C4", 3, 2))
        .isEqualTo("A1表!D6+'2024 A1'!$C7");
  }

  @Test
  void fixedColumnsStayAndWholeRowsMove() {
    assertThat(SharedFormulas.moved("SUM($B:$C)+SUM(3:$4)", 3, 2))
        .isEqualTo("SUM($B:$C)+SUM(6:$4)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲A1", "A1.B", "Rate_1", "FY2024A", "TAX2024(1)"})
  void namesThatHoldAReferenceAreLeftAlone(String formula) {
    assertThat(SharedFormulas.moved(formula, 1, 1)).isEqualTo(formula);
  }
}
