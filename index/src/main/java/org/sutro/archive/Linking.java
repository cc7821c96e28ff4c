package org.sutro.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Links articles to the one their report comes from, inside a transaction that somebody else opens
 * and ends.
 *
 * <p>Likely copies are found by the smallest of their hashes (MinHash with one permutation and the
 * {@value #MINIMA} smallest values: Broder 1997; Cohen and Kaplan 2007): of two texts that share
 * half of their shingles some eight minima are common. What is found is then compared shingle by
 * shingle. A hash that many articles have tells nothing and is kept of the first {@value #CROWD}
 * only, so that the work for an article does not grow with the archive.
 */
final class Linking implements AutoCloseable {

  private static final int MINIMA = 16;
  private static final int CROWD = 64;
  private static final int MOST_COMPARED = 16;
  private static final int LEAST_COMMON = 2;

  private final PreparedStatement byArticle;
  private final PreparedStatement byKey;
  private final PreparedStatement byOrigin;
  private final PreparedStatement having;
  private final PreparedStatement next;
  private final PreparedStatement save;
  private final PreparedStatement move;
  private final PreparedStatement index;
  private final PreparedStatement forget;

  Linking(Connection writer) throws SQLException {
    String kin = "SELECT " + Kin.COLUMNS + " FROM sketch WHERE ";
    byArticle = writer.prepareStatement(kin + "article = ?");
    byKey = writer.prepareStatement(kin + "key = ?");
    byOrigin = writer.prepareStatement(kin + "origin = ? AND key <> origin ORDER BY key");
    having = writer.prepareStatement("SELECT key FROM shingle WHERE hash = ? LIMIT " + CROWD);
    next = writer.prepareStatement("SELECT coalesce(max(key), 0) + 1 FROM sketch");
    save = writer.prepareStatement(Kin.SAVE);
    move = writer.prepareStatement("UPDATE sketch SET origin = ? WHERE origin = ?");
    index = writer.prepareStatement("INSERT OR IGNORE INTO shingle VALUES (?, ?)");
    forget = writer.prepareStatement("DELETE FROM shingle WHERE hash = ? AND key = ?");
  }

  /** Links an article, or links it and its copies anew after its text has changed. */
  void link(Sketch sketch) throws SQLException {
    byArticle.setString(1, sketch.id().value());
    Optional<Kin> before = one(byArticle);
    List<Sketch> left = before.isPresent() ? release(before.get(), sketch) : List.of();
    join(sketch, before);
    for (Sketch copy : left) {
      link(copy);
    }
  }

  /** Makes copies of what an article was, and is no more, origins of their own; gives them. */
  private List<Sketch> release(Kin before, Sketch now) throws SQLException {
    List<Sketch> released = new ArrayList<>();
    if (now.shingles().equals(before.sketch().shingles())) {
      return released;
    }
    for (Kin copy : copies(before.key())) {
      if (!Resemblance.of(now, copy.sketch()).isDistantCopy()) {
        new Kin(copy.key(), copy.key(), copy.sketch()).write(save);
        released.add(copy.sketch());
      }
    }
    return released;
  }

  private List<Kin> copies(long origin) throws SQLException {
    byOrigin.setLong(1, origin);
    List<Kin> copies = new ArrayList<>();
    try (ResultSet row = byOrigin.executeQuery()) {
      while (row.next()) {
        copies.add(Kin.read(row));
      }
    }
    return copies;
  }

  private void join(Sketch sketch, Optional<Kin> before) throws SQLException {
    if (before.isPresent()) {
      for (int hash : minima(before.get().sketch())) {
        change(forget, hash, before.get().key());
      }
    }
    long key = before.isPresent() ? before.get().key() : number(next);
    Kin fresh = new Kin(key, key, sketch);
    Map<Integer, List<Long>> alike = alike(sketch, key);
    Map<Kin, Double> origins = origins(fresh, candidates(alike));
    settle(fresh, origins);
    for (Map.Entry<Integer, List<Long>> hash : alike.entrySet()) {
      if (hash.getValue().size() < CROWD) {
        change(index, hash.getKey(), key);
      }
    }
  }

  /** Keys of the articles that have each of the sketch's minima, without its own. */
  private Map<Integer, List<Long>> alike(Sketch sketch, long own) throws SQLException {
    Map<Integer, List<Long>> alike = new LinkedHashMap<>();
    for (int hash : minima(sketch)) {
      having.setInt(1, hash);
      List<Long> keys = new ArrayList<>();
      try (ResultSet row = having.executeQuery()) {
        while (row.next()) {
          if (row.getLong(1) != own) {
            keys.add(row.getLong(1));
          }
        }
      }
      alike.put(hash, keys);
    }
    return alike;
  }

  private static List<Long> candidates(Map<Integer, List<Long>> alike) {
    Map<Long, Integer> common = new HashMap<>();
    alike.values().forEach(keys -> keys.forEach(key -> common.merge(key, 1, Integer::sum)));
    return common.entrySet().stream()
        .filter(entry -> entry.getValue() >= Math.min(LEAST_COMMON, alike.size()))
        .sorted(
            Map.Entry.<Long, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The origins of what {@code fresh} is a copy of, and how much of it stands in the likest. */
  private Map<Kin, Double> origins(Kin fresh, List<Long> candidates) throws SQLException {
    Map<Kin, Double> origins = new LinkedHashMap<>();
    for (long key : candidates) {
      Kin candidate = kin(key);
      Resemblance near = Resemblance.of(fresh.sketch(), candidate.sketch());
      if (!near.isCopy()) {
        continue;
      }
      Kin origin = candidate.isOrigin() ? candidate : kin(candidate.origin());
      boolean itself = origin.key() == fresh.key();
      if (!itself
          && (candidate.isOrigin()
              || Resemblance.of(fresh.sketch(), origin.sketch()).isDistantCopy())) {
        origins.merge(origin, near.contained(), Math::max);
      }
    }
    return origins;
  }

  /**
   * Joins the likest origin that is more original. An article more original than all it resembles
   * becomes the origin of them all; a compilation of two reports makes no copies of these.
   */
  private void settle(Kin fresh, Map<Kin, Double> origins) throws SQLException {
    Optional<Kin> above =
        origins.entrySet().stream()
            .filter(entry -> entry.getKey().isMoreOriginalThan(fresh))
            .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
            .map(Map.Entry::getKey);
    long origin = above.isPresent() ? above.get().key() : fresh.key();
    new Kin(fresh.key(), origin, fresh.sketch()).write(save);
    if (above.isPresent()) {
      change(move, origin, fresh.key());
    } else {
      for (Kin below : origins.keySet()) {
        change(move, origin, below.key());
      }
    }
  }

  private static List<Integer> minima(Sketch sketch) {
    return sketch.shingles().stream().distinct().sorted().limit(MINIMA).toList();
  }

  private Kin kin(long key) throws SQLException {
    byKey.setLong(1, key);
    return one(byKey).orElseThrow(() -> new SQLException("no sketch " + key));
  }

  private static Optional<Kin> one(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(Kin.read(row)) : Optional.empty();
    }
  }

  private static long number(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static void change(PreparedStatement statement, long first, long second)
      throws SQLException {
    statement.setLong(1, first);
    statement.setLong(2, second);
    statement.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement :
        List.of(byArticle, byKey, byOrigin, having, next, save, move, index, forget)) {
      statement.close();
    }
  }
}
