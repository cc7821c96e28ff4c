package org.sutro.page;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

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
    remove(body, NEVER_TEXT, element -> true);
    remove(body, "time", time -> time.closest("p,li,blockquote") == null);
    long whole = running(body);
    remove(body, SELDOM_TEXT, element -> !isMuch(element, whole));
    remove(body, "[class],[id]", element -> isFurniture(element) && !isMuch(element, whole));
  }

  /**
   * Removes what is chosen inside of {@code body}, all at once: one by one each would renumber
   * those behind it.
   */
  private static void remove(Element body, String selector, Predicate<Element> chosen) {
    Set<Node> removed = new HashSet<>();
    Set<Element> parents = new LinkedHashSet<>();
    for (Element element : body.select(selector)) {
      Element parent = element.parent();
      if (!element.equals(body) && parent != null && chosen.test(element)) {
        removed.add(element);
        parents.add(parent);
      }
    }
    for (Element parent : parents) {
      List<Node> kept =
          parent.childNodes().stream().filter(child -> !removed.contains(child)).toList();
      parent.empty().appendChildren(kept);
    }
  }

  private static boolean isFurniture(Element element) {
    String names = element.className() + " " + element.id();
    String split = CAMEL.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
    return FURNITURE.matcher(split).find();
  }

  private static boolean isMuch(Element element, long whole) {
    return running(element) > MOST * whole;
  }

  /** Letters of running text. */
  static long running(Element element) {
    return Paragraph.in(element).stream()
        .filter(Paragraph::isRunning)
        .mapToLong(Paragraph::letters)
        .sum();
  }
}
