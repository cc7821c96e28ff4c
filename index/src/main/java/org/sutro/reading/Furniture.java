package org.sutro.reading;

/** What a line that is not part of the article is there for. */
enum Furniture {
  /** Announces a list of other stories: they follow. */
  MARKER,
  /** Announces another story and names it. */
  POINTER,
  AD,
  /** Says where the article is from. */
  SOURCE,
  /** Says who published it. */
  PUBLISHER,
  /** Says when it was published. */
  DATE,
  /** Says who wrote it. */
  BYLINE,
  SHARE,
  COMMENT,
  /** Asks the reader to follow, join or click. */
  FOLLOW,
  /** Asks the reader to pay; what follows belongs to it. */
  PAYWALL,
  RIGHTS,
  ADDRESS,
  /** A label such as "summary". */
  LABEL,
  /** Names sections of the site, one beside the other. */
  MENU,
  /** Says who took a picture. */
  CREDIT,
  /** In another script than the article. */
  FOREIGN,
  /** Has no words. */
  WORDLESS,
  /** Headline of another story, or label of a section. */
  HEADLINE
}
