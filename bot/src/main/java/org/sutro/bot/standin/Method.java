package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;

/** One Bot API method: arguments to the {@code result} of the answer, or a {@link Refusal}. */
@FunctionalInterface
interface Method {
  JsonNode on(Args args) throws InterruptedException;
}
