package org.jixiao.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jixiao.lake.Declaration;
import org.jixiao.lake.HandedInFile;
import org.jixiao.sources.sheets.ReadingLimits;
import org.jixiao.vocabulary.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryFolderTest {
  @TempDir Path folder;

  @Test
  void whatIsNoDeliveredDataIsLeftOutWithAReason() throws IOException {
    write("支付.csv", "a,b");
    write("自评/一.xlsx", "x");
    write("自评/~$一.xlsx", "x");
    write(".DS_Store", "x");
    write("自评/Thumbs.db", "x");
    write("delivery.yaml", "as_of: 2025-08-28\n");

    var delivery = DeliveryFolder.of(folder);

    assertThat(delivery.files())
        .extracting(HandedInFile::name)
        .containsExactly("支付.csv", "自评/一.xlsx");
    assertThat(delivery.leftOut())
        .extracting(DeliveryFolder.LeftOut::name)
        .containsExactly(".DS_Store", "delivery.yaml", "自评/Thumbs.db", "自评/~$一.xlsx");
    assertThat(delivery.leftOut()).noneMatch(left -> left.reason().isBlank());
    assertThat(delivery.declaration().asOf()).isEqualTo(LocalDate.of(2025, 8, 28));
  }

  @Test
  void everyKeyOfADeclarationIsUnderstood() throws IOException {
    write("支付.csv", "a,b");
    write(
        "delivery.yaml",
        """
        as_of: 2025-08-28
        sequence: 2
        division_code: "533122000"
        division_name: 梁河县
        fiscal_year: 2024
        replaces:
          - {table: payments, department_id: "219", fiscal_year: 2024}
        profiles: [county]
        note: 更正
        """);

    var declaration = DeliveryFolder.of(folder).declaration();

    assertThat(declaration.sequence()).isEqualTo(2);
    assertThat(declaration.divisionCode()).isEqualTo("533122000");
    assertThat(declaration.divisionName()).isEqualTo("梁河县");
    assertThat(declaration.fiscalYear()).isEqualTo(2024);
    assertThat(declaration.replaces())
        .containsExactly(new Declaration.Replacement("payments", "219", 2024));
    assertThat(declaration.profiles()).containsExactly("county");
    assertThat(declaration.note()).isEqualTo("更正");
  }

  @Test
  void anUnknownKeyIsNamedTogetherWithTheKnownOnes() throws IOException {
    write("支付.csv", "a,b");
    write("delivery.yaml", "asof: 2025-08-28\n");

    assertThatThrownBy(() -> DeliveryFolder.of(folder))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("delivery.yaml: found the key asof; expected one of [as_of, ")
        .hasMessageContaining("division_code");
  }

  @Test
  void aValueThatDoesNotFitIsAFaultThatNamesItsKey() throws IOException {
    write("支付.csv", "a,b");
    write("delivery.yaml", "as_of: 八月\n");

    assertThatThrownBy(() -> DeliveryFolder.of(folder))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("delivery.yaml, key as_of: found");
  }

  @Test
  void foldersWithDeclarationsAreASetOfDeliveries() throws IOException {
    write("2023/支付.csv", "a,b");
    write("2023/delivery.yaml", "sequence: 1\n");
    write("2024/支付.csv", "a,b");
    write("2024/delivery.yaml", "sequence: 2\n");

    assertThat(DeliveryFolder.deliveriesIn(folder, ReadingLimits.DEFAULTS))
        .extracting(delivery -> delivery.declaration().sequence())
        .containsExactly(1, 2);

    write("散落.xlsx", "x");
    assertThatThrownBy(() -> DeliveryFolder.deliveriesIn(folder, ReadingLimits.DEFAULTS))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("散落.xlsx");
  }

  @Test
  void aZipPackedOnChineseWindowsKeepsItsNames() throws IOException {
    for (var charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
      var zip = zip(charset, "财政\\支付.csv", "支付台账");

      var delivery = DeliveryFolder.deliveriesIn(zip, ReadingLimits.DEFAULTS).get(0);

      assertThat(delivery.files()).extracting(HandedInFile::name).containsExactly("财政/支付.csv");
      try (var in = delivery.files().get(0).content().open()) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("支付台账");
      }
    }
  }

  @Test
  void aZipEntryCannotLeaveTheDelivery() throws IOException {
    var zip = zip(StandardCharsets.UTF_8, "a/../../etc/支付.csv", "x");

    assertThatThrownBy(() -> DeliveryFolder.of(zip))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("expected names within the delivery");
  }

  @Test
  void nothingToReadIsAFault() {
    assertThatThrownBy(() -> DeliveryFolder.of(folder))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("no delivered file");
    assertThatThrownBy(() -> DeliveryFolder.of(folder.resolve("没有")))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("nothing there");
  }

  @Test
  void aFileThatIsNoZipIsAFault() throws IOException {
    write("一.csv", "a,b");

    assertThatThrownBy(() -> DeliveryFolder.of(folder.resolve("一.csv")))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("no whole zip");
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path zip(Charset names, String entry, String text) throws IOException {
    var file = folder.resolve("报送-" + names + ".zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return file;
  }
}
