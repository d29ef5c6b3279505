package org.jixiao.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.vocabulary.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A YAML file that gives options of one command. Its keys are the command's long options with
 * {@code _} for {@code -}; an unknown key is a fault, and an option on the command line wins.
 *
 * @param path where the file lies
 * @param values what it says, by key
 */
record SettingsFile(Path path, Map<String, Object> values) {

  static final String OPTION = "--settings";

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final ObjectReader VALUES =
      YAML.readerFor(new TypeReference<Map<String, Object>>() {});

  SettingsFile {
    values = new TreeMap<>(values);
  }

  /** The arguments with what the settings file adds to them, or unchanged without such a file. */
  static List<String> prepended(CommandLine line, List<String> args) {
    var path = named(args);
    var command = command(line, args);
    if (path.isEmpty() || command == line) {
      return args;
    }
    var added = new ArrayList<>(args);
    added.addAll(read(Path.of(path)).options(command, args));
    return added;
  }

  private static String named(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).startsWith(OPTION + "=")) {
        return args.get(i).substring(OPTION.length() + 1);
      }
      if (args.get(i).equals(OPTION) && i + 1 < args.size()) {
        return args.get(i + 1);
      }
    }
    return "";
  }

  private static CommandLine command(CommandLine line, List<String> args) {
    var command = line;
    for (var arg : args) {
      var below = command.getSubcommands().get(arg);
      if (below == null) {
        break;
      }
      command = below;
    }
    return command;
  }

  static SettingsFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw Fault.of("settings " + path, "no such file", "a YAML file");
    }
    try {
      var tree = YAML.readTree(path.toFile());
      boolean onlyComments = tree.isMissingNode() || tree.isNull();
      return new SettingsFile(path, onlyComments ? Map.of() : VALUES.readValue(tree));
    } catch (JsonProcessingException e) {
      throw Fault.of("settings " + path, e.getOriginalMessage(), "keys and values in YAML");
    } catch (IOException e) {
      throw Fault.of("settings " + path, e.getMessage() + "", "a file that can be read");
    }
  }

  private List<String> options(CommandLine command, List<String> args) {
    var known = new TreeMap<String, OptionSpec>();
    for (var option : command.getCommandSpec().options()) {
      known.put(option.longestName().substring(2).replace('-', '_'), option);
    }
    List.of("help", "settings").forEach(known::remove);
    var unknown = values.keySet().stream().filter(key -> !known.containsKey(key)).toList();
    if (!unknown.isEmpty()) {
      throw Fault.of(
          "settings " + path, "unknown keys " + unknown, "only keys among " + known.keySet());
    }
    var options = new ArrayList<String>();
    known.forEach((key, option) -> add(options, option, values.get(key), args));
    return options;
  }

  private static void add(
      List<String> options, OptionSpec option, @Nullable Object value, List<String> args) {
    var name = option.longestName();
    boolean given = args.stream().anyMatch(arg -> arg.equals(name) || arg.startsWith(name + "="));
    if (given || value == null || Boolean.FALSE.equals(value)) {
      return;
    }
    if (Boolean.TRUE.equals(value)) {
      options.add(name);
    } else if (value instanceof List<?> several) {
      several.forEach(one -> options.add(name + "=" + one));
    } else {
      options.add(name + "=" + value);
    }
  }
}
