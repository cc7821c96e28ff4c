package org.sutro.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a request. */
public sealed interface Fetch {

  /**
   * An answer. To be closed as soon as its text has been taken apart: a large one takes room that
   * others wait for.
   *
   * @param address where it came from in the end
   * @param movedTo where every redirect on the way said that it is for good; null without any
   * @param text what it says, unpacked and {@linkplain Decoding decoded}
   * @param cut true when it goes on, and only its beginning was wanted
   * @param validators to ask with the next time
   * @param fresh how long the server says it stays as it is; zero when it does not say
   * @param room gives back what it takes; may be called again
   */
  record Fetched(
      String address,
      @Nullable String movedTo,
      String text,
      boolean cut,
      Validators validators,
      Duration fresh,
      Runnable room)
      implements Fetch, AutoCloseable {
    @Override
    public void close() {
      room.run();
    }
  }

  /**
   * Nothing has changed since the answer the validators came with.
   *
   * @param movedTo where every redirect on the way said that it is for good; null without any
   * @param fresh how long the server says it stays so; zero when it does not say
   */
  record NotModified(@Nullable String movedTo, Duration fresh) implements Fetch {}

  /** No answer that can be used. */
  sealed interface Failed extends Fetch {

    /** What happened, in plain words, as the end of a sentence about the address. */
    String said();
  }

  /**
   * Sutro does not go there. No connection was made to the address that is named.
   *
   * @param why the rule
   * @param host the host it is about; never a password, never a path
   * @param hop 0 for the address asked for, else the number of the redirect that led there
   */
  record Refused(Why why, String host, int hop) implements Failed {

    @Override
    public String said() {
      String what = why.said.replace("%s", host);
      String whole =
          hop == 0 ? what : "leads by redirect " + hop + " to " + host + ", which " + what;
      return whole + (why == Why.PRIVATE ? advice() : "");
    }

    /** A redirect opens no other door than the one that was named. */
    private String advice() {
      return hop == 0
          ? "; the setting sources.inside lets in one of your own"
          : "; no redirect leads inside, so name that address itself if it is your own";
    }
  }

  /** Rules that an address can break. */
  enum Why {
    NOT_AN_ADDRESS("is no web address"),
    NOT_WEB("is not read: only http and https addresses are read"),
    PASSWORD("has a user name or password in it and is not read; leave them out"),
    PORT("is not read: only the usual web ports 80 and 443 are read"),
    PRIVATE("is not read: only public web addresses are read, and %s is not one"),
    DOWNGRADE("is http behind https, where anybody could change the text"),
    REDIRECTS("redirects again and again");

    private final String said;

    Why(String said) {
      this.said = said;
    }
  }

  /**
   * Its site does not want programs to read it, or can't be asked whether it does (robots.txt).
   *
   * @param host the host of the site
   * @param later true when it can't be asked at the moment
   */
  record Unwelcome(String host, boolean later) implements Failed {
    @Override
    public String said() {
      return later
          ? "can't be read now: " + host + " does not say what programs may read (robots.txt)"
          : "is not to be read by programs, says " + host + " (robots.txt)";
    }
  }

  /** The server says that the address is gone for good (410). */
  record Gone() implements Failed {
    @Override
    public String said() {
      return "is gone for good (410)";
    }
  }

  /**
   * The server answered that it does not answer.
   *
   * @param code the HTTP status
   * @param retryAfter how long the server wants to be left alone, if it says
   * @param challenge true when it shows a riddle that only browsers solve
   */
  record Status(int code, @Nullable Duration retryAfter, boolean challenge) implements Failed {
    @Override
    public String said() {
      if (challenge) {
        return "shows a page that checks for a human (" + code + "); programs can't read it";
      }
      return switch (code) {
        case 401, 407 -> "wants a password (" + code + ")";
        case 403, 451 ->
            "does not let programs in ("
                + code
                + "); its publisher may let them, or have another feed";
        case 404 -> "is not there (404); is the address right?";
        case 429 -> "says it is asked too often (429)";
        case 500, 502, 503, 504 -> "has trouble of its own (" + code + ")";
        default -> "answered with status " + code;
      };
    }
  }

  /**
   * The server has asked to be left alone, and so was not asked.
   *
   * @param last what it said when it was asked
   * @param left how long it is still to be left alone
   */
  record Resting(Status last, Duration left) implements Failed {
    @Override
    public String said() {
      return "was not asked for, as its host asks to be left alone (" + last.code() + ")";
    }
  }

  /**
   * There is no way to the server, or it broke off.
   *
   * @param how what failed
   */
  record Unreachable(How how) implements Failed {

    /** What failed on the way. */
    public enum How {
      NAME(
          "its name is not known; is the address right, and does this machine have a name server?"),
      CONNECTION("can't be connected to"),
      SECURITY("its certificate or encryption is not in order"),
      BROKEN("broke off in the middle");

      private final String said;

      How(String said) {
        this.said = said;
      }
    }

    @Override
    public String said() {
      return how.said;
    }
  }

  /**
   * It went on and on.
   *
   * @param bytes how many, unpacked, were read before Sutro stopped
   * @param bomb true when it was small and unpacked to something huge
   */
  record TooLarge(long bytes, boolean bomb) implements Failed {
    @Override
    public String said() {
      return bomb
          ? "unpacks to far more than it is, as only an attack does"
          : "is larger than " + bytes / (1024 * 1024) + " MB";
    }
  }

  /** It is large, and other large answers took all the room there is for such. */
  record NoRoom() implements Failed {
    @Override
    public String said() {
      return "is large, and too many large pages were being read at the time";
    }
  }

  /** It took longer than it may, or trickled. */
  record TooSlow() implements Failed {
    @Override
    public String said() {
      return "is too slow";
    }
  }

  /**
   * The bytes are packed in a way that can't be unpacked.
   *
   * @param coding the content coding named by the server
   */
  record Garbled(String coding) implements Failed {
    @Override
    public String said() {
      return "is packed in a way that can't be unpacked (" + coding + ")";
    }
  }
}
