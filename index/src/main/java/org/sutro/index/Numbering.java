package org.sutro.index;

/**
 * What the documents of a segment are called while they are gone through. Numbers rise with the
 * documents; behind the last stands {@code NO_MORE_DOCS} in both.
 */
interface Numbering {

  /** Each document is its own number. */
  Numbering NONE =
      new Numbering() {
        @Override
        public int of(int document) {
          return document;
        }

        @Override
        public int document(int number) {
          return number;
        }
      };

  /** The number of a document that has one. */
  int of(int document);

  /** The document with a number. */
  int document(int number);
}
