package org.sutro.bot.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sutro.bot.library.Places;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Shows what the language rules and the glossary make of a text; for whoever edits the glossary.
 */
@Command(
    name = "analyze",
    description = {"Show the words, stems and senses of a text, one a line.", ""})
final class AnalyzeCommand implements Callable<Integer> {

  private final SutroCommand sutro;

  @Parameters(
      arity = "1..*",
      paramLabel = "TEXT",
      description = "the text; several words are joined")
  private List<String> pieces = List.of();

  AnalyzeCommand(SutroCommand sutro) {
    this.sutro = sutro;
  }

  @Override
  public Integer call() throws IOException {
    Places places = sutro.places(sutro.settings());
    Lexicon lexicon = Lexicon.read(places.glossary(), places.lexicon());
    String text = String.join(" ", pieces);
    List<Word> words = lexicon.words().in(text);
    PrintStream out = sutro.streams().out();
    out.println("WORD\tEXACT\tSTEM\tSCRIPT");
    for (Word word : words) {
      String script = word.script().name().toLowerCase(Locale.ROOT);
      out.println(String.join("\t", word.span().of(text), word.exact(), word.stem(), script));
    }
    out.println();
    out.println("SENSE\tHEADWORD\tTYPE\tCERTAINTY\tWORDS");
    for (Mention mention : lexicon.mentions(text, words)) {
      int start = words.get(mention.from()).span().start();
      int end = words.get(mention.to() - 1).span().end();
      out.println(
          String.join(
              "\t",
              mention.sense().id(),
              mention.sense().headword(),
              mention.sense().type().name().toLowerCase(Locale.ROOT),
              String.format(Locale.ROOT, "%.2f", mention.certainty()),
              text.substring(start, end)));
    }
    return ExitCode.FINE;
  }
}
