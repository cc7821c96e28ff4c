package org.sutro.tree;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sutro.feed.Feed;
import org.sutro.feed.FeedReader;
import org.sutro.page.Page;
import org.sutro.page.PageReader;

/** A process that reads texts as large as people make them, and says what came of each. */
final class HonestTexts {

  /** What a bot holds besides: articles, words, classes. */
  private static final int HELD = 32 * 1024 * 1024;

  private static final String SENTENCE =
      "মাঝিরা জানিয়েছেন, %d নম্বর ঘাটে আজ সকাল থেকে নৌকা চলাচল আবার শুরু হয়েছে।";

  private HonestTexts() {}

  public static void main(String[] arguments) {
    byte[] held = new byte[HELD];
    say("a long article", () -> page(article(9_000)), "8999 নম্বর");
    say("a live blog", () -> page(liveBlog(4_000)), "3999 নম্বর");
    say("a feed of whole articles", () -> feed(items(300)), "299 নম্বর");
    System.out.println(held.length);
  }

  private static void say(String name, Supplier<String> reading, String last) {
    System.out.println(name + ": " + (reading.get().contains(last) ? "read" : "lost"));
  }

  private static String page(String html) {
    return new PageReader().read(html, "https://a.example/1") instanceof Page page
        ? page.text()
        : "";
  }

  private static String feed(String xml) {
    return new FeedReader().read(xml, "https://a.example/feed") instanceof Feed feed
        ? new PageReader().fragment(String.valueOf(feed.entries().getLast().summary()))
        : "";
  }

  private static String lines(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(i -> line.replace("%d", Integer.toString(i)))
        .collect(Collectors.joining("\n"));
  }

  /** Of 2 MB and some 30,000 elements. */
  private static String article(int paragraphs) {
    return "<html><head><title>ঘাটের খবর</title></head><body><article>"
        + lines(
            paragraphs,
            "<p class='text' data-at='%d'>" + SENTENCE + " <a href='/%d'><b>আরও</b></a></p>")
        + "</article></body></html>";
  }

  private static String liveBlog(int posts) {
    return "<html><head><title>সরাসরি: ঘাটের খবর</title></head><body><main>"
        + lines(
            posts,
            "<section id='p%d' class='post' data-at='%d'><h3><time datetime='2026-03-01'>১ মার্চ</time></h3>"
                + "<div class='text'><p>"
                + SENTENCE
                + "</p></div></section>")
        + "</main></body></html>";
  }

  private static String items(int count) {
    String text = lines(40, "<p>" + SENTENCE + "</p>").replace("<", "&lt;");
    return "<rss><channel>"
        + IntStream.range(0, count)
            .mapToObj(i ->
                "<item><title>খবর</title><link>/"
                    + i
                    + "</link><description>"
                    + text.substring(0, text.length() / 2)
                    + "&lt;p>"
                    + SENTENCE.replace("%d", Integer.toString(i))
                    + "&lt;/p></description></item>")
            .collect(Collectors.joining("\n"))
        + "</channel></rss>";
  }
}
