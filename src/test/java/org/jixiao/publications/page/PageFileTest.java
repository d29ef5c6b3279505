package org.jixiao.publications.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jixiao.testing.HostileNames;
import org.junit.jupiter.api.Test;

class PageFileTest {

  private static final Pattern MODEL =
      Pattern.compile(
          "<script type=\"application/json\" id=\"model\">(.*?)</script>", Pattern.DOTALL);

  @Test
  void namesThatMeanHarmStandInThePageAsDataAlone() throws Exception {
    var names = HostileNames.hundred();
    var html = PageFile.html(PageModels.named(names));

    assertThat(names).hasSize(100).doesNotHaveDuplicates();
    var data = MODEL.matcher(html);
    assertThat(data.find()).isTrue();
    assertThat(data.group(1)).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    var shown = new ArrayList<String>();
    new ObjectMapper()
        .readTree(data.group(1))
        .at("/years/0/projects")
        .forEach(project -> shown.add(project.get(3).asText()));
    assertThat(shown).isEqualTo(names);
    assertThat(html.replace(data.group(1), "")).doesNotContain("window.harmed");
  }

  @Test
  void thePolicyForbidsAllButTheScriptsAndStylesOfThePageItself() throws Exception {
    var html = PageFile.html(PageModels.small());

    var policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"").matcher(html);
    assertThat(policy.find()).isTrue();
    assertThat(policy.group(1)).startsWith("default-src 'none';").doesNotContain("unsafe", "http");
    var code = Pattern.compile("<(script|style)>(.*?)</\\1>", Pattern.DOTALL).matcher(html);
    int found = 0;
    while (code.find()) {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(code.group(2).getBytes(StandardCharsets.UTF_8));
      assertThat(policy.group(1)).contains("sha256-" + Base64.getEncoder().encodeToString(digest));
      found++;
    }
    assertThat(found).isEqualTo(3);
  }

  @Test
  void theSameModelGivesTheSameBytes() {
    assertThat(PageFile.html(PageModels.small())).isEqualTo(PageFile.html(PageModels.small()));
  }

  @Test
  void tenThousandProjectsStayUnderSixMillionBytes() {
    var html = PageFile.html(PageModels.ofSize(5_000));

    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(6_000_000);
  }
}
