/** Tests of the store; {@link org.sutro.bot.store.StoreContract} holds for every kind of it. */
@NullMarked
package org.sutro.bot.store;

import org.jspecify.annotations.NullMarked;
