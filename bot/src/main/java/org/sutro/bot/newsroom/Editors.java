package org.sutro.bot.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.sutro.article.Language;
import org.sutro.bot.chat.Button;
import org.sutro.bot.chat.Choices;
import org.sutro.bot.chat.Note;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Preferences;
import org.sutro.bot.chat.Response;
import org.sutro.bot.digest.Issue;
import org.sutro.bot.digest.Role;
import org.sutro.bot.digest.Series;
import org.sutro.bot.render.Key;
import org.sutro.bot.render.Label;
import org.sutro.bot.render.Messages;
import org.sutro.bot.render.RichText;

/** The people who look after digests, as far as they still may. */
final class Editors {

  private static final int MAX_NAME = 40;

  private final Ledger ledger;
  private final Roles roles;
  private final Preferences preferences;

  Editors(Ledger ledger, Roles roles, Preferences preferences) {
    this.ledger = ledger;
    this.roles = roles;
    this.preferences = preferences;
  }

  /**
   * Something to say, in as many messages as it takes.
   *
   * @param keyboard under the last
   */
  record Said(List<RichText> texts, List<List<Button>> keyboard) {

    static Said of(String words) {
      return new Said(List.of(RichText.plain(words)), List.of());
    }
  }

  /** Those who are known to be allowed something about a series now. */
  List<Long> who(Series series, Role.Act act) {
    return found(series, act, anybody -> true).orElse(List.of());
  }

  /**
   * Those who may do something about a series now, as far as Telegram says.
   *
   * @param asked of whom that is asked
   * @return empty when it says so of nobody, but does not answer about somebody: that is to be
   *     asked again
   */
  Optional<List<Long>> found(Series series, Role.Act act, LongPredicate asked) {
    List<Long> found = new ArrayList<>();
    boolean unknown = false;
    for (long user : new TreeSet<>(ledger.editors(series.id().chat()))) {
      if (asked.test(user)) {
        Role role = roles.of(series.id().chat(), user);
        unknown |= role.status() == Role.Status.UNKNOWN;
        if (role.may(act, series.home().channel())) {
          found.add(user);
        }
      }
    }
    return found.isEmpty() && unknown ? Optional.empty() : Optional.of(found);
  }

  /**
   * Why somebody has nothing to look after in a chat, when Telegram calls them no administrator
   * there. Of a chat that the bot was put out of Telegram says that of everybody.
   *
   * @return empty when Telegram does not say what the bot is there
   */
  Optional<Key> lost(Series series) {
    return switch (roles.ofBot(series.id().chat()).status()) {
      case CREATOR, ADMINISTRATOR, MEMBER -> Optional.of(Key.DIGEST_NO_ADMIN);
      case OUTSIDE -> Optional.of(Key.DIGEST_GONE);
      case UNKNOWN -> Optional.empty();
    };
  }

  /** True when the bot would not be let pin what a plan wants pinned, as Telegram says. */
  boolean lacksPin(Series series) {
    if (!series.plan().manner().pin()) {
      return false;
    }
    Role mine = roles.ofBot(series.id().chat());
    return mine.status() != Role.Status.UNKNOWN && !mine.pins(series.home().channel());
  }

  /** What somebody is called; by their number when Telegram does not say. */
  String name(Series series, long user) {
    return called(series, user).orElse(Long.toString(user));
  }

  /** What somebody is called; empty when Telegram does not say. */
  Optional<String> called(Series series, long user) {
    return roles
        .nameOf(series.id().chat(), user)
        .map(name -> Label.of(name, MAX_NAME))
        .filter(name -> !name.isEmpty());
  }

  /** What some people are called. */
  String names(Series series, Set<Long> people, Messages messages) {
    return messages.list(
        people.stream()
            .sorted()
            .map(who -> called(series, who).orElse(messages.get(Key.DIGEST_SOMEBODY)))
            .distinct()
            .toList());
  }

  /** Tells people something, each in their language. */
  List<Outgoing> tell(List<Long> people, Function<Messages, Said> what) {
    List<Outgoing> sends = new ArrayList<>();
    for (long person : people) {
      sends.addAll(sends(person, what.apply(messages(person))));
    }
    return sends;
  }

  /**
   * An edition that is not posted, told to everybody who looks after it.
   *
   * @return empty while Telegram does not say who that is: it is for the caller to choose whether
   *     that waits, or is told nobody
   */
  Optional<Response> skipped(Series series, Issue issue) {
    return skipped(series, List.of(issue));
  }

  /**
   * The same of editions that are not posted for one reason, the earliest first, in one message.
   */
  Optional<Response> skipped(Series series, List<Issue> issues) {
    if (issues.isEmpty()) {
      return Optional.of(Response.NOTHING);
    }
    List<Note> keep = issues.stream().map(Press::note).toList();
    return found(series, Role.Act.SEE, who -> true)
        .map(who ->
            new Response(
                tell(who, messages -> IssuePages.skipped(series, issues, messages)), keep));
  }

  /** Something said to one person in private. */
  static List<Outgoing> sends(long person, Said said) {
    List<Outgoing> sends = new ArrayList<>();
    for (int i = 0; i < said.texts().size(); i++) {
      boolean last = i == said.texts().size() - 1;
      sends.add(
          new Outgoing.Send(person, said.texts().get(i), last ? said.keyboard() : List.of(), null));
    }
    return sends;
  }

  /** How somebody wants to be spoken to. */
  Messages messages(long person) {
    Choices choices = preferences.choices(person);
    Language chosen = choices.language();
    return Messages.in(chosen == null ? Language.BENGALI : chosen, choices.digits());
  }
}
