package org.jixiao.sources.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jixiao.sources.values.AmountUnit;
import org.jixiao.sources.values.FillingHint;
import org.jixiao.sources.values.PlainText;
import org.jixiao.vocabulary.Fault;

/**
 * How forms label their parts: the captions of brief §3.1, kept as data.
 *
 * @param titlePattern what a title of such a form holds
 * @param longestTitle longer text is a paragraph
 * @param projectInTitle what a title holds that names the project, as its first group
 * @param labels labels with a value beside or below them
 * @param fundColumns captions of the funds part
 * @param fundKinds labels of the rows of the funds part
 * @param indicatorColumns captions of the indicators
 * @param listColumns captions of lists of evaluations
 * @param departmentTitle what a title of a department-wide form holds
 * @param taskColumns captions of the tasks of a department
 * @param statementCaptions captions of the written parts of department-wide forms
 * @param executionIndicator name of an indicator that is the budget execution itself
 * @param level1ByLevel2 level-1 names by words of level 2
 * @param grades spellings of the four grades
 * @param evaluationKinds words of the title that tell the kind of evaluation
 * @param noEvaluations forms about projects that evaluate nothing
 * @param registerOwner captions that all registers share: whose record a row is
 * @param registers the kinds of register, by name; the first that fits is read
 * @param layouts the known layouts, the first that fits names a form
 */
