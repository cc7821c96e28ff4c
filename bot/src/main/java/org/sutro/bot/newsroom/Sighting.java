package org.sutro.bot.newsroom;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody says of a lost message after a look into the channel. A button about it names the
 * message: by the time it is pressed another may be lost.
 *
 * @param part the message's place in its edition, from 1; 0 on buttons that do not name it
 * @param there false when it is to be sent again
 */
record Sighting(int part, boolean there) {

  private static final Pattern ACT = Pattern.compile("(arrived|resend)(?:-([0-9]{1,4}))?");

  /** What a button about an edition says; empty when it does something else. */
  static Optional<Sighting> of(String act) {
    Matcher matcher = ACT.matcher(act);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int part = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    return Optional.of(new Sighting(part, matcher.group(1).equals("arrived")));
  }

  /** The act of its button. */
  String act() {
    return (there ? "arrived-" : "resend-") + part;
  }
}
