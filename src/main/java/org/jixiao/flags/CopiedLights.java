package org.jixiao.flags;

import static org.apache.spark.sql.functions.expr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.jixiao.vocabulary.Fault;

/**
 * 红黄灯（照录）: the lights of another product as a rule set, for whoever wants to see them beside the
 * questions asked here. Nothing else in a release follows from them.
 *
 * @param id of the rule set
 * @param version counted up when it changes
 * @param caption what it copies, in Chinese
 * @param scales each about the rows of one table of a release
 */
public record CopiedLights(String id, String version, String caption, List<Scale> scales) {

  /**
   * Lights for the rows of one table.
   *
   * @param about what they judge
   * @param caption the same for officials
   * @param table the table of a release
   * @param lights from the gravest; the first that holds is shown
   */
  public record Scale(String about, String caption, String table, List<Light> lights) {

    public Scale {
      lights = List.copyOf(lights);
    }

    /** The light of a row; empty where none holds. */
    public Column light() {
      return expr(sql());
    }

    /** The statement that shows every row of a release with its light, in both engines. */
    public String statement() {
      return "SELECT *, " + sql() + " AS copied_light FROM " + table;
    }

    private String sql() {
      return lights.stream()
          .map(each -> " WHEN " + each.when() + " THEN '" + each.light() + "'")
          .collect(Collectors.joining("", "CASE", " END"));
    }
  }

  /**
   * One light.
   *
   * @param light its colour
   * @param when SQL over one row in the words that Spark SQL and DuckDB share
   */
  public record Light(String light, String when) {

    public Light {
      if (!List.of("red", "yellow", "green").contains(light)) {
        throw Fault.of("lights", light, "red, yellow or green");
      }
    }
  }

  public CopiedLights {
    scales = List.copyOf(scales);
  }

  /** Those of the provincial module whose lights the sources of this project describe. */
  public static CopiedLights ofProvincialModule() {
    var file = "/rules/lights-provincial-module.yaml";
    try (var in = CopiedLights.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not shipped");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a set of lights.
   *
   * @param where the file, for faults
   */
  public static CopiedLights read(String yaml, String where) {
    var mapper =
        JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    try {
      return mapper.readValue(yaml, CopiedLights.class);
    } catch (JsonProcessingException unreadable) {
      throw Fault.of("lights " + where, unreadable.getOriginalMessage(), "a set of lights");
    }
  }

  /** The scale about this; one that is not there is a fault. */
  public Scale scale(String about) {
    return scales.stream()
        .filter(each -> each.about().equals(about))
        .findFirst()
        .orElseThrow(
            () ->
                Fault.of(
                    "lights " + id, about, "one of " + scales.stream().map(Scale::about).toList()));
  }
}
