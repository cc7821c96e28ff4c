package org.sutro.lexicon;

/**
 * One way to write a sense, its marks taken off.
 *
 * @param text the words
 * @param ambiguous counts only beside a related sense ({@code ?})
 * @param literal letters exactly as written, no endings ({@code =})
 */
record Form(String text, boolean ambiguous, boolean literal) {

  static Form parse(String written) {
    boolean ambiguous = written.startsWith("?");
    boolean literal = written.startsWith("=");
    String text = ambiguous || literal ? written.substring(1) : written;
    int register = text.lastIndexOf('{');
    if (register > 0 && text.endsWith("}")) {
      text = text.substring(0, register);
    }
    return new Form(text.strip(), ambiguous, literal);
  }
}
