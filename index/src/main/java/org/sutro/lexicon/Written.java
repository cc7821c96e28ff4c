package org.sutro.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sutro.article.Language;
import org.sutro.packed.Cursor;
import org.sutro.packed.Packer;

/** The forms of one sense by language, without their marks, in the order of its line. */
record Written(
    List<String> bengali, List<String> romanised, List<String> hindi, List<String> english) {

  static char[] row(LexiconFiles.Line line) {
    Packer row = new Packer();
    Stream.of(line.bengali(), line.romanised(), line.hindi(), line.english())
        .forEach(forms -> {
          row.number(forms.size());
          forms.forEach(form -> row.text(Form.parse(form).text()));
        });
    return row.cells();
  }

  static Written unpack(Cursor row) {
    return new Written(texts(row), texts(row), texts(row), texts(row));
  }

  private static List<String> texts(Cursor row) {
    int count = row.number();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(row.text());
    }
    return texts;
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
