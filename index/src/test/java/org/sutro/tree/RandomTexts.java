package org.sutro.tree;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.sutro.feed.FeedReader;
import org.sutro.page.PageReader;

/** A process that reads pages and feeds put together at random of what makes trees large. */
final class RandomTexts {

  /** What a bot holds besides: articles, words, classes. */
  private static final int HELD = 32 * 1024 * 1024;

  /** Beginnings and ends of everything that the rules of HTML have a rule of its own for. */
  private static final List<String> PIECES =
      List.of(
          "<p>",
          "</p>",
          "<b>",
          "</b>",
          "<i a=#>",
          "<a href=#>",
          "<font a# b=#>",
          "<nobr>",
          "<u>",
          "<table>",
          "</table>",
          "<tr>",
          "<td>",
          "<caption>",
          "<col>",
          "<select>",
          "<option>",
          "<template>",
          "</template>",
          "<svg>",
          "<math>",
          "<mi>",
          "</svg>",
          "<ul>",
          "<li>",
          "</li>",
          "<div>",
          "</div>",
          "<h1>",
          "</h1>",
          "<button>",
          "<form>",
          "<applet>",
          "<br hidden>",
          "<article>",
          "<section class=ad#>",
          "<time datetime=2026-01-01>",
          "<!--#-->",
          "x# ",
          "<item>",
          "</item>",
          "<title>",
          "</title>",
          "<entry>",
          "<a:b xmlns:a='#'>",
          "<![CDATA[#]]>",
          "<meta property=og:title content=#>",
          "<frameset>",
          "</body>",
          "<hr a# b# c#>",
          "</x>",
          "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"<b><p>#\"}</script>");

  private static final String END = "<item><title>x</title></item></channel></rss>";

  private static final int LONGEST = 4 * 1024 * 1024;

  private RandomTexts() {}

  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    int texts = Integer.parseInt(arguments[1]);
    byte[] held = new byte[HELD];
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int i = 0; i < texts; i++) {
      String text = text(random);
      String html = "<p>x" + text;
      Object page = new PageReader().read(html, "https://a.example/1");
      Object feed = new FeedReader().read("<rss><channel>" + text + END, "https://a.example/feed");
      System.out.println(
          i + " " + page.getClass().getSimpleName() + " " + feed.getClass().getSimpleName());
    }
    System.out.println(held.length);
  }

  /** A few stretches, each of a few pieces again and again. */
  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int longest = 1 + (random.nextInt(LONGEST) >> random.nextInt(8));
    while (text.length() < longest) {
      StringBuilder stretch = new StringBuilder();
      for (int pieces = 1 + random.nextInt(6); pieces > 0; pieces--) {
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        stretch.append(piece.replace("#", Integer.toString(random.nextInt(1000), 36)));
      }
      int most = 1 << random.nextInt(19);
      int room = (longest - text.length()) / stretch.length() + 1;
      text.append(stretch.toString().repeat(Math.min(most, room)));
    }
    return text.toString();
  }
}
