package org.sutro.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A parser that gives so many tokens and no more. */
final class CountedTokens extends JsonParserDelegate {
  private final int most;
  private int given;

  CountedTokens(JsonParser parser, int most) {
    super(parser);
    this.most = most;
  }

  @Override
  public @Nullable JsonToken nextToken() throws IOException {
    if (++given > most) {
      throw new TooMuchException("holds far more values than any article does");
    }
    return super.nextToken();
  }
}
