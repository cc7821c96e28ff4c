package org.sutro.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the head of an answer. */
final class AnswerHead {

  private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age=\"?(\\d{1,9})");

  /** A validator that is kept: not too long, and of signs that a request may hold. */
  private static final Pattern SENDABLE = Pattern.compile("[ -~]{1,500}");

  private final InstantSource clock;

  AnswerHead(InstantSource clock) {
    this.clock = clock;
  }

  Fetch with(Response response, @Nullable String movedTo, Body.Kept body) {
    return new Fetch.Fetched(
        response.request().url().toString(),
        movedTo,
        body.text(),
        body.cut(),
        new Validators(
            validator(response.header("ETag")), validator(response.header("Last-Modified"))),
        fresh(response),
        body.held()::close);
  }

  Fetch without(Response response, @Nullable String movedTo) {
    return switch (response.code()) {
      case 304 -> new Fetch.NotModified(movedTo, fresh(response));
      case 410 -> new Fetch.Gone();
      default ->
          new Fetch.Status(
              response.code(),
              retryAfter(response.header("Retry-After")),
              "challenge".equals(response.header("cf-mitigated")));
    };
  }

  private static @Nullable String validator(@Nullable String given) {
    return given != null && SENDABLE.matcher(given).matches() ? given : null;
  }

  /** Seconds, or the date of the end (RFC 9110, 10.2.3); null for anything else. */
  private @Nullable Duration retryAfter(@Nullable String given) {
    if (given == null) {
      return null;
    }
    String value = given.strip();
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    return until(value);
  }

  private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  private @Nullable Duration until(String date) {
    try {
      Duration wait = Duration.between(clock.instant(), ZonedDateTime.parse(date, HTTP_DATE));
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null; // servers write all kinds of things
    }
  }

  private Duration fresh(Response response) {
    String given = response.header("Cache-Control");
    String control = given == null ? "" : given;
    Matcher age = MAX_AGE.matcher(control);
    if (age.find()) {
      return Duration.ofSeconds(Long.parseLong(age.group(1)));
    }
    String expires = response.header("Expires");
    Duration left = expires == null || control.contains("no-") ? null : until(expires);
    return left == null ? Duration.ZERO : left;
  }
}
