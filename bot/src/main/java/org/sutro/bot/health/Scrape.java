package org.sutro.bot.health;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.sutro.bot.telegram.Health;

/** All that is measured, as Prometheus reads it. */
final class Scrape {

  private Scrape() {}

  /** The text, as of {@code now}. */
  static String of(Vitals vitals, Questions questions, Instant now) {
    PrometheusText text = new PrometheusText();
    Health bot = vitals.bot();
    Vitals.Host host = vitals.host();
    Duration running = Duration.between(host.started(), now);
    state(text, vitals.alive(), bot.ready());
    bot(text, bot, running);
    questions(text, questions);
    shelf(text, vitals.shelf());
    feeds(text, vitals.feeds(), host.started(), now);
    host(text, host, now);
    return text.text();
  }

  /** What can be told while the data can't be read. */
  static String unreadable(Vitals vitals) {
    PrometheusText text = new PrometheusText();
    state(text, vitals.alive(), false);
    return text.text();
  }

  private static void state(PrometheusText text, boolean alive, boolean ready) {
    text.gauge("sutro_alive", "1 while every loop of the bot goes round.", alive ? 1 : 0);
    text.gauge("sutro_ready", "1 while people get answers.", alive && ready ? 1 : 0);
  }

  private static void bot(PrometheusText text, Health bot, Duration running) {
    Health.Work work = bot.work();
    text.gauge(
        "sutro_telegram_last_poll_age_seconds",
        "Time since Telegram last answered; until it has, since the start.",
        seconds(bot.pollAge().orElse(running)));
    text.gauge("sutro_inbox_open", "Updates not yet handled.", work.unhandled());
    text.gauge(
        "sutro_telegram_updates_lag_seconds",
        "How long the oldest update not yet handled has been here.",
        seconds(work.unhandledAge()));
    text.gauge("sutro_outbox_waiting", "Messages to be sent.", work.unsent());
    text.gauge(
        "sutro_outbox_oldest_seconds",
        "How long the oldest message to be sent has waited.",
        seconds(work.unsentAge()));
    text.gauge(
        "sutro_outbox_unknown",
        "Messages of the last two days of which nobody knows whether they arrived.",
        work.unknown());
    text.about("sutro_send_total", "counter", "Calls that sent something, by what came of them.");
    new TreeMap<>(work.sent())
        .forEach((kind, count) -> text.number("sutro_send_total", "class", kind, count));
  }

  private static void questions(PrometheusText text, Questions questions) {
    text.about("sutro_questions_total", "counter", "Questions, by what came of them.");
    for (Questions.Result result : Questions.Result.values()) {
      text.number("sutro_questions_total", "result", result.tag(), questions.count(result));
    }
    String name = "sutro_query_seconds";
    text.about(name, "histogram", "Time to find an answer.");
    for (int place = 0; place < Questions.BOUNDS.length; place++) {
      String bound = Double.toString(Questions.BOUNDS[place] / 1000.0);
      text.number(name + "_bucket", "le", bound, questions.within(place));
    }
    long all = questions.within(Questions.BOUNDS.length);
    text.number(name + "_bucket", "le", "+Inf", all);
    text.number(name + "_sum", questions.seconds()).number(name + "_count", all);
  }

  private static void shelf(PrometheusText text, Vitals.Shelf shelf) {
    text.gauge("sutro_articles", "Articles to be searched.", shelf.articles());
    text.gauge(
        "sutro_index_behind",
        "Changes of the archive that the index has not yet taken up.",
        shelf.behind());
  }

  private static void feeds(
      PrometheusText text, List<Vitals.Feed> feeds, Instant started, Instant now) {
    String age = "sutro_feed_last_success_age_seconds";
    text.about(
        age, "gauge", "Time since a source was last read; until it has been, since the start.");
    for (Vitals.Feed feed : feeds) {
      Instant last = feed.lastSuccess().orElse(started);
      text.number(age, "feed", feed.id(), seconds(Duration.between(last, now)));
    }
    String failures = "sutro_feed_failures";
    text.about(failures, "gauge", "Visits to a source in a row that failed.");
    feeds.forEach(feed -> text.number(failures, "feed", feed.id(), feed.failures()));
    String paused = "sutro_feed_paused";
    text.about(paused, "gauge", "1 when a source is not read any more until it is turned on.");
    feeds.forEach(feed -> text.number(paused, "feed", feed.id(), feed.paused() ? 1 : 0));
  }

  private static void host(PrometheusText text, Vitals.Host host, Instant now) {
    text.gauge("sutro_disk_free_bytes", "Space left on the disk of the data.", free(host));
    text.gauge(
        "sutro_start_time_seconds", "When the bot was started.", host.started().getEpochSecond());
    text.gauge(
        "sutro_started_after_crash",
        "1 when the bot before this one ended without being told to.",
        host.afterCrash() ? 1 : 0);
    host.lastBackup()
        .ifPresent(made ->
            text.gauge(
                "sutro_backup_age_seconds",
                "Time since the newest backup was made; until there is one, since the start.",
                seconds(Duration.between(made, now))));
    Runtime runtime = Runtime.getRuntime();
    text.gauge(
        "sutro_heap_used_bytes",
        "Java's heap in use.",
        runtime.totalMemory() - runtime.freeMemory());
    text.gauge("sutro_heap_limit_bytes", "How large Java's heap may get.", runtime.maxMemory());
  }

  /** -1 when the disk can't be asked. */
  private static long free(Vitals.Host host) {
    try {
      return Files.getFileStore(host.data()).getUsableSpace();
    } catch (IOException e) {
      return -1;
    }
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
