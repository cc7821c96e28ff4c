package org.sutro.bot.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sutro.article.Language;
import org.sutro.bot.config.Starter;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Messages;
import org.sutro.language.Script;
import org.sutro.search.Answer;
import org.sutro.search.Question;

/** What the bot offers a newcomer to ask is in the newcomer's language, and has an answer. */
final class ExamplesTest {

  private static final Path HOME =
      Path.of(System.getProperty("sutro.home")).toAbsolutePath().normalize();
  private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");

  @TempDir static Path data;
  private static Library library;

  @BeforeAll
  static void open() {
    library = Library.open(Places.of(HOME, data), InstantSource.fixed(NOW));
    library.shelve(Starter.ON);
    library.follow((done, total) -> {});
  }

  @AfterAll
  static void close() {
    library.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"BENGALI", "HINDI", "ENGLISH"})
  void the_examples_of_each_language_are_answered_from_the_starter_shelf(Language language) {
    Messages messages = Messages.in(language);
    Script script =
        switch (language) {
          case BENGALI -> Script.BENGALI;
          case HINDI -> Script.DEVANAGARI;
          case ENGLISH -> Script.LATIN;
          case OTHER -> Script.OTHER;
        };
    Stream.of(Key.EXAMPLE_1, Key.EXAMPLE_2, Key.EXAMPLE_3)
        .map(messages::get)
        .forEach(example -> {
          Answer answer = library.to(new Question(example, List.of(), LocalDate.of(2026, 11, 29)));

          assertThat(Script.of(example)).as(example).isEqualTo(script);
          assertThat(answer).as(example).isInstanceOf(Answer.Quoted.class);
          assertThat(answer.understood()).as("%s: taken literally", example).isEmpty();
        });
  }
}
