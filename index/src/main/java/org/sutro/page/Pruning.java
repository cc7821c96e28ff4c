package org.sutro.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Takes away what the structure of a page says is not the article: programs, forms, navigation, and
 * parts whose class or id says what they are for. A part that holds much of the running text stays
 * whatever it is called.
 */
final class Pruning {

  private static final String NEVER_TEXT =
      "script,style,template,noscript,iframe,object,embed,svg,canvas,audio,video,button,select,input,"
          + "textarea,dialog,nav,footer,menu,figure,figcaption,picture,img,[role=navigation],"
          + "[role=complementary],[role=contentinfo],[role=search],[role=dialog]";

  /** Some systems put the whole page into a form, and some show what they first hide. */
  private static final String SELDOM_TEXT =
      "form,aside,[hidden],[aria-hidden=true],[style~=(?i)display\\s*:\\s*none],"
          + "[style~=(?i)visibility\\s*:\\s*hidden]";

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:^|[^a-z])(?:ads?|adv|advert|advertisements?|adsbygoogle|adslot|adspot|dfp|sponsor(?:ed)?|promo|banner"
              + "|related|relatednews|relatedposts?|readmore|read[-_]more|read[-_]also|also[-_]read|alsoread"
              + "|more[-_]news|more[-_]stories|recommend(?:ed|ations?)?|trending|popular|latest|most[-_]read"
              + "|shares?|sharing|sharethis|addthis|addtoany|social|follow|subscribe|subscription|newsletter"
              + "|comments?|disqus|tags|tag[-_]list|tagcloud|breadcrumbs?|nav|navbar|navigation|menu|sidebar"
              + "|widget|footer|cookies?|consent|gdpr|popup|modal|caption|wp[-_]caption[-_]text|credit|credits"
              + "|byline|author|authors|author[-_]box|post[-_]meta|entry[-_]meta|article[-_]meta|meta|publish[-_]date"
              + "|published[-_]date|post[-_]date|date|time|timestamp|copyright|print|printer|toolbar|tools|rating"
              + "|poll|quiz|player|gallery|slider|carousel|outbrain|taboola|pagination|pager|reporter"
              + "|sr[-_]only|screen[-_]reader[-_]text|visually[-_]hidden|skip[-_]link|font[-_]size|google[-_]news"
              + "|whatsapp|telegram[-_]join|app[-_]download|paywall|login|live[-_]blog[-_]nav)(?:$|[^a-z])");

  /** Largest part of the running text that furniture may hold. */
  private static final double MOST = 0.4;

  private Pruning() {}

  /** Prunes {@code body} itself. */
  static void of(Element body) {
    body.select(NEVER_TEXT).remove();
    for (Element time : List.copyOf(body.select("time"))) {
      if (time.closest("p,li,blockquote") == null) {
        time.remove();
      }
    }
    long whole = running(body);
    for (Element element : List.copyOf(body.select(SELDOM_TEXT))) {
      removeUnlessMuch(element, body, whole);
    }
    for (Element element : List.copyOf(body.select("[class],[id]"))) {
      if (isFurniture(element)) {
        removeUnlessMuch(element, body, whole);
      }
    }
  }

  private static boolean isFurniture(Element element) {
    String names = element.className() + " " + element.id();
    String split = CAMEL.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
    return FURNITURE.matcher(split).find();
  }

  private static void removeUnlessMuch(Element element, Element body, long whole) {
    boolean part = !element.equals(body) && element.parent() != null;
    if (part && running(element) <= MOST * whole) {
      element.remove();
    }
  }

  /** Letters of running text. */
  static long running(Element element) {
    return Paragraph.in(element).stream()
        .filter(Paragraph::isRunning)
        .mapToLong(Paragraph::letters)
        .sum();
  }
}
