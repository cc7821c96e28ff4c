/**
 * Tests of the store: one class for each of its parts, run with every {@link
 * org.sutro.bot.store.StoreKind}; {@code SqliteStoreTest} has what holds for files alone.
 */
@NullMarked
package org.sutro.bot.store;

import org.jspecify.annotations.NullMarked;
