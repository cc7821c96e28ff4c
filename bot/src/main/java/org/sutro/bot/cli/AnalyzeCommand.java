package org.sutro.bot.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sutro.article.Span;
import org.sutro.bot.library.Places;
import org.sutro.language.PhoneticKey;
import org.sutro.language.Quantities;
import org.sutro.language.Quantity;
import org.sutro.language.Script;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Shows what the language rules and the glossary make of a text, for whoever edits the glossary and
 * for scripts: it is read as articles and questions are.
 */
@Command(
    name = "analyze",
    description = {
      "Show the words of a text, one a line.",
      "Between tabs: as written, exact form, stem, sound, and the number that begins there.",
      ""
    })
final class AnalyzeCommand implements Callable<Integer> {

  private final SutroCommand sutro;

  @Option(names = "--senses", description = "show the senses of the glossary instead")
  private boolean senses;

  @Parameters(
      arity = "0..*",
      paramLabel = "TEXT",
      description = "the text; several words are joined. None: standard input, line by line")
  private List<String> pieces = List.of();

  AnalyzeCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() throws IOException {
    Places places = sutro.places(sutro.settings());
    Lexicon lexicon = Lexicon.read(places.glossary(), places.lexicon());
    PrintStream out = sutro.streams().out();
    if (!pieces.isEmpty()) {
      show(String.join(" ", pieces), lexicon, out);
      return ExitCode.FINE;
    }
    int outcome = ExitCode.FINE;
    InputLines lines =
        new InputLines(new InputStreamReader(sutro.streams().in(), StandardCharsets.UTF_8));
    while (lines.advance()) {
      if (lines.isTooLong()) {
        sutro.streams().err().println("sutro: line " + lines.number() + " " + lines.fault());
        outcome = ExitCode.PROBLEM;
      } else {
        show(lines.line(), lexicon, out);
      }
    }
    return outcome;
  }

  private void show(String text, Lexicon lexicon, PrintStream out) {
    List<Word> words = lexicon.words().in(text);
    if (senses) {
      lexicon.mentions(text, words).forEach(m -> out.println(sense(text, words, m)));
    } else {
      List<Quantity> numbers = Quantities.in(text, new Span(0, text.length()));
      words.forEach(word -> out.println(word(text, word, numbers)));
    }
  }

  private static String word(String text, Word word, List<Quantity> numbers) {
    return String.join(
        "\t",
        word.span().of(text),
        word.exact(),
        word.stem(),
        word.script() == Script.NUMBER ? "" : PhoneticKey.of(word.stem()),
        number(word, numbers));
  }

  /** The number that begins with this word; a figure that is none, such as a year, as it stands. */
  private static String number(Word word, List<Quantity> numbers) {
    for (Quantity number : numbers) {
      if (number.span().overlaps(word.span())) {
        return word.span().start() <= number.span().start() ? value(number) : "";
      }
    }
    return word.script() == Script.NUMBER ? word.exact() : "";
  }

  private static String value(Quantity number) {
    return switch (number.kind()) {
      case AT_LEAST -> plain(number.low());
      case AT_MOST -> plain(number.high());
      case EXACT, APPROXIMATE, RANGE, PERCENT ->
          number.low() == number.high()
              ? plain(number.low())
              : plain(number.low()) + "-" + plain(number.high());
    };
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String sense(String text, List<Word> words, Mention mention) {
    int start = words.get(mention.from()).span().start();
    int end = words.get(mention.to() - 1).span().end();
    return String.join(
        "\t",
        text.substring(start, end),
        mention.sense().id(),
        mention.sense().headword(),
        mention.sense().type().name().toLowerCase(Locale.ROOT));
  }
}
