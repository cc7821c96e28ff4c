package org.sutro.bot.web;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the pictures of the documentation from a running {@code ./sutro try}: page, browser, folder
 * of the pictures, launcher, data folder. {@code .ci/screenshots} starts all of it.
 */
final class Screenshots {

  private static final Logger log = LoggerFactory.getLogger(Screenshots.class);
  private static final int WIDTH = 400;
  private static final int HEIGHT = 720;
  private static final String WRITING = "!document.querySelector('#compose').hidden";
  private static final String TUNNEL =
      "রাশিয়া ও উত্তর কোরিয়ার মধ্যে তুমেন নদীর সুড়ঙ্গ %s খুলবে। রুশ পরিবহনমন্ত্রী এ কথা জানান।";

  private final Browser browser;
  private final URI page;
  private final Path folder;
  private final Newspaper newspaper;

  private Screenshots(Browser browser, URI page, Path folder, Newspaper newspaper) {
    this.browser = browser;
    this.page = page;
    this.folder = folder;
    this.newspaper = newspaper;
  }

  public static void main(String[] args) throws Exception {
    Path profile = Files.createTempDirectory("screenshots");
    try (Browser browser = Browser.start(args[1], profile)) {
      Newspaper newspaper = new Newspaper(args[3], args[4], profile);
      new Screenshots(browser, URI.create(args[0]), Path.of(args[2]), newspaper).all();
    }
  }

  private void all() throws Exception {
    browser.look(WIDTH, HEIGHT, false);
    browser.open(page);
    browser.await("!document.querySelector('#start').hidden");
    answered("document.querySelector('#start').click()");
    picture("start");
    ask("উত্তর কোরিয়া রাশিয়াকে কত গোলা দিয়েছে?");
    picture("answer");
    press("আরও ▾");
    toTheEnd();
    picture("buttons");
    answered(pressing("আগে-পরে কী আছে"));
    toTheEnd();
    picture("context");
    answered(pressing("প্রমাণ"));
    toTheEnd();
    picture("proof");
    answered(pressing("কে বলছে"));
    toTheEnd();
    picture("who");
    ask("আর ইরান কী দিয়েছে?");
    picture("follow-up");
    answered(pressing("আরও সূত্র"));
    toTheEnd();
    picture("more");
    press("আরও ▾");
    answered(pressing("দেশ ধরে"));
    press("ইরান");
    toTheEnd();
    picture("country");
    ask("uttor korea koto soinno pathiyeche");
    picture("romanised");
    ask("ব্রাজিল রাশিয়াকে কত ট্যাংক দিয়েছে?");
    picture("not-found");
    press("উত্তর পেলে জানাবেন");
    ask("আজ ঢাকায় বৃষ্টি হবে?");
    ask("ধন্যবাদ ভাই");
    toTheEnd();
    picture("courtesy");
    browser.value("document.querySelector('#attach').click()");
    browser.await("document.querySelectorAll('#commands.choices li').length > 1");
    answered("document.querySelectorAll('#commands.choices li')[1].click()");
    toTheEnd();
    picture("voice");
    ask("/latest");
    picture("latest");
    toTheEnd();
    ask("/sources");
    picture("sources");
    ask("/timeline ইরান");
    picture("timeline");
    ask("/figures রাশিয়ায় উত্তর কোরিয়ার সেনা");
    picture("figures");
    ask("/verify ভ্লাদিমির পুতিনের এটি ছিল ২০১০ সালের পর প্রথম উত্তর কোরিয়া সফর।");
    picture("verify");
    ask("/about");
    picture("about");
    ask("/follows");
    picture("follows");
    ask("/mydata");
    picture("mydata");
    ask("/forgetme");
    press("না, থাক");
    ask("/help");
    picture("help");
    ask("/privacy");
    ask("/language");
    toTheEnd();
    picture("privacy");
    ask("/settings");
    picture("settings");
    inline("রাশিয়া ও ইরানের কৌশলগত চুক্তি কবে সই হয়?");
    browser.look(WIDTH, HEIGHT, true);
    ask("রাশিয়া ও ইরানের চুক্তিতে কী আছে?");
    picture("dark");
    browser.look(WIDTH, HEIGHT, false);
    groups();
    digest();
    later(); // what is new then would be all there is in a digest
  }

  /** An answer that is found later, and whose report changes after that. */
  private void later() throws Exception {
    ask("/settings");
    press("রাতেও জানান"); // pictures are taken at any hour
    ask("রাশিয়া ও উত্তর কোরিয়ার তুমেন নদীর সুড়ঙ্গ কবে খুলবে?");
    press("উত্তর পেলে জানাবেন");
    answered(() -> newspaper.prints(TUNNEL.formatted("৩ মে ২০২৭")));
    toTheEnd();
    picture("evidence");
    answered(() -> newspaper.prints(TUNNEL.formatted("৯ জুন ২০২৭")));
    toTheEnd();
    picture("correction");
    answered(pressing("আবার খুঁজুন"));
    toTheEnd();
    picture("again");
  }

  /** One group with the bot in it, and one without. */
  private void groups() throws Exception {
    go(room("group"), WRITING);
    picture("group-empty");
    ask("/ask রাশিয়া ও ইরানের কৌশলগত চুক্তি কবে সই হয়?");
    picture("group");
    go(room("strangers"), WRITING);
    picture("guest-empty");
    ask("@sutro__bot পুতিন ও কিম কবে চুক্তি সই করেন?");
    picture("guest");
    go(room("private"), "document.querySelectorAll('#log .message').length > 0");
    settle();
  }

  private static String room(String kind) {
    return ".rooms a[data-kind=" + kind + "]";
  }

