package org.sutro.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an answer was looked for in.
 *
 * @param articles number of articles searched
 * @param from publication day of the oldest, null when there is none
 * @param to publication day of the newest, null when there is none
 */
public record Coverage(int articles, @Nullable LocalDate from, @Nullable LocalDate to) {}
