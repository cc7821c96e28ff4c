package org.sutro.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sutro.article.Affiliation;
import org.sutro.article.Quote;
import org.sutro.bot.library.Library;
import org.sutro.bot.library.Places;
import org.sutro.bot.sources.LocalSite;
import org.sutro.bot.sources.Relations;
import org.sutro.bot.sources.Source;
import org.sutro.bot.sources.Source.Kind;
import org.sutro.bot.sources.Source.Outlet;
import org.sutro.bot.sources.Source.Topic;
import org.sutro.bot.sources.Visit;
import org.sutro.bot.sources.Web;
import org.sutro.fetch.AddressPolicy;
import org.sutro.fetch.Limits;
import org.sutro.fetch.SafeHttp;
import org.sutro.proof.Proof;
import org.sutro.search.Question;

/** An article on a site, from the feed to the answer, while its publisher changes a word of it. */
final class ServedArticleTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-07-11T06:00:00Z"));
  private static final String PAGE =
      "<html><head><title>রেল চুক্তি</title></head><body><h1>রেল চুক্তি</h1><article>"
          + "<p>১২ মার্চ ২০২৫ মস্কোতে রাশিয়া ও মঙ্গোলিয়া একটি রেল চুক্তি সই করেছে।</p>"
          + "<p>রাশিয়া মঙ্গোলিয়াকে সতেরোটি রেল ইঞ্জিন দেবে বলে জানিয়েছেন রুশ পরিবহনমন্ত্রী।</p>"
          + "</article></body></html>";

  @TempDir Path data;

  @Test
  void a_changed_word_is_a_second_version_and_the_old_quote_stays_proven() throws Exception {
    try (LocalSite site = LocalSite.start();
        Library library = Library.open(Places.of(Session.HOME, data), CLOCK)) {
      site.page("/1", PAGE);
      site.page(
          "/feed",
          "<rss><channel><item><title>রেল চুক্তি</title><link>"
              + site.at("/1")
              + "</link></item></channel></rss>");
      Outlet outlet = new Outlet("নদী", "BD", Affiliation.Kind.INDEPENDENT, "bn");
      Source source =
          new Source("nodi", site.at("/feed"), Kind.FEED, outlet, new Topic(true, List.of()), true);
      AddressPolicy door = AddressPolicy.publicWeb().with(site.door());
      SafeHttp http = new SafeHttp(door, Limits.standard(), CLOCK, System::nanoTime);
      try (Web web = new Web(http, Duration.ZERO, CLOCK, System::nanoTime)) {
        Relations relations = new Relations(library.lexicon());
        Visit visit = new Visit(web, relations, library.archive(), library.intake());

        assertThat(visit.to(source).added()).isEqualTo(1);
        Quote old = engines(library);
        assertThat(old.text()).contains("সতেরোটি");

        site.page("/1", PAGE.replace("সতেরোটি", "উনিশটি"));
        assertThat(visit.to(source).revised()).isEqualTo(1);
        assertThat(engines(library).text()).contains("উনিশটি").doesNotContain("সতেরোটি");

        Proof proof = library.proofs().of(old.article().id(), 1, old.span()).orElseThrow();
        assertThat(proof.quote().text()).isEqualTo(old.text());
        assertThat(proof.intact()).isTrue();
        assertThat(new Session(data).run("archive", "diff", old.article().id().value()).out())
            .contains("[-সতেরোটি-]", "{+উনিশটি+}");
      }
    }
  }

  private static Quote engines(Library library) {
    library.follow((done, total) -> {});
    Question question =
        new Question(
            "রাশিয়া মঙ্গোলিয়াকে কয়টি রেল ইঞ্জিন দেবে?", List.of(), LocalDate.of(2025, 7, 11));
    return library.to(question).quotes().getFirst();
  }
}
