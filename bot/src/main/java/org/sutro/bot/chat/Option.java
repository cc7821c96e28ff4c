package org.sutro.bot.chat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sutro.article.Language;
import org.sutro.bot.render.Digits;
import org.sutro.bot.render.Key;

/** What can be chosen in the settings of a chat; their order is that of the buttons. */
public enum Option {
  BENGALI(Group.LANGUAGE, Key.OPTION_BENGALI),
  HINDI(Group.LANGUAGE, Key.OPTION_HINDI),
  ENGLISH(Group.LANGUAGE, Key.OPTION_ENGLISH),
  OWN_DIGITS(Group.DIGITS, Key.OPTION_OWN_DIGITS),
  LATIN_DIGITS(Group.DIGITS, Key.OPTION_LATIN_DIGITS),
  ONE_QUOTE(Group.QUOTES, Key.OPTION_ONE_QUOTE),
  SOME_QUOTES(Group.QUOTES, Key.OPTION_SOME_QUOTES),
  FULL_QUOTES(Group.QUOTES, Key.OPTION_FULL_QUOTES),
  FOREIGN(Group.FOREIGN, Key.OPTION_FOREIGN),
  NO_FOREIGN(Group.FOREIGN, Key.OPTION_NO_FOREIGN),
  DHAKA(Group.ZONE, Key.OPTION_DHAKA),
  KOLKATA(Group.ZONE, Key.OPTION_KOLKATA),
  DUBAI(Group.ZONE, Key.OPTION_DUBAI),
  RIYADH(Group.ZONE, Key.OPTION_RIYADH),
  KUALA_LUMPUR(Group.ZONE, Key.OPTION_KUALA_LUMPUR),
  LONDON(Group.ZONE, Key.OPTION_LONDON),
  ROME(Group.ZONE, Key.OPTION_ROME),
  NEW_YORK(Group.ZONE, Key.OPTION_NEW_YORK),
  AT_SEVEN(Group.HOUR, Key.OPTION_AT_SEVEN),
  AT_NINE(Group.HOUR, Key.OPTION_AT_NINE),
  AT_TWO(Group.HOUR, Key.OPTION_AT_TWO),
  AT_EIGHT(Group.HOUR, Key.OPTION_AT_EIGHT),
  QUIET_NIGHT(Group.QUIET, Key.OPTION_QUIET_NIGHT),
  NO_QUIET(Group.QUIET, Key.OPTION_NO_QUIET);

  private final Group group;
  private final Key label;

  /** What an option is about. */
  public enum Group {
    LANGUAGE(Key.SETTING_LANGUAGE),
    DIGITS(Key.SETTING_DIGITS),
    QUOTES(Key.SETTING_QUOTES),
    FOREIGN(Key.SETTING_FOREIGN),
    ZONE(Key.SETTING_ZONE),
    HOUR(Key.SETTING_HOUR),
    QUIET(Key.SETTING_QUIET);

    private final Key title;

    Group(Key title) {
      this.title = title;
    }

    Key title() {
      return title;
    }

    List<Option> options() {
      return Arrays.stream(Option.values()).filter(option -> option.group == this).toList();
    }
  }

  Option(Group group, Key label) {
    this.group = group;
    this.label = label;
  }

  Key label() {
    return label;
  }

  /** The choices with this one made. */
  Choices in(Choices choices) {
    return switch (this) {
      case BENGALI -> choices.with(Language.BENGALI);
      case HINDI -> choices.with(Language.HINDI);
      case ENGLISH -> choices.with(Language.ENGLISH);
      case OWN_DIGITS -> choices.with(Digits.OWN);
      case LATIN_DIGITS -> choices.with(Digits.LATIN);
      case ONE_QUOTE -> choices.with(Choices.Quotes.ONE);
      case SOME_QUOTES -> choices.with(Choices.Quotes.SOME);
      case FULL_QUOTES -> choices.with(Choices.Quotes.FULL);
      case FOREIGN -> choices.withForeign(true);
      case NO_FOREIGN -> choices.withForeign(false);
      case DHAKA -> choices.with(ZoneId.of("Asia/Dhaka"));
      case KOLKATA -> choices.with(ZoneId.of("Asia/Kolkata"));
      case DUBAI -> choices.with(ZoneId.of("Asia/Dubai"));
      case RIYADH -> choices.with(ZoneId.of("Asia/Riyadh"));
      case KUALA_LUMPUR -> choices.with(ZoneId.of("Asia/Kuala_Lumpur"));
      case LONDON -> choices.with(ZoneId.of("Europe/London"));
      case ROME -> choices.with(ZoneId.of("Europe/Rome"));
      case NEW_YORK -> choices.with(ZoneId.of("America/New_York"));
      case AT_SEVEN -> at(7, choices);
      case AT_NINE -> at(9, choices);
      case AT_TWO -> at(14, choices);
      case AT_EIGHT -> at(20, choices);
      case QUIET_NIGHT -> quiet(true, choices);
      case NO_QUIET -> quiet(false, choices);
    };
  }

  private static Choices at(int hour, Choices choices) {
    return choices.with(new Times(choices.zone(), hour, choices.times().quiet()));
  }

  private static Choices quiet(boolean quiet, Choices choices) {
    return choices.with(new Times(choices.zone(), choices.times().hour(), quiet));
  }

  /** True when choosing it would change nothing. */
  boolean holds(Choices choices) {
    return in(choices).equals(choices);
  }

  /** Its name on a button. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Option> of(String code) {
    return Arrays.stream(values()).filter(option -> option.code().equals(code)).findFirst();
  }
}
