package org.sutro.bot.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What goes wrong again and again in the same way is told once, until it goes well. Safe for many
 * threads.
 */
public final class ToldOnce {

  private final Map<Object, String> failing = new ConcurrentHashMap<>();

  /**
   * It failed.
   *
   * @param what must be its own key for as long as it fails
   * @return true when it is to be told: it went well before, or failed otherwise
   */
  public boolean isNews(Object what, Throwable failure) {
    String now = failure.toString();
    return !now.equals(failing.put(what, now));
  }

  /** It went well. */
  public void wentWell(Object what) {
    failing.remove(what);
  }
}
