package org.sutro.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.archive.Change;
import org.sutro.article.Article;
import org.sutro.article.Block;
import org.sutro.article.Span;
import org.sutro.language.PhoneticKey;
import org.sutro.language.Script;
import org.sutro.language.Sentences;
import org.sutro.lexicon.Analysed;
import org.sutro.lexicon.Lexicon;
import org.sutro.lexicon.Mention;
import org.sutro.lexicon.Sense;
import org.sutro.reading.Notices;
import org.sutro.reading.Reader;
import org.sutro.reading.Reading;

/**
 * The layout of the index: an article becomes one document a sentence, and behind them one for the
 * article. Sentence documents hold terms to find them by and a {@link IndexedSentence} as {@link
 * #DATA}, the article's a {@link Story}. Blocks stay together for ever, so distances between them
 * hold.
 */
final class ArticleDocuments {

  private static final Logger log = LoggerFactory.getLogger(ArticleDocuments.class);

  static final String ID = "id";

  /** Marks the document of an article; those of its sentences stand right before it. */
  static final String ARTICLE = "article";

  static final String DAY = "day";
  static final String DATA = "data";

  /** Who published an article. */
  static final String PUBLISHER = "publisher";

  /** What a sentence is written in: a {@link Script}. */
  static final String SCRIPT = "script";

  /** Value of {@link #ARTICLE} in every article's document. */
  static final String YES = "1";

  /**
   * Terms {@code phonetic key + ' ' + stem} of all words of an article, in its document: finds
   * words by their sound, in the term dictionary alone.
   */
  static final String SOUND = "sound";

  /**
   * Longer runs of words without an end mark are tables and lists. They can't be quoted; of them
   * the beginning is read, in UTF-16 units.
   */
  private static final int LONGEST = 2_000;

  private static final FieldType TERMS = terms(IndexOptions.DOCS_AND_FREQS);
  private static final FieldType BARE_TERMS = terms(IndexOptions.DOCS);

  /** Number of stems whose sounds are kept; a power of two. */
  private static final int KEPT = 1 << 15;

  private final Lexicon lexicon;
  private final Reader reader;

  /**
   * Stems lately sounded out, by their hash. Threads may overwrite each other's, which costs
   * sounding one out again.
   */
  private final @Nullable String[] lately = new String[KEPT];

  /** Documents of what {@code reader} finds, with the senses of {@code lexicon}. */
  ArticleDocuments(Lexicon lexicon, Reader reader) {
    this.lexicon = lexicon;
    this.reader = reader;
  }

  /** The senses that documents hold, by ordinal. */
  List<Sense> senses() {
    return lexicon.senses();
  }

  /** Changes with the lexicon. */
  String lexiconFingerprint() {
    return lexicon.fingerprint();
  }

  /**
   * The documents of an article, its own last; none when the reader finds no article, one that its
   * publisher has taken back, or one that is all correction.
   */
  List<Document> of(Change.Present present) {
    return switch (reader.read(present.version().capture())) {
      case Reading.Kept kept -> {
        if (Notices.isWithdrawn(kept.article())) {
          log.info(
              "article {} is taken back by its publisher: it is not searched", kept.article().id());
          yield List.of();
        }
        yield of(kept.article(), present);
      }
      case Reading.Rejected rejected -> List.of();
    };
  }

  private List<Document> of(Article article, Change.Present present) {
    List<IndexedSentence> sentences = sentences(article);
    OptionalInt opening =
        IntStream.range(0, sentences.size()).filter(i -> isText(sentences.get(i))).findFirst();
    if (opening.isEmpty()) {
      return List.of(); // it holds nothing but a notice, of another article perhaps
    }
    Analysed title = analyse(article.title(), article.published().date());
    SentenceTerms terms =
        new SentenceTerms(
            sentences.stream().map(IndexedSentence::analysed).toList(),
            opening.getAsInt(),
            present.background() ? null : article.published().date(),
            title);
    List<Document> documents = new ArrayList<>(sentences.size() + 1);
    for (IndexedSentence sentence : sentences) {
      documents.add(sentence(article, sentence, terms));
    }
    Document story =
        story(
            new Story(
                article.id(),
                present.version().number(),
                article.published(),
                present.background(),
                senses(sentences, title),
                title));
    for (Field field : Field.values()) {
      story.add(terms.ofArticle(field, TERMS));
    }
    if (article.publisher() != null) {
      BytesRef name = new BytesRef(Outlets.shortened(article.publisher()));
      story.add(new SortedDocValuesField(PUBLISHER, name));
    }
    story.add(new TermField(SOUND, BARE_TERMS, sounds(terms), 0));
    documents.add(story);
    return documents;
  }