  /** From a channel without digests to one that was posted and taken back. */
  private void digest() throws Exception {
    go(room("channel"), "!document.querySelector('#admit').hidden");
    picture("digest-1-channel");
    go("#admit", button("চালু করুন"));
    settle();
    picture("digest-2-plan");
    press("দিন ও সময়");
    picture("digest-12-times");
    press("ফিরে যান");
    press("চালু করুন");
    press("এখনই একটি");
    browser.await(button("অনুমোদন"));
    settle();
    picture("digest-3-preview");
    press("বদলান");
    picture("digest-11-change");
    press("১");
    picture("digest-13-event");
    press("ফিরে যান");
    press("ফিরে যান");
    press("অনুমোদন");
    browser.await(button("তুলে নিন"));
    settle();
    picture("digest-4-posted");
    go(room("channel"), "document.querySelectorAll('#log .message').length > 0");
    settle();
    picture("digest-5-in-the-channel");
    go(room("private"), button("তুলে নিন"));
    press("তুলে নিন");
    browser.await("!(" + button("তুলে নিন") + ")");
    settle();
    picture("digest-6-taken-back");
    timeline();
  }

  /** A message in the channel that is kept up to date, and what else can be chosen. */
  private void timeline() throws Exception {
    ask("/digest");
    press("ঘটনাপঞ্জি");
    picture("digest-7-timeline");
    press("দেখে প্রকাশ করুন");
    browser.await(button("অনুমোদন"));
    settle();
    press("অনুমোদন");
    browser.await(button("তুলে নিন"));
    settle();
    go(room("channel"), "document.querySelectorAll('#log .message').length > 0");
    settle();
    browser.value(
        """
        (() => {
          const post = [...document.querySelectorAll('#log .message')].pop();
          document.querySelector('#scroll').scrollTop = post.offsetTop - 12;
        })()
        """);
    browser.value("new Promise((r) => setTimeout(r, 300))");
    picture("digest-8-timeline-in-the-channel");
    go(room("private"), button("দৈনিক সংকলন"));
    press("দৈনিক সংকলন");
    press("সাপ্তাহিক সংকলন");
    press("এখনই একটি");
    browser.await(button("অনুমোদন"));
    settle();
    picture("digest-9-week");
    ask("/digest");
    press("কী থাকবে");
    press("সূত্র");
    picture("digest-10-sources");
  }

  private void go(String button, String there) throws Exception {
    browser.value("setTimeout(() => document.querySelector('" + button + "').click(), 0) > 0");
    browser.await(there);
  }

  /** True for a page with a button that says this. */
  private static String button(String words) {
    return "[...document.querySelectorAll('.keys button')].some((b) => b.textContent.includes('"
        + words
        + "'))";
  }

  /** Presses the newest button that says this. */
  private void press(String words) throws Exception {
    browser.await(button(words));
    browser.value(pressing(words));
    settle();
  }

  private void toTheEnd() throws Exception {
    browser.value(
        "(() => { const s = document.querySelector('#scroll'); s.scrollTop = s.scrollHeight; })()");
    browser.value("new Promise((r) => setTimeout(r, 300))");
  }

  private static String pressing(String words) {
    return "[...document.querySelectorAll('.keys button')].filter((b) => b.textContent.includes('"
        + words
        + "')).pop().click()";
  }

  /** Until letters are there, nothing moves, and no short notice lies over the page. */
  private void settle() throws Exception {
    browser.value("document.fonts.ready.then(() => new Promise((r) => setTimeout(r, 1000)))");
    browser.await("document.querySelector('#toast').hidden");
  }

  private void ask(String words) throws Exception {
    String typed = words.replace("\\", "\\\\").replace("'", "\\'");
    answered(
        """
        (() => {
          const text = document.querySelector('#text');
          text.value = '%s';
          text.dispatchEvent(new Event('input', { bubbles: true }));
          document.querySelector('#send').click();
        })()
        """
            .formatted(typed));
  }

  /** Types behind the bot's name, and posts the first quote offered. */
  private void inline(String words) throws Exception {
    browser.value(
        """
        (() => {
          const text = document.querySelector('#text');
          text.value = '@' + document.querySelector('#bot-name').dataset.username + ' %s';
          text.dispatchEvent(new Event('input', { bubbles: true }));
        })()
        """
            .formatted(words));
    browser.await("document.querySelectorAll('#commands.choices li').length > 1");
    toTheEnd();
    picture("inline");
    browser.value("document.querySelector('#commands.choices li').click()");
    browser.await("document.querySelector('#log .via') !== null");
    settle();
    toTheEnd();
    picture("inline-posted");
  }

  /** Does something on the page the bot answers, and waits for the answer to stand still. */
  private void answered(String deed) throws Exception {
    answered(() -> browser.value(deed));
  }

  private void answered(Deed deed) throws Exception {
    String count = "document.querySelectorAll('#log .message:not(.out)').length";
    int before = browser.value(count).asInt();
    deed.run();
    browser.await(count + " > " + before);
    settle();
    browser.value(
        """
        (() => {
          const last = [...document.querySelectorAll('#log .message.out')].pop();
          const scroll = document.querySelector('#scroll');
          if (last) scroll.scrollTop = last.offsetTop - 12;
        })()
        """);
    browser.value("new Promise((r) => setTimeout(r, 300))");
  }

  /** Something that is done, and may fail. */
  @FunctionalInterface
  private interface Deed {
    void run() throws Exception;
  }

  private void picture(String name) throws Exception {
    Path file = folder.resolve(name + ".webp");
    browser.picture(file);
    log.info("{}", file);
  }
}
