package org.jixiao.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jixiao.lake.Declaration;
import org.jixiao.vocabulary.Fault;

/** The {@code delivery.yaml} that lies beside delivered files. */
final class DeclarationFile {
  private static final ObjectReader READER =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .addModule(new JavaTimeModule())
          .build()
          .readerFor(Declaration.class);

  private DeclarationFile() {}

  /** What a declaration says; a key nobody knows or a value that does not fit is a Fault. */
  static Declaration parse(String where, String text) {
    if (text.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"))) {
      return Declaration.NONE;
    }
    try {
      return READER.readValue(text);
    } catch (UnrecognizedPropertyException unknown) {
      var known =
          unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .collect(Collectors.toCollection(TreeSet::new));
      throw Fault.of(where, "the key " + unknown.getPropertyName(), "one of " + known);
    } catch (JsonMappingException misfit) {
      throw Fault.of(
          where + path(misfit), misfit.getOriginalMessage(), "a value as the manual shows it");
    } catch (JsonProcessingException broken) {
      throw Fault.of(where, broken.getOriginalMessage(), "YAML with a key and a value to a line");
    }
  }

  private static String path(JsonMappingException misfit) {
    var path =
        misfit.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" : step.getFieldName())
            .filter(step -> !step.isEmpty())
            .collect(Collectors.joining("."));
    return path.isEmpty() ? "" : ", key " + path;
  }
}
