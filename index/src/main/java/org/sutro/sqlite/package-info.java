/**
 * One SQLite file: opened or refused, brought to today's tables, written in transactions that are
 * on the disk when they return. The archive is such a file, and so is what the bot must not forget.
 * Start at {@link org.sutro.sqlite.Database}.
 */
@NullMarked
package org.sutro.sqlite;

import org.jspecify.annotations.NullMarked;
