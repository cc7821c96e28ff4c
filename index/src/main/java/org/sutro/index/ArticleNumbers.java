package org.sutro.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Numbers the articles of a segment from 0, deleted ones too. Most documents are sentences: what
 * goes through articles alone stays close together by these numbers.
 */
final class ArticleNumbers implements Numbering {

  private final int[] documents;
  private final FixedBitSet articles;

  /** For each word of the bits, how many articles come before it. */
  private final int[] before;

  private ArticleNumbers(FixedBitSet articles) {
    this.articles = articles;
    this.documents = new int[articles.cardinality()];
    this.before = new int[articles.getBits().length];
    int number = 0;
    for (int word = 0; word < before.length; word++) {
      before[word] = number;
      for (long left = articles.getBits()[word]; left != 0; left &= left - 1) {
        documents[number++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
      }
    }
  }

  static ArticleNumbers of(LeafReader segment) throws IOException {
    FixedBitSet articles = new FixedBitSet(Math.max(1, segment.maxDoc()));
    PostingsEnum all =
        segment.postings(
            new Term(ArticleDocuments.ARTICLE, ArticleDocuments.YES), PostingsEnum.NONE);
    if (all != null) {
      articles.or(all);
    }
    return new ArticleNumbers(articles);
  }

  /** How many there are. */
  int size() {
    return documents.length;
  }

  @Override
  public int of(int document) {
    if (document == DocIdSetIterator.NO_MORE_DOCS) {
      return document;
    }
    int word = document >> 6;
    return before[word] + Long.bitCount(articles.getBits()[word] & ((1L << document) - 1));
  }

  @Override
  public int document(int number) {
    return number < documents.length ? documents[number] : DocIdSetIterator.NO_MORE_DOCS;
  }
}
