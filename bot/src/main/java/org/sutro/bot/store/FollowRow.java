package org.sutro.bot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.sutro.article.ArticleId;
import org.sutro.bot.chat.AnswerId;
import org.sutro.bot.chat.Country;
import org.sutro.bot.chat.Follow;
import org.sutro.search.Question;
import org.sutro.sqlite.Tx;

/** Something a person wants to be told of, as a row of the SQLite file. */
final class FollowRow {

  private static final String EVIDENCE = "EVIDENCE";
  private static final String STORY = "STORY";
  private static final String NEWS = "NEWS";
  private static final String COLUMNS = "id, person, kind, subject, context, today, seen, at";

  private FollowRow() {}

  static List<Follow> where(Tx tx, String condition, Object... arguments) throws SQLException {
    return tx.all(
        "SELECT " + COLUMNS + " FROM follow WHERE " + condition, FollowRow::read, arguments);
  }

  /** Keeps a wish; of one that is there what they know of it. */
  static void put(Tx tx, Follow follow) throws SQLException {
    Question question =
        switch (follow.wish()) {
          case Follow.Wish.Evidence(Question asked) -> asked;
          case Follow.Wish.Story(Question asked) -> asked;
          case Follow.Wish.News(Country country) ->
              new Question(country.sense(), List.of(), LocalDate.EPOCH);
        };
    tx.run(
        "INSERT INTO follow("
            + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT(id) DO UPDATE SET seen = excluded.seen, at = excluded.at",
        follow.id().value(),
        follow.person(),
        kind(follow.wish()),
        question.text(),
        TextsJson.write(question.context()),
        question.today().toString(),
        TextsJson.write(follow.seen().stream().map(ArticleId::value).sorted().toList()),
        follow.at().toEpochMilli());
  }

  private static String kind(Follow.Wish wish) {
    return switch (wish) {
      case Follow.Wish.Evidence evidence -> EVIDENCE;
      case Follow.Wish.Story story -> STORY;
      case Follow.Wish.News news -> NEWS;
    };
  }

  private static Follow read(ResultSet row) throws SQLException {
    Question question =
        new Question(
            row.getString(4), TextsJson.read(row.getString(5)), LocalDate.parse(row.getString(6)));
    Follow.Wish wish =
        switch (row.getString(3)) {
          case EVIDENCE -> new Follow.Wish.Evidence(question);
          case STORY -> new Follow.Wish.Story(question);
          default -> new Follow.Wish.News(Country.of(question.text()).orElseThrow());
        };
    return new Follow(
        new AnswerId(row.getString(1)),
        row.getLong(2),
        wish,
        TextsJson.read(row.getString(7)).stream().map(ArticleId::new).collect(Collectors.toSet()),
        Instant.ofEpochMilli(row.getLong(8)));
  }
}
