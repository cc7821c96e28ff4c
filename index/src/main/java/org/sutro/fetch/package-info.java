/**
 * Bytes from the web, and nothing from anywhere else: the only way by which Sutro reads an address
 * that somebody gave it.
 *
 * <p>Start with {@link org.sutro.fetch.SafeHttp}. It follows {@link org.sutro.fetch.AddressPolicy}
 * at the moment a socket is connected, so that no spelling of an address, no redirect and no answer
 * of a name server leads into the host's own network; and {@link org.sutro.fetch.Limits}, so that
 * no server can fill the memory or hold a thread. Whatever happens is a {@link
 * org.sutro.fetch.Fetch}. {@link org.sutro.fetch.Decoding} turns the bytes into text. Nothing here
 * knows feeds or articles.
 */
@NullMarked
package org.sutro.fetch;

import org.jspecify.annotations.NullMarked;
