package org.jixiao.measures;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a region or a form spreads 100 points over its level-1 indicators. There is no single scheme:
 * these are the ones seen in use, shipped as data.
 *
 * @param id lasting name, W0 to W6
 * @param caption where it is in use
 * @param weights points by level-1 name; empty for forms without scores
 * @param formLayouts layouts of forms that follow it; empty means any
 */
public record WeightScheme(
    String id,
    String caption,
    Map<String, BigDecimal> weights,
    @JsonProperty("form_layouts") List<String> formLayouts) {

  private static final String SHIPPED = "/rules/weight-schemes.yaml";

  /** Keeps its own copies. */
  public WeightScheme {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    formLayouts = List.copyOf(formLayouts);
  }

  /** The schemes as shipped. */
  public static List<WeightScheme> shipped() {
    try (var stream = WeightScheme.class.getResourceAsStream(SHIPPED)) {
      if (stream == null) {
        throw new IllegalStateException("the jar lacks " + SHIPPED);
      }
      return JsonMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build()
          .readValue(stream, new TypeReference<List<WeightScheme>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
