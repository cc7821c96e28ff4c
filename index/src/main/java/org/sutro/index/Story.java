package org.sutro.index;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sutro.article.ArticleId;
import org.sutro.article.Language;
import org.sutro.article.Published;

/**
 * What the index knows of an article.
 *
 * @param id which article
 * @param version which version of it, from 1
 * @param title its headline
 * @param publisher who published it, if known
 * @param origin whom it names as its source, if it does
 * @param url where it can be read, if known
 * @param published when, and how that is known
 * @param language what it is written in
 * @param senses ids of the senses that stand anywhere in it
 */
public record Story(
    ArticleId id,
    int version,
    String title,
    @Nullable String publisher,
    @Nullable String origin,
    @Nullable String url,
    Published published,
    Language language,
    Set<String> senses) {}
