package org.sutro.index;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;

/** Counts articles by who published them. */
final class Outlets {

  /** Lucene refuses a whole document for a value of more than 32,766 bytes. */
  private static final int LONGEST_NAME = 200;

  private final Map<String, Outlet> byName = new HashMap<>();

  private Outlets() {}

  /** Those of a reader, the ones with most articles first. */
  static List<Outlet> of(IndexReader reader) throws IOException {
    Outlets outlets = new Outlets();
    for (LeafReaderContext leaf : reader.leaves()) {
      outlets.count(leaf.reader());
    }
    List<Outlet> all = new ArrayList<>(outlets.byName.values());
    all.sort(Comparator.comparingInt(Outlet::articles).reversed().thenComparing(Outlet::publisher));
    return List.copyOf(all);
  }

  /** A name as it is counted. */
  static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  private void count(LeafReader reader) throws IOException {
    SortedDocValues publishers = DocValues.getSorted(reader, ArticleDocuments.PUBLISHER);
    NumericDocValues days = DocValues.getNumeric(reader, ArticleDocuments.DAY);
    Bits live = reader.getLiveDocs();
    for (int doc = publishers.nextDoc();
        doc != SortedDocValues.NO_MORE_DOCS;
        doc = publishers.nextDoc()) {
      if ((live == null || live.get(doc)) && days.advanceExact(doc)) {
        String name = publishers.lookupOrd(publishers.ordValue()).utf8ToString();
        LocalDate day = LocalDate.ofEpochDay(days.longValue());
        byName.merge(name, new Outlet(name, 1, day, day), Outlets::sum);
      }
    }
  }

  private static Outlet sum(Outlet a, Outlet b) {
    return new Outlet(
        a.publisher(),
        a.articles() + b.articles(),
        a.from().isBefore(b.from()) ? a.from() : b.from(),
        a.to().isAfter(b.to()) ? a.to() : b.to());
  }
}
