package org.jixiao.publications.page;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jixiao.lake.Digests;

/**
 * One self-contained HTML file: data, scripts and styles stand in it, and its content security
 * policy forbids everything else. Data stands as JSON that no browser takes for markup; scripts and
 * styles run only if their SHA-256 is the one the policy names. The same model gives the same
 * bytes.
 */
public final class PageFile {

  /** The charting library, from its webjar. */
  private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

  /** Scripts of the page, in the order they depend on each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "data.js",
          "words.js",
          "tables.js",
          "charts.js",
          "overview.js",
          "money.js",
          "departments.js",
          "scores.js",
          "flags.js",
          "rectified.js",
          "detail.js",
          "page.js");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private PageFile() {}

  /** Writes the page. */
  public static void write(PageModel model, Path file) {
    try {
      Files.writeString(file, html(model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page as text. */
  static String html(PageModel model) {
    var style = resource("/page/page.css");
    var charts = resource(CHARTS);
    var script = script();
    var context = new TreeMap<String, Object>();
    context.put("release", model.release());
    context.put("words", words());
    context.put("style", style);
    context.put("charts", charts);
    context.put("script", script);
    context.put("styleHash", hash(style));
    context.put("chartsHash", hash(charts));
    context.put("scriptHash", hash(script));
    context.put("data", embedded(json(model)));
    context.put("lists", embedded(json(lists())));
    context.put("texts", embedded(resource("/page/words.json")));
    return rendered("page.html", context);
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the values of each record that is written as a list, in the order of the list. */
  private static Map<String, List<String>> lists() {
    var lists = new TreeMap<String, List<String>>();
    for (var listed :
        List.of(
            PageProject.class,
            PageFlag.class,
            FlagCount.class,
            ScoreCount.class,
            GridCell.class,
            PageComparison.class,
            PageMonth.class,
            RectificationCount.class,
            PageRectification.class)) {
      var names =
          Stream.of(listed.getAnnotation(JsonPropertyOrder.class).value())
              .map(PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE::translate)
              .toList();
      lists.put(listed.getSimpleName(), names);
    }
    return lists;
  }

  /** A template filled; every value in it is escaped unless the template says otherwise. */
  static String rendered(String template, Map<String, Object> context) {
    var loader = new ClasspathLoader();
    loader.setPrefix("page");
    loader.setCharset(StandardCharsets.UTF_8.name());
    var engine = new PebbleEngine.Builder().loader(loader).strictVariables(true).build();
    var html = new StringWriter();
    try {
      engine.getTemplate(template).evaluate(html, context, Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return html.toString();
  }

  /** The Chinese words of the page, which stand in it until its script runs. */
  private static Map<String, String> words() {
    try {
      var words = new TreeMap<String, String>();
      JSON.readTree(resource("/page/words.json"))
          .properties()
          .forEach(word -> words.put(word.getKey(), word.getValue().get(0).asText()));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String script() {
    var parts = new ArrayList<String>();
    parts.add("\"use strict\";\n(function () {\n");
    SCRIPTS.forEach(script -> parts.add(resource("/page/" + script)));
    parts.add("})();\n");
    return String.join("\n", parts);
  }

  /** JSON that stands in a script element and cannot end it, begin a comment or break a line. */
  static String embedded(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** As a content security policy names what may be used. */
  static String hash(String text) {
    var digest = Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  /** Lines end as browsers read them, so that hashes hold. */
  static String resource(String path) {
    try (var in = PageFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("resource " + path + ": found nothing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