  private static boolean isText(IndexedSentence sentence) {
    return switch (sentence.kind()) {
      case PARAGRAPH, CAPTION -> true;
      case TITLE, HEADING -> false;
    };
  }

  /** All sentences but those of notices, which are no news. */
  private List<IndexedSentence> sentences(Article article) {
    record Place(Block.Kind kind, int block, Span span) {}
    List<Span> notices = Notices.spans(article);
    List<Place> places = new ArrayList<>();
    for (int b = 0; b < article.blocks().size(); b++) {
      Block block = article.blocks().get(b);
      for (Span sentence : Sentences.in(article.text(), block.span())) {
        if (notices.stream().noneMatch(sentence::overlaps)) {
          places.add(new Place(block.kind(), b, sentence));
        }
      }
    }
    List<IndexedSentence> sentences = new ArrayList<>(places.size());
    int heading = -1;
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      Analysed analysed = analyse(place.span.of(article.text()), article.published().date());
      int back = heading < 0 ? 0 : i - heading;
      sentences.add(
          new IndexedSentence(
              i, places.size() - i, back, place.block, place.kind, place.span, analysed));
      heading = place.kind == Block.Kind.HEADING ? i : heading;
    }
    return sentences;
  }

  private Analysed analyse(String text, LocalDate written) {
    int end = Math.min(text.length(), LONGEST);
    boolean halves = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return lexicon.analyse(text.substring(0, halves ? end - 1 : end), written);
  }

  private static BitSet senses(List<IndexedSentence> sentences, Analysed title) {
    BitSet senses = new BitSet();
    Stream.concat(Stream.of(title), sentences.stream().map(IndexedSentence::analysed))
        .flatMap(a -> a.mentions().stream())
        .map(Mention::sense)
        .filter(s -> !s.type().isEmpty())
        .mapToInt(Sense::ordinal)
        .forEach(senses::set);
    return senses;
  }

  private static Document sentence(Article article, IndexedSentence sentence, SentenceTerms terms) {
    Document document = new Document();
    document.add(new StringField(ID, article.id().value(), Store.NO));
    Script script = Script.of(sentence.analysed().text());
    document.add(new StringField(SCRIPT, script.name(), Store.NO));
    for (Field field : Field.values()) {
      document.add(terms.field(field, TERMS, sentence.position(), sentence.heading()));
    }
    document.add(data(sentence::write));
    return document;
  }

  private static Document story(Story story) {
    Document document = new Document();
    document.add(new StringField(ID, story.id().value(), Store.NO));
    document.add(new StringField(ARTICLE, YES, Store.NO));
    long day = story.published().date().toEpochDay();
    document.add(new NumericDocValuesField(DAY, day)); // to sort by
    document.add(new LongPoint(DAY, day)); // to find by
    document.add(data(story::write));
    return document;
  }

  @FunctionalInterface
  private interface Written {
    void to(DataOutput out) throws IOException;
  }

  private static BinaryDocValuesField data(Written what) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      what.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written", e);
    }
    return new BinaryDocValuesField(DATA, new BytesRef(out.toArrayCopy()));
  }

  private List<BytesRef> sounds(SentenceTerms terms) {
    return terms
        .stems()
        .filter(ArticleDocuments::isIndic)
        .map(stem -> new BytesRef(sounding(stem)))
        .toList();
  }

  /** A stem behind its phonetic key. */
  private String sounding(String stem) {
    int slot = stem.hashCode() & (KEPT - 1);
    String known = lately[slot];
    if (known == null
        || !known.endsWith(stem)
        || known.charAt(known.length() - stem.length() - 1) != ' ') {
      known = PhoneticKey.of(stem) + ' ' + stem;
      lately[slot] = known;
    }
    return known;
  }

  private static boolean isIndic(String stem) {
    Script script = Script.of(stem);
    return script == Script.BENGALI || script == Script.DEVANAGARI;
  }

  private static FieldType terms(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(true); // a long sentence is no worse: without, answers are the better
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
