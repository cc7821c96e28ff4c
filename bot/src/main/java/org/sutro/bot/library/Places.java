package org.sutro.bot.library;

import java.nio.file.Path;

/**
 * Where a library keeps and finds its things.
 *
 * @param archive the file of all articles, the one to back up
 * @param index the folder of the index; can be deleted and is then built anew
 * @param glossary the folder of the lexicon
 * @param lexicon the file that keeps what was made of it; can be deleted like the index
 * @param layout the file that keeps what a fitting index is called; can be deleted as well
 * @param ranking the file of the ranking model
 * @param starter the folder of the articles that come with Sutro
 * @param sources the file of the sources that come with Sutro
 */
public record Places(
    Path archive,
    Path index,
    Path glossary,
    Path lexicon,
    Path layout,
    Path ranking,
    Path starter,
    Path sources) {

  /**
   * The usual places of a program that lives in {@code home} and keeps its data in {@code data}.
   */
  public static Places of(Path home, Path data) {
    Path config = home.resolve("config");
    return new Places(
        data.resolve("archive.db"),
        data.resolve("index"),
        config.resolve("glossary"),
        data.resolve("lexicon"),
        data.resolve("layout"),
        config.resolve("ranking.properties"),
        config.resolve("starter"),
        config.resolve("sources.yaml"));
  }
}