public record FormCaptions(
    String titlePattern,
    int longestTitle,
    String projectInTitle,
    CaptionList labels,
    CaptionList fundColumns,
    Map<String, List<String>> fundKinds,
    CaptionList indicatorColumns,
    CaptionList listColumns,
    String departmentTitle,
    CaptionList taskColumns,
    List<String> statementCaptions,
    String executionIndicator,
    @JsonProperty("level_1_by_level_2") Map<String, List<String>> level1ByLevel2,
    CaptionList grades,
    Map<String, List<String>> evaluationKinds,
    List<NoEvaluation> noEvaluations,
    CaptionList registerOwner,
    Map<String, RegisterCaptions> registers,
    List<FormLayout> layouts)
    implements Serializable {

  /** No caption is longer; longer text is not looked up. */
  private static final int LONGEST_CAPTION = 60;

  private static final int REMEMBERED = 20_000;

  /** Captions as they are compared, by their delivered text: forms repeat the same few. */
  private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

  private static final String PATH = "/sources/captions.yaml";
  private static final Pattern FORMULA =
      Pattern.compile(
          "\\((?:[A-Za-z/÷*×%=+-]|\\d+%)+\\)|\\(\\d+(?:\\.\\d+)?分?\\)|\\((?:盖章|公章|单位盖章|签章|章)\\)"
              + "|^[*＊]|^(?:\\([一二三四五六七八九十\\d]{1,2}\\)|[一二三四五六七八九十\\d]{1,2}[.、])");
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  /** The captions that come with the reader. */
  public static FormCaptions builtIn() {
    try (var in = FormCaptions.class.getResourceAsStream(PATH)) {
      return YAML.readValue(in, FormCaptions.class);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * The captions that come with the reader, with those of a bureau's own file: its spellings are
   * tried before the others, its patterns and single values take their place.
   *
   * @param yaml the same keys as the built-in file, only those that are to be taught
   * @param where what to call the file in a fault
   */
  public static FormCaptions builtInWith(String yaml, String where) {
    try (var in = FormCaptions.class.getResourceAsStream(PATH)) {
      var all = YAML.readTree(in);
      var own = YAML.readTree(yaml);
      if (!(all instanceof ObjectNode built) || !(own instanceof ObjectNode further)) {
        throw Fault.of("captions " + where, "no keys", "keys of captions.yaml such as labels");
      }
      return YAML.treeToValue(joined(built, further), FormCaptions.class);
    } catch (JsonProcessingException wrong) {
      throw Fault.of(
          "captions " + where, wrong.getOriginalMessage(), "the keys and shapes of captions.yaml");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static ObjectNode joined(ObjectNode built, ObjectNode further) {
    for (var entry : further.properties()) {
      var known = built.get(entry.getKey());
      if (known instanceof ObjectNode node && entry.getValue() instanceof ObjectNode own) {
        joined(node, own);
      } else if (known instanceof ArrayNode list && entry.getValue() instanceof ArrayNode own) {
        built.set(entry.getKey(), own.deepCopy().addAll(list));
      } else {
        built.set(entry.getKey(), entry.getValue());
      }
    }
    return built;
  }

  /** A caption as it is compared: without blanks, unit, formula, weight and hints to fill it in. */
  public static String key(String delivered) {
    if (delivered.length() > LONGEST_CAPTION) {
      return "";
    }
    var known = KEYS.get(delivered);
    if (known != null) {
      return known;
    }
    var bare = FORMULA.matcher(FillingHint.removed(PlainText.label(delivered))).replaceAll("");
    var key = AmountUnit.withoutUnit(bare);
    if (KEYS.size() < REMEMBERED) {
      KEYS.put(delivered, key);
    }
    return key;
  }

  /** What a label cell names: {@code project_name}, {@code total} and so on. */
  Optional<String> label(String delivered) {
    return labels.find(key(delivered));
  }

  Optional<String> fundColumn(String delivered) {
    return fundColumns.find(key(delivered));
  }

  Optional<String> indicatorColumn(String delivered) {
    return indicatorColumns.find(key(delivered));
  }

  /** True for the title of a department-wide form. */
  boolean isDepartmentTitle(String delivered) {
    return delivered.length() < 2 * longestTitle
        && PlainText.label(delivered).length() < longestTitle
        && Pattern.compile(departmentTitle).matcher(PlainText.label(delivered)).find();
  }

  /** True for the name of an indicator that is the budget execution itself. */
  boolean isExecution(String indicator) {
    return Pattern.matches(executionIndicator, key(indicator));
  }

  /** The project that a title names, as titles of review sheets do. */
  Optional<String> projectInTitle(String title) {
    var named = Pattern.compile(projectInTitle).matcher(PlainText.label(title));
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }

  /** The layout of a form with these features. */
  String layout(Set<String> features) {
    return layouts.stream()
        .filter(layout -> layout.fits(features))
        .map(FormLayout::layout)
        .findFirst()
        .orElse("unknown");
  }

  boolean isLabel(String delivered, String name) {
    return label(delivered).filter(name::equals).isPresent();
  }

  boolean isTitle(String delivered) {
    if (delivered.length() > 2 * longestTitle) {
      return false;
    }
    var text = PlainText.label(delivered);
    return canBeATitle(text) && Pattern.compile(titlePattern).matcher(text).find();
  }

  /** total, fiscal, carry_over, other or unknown. */
  String fundKind(String delivered) {
    var label = PlainText.label(delivered).replaceFirst("^其中:?", "");
    for (var kind : fundKinds.entrySet()) {
      boolean total = kind.getKey().equals("total");
      for (var words : kind.getValue()) {
        if (total ? label.startsWith(words) : label.contains(words)) {
          return kind.getKey();
        }
      }
    }
    return "unknown";
  }

  /** 优, 良, 中 or 差. */
  Optional<String> grade(String delivered) {
    return grades.find(PlainText.label(delivered));
  }

  /**
   * The form that evaluates nothing and yet has the labels of an evaluation.
   *
   * @param titles texts above the form
   * @param headers captions of its parts
   * @param columns columns of its indicators
   */
  Optional<NoEvaluation> noEvaluation(
      List<String> titles, List<String> headers, Set<String> columns) {
    var above = titles.stream().map(PlainText::label).filter(this::canBeATitle).toList();
    if (above.stream().anyMatch(title -> Pattern.compile(titlePattern).matcher(title).find())) {
      return Optional.empty();
    }
    var below = headers.stream().map(PlainText::label).toList();
    return noEvaluations.stream().filter(form -> form.fits(above, below, columns)).findFirst();
  }

  private boolean canBeATitle(String label) {
    return label.length() < longestTitle && !label.startsWith("注") && !label.startsWith("备注");
  }

  String evaluationKind(String title) {
    var text = PlainText.label(title);
    for (var kind : evaluationKinds.entrySet()) {
      if (kind.getValue().stream().anyMatch(text::contains)) {
        return kind.getKey();
      }
    }
    return "自评";
  }

  /** The level-1 name that a level-2 name belongs to. */
  Optional<String> levelOne(String levelTwo) {
    var text = PlainText.label(levelTwo);
    return level1ByLevel2.entrySet().stream()
        .filter(level -> level.getValue().stream().anyMatch(text::contains))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
