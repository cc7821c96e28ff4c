package org.sutro.bot.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sutro.bot.logging.TokenMask;

/**
 * What was set for each option, what was set last being what counts; and all that was found wrong
 * on the way.
 */
final class Values {

  private final Map<String, Given> given = new HashMap<>();
  private final Map<String, Object> read = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  void wrong(String name, String text) {
    wrong(Place.named(name), text);
  }

  void wrong(Place where, String text) {
    problems.add(new Problem(where, text));
  }

  /** Sets a value; one of white space alone leaves what was set before. */
  void set(Option<?> option, Given value) {
    if (!value.text().isBlank()) {
      given.put(option.key(), value);
    }
  }

  /** Reads every value that was set; relative paths of defaults start from {@code home}. */
  void check(Path home) {
    for (Option<?> option : Options.ALL) {
      String standard = option.standard();
      Given value = given.get(option.key());
      if (value == null && standard != null) {
        value = new Given(standard, Place.named(Effective.DEFAULT), home);
      }
      if (value != null) {
        check(option, value);
      }
    }
    if (!problems.isEmpty()) {
      problems.sort(Comparator.comparing(Problem::where, Place.AS_READ));
      throw new BadSettingsException(problems);
    }
  }

  private void check(Option<?> option, Given value) {
    if (option.form().isSecret() && value.exposed()) {
      wrong(
          value.where(),
          option.key() + ": everybody on this machine can read it there; chmod 600 that file");
    }
    try {
      read.put(option.key(), option.form().reader().read(value.text().strip(), value.base()));
    } catch (IllegalArgumentException e) {
      wrong(value.where(), option.key() + ": " + e.getMessage());
    }
  }

  /** What counts for each option, in the order of the table. */
  List<Effective> effective() {
    List<Effective> all = new ArrayList<>();
    for (Option<?> option : Options.ALL) {
      Given value = given.get(option.key());
      if (value == null) {
        all.add(new Effective(option.key(), option.standard(), Effective.DEFAULT));
      } else {
        String text = option.form().isSecret() ? Secret.MASK : TokenMask.mask(value.text().strip());
        all.add(new Effective(option.key(), text, value.where().toString()));
      }
    }
    return all;
  }

  /** The value of an option that has a default. */
  <T> T of(Option<T> option) {
    T value = ofOptional(option);
    if (value == null) {
      throw new IllegalStateException("no default: " + option.key());
    }
    return value;
  }

  /** The value of an option, null when it was not set. */
  <T> @Nullable T ofOptional(Option<T> option) {
    // only check() fills the map, with what the option's own reader gave for this key
    @SuppressWarnings("unchecked")
    T value = (T) read.get(option.key());
    return value;
  }
}
