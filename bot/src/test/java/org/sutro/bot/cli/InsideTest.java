package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.bot.sources.LocalSite;

/** Doors of the own network are open for the sources that the host has put there, and no others. */
final class InsideTest {

  private static final String REFUSED = "only public web addresses are read";

  @TempDir Path data;
  private Session unit;
  private LocalSite named;
  private LocalSite secret;

  @BeforeEach
  void begin() throws IOException {
    unit = new Session(data);
    named = LocalSite.start();
    secret = LocalSite.start();
    secret.page("/keys", "<p>নদীর ধারের গুদামের চাবি কোথায় থাকে, তা এখানে লেখা আছে।</p>");
    secret.page("/feed", "<rss><channel><item><title>গুদাম</title></item></channel></rss>");
  }

  @AfterEach
  void end() {
    named.close();
    secret.close();
  }

  private String tested(String address) {
    String doors = "127.0.0.1:" + named.door().getPort() + ",127.0.0.1:" + secret.door().getPort();
    return unit.run(Map.of("SUTRO_SOURCES_INSIDE", doors), "", "sources", "test", address).out();
  }

  @Test
  void a_redirect_of_another_source_does_not_lead_inside() {
    named.redirect("/feed", 302, secret.at("/feed"));
    assertThat(tested(named.at("/feed"))).contains(REFUSED);
    assertThat(secret.answered()).isEmpty();
    assertThat(tested(secret.at("/feed"))).as("the host has named it").startsWith("1 article");
  }

  @Test
  void an_article_that_another_source_lists_is_not_read_inside() {
    named.page(
        "/feed",
        "<rss><channel><item><title>গুদামের চাবি</title><link>"
            + secret.at("/keys")
            + "</link></item></channel></rss>");
    assertThat(tested(named.at("/feed"))).contains(REFUSED).doesNotContain("নদীর ধারের");
    assertThat(secret.answered()).isEmpty();
  }

  @Test
  void what_a_source_inside_lists_of_its_own_site_is_read() {
    named.page(
        "/feed",
        "<rss><channel><item><title>সেতু</title><link>/bridge</link></item></channel></rss>");
    named.page("/bridge", "<p>রাশিয়ার একটি দল মঙ্গলবার তেহরানে পৌঁছেছে বলে জানা গেছে।</p>");
    assertThat(tested(named.at("/feed"))).contains("মঙ্গলবার তেহরানে");
  }
}
