package org.sutro.archive;

import org.jspecify.annotations.Nullable;

/**
 * Something that whoever brings articles wants remembered together with them, such as how far a
 * feed has been read. The archive does not look into it.
 *
 * @param kind what it is, so that different callers do not meet
 * @param id what it is about
 * @param value what is remembered; null to forget it
 */
public record Note(String kind, String id, @Nullable String value) implements Noting {}
