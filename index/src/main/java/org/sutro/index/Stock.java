package org.sutro.index;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds.
 *
 * @param articles number of articles
 * @param sentences number of sentences
 * @param from publication day of the oldest article, null when there is none
 * @param to publication day of the newest
 */
public record Stock(
    int articles, int sentences, @Nullable LocalDate from, @Nullable LocalDate to) {}
