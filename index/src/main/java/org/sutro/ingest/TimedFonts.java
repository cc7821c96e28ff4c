package org.sutro.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.jspecify.annotations.Nullable;

/**
 * Has the tables of fonts that say which letters they show read while there is time. A line of such
 * a table names as many letters as there are, and a document may hold millions of such lines: the
 * library goes through them all, from bytes it has unpacked before.
 */
final class TimedFonts {

  private static final List<COSName> TABLES = List.of(COSName.TO_UNICODE, COSName.ENCODING);

  private final Runnable look;

  /**
   * Fonts to be read.
   *
   * @param look throws when there is no time left
   */
  TimedFonts(Runnable look) {
    this.look = look;
  }

  /** Sees to the font that an operator names, if it does, before the library reads it. */
  void before(String operator, List<COSBase> operands, @Nullable COSDictionary resources) {
    if (resources == null || operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) {
      return;
    }
    switch (operator) {
      case "Tf" -> see(inside(resources, COSName.FONT, name));
      case "gs" -> {
        COSDictionary state = inside(resources, COSName.EXT_G_STATE, name);
        COSArray font = state == null ? null : state.getCOSArray(COSName.FONT);
        if (font != null && font.size() > 0 && font.getObject(0) instanceof COSDictionary one) {
          see(one);
        }
      }
      default -> {
        // no font
      }
    }
  }

  private static @Nullable COSDictionary inside(
      COSDictionary resources, COSName kind, COSName name) {
    COSDictionary all = resources.getCOSDictionary(kind);
    return all == null ? null : all.getCOSDictionary(name);
  }

  private void see(@Nullable COSDictionary font) {
    for (COSName table : TABLES) {
      if (font != null
          && font.getDictionaryObject(table) instanceof COSStream bytes
          && !(bytes instanceof Timed)) {
        font.setItem(table, new Timed(bytes, look));
      }
    }
  }

  /** A part of a document that is read while there is time. */
  private static final class Timed extends COSStream {
    private final COSStream part;
    private final Runnable look;

    Timed(COSStream part, Runnable look) {
      this.part = part;
      this.look = look;
      addAll(part);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      try (InputStream unpacked = part.createInputStream()) {
        return new TimedBytes(unpacked.readAllBytes(), look);
      }
    }
  }
}
