package org.sutro.index;

import java.time.LocalDate;

/**
 * Who published articles of the index.
 *
 * @param publisher the name, as the articles have it
 * @param articles how many, at least 1
 * @param from publication day of the oldest
 * @param to publication day of the newest
 */
public record Outlet(String publisher, int articles, LocalDate from, LocalDate to) {}
