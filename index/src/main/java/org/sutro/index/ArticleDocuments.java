package org.sutro.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.sutro.article.Article;
import org.sutro.article.Block;
import org.sutro.article.Span;
import org.sutro.language.PhoneticKey;
import org.sutro.language.Quantities;
import org.sutro.language.Quantity;
import org.sutro.language.Script;
import org.sutro.language.Sentences;
import org.sutro.language.Word;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;

/**
 * The layout of the index: an article becomes one document a sentence, and behind them one for the
 * article.
 *
 * <p>Sentence documents point to the article by {@code up}, the number of documents to go forward,
 * and to the heading above by {@code heading}, the number to go back (0: none). Blocks stay
 * together for ever, so the distances hold.
 */
final class ArticleDocuments {

  static final String ID = "id";
  static final String KIND = "kind";
  static final String ARTICLE = "article";
  static final String DAY = "day";
  static final String UP = "up";
  static final String HEADING = "heading";
  static final String POSITION = "position";
  static final String BLOCK = "block";
  static final String START = "start";
  static final String END = "end";
  static final String TEXT = "text";

  /**
   * Terms {@code phonetic key + ' ' + stem}: finds words by their sound, in the term dictionary
   * alone.
   */
  static final String SOUND = "sound";

  /** Kinds of blocks by the number that stands for them in the index; only ever added to. */
  static final List<Block.Kind> KINDS =
      List.of(Block.Kind.TITLE, Block.Kind.HEADING, Block.Kind.PARAGRAPH, Block.Kind.CAPTION);

  private static final FieldType TERMS = terms(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType BARE_TERMS = terms(IndexOptions.DOCS, true);

  private final Lexicon lexicon;

  ArticleDocuments(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** One sentence, read. */
  private record Line(
      Span span, Block.Kind kind, int block, List<String> stems, List<String> senses) {}

  /** The documents of an article, the article's own last. */
  List<Document> of(Article article, int version) {
    List<Line> lines = lines(article);
    Line title = read(article.title(), new Span(0, article.title().length()), Block.Kind.TITLE, -1);
    List<Document> documents = new ArrayList<>(lines.size() + 1);
    int heading = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      List<Line> context = new ArrayList<>(List.of(title));
      if (heading >= 0) {
        context.add(lines.get(heading));
      }
      if (i > 0) {
        context.add(lines.get(i - 1));
      }
      Document document = sentence(article, line, context);
      document.add(new NumericDocValuesField(POSITION, i));
      document.add(new NumericDocValuesField(UP, lines.size() - i));
      document.add(new NumericDocValuesField(HEADING, heading < 0 ? 0 : i - heading));
      documents.add(document);
      if (line.kind() == Block.Kind.HEADING) {
        heading = i;
      }
    }
    Set<String> senses = new HashSet<>(title.senses());
    lines.forEach(l -> senses.addAll(l.senses()));
    documents.add(StoryFields.document(article, version, senses));
    return documents;
  }

  private List<Line> lines(Article article) {
    List<Line> lines = new ArrayList<>();
    for (int b = 0; b < article.blocks().size(); b++) {
      Block block = article.blocks().get(b);
      for (Span sentence : Sentences.in(article.text(), block.span())) {
        lines.add(read(article.text(), sentence, block.kind(), b));
      }
    }
    return lines;
  }

  private Line read(String text, Span span, Block.Kind kind, int block) {
    List<Word> words = lexicon.words().in(text, span);
    Set<String> senses = new HashSet<>();
    for (Mention mention : lexicon.mentions(text, words)) {
      if (!mention.sense().type().isEmpty()) {
        senses.add(mention.sense().id());
      }
    }
    for (Quantity quantity : Quantities.in(text, span)) {
      senses.add(NumberTerm.of(quantity.low()));
      senses.add(NumberTerm.of(quantity.high()));
    }
    return new Line(
        span, kind, block, words.stream().map(Word::stem).toList(), List.copyOf(senses));
  }

  private static Document sentence(Article article, Line line, List<Line> context) {
    Document document = new Document();
    document.add(
        new StringField(ID, article.id().value(), org.apache.lucene.document.Field.Store.NO));
    document.add(new StoredField(TEXT, line.span().of(article.text())));
    document.add(new NumericDocValuesField(START, line.span().start()));
    document.add(new NumericDocValuesField(END, line.span().end()));
    document.add(new NumericDocValuesField(BLOCK, line.block()));
    document.add(new NumericDocValuesField(KIND, KINDS.indexOf(line.kind())));
    add(document, Field.STEM, line.stems());
    add(document, Field.SENSE, line.senses());
    add(document, Field.CONTEXT_STEM, context.stream().flatMap(l -> l.stems().stream()).toList());
    add(document, Field.CONTEXT_SENSE, context.stream().flatMap(l -> l.senses().stream()).toList());
    document.add(
        new org.apache.lucene.document.Field(
            SOUND, new TermStream(sounds(line.stems())), BARE_TERMS));
    return document;
  }

  private static void add(Document document, Field field, List<String> terms) {
    document.add(
        new org.apache.lucene.document.Field(field.lucene(), new TermStream(terms), TERMS));
  }

  private static List<String> sounds(List<String> stems) {
    List<String> sounds = new ArrayList<>();
    for (String stem : stems) {
      Script script = Script.of(stem);
      if (script == Script.BENGALI || script == Script.DEVANAGARI) {
        sounds.add(PhoneticKey.of(stem) + ' ' + stem);
      }
    }
    return sounds;
  }

  private static FieldType terms(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
