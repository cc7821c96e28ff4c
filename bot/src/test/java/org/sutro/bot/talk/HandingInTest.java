package org.sutro.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Article;
import org.sutro.article.ArticleId;
import org.sutro.article.Version;
import org.sutro.bot.chat.Receipts;
import org.sutro.bot.config.Secret;
import org.sutro.bot.follow.Rounds;
import org.sutro.bot.follow.TakeIn;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;
import org.sutro.bot.sources.Handover;
import org.sutro.bot.sources.LocalSite;
import org.sutro.bot.sources.Web;
import org.sutro.bot.standin.Event;
import org.sutro.bot.standin.Standin;
import org.sutro.bot.standin.StandinOptions;
import org.sutro.bot.store.SqliteStore;
import org.sutro.bot.store.Store;
import org.sutro.bot.telegram.BotSettings;
import org.sutro.bot.telegram.TelegramBot;
import org.sutro.fetch.AddressPolicy;
import org.sutro.fetch.Limits;
import org.sutro.fetch.SafeHttp;

/** Owners hand in articles, the whole program over: Telegram's updates in, messages out. */
final class HandingInTest {

  private static final String TOKEN = "123456789:CANARY-abcdefghijklmnopqrstuvwxyz";
  private static final long BOT = 123456789;
  private static final long OWNER = 7;
  private static final long STRANGER = 8;
  private static final long OTHER = 9;
  private static final ZoneId DHAKA = ZoneId.of("Asia/Dhaka");
  private static final Instant POSTED = Instant.parse("2026-11-20T06:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String BRIDGE =
      "রাশিয়া ও উত্তর কোরিয়ার মধ্যে তুমেন নদীর ওপর নতুন সড়কসেতুর কাজ শুরু হয়েছে। কাজ শেষ হবে দেড় বছরে।";

  @TempDir Path data;
  private Standin standin;
  private LocalSite site;
  private Library library;
  private Store store;
  private Web web;
  private TelegramBot bot;
  private Rounds rounds;
  private int messages = 100;

  @BeforeEach
  void begin() throws IOException {
    site = LocalSite.start();
    library = Library.open(Places.of(Path.of(System.getProperty("sutro.home")), data), clock());
    store = SqliteStore.open(data.resolve("bot.db"));
    standin = Standin.start(StandinOptions.of(TOKEN, clock()));
    SafeHttp http =
        new SafeHttp(
            AddressPolicy.publicWeb().with(site.door()),
            Limits.standard(),
            clock(),
            System::nanoTime);
    web = new Web(http, Duration.ZERO, clock(), System::nanoTime);
    Handover handover = new Handover(web, library.intake(), library::newest);
    rounds =
        Rounds.of(
            List.of(
                new TakeIn(
                    store.handed(BOT), handover, new Receipts(store, DHAKA), DHAKA, clock())));
    bot =
        TelegramBot.start(
            new BotSettings(new Secret(TOKEN), standin.baseUrl(), Duration.ofSeconds(50)),
            Stage.conversation(library, store, clock().withZone(DHAKA)).with(Set.of(OWNER)),
            store,
            new TelegramBot.Machine(clock(), new Ticks(Duration.ofSeconds(1)), new Random(7)));
  }

  private static InstantSource clock() {
    return InstantSource.system();
  }

  @AfterEach
  void end() {
    bot.close();
    web.close();
    rounds.close();
    standin.close();
    store.close();
    library.close();
    site.close();
  }

  @Test
  void a_post_passed_on_by_an_owner_becomes_an_article_of_its_channel() throws Exception {
    assertThat(passOn(OWNER, BRIDGE)).contains("রেখে দিলাম", "নদীর খবর · ২০ নভেম্বর ২০২৬");
    ArticleId id = new ArticleId("telegram-1234567890-77");
    Article article = library.newest(id).orElseThrow();
    assertThat(article.text()).isEqualTo(BRIDGE);
    assertThat(article.publisher()).isEqualTo("নদীর খবর");
    assertThat(article.url()).isEqualTo("https://t.me/nodir_khobor/77");
    assertThat(version(id).capture().date()).isEqualTo("2026-11-20T12:00:00");

    assertThat(passOn(OWNER, BRIDGE)).contains("আগে থেকেই জমা আছে");
    assertThat(passOn(OWNER, BRIDGE.replace("দেড় বছরে", "দুই বছরে"))).contains("নতুন সংস্করণ");
    assertThat(library.archive().versions(id)).hasSize(2);
    assertThat(passOn(OWNER, "xq zzk vvp qqq wwrt")).contains("রাখতে পারলাম না");
  }

  @Test
  void a_post_passed_on_by_anybody_else_is_checked_like_a_quotation_and_not_kept()
      throws Exception {
    assertThat(passOn(STRANGER, BRIDGE)).doesNotContain("রেখে দিলাম").isNotBlank();
    assertThat(library.archive().size()).isZero();
    assertThat(store.handed(BOT).next()).isEmpty();
  }

  @Test
  void a_link_sent_by_an_owner_is_read_and_its_article_kept() throws Exception {
    site.page(
        "/bridge",
        "<html><head><meta property=\"og:site_name\" content=\"পদ্মা বার্তা\">"
            + "<meta property=\"article:published_time\" content=\"2026-11-21T09:00:00+06:00\">"
            + "<title>তুমেন নদীতে সেতু</title></head><body><h1>তুমেন নদীতে সেতু</h1><article><p>"
            + BRIDGE
            + "</p></article></body></html>");
    assertThat(send(OWNER, site.at("/bridge")))
        .contains("রেখে দিলাম", "তুমেন নদীতে সেতু", "পদ্মা বার্তা · ২১ নভেম্বর ২০২৬");
    assertThat(library.archive().size()).isEqualTo(1);
  }

  @Test
  void an_owner_is_told_why_a_link_was_not_kept() throws Exception {
    site.refuse("/secret", 403);
    assertThat(send(OWNER, site.at("/secret"))).contains("পড়তে দেয় না");
    assertThat(send(OWNER, site.at("/none"))).contains("ওই ঠিকানায় কোনো পাতা নেই");
    for (String inside :
        List.of("http://127.0.0.1:1/", "http://[::ffff:169.254.169.254]/", "file:///etc/passwd")) {
      assertThat(send(OWNER, inside)).as(inside).contains("শুধু উন্মুক্ত ওয়েবের ঠিকানা");
    }
    site.page("/list", "<html><body><a href=\"/1\">এক</a></body></html>");
    assertThat(send(OWNER, site.at("/list"))).contains("উদ্ধৃত করার মতো কোনো বাক্য");
    assertThat(library.archive().size()).isZero();
  }

  @Test
  void a_link_sent_by_anybody_else_is_never_fetched() throws Exception {
    site.page("/bridge", "<p>" + BRIDGE + "</p>");
    assertThat(send(STRANGER, site.at("/bridge"))).doesNotContain("রেখে দিলাম").isNotBlank();
    assertThat(site.answered()).isEmpty();
  }

  @Test
  void row_40_what_one_person_brings_along_is_found_by_nobody_and_nothing_is_left_of_it()
      throws Exception {
    String secret = "কাঁঠালপুরের গোপন বৈঠকে রাশিয়া ও ইরান সাতাশটি টারবাইন নিয়ে কথা বলেছে।";
    passOn(STRANGER, secret);
    for (long who : new long[] {STRANGER, OTHER}) {
      assertThat(said(who, "কাঁঠালপুরের বৈঠকে কয়টি টারবাইন নিয়ে কথা হয়েছে?", null, false))
          .contains("এখনো কোনো প্রতিবেদন নেই")
          .doesNotContain("সাতাশ");
    }
    assertThat(library.archive().size()).isZero();

    assertThat(said(STRANGER, "/mydata", null, false)).contains("প্রশ্ন ও উত্তর: ১টি");
    store.forget(STRANGER);
    assertThat(said(STRANGER, "/mydata", null, false)).contains("প্রশ্ন ও উত্তর: ০টি");
  }

  private Version version(ArticleId id) {
    return library.archive().latest(id).orElseThrow();
  }

  private String passOn(long who, String text) throws InterruptedException {
    ObjectNode channel = new ObjectMapper().createObjectNode();
    channel.put("type", "channel").put("date", POSTED.getEpochSecond()).put("message_id", 77);
    channel
        .putObject("chat")
        .put("id", -1001234567890L)
        .put("type", "channel")
        .put("title", "নদীর খবর")
        .put("username", "nodir_khobor");
    return said(who, text, channel, false);
  }

  private String send(long who, String link) throws InterruptedException {
    return said(who, link, null, true);
  }

  /** What the bot says to it. */
  private String said(long who, String text, @Nullable ObjectNode forward, boolean link)
      throws InterruptedException {
    long start = standin.events().last();
    standin.user(who, "কেউ").write("/start"); // nobody is written to before that
    said(who, start);
    long before = standin.events().last();
    ObjectNode update = new ObjectMapper().createObjectNode();
    ObjectNode message = update.putObject("message");
    message.put("message_id", messages++).put("date", POSTED.getEpochSecond()).put("text", text);
    message.putObject("from").put("id", who).put("is_bot", false).put("first_name", "কেউ");
    message.putObject("chat").put("id", who).put("type", "private").put("first_name", "কেউ");
    if (forward != null) {
      message.set("forward_origin", forward);
    }
    if (link) {
      message
          .putArray("entities")
          .addObject()
          .put("type", "url")
          .put("offset", 0)
          .put("length", text.length());
    }
    standin.deliver(update);
    return said(who, before);
  }

  private String said(long who, long before) throws InterruptedException {
    return standin
        .events()
        .awaitFirst(
            before,
            PATIENCE,
            event ->
                event.kind() == Event.Kind.MESSAGE
                    && event.chatId() == who
                    && event.body().path("from").path("is_bot").asBoolean())
        .orElseThrow()
        .body()
        .path("text")
        .asText();
  }
}
