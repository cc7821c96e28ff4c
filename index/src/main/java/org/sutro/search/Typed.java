package org.sutro.search;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** What people type, without the markup that programs leave in what is copied from them. */
final class Typed {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");

  /** Escaped twice is as far as copying goes. */
  private static final int ESCAPES = 2;

  private Typed() {}

  /** The words alone: an escaped {@code <b>কত</b>} asks কত. */
  static String words(String typed) {
    String plain = typed;
    for (int i = 0; i < ESCAPES && plain.indexOf('&') >= 0; i++) {
      plain = Parser.unescapeEntities(plain, true);
    }
    return plain.indexOf('<') < 0 ? plain : TAG.matcher(plain).replaceAll(" ");
  }
}
