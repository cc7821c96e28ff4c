package org.sutro.article;

/**
 * The name of an article, the same for ever: a file's name without its ending, with its folders
 * where others have that name, the {@code id} of a JSON line, or a hash of the address it was read
 * from.
 *
 * @param value 1 to 200 characters, none of them a control character
 */
public record ArticleId(String value) implements Comparable<ArticleId> {

  private static final int MAX_LENGTH = 200;

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank, too long or holds a control character
   */
  public ArticleId {
    if (value.isBlank()
        || value.length() > MAX_LENGTH
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("no article id: " + value.length() + " characters");
    }
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
