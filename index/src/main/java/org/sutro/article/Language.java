package org.sutro.article;

/** The language most of a text is written in. */
public enum Language {
  BENGALI("bn"),
  HINDI("hi"),
  ENGLISH("en"),
  OTHER("und");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** BCP 47 tag: {@code bn}, {@code hi}, {@code en} or {@code und}. */
  public String tag() {
    return tag;
  }

  /** The language with this tag, {@link #OTHER} for any other tag. */
  public static Language ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag.equals(tag)) {
        return language;
      }
    }
    return OTHER;
  }
}
