package org.sutro.bot.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sutro.bot.config.Nearest;

/** Countries and languages as hosts write them: by the codes of ISO 3166 and ISO 639. */
final class Codes {

  private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());
  private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());

  private Codes() {}

  /**
   * A country's two letters; empty for none.
   *
   * @throws UserException if there is no such country, saying which was perhaps meant
   */
  static String country(String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    if (!code.isEmpty() && !COUNTRIES.contains(code)) {
      throw unknown("--country", typed, "two letters, such as BD", COUNTRIES, Codes::countryName);
    }
    return code;
  }

  /**
   * The tag of a language, perhaps with a country, such as bn-BD; empty for none.
   *
   * @throws UserException if there is no such language, saying which was perhaps meant
   */
  static String language(String typed) {
    String tag = typed.strip();
    String base = Arrays.asList(tag.split("[-_]", 2)).getFirst().toLowerCase(Locale.ROOT);
    if (!tag.isEmpty() && !LANGUAGES.contains(base)) {
      throw unknown(
          "--language", typed, "a tag such as bn, hi or en", LANGUAGES, Codes::languageName);
    }
    return tag;
  }

  private static String countryName(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  private static String languageName(String code) {
    return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
  }

  private static UserException unknown(
      String option, String typed, String form, List<String> codes, Function<String, String> name) {
    String lower = typed.strip().toLowerCase(Locale.ROOT).replace("bengali", "bangla");
    List<String> names = codes.stream().map(name).map(n -> n.toLowerCase(Locale.ROOT)).toList();
    Optional<String> meant =
        Nearest.to(lower, names)
            .map(names::indexOf)
            .map(at -> "; did you mean " + codes.get(at) + "?");
    return new UserException(
        ExitCode.USAGE,
        option + " " + Terminal.safe(typed) + ": write it as " + form + meant.orElse(""));
  }
}
