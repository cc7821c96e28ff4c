/**
 * What must survive a crash: what was heard and not yet handled, what is to be sent and not yet
 * sent, the answers given and what people thought of them.
 *
 * <p>Start with {@link org.sutro.bot.store.Store}; its {@link org.sutro.bot.store.Inbox} and {@link
 * org.sutro.bot.store.Outbox} carry the promise that every update is handled once in effect. {@link
 * org.sutro.bot.store.SqliteStore} keeps it all in one file, {@link
 * org.sutro.bot.store.MemoryStore} in memory, under the same contract test.
 */
@NullMarked
package org.sutro.bot.store;

import org.jspecify.annotations.NullMarked;
