package org.sutro.lexicon;

import java.util.List;
import java.util.stream.Stream;
import org.sutro.article.Language;

/** The forms of one sense by language, without their marks, in the order of its line. */
record Written(
    List<String> bengali, List<String> romanised, List<String> hindi, List<String> english) {

  static Written of(LexiconFiles.Line line) {
    return new Written(
        plain(line.bengali()), plain(line.romanised()), plain(line.hindi()), plain(line.english()));
  }

  private static List<String> plain(List<String> forms) {
    return forms.stream().map(form -> Form.parse(form).text()).toList();
  }

  /** The forms in a language; none in {@link Language#OTHER}. */
  List<String> in(Language language) {
    return switch (language) {
      case BENGALI -> Stream.concat(bengali.stream(), romanised.stream()).toList();
      case HINDI -> hindi;
      case ENGLISH -> english;
      case OTHER -> List.of();
    };
  }
}
