package org.sutro.page;

/** What came of reading a page. */
public sealed interface PageReading permits Page, PageReading.NoArticle {

  /**
   * There is no running text on it, such as on a front page that is all links.
   *
   * @param why the end of a sentence about the page
   */
  record NoArticle(String why) implements PageReading {}
}
