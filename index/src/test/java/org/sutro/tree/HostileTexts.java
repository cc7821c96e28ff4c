package org.sutro.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sutro.feed.Feed;
import org.sutro.feed.FeedReader;
import org.sutro.feed.FeedReading;
import org.sutro.ingest.ArticleFiles;
import org.sutro.ingest.CaptureOrProblem;
import org.sutro.page.Page;
import org.sutro.page.PageReader;
import org.sutro.page.PageReading;

/** A process that reads texts made to end it, and says what came of each. */
final class HostileTexts {

  /** What a bot holds besides: articles, words, classes. */
  private static final int HELD = 32 * 1024 * 1024;

  private static final String SENTENCE = "<p>নৌকাটি আজ ভোরে ঘাট ছেড়ে ওপারে রওনা হয়েছে।</p>";

  private static final String END = "<item><title>x</title></item></channel></rss>";

  /**
   * One of them.
   *
   * @param outcome what becomes of it: read, or refused
   * @param reading reads it
   */
  record Hostile(String name, String outcome, Supplier<Object> reading) {
    Hostile is(String other) {
      return new Hostile(name, other, reading);
    }
  }

  static final List<Hostile> ALL =
      List.of(
          page("open marks before many paragraphs", () -> open(12) + "<p>x".repeat(197_000)),
          page("open marks full of attributes", () -> wide() + "<p>x".repeat(150_000)),
          page("many attributes", () -> tags(" ").repeat(15_000)),
          page("as many paragraphs as are read", () -> "<p>x".repeat(195_000)).is("read"),
          page("as many pieces of text", () -> "x<!-->".repeat(195_000)).is("read"),
          page("a text stated in open marks", () -> stated(open(12) + "<p>x".repeat(150_000)))
              .is("read"),
          page(
                  "a text stated in as many parts as its page has",
                  () -> stated("<p>x".repeat(195_000)) + "<p>x".repeat(150_000))
              .is("read"),
          page("data of empty objects", () -> data("[" + "{},".repeat(1_000_000) + "0]"))
              .is("read"),
          page("data of objects", () -> data("[" + "{\"a\":1},".repeat(450_000) + "0]")).is("read"),
          feed("a page of open marks", () -> "<html>" + open(12) + "<p>x".repeat(600_000)),
          feed("a feed of empty elements", () -> "<rss><channel>" + "<a/>".repeat(690_000) + END),
          feed("a feed of attributes", () -> "<rss><channel>" + tags("='' ").repeat(9_000) + END),
          feed("a list of empty objects", () -> items("{},".repeat(1_000_000) + "0")),
          feed("a list of objects", () -> items("{\"a\":1},".repeat(450_000) + "0")),
          feed("a headline of open marks", () -> headline(open(12) + "<p>x".repeat(400_000)))
              .is("read"),
          file("many lines", "a.md", () -> "a\n".repeat(1_000_000)),
          file("as many marks as are read", "a.md", () -> "*a".repeat(195_000)).is("read"),
          file(
              "a line of objects",
              "a.jsonl",
              () -> "{\"text\":\"a\",\"x\":[" + "{},".repeat(1_000_000) + "0]}"),
          file(
              "a message of objects",
              "result.json",
              () ->
                  "{\"messages\":[{\"type\":\"message\",\"text\":["
                      + "{},".repeat(1_000_000)
                      + "0]}]}"),
          file("a saved page of open marks", "a.html", () -> open(12) + "<p>x".repeat(197_000)));

  private HostileTexts() {}

  public static void main(String[] arguments) {
    byte[] held = new byte[HELD];
    for (Hostile text : ALL) {
      System.out.println(text.name() + ": " + said(text.reading().get()));
    }
    System.out.println(held.length);
  }

  private static String said(Object reading) {
    return switch (reading) {
      case Page page -> "read";
      case Feed feed -> "read";
      case CaptureOrProblem.Read file -> "read";
      case PageReading.NoArticle no -> "refused";
      case FeedReading.Unreadable no -> "refused";
      case CaptureOrProblem.Unreadable no ->
          no.why().startsWith("holds far more") ? "refused" : no.why();
      default -> reading.toString();
    };
  }

  private static Hostile page(String name, Supplier<String> body) {
    PageReader reader = new PageReader();
    return new Hostile(
        name, "refused", () -> reader.read(SENTENCE + body.get(), "https://a.example/1"));
  }

  private static Hostile file(String name, String called, Supplier<String> text) {
    return new Hostile(name, "refused", () -> found(called, text.get()));
  }

  private static CaptureOrProblem found(String called, String text) {
    try {
      Path file = Files.createTempDirectory("hostile").resolve(called);
      Files.writeString(file, text);
      List<CaptureOrProblem> found = new ArrayList<>();
      ArticleFiles.open(List.of(file), Instant.EPOCH).read(found::add);
      return found.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Hostile feed(String name, Supplier<String> text) {
    FeedReader reader = new FeedReader();
    return new Hostile(name, "refused", () -> reader.read(text.get(), "https://a.example/feed"));
  }

  /** Marks that no end of a paragraph closes, so that each further one has them anew. */
  private static String open(int marks) {
    return "<p>"
        + IntStream.range(0, marks).mapToObj(i -> "<b a" + i + ">").collect(Collectors.joining())
        + "</p>";
  }

  /** The same, full of attributes. */
  private static String wide() {
    return "<p><b "
        + names(500, " ")
        + "><i "
        + names(500, " ")
        + "><u "
        + names(500, " ")
        + "></p>";
  }

  private static String tags(String behind) {
    return "<hr " + names(60, behind) + "/>";
  }

  private static String names(int count, String behind) {
    return IntStream.range(0, count)
        .mapToObj(i -> "a" + Integer.toString(i, 36) + behind)
        .collect(Collectors.joining());
  }

  private static String stated(String html) {
    String text = "<p>x</p>" + html;
    return data(
        "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + text.replace("<", "\\u003c") + "\"}");
  }

  private static String data(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  private static String items(String parts) {
    return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"z\":[" + parts + "]}]}";
  }

  private static String headline(String html) {
    return "<feed><entry><title type='html'>"
        + html.replace("<", "&lt;")
        + "</title><link href='https://a.example/1'/></entry></feed>";
  }
}
