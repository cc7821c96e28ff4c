package org.sutro.bot.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the YAML file. A key it does not know is wrong, so that a typing error can't be overlooked.
 */
final class SettingsFile {

  private static final String FORM =
      "settings are written as \"key: value\", those of one section with the same spaces before them";

  private final Values values;
  private final Path home;
  private final String name;
  private boolean exposed;

  /**
   * Puts what it reads into {@code values}.
   *
   * @param home the folder that relative paths start from
   * @param name of the file, for messages
   */
  SettingsFile(Values values, Path home, String name) {
    this.values = values;
    this.home = home;
    this.name = name;
  }

  /** Reads the file. */
  void read(GivenFile file) {
    exposed = file.exposed();
    String text = withoutTabs(file.text());
    YAMLFactory yaml =
        YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (YAMLParser parser = yaml.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        section(parser, "");
        tellMore(parser);
      } else if (first != null && first != JsonToken.VALUE_NULL) {
        values.wrong(
            at(parser.currentTokenLocation()),
            "settings are written as \"key: value\", one a line");
      }
    } catch (JsonProcessingException e) {
      values.wrong(at(e.getLocation()), trouble(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
  }

  /** Of the parser's message only what was wrong: it adds places and Java's names of things. */
  private static String trouble(String message) {
    if (message.startsWith("Duplicate field")) {
      return "this key stands here a second time";
    }
    String last =
        message
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(" "))
            .reduce("", (before, line) -> line);
    return "this can't be read (" + last.replaceAll(", got this instead.*", "") + "); " + FORM;
  }

  /** YAML ends at the first tab that indents a line; here it is told, and what follows is read. */
  private String withoutTabs(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      int indent = line.length() - line.stripLeading().length();
      int tab = line.substring(0, indent).indexOf('\t');
      boolean matters = tab >= 0 && indent < line.length() && line.charAt(indent) != '#';
      if (matters) {
        values.wrong(new Place(name, number, tab + 1), "a tab; indent with two spaces");
      }
      out.append(line.substring(0, indent).replace("\t", "  "));
      out.append(line.substring(indent)).append('\n');
    }
    return out.toString();
  }

  private void section(YAMLParser parser, String prefix) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = prefix + parser.currentName();
      Place where = at(parser.currentTokenLocation());
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT && isSection(key)) {
        section(parser, key + ".");
      } else {
        entry(parser, key, where);
      }
    }
  }

  /** A YAML file may hold several documents; of a file of settings the first is read. */
  private void tellMore(YAMLParser parser) throws IOException {
    if (parser.nextToken() != null) {
      values.wrong(
          at(parser.currentTokenLocation()),
          "this stands behind a line \"---\" and would not be read; take that line away");
    }
  }

  private void entry(YAMLParser parser, String key, Place where) throws IOException {
    JsonToken value = parser.currentToken();
    // "~" and "null" are words of YAML for nothing
    boolean said = value.isScalarValue() && value != JsonToken.VALUE_NULL;
    String text = said ? parser.getText() : "";
    Optional<Option<?>> option = Options.ALL.stream().filter(o -> o.key().equals(key)).findFirst();
    if (value == JsonToken.START_ARRAY && option.filter(Options.LISTS::contains).isPresent()) {
      list(parser, option.get(), where);
      return;
    }
    if (value.isStructStart()) {
      parser.skipChildren();
    }
    boolean empty = text.isEmpty() && !value.isStructStart();
    if (option.isPresent() && value.isStructStart()) {
      values.wrong(where, key + " takes one value, as in \"" + sample(option.get()) + "\"");
    } else if (option.isPresent()) {
      values.set(option.get(), new Given(text, where, home, exposed));
    } else if (!isSection(key)) {
      values.wrong(where, "there is no setting \"" + key + "\"" + suggestion(key));
    } else if (!empty) {
      values.wrong(where, key + sectionForm(key, text));
    }
  }

  /** A list of YAML says the same as its values between commas. */
  private void list(YAMLParser parser, Option<?> option, Place where) throws IOException {
    List<String> all = new ArrayList<>();
    boolean plain = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      plain &= parser.currentToken().isScalarValue();
      all.add(String.valueOf(parser.getText()));
      parser.skipChildren();
    }
    if (plain) {
      values.set(option, new Given(String.join(", ", all), where, home, exposed));
    } else {
      values.wrong(
          where, option.key() + " takes a list of values, as in \"" + sample(option) + "\"");
    }
  }

  /** How a section is written, by the setting that {@code text} was probably meant for. */
  private String sectionForm(String section, String text) {
    List<Option<?>> inside =
        Options.ALL.stream().filter(option -> option.key().startsWith(section + ".")).toList();
    Option<?> meant =
        inside.stream()
            .filter(option -> option.form().isReadable(text, home))
            .findFirst()
            .orElse(inside.getFirst());
    String names = inside.stream().map(SettingsFile::lastName).collect(Collectors.joining(", "));
    return " holds settings of its own ("
        + names
        + "); write it as in \""
        + (section + ": {" + sample(meant) + "}")
        + "\", or each below it on a line of its own, after two spaces";
  }

  private static String sample(Option<?> option) {
    return lastName(option) + ": " + option.sample().text();
  }

  private static String lastName(Option<?> option) {
    return option.key().substring(option.key().lastIndexOf('.') + 1);
  }

  private static boolean isSection(String key) {
    return Options.ALL.stream().anyMatch(option -> option.key().startsWith(key + "."));
  }

  private static String suggestion(String key) {
    List<String> keys = Options.ALL.stream().map(Option::key).toList();
    Stream<String> sections =
        keys.stream().filter(k -> k.contains(".")).map(k -> k.substring(0, k.indexOf('.')));
    return Nearest.to(key, Stream.concat(keys.stream(), sections).toList())
        .map(near -> "; did you mean \"" + near + "\"?")
        .orElse("; the settings are " + String.join(", ", keys));
  }

  private Place at(JsonLocation place) {
    return new Place(name, place.getLineNr(), place.getColumnNr());
  }
}
