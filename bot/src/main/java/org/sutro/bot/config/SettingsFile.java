package org.sutro.bot.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the YAML file. A key it does not know is wrong, so that a typing error can't be overlooked.
 */
final class SettingsFile {

  private final Values values;
  private final Path home;
  private boolean exposed;

  /**
   * Puts what it reads into {@code values}.
   *
   * @param home the folder that relative paths start from
   */
  SettingsFile(Values values, Path home) {
    this.values = values;
    this.home = home;
  }

  /** Reads a file; {@code name} stands in front of every problem. */
  void read(GivenFile file, String name) {
    exposed = file.exposed();
    String text = withoutTabs(file.text(), name);
    YAMLFactory yaml =
        YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (YAMLParser parser = yaml.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        section(parser, "", name);
      } else if (first != null && first != JsonToken.VALUE_NULL) {
        values.wrong(
            at(name, parser.currentTokenLocation()),
            "settings are written as \"key: value\", one a line");
      }
    } catch (JsonProcessingException e) {
      // the message without the place, of which Jackson adds a long form
      values.wrong(
          at(name, e.getLocation()), e.getOriginalMessage().lines().findFirst().orElse("no YAML"));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can be read", e);
    }
  }

  /** YAML ends at the first tab that indents a line; here it is told, and what follows is read. */
  private String withoutTabs(String text, String name) {
    StringBuilder out = new StringBuilder(text.length());
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      int indent = line.length() - line.stripLeading().length();
      int tab = line.substring(0, indent).indexOf('\t');
      boolean matters = tab >= 0 && indent < line.length() && line.charAt(indent) != '#';
      if (matters) {
        values.wrong(name + ":" + number + ":" + (tab + 1), "a tab; indent with two spaces");
      }
      out.append(line.substring(0, indent).replace("\t", "  "));
      out.append(line.substring(indent)).append('\n');
    }
    return out.toString();
  }

  private void section(YAMLParser parser, String prefix, String name) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = prefix + parser.currentName();
      String where = at(name, parser.currentTokenLocation());
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT && isSection(key)) {
        section(parser, key + ".", name);
      } else {
        entry(parser, key, where);
      }
    }
  }

  private void entry(YAMLParser parser, String key, String where) throws IOException {
    JsonToken value = parser.currentToken();
    Optional<Option<?>> option = Options.ALL.stream().filter(o -> o.key().equals(key)).findFirst();
    if (value.isStructStart()) {
      parser.skipChildren();
    }
    boolean empty =
        value == JsonToken.VALUE_NULL || (value.isScalarValue() && parser.getText().isEmpty());
    if (empty && (option.isPresent() || isSection(key))) {
      return;
    }
    if (option.isEmpty()) {
      values.wrong(where, "there is no setting \"" + key + "\"" + suggestion(key));
    } else if (!value.isScalarValue()) {
      values.wrong(where, key + " takes one value");
    } else {
      values.set(option.get(), new Given(parser.getText(), where, home, exposed));
    }
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

  private static String at(String name, JsonLocation place) {
    return name + ":" + place.getLineNr() + ":" + place.getColumnNr();
  }
}
