package org.sutro.bot.telegram;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLHandshakeException;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * Sorts failures by the one question that matters: did it arrive? Certain are only Telegram's own
 * refusals and failures before anything was written; all else is {@link Outcome.Unknown}.
 */
final class Outcomes {

  private Outcomes() {}

  static Outcome of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TelegramApiRequestException answered
          && answered.getErrorCode() != null) {
        return answered(answered);
      }
      if (cause instanceof TelegramApiValidationException refused) {
        // the library itself found it wrong: nothing was sent, and trying again would not help
        return new Outcome.Refused(400, Objects.requireNonNullElse(refused.getMessage(), ""), null);
      }
      if (isBeforeTheFirstByte(cause)) {
        return new Outcome.Unreachable(cause.getClass().getSimpleName());
      }
    }
    return new Outcome.Unknown(innermost(failure).getClass().getSimpleName());
  }

  /**
   * A code of 0 means that the answer was not readable: a proxy's page, half an answer, nothing.
   */
  private static Outcome answered(TelegramApiRequestException answer) {
    int code = answer.getErrorCode();
    ResponseParameters parameters = answer.getParameters();
    if (code == 429) {
      boolean said = parameters != null && parameters.getRetryAfter() != null;
      return new Outcome.RetryAfter(Duration.ofSeconds(said ? parameters.getRetryAfter() : 1));
    }
    if (code < 400 || code >= 500) {
      return new Outcome.Unknown("code " + code);
    }
    String description = Objects.requireNonNullElse(answer.getApiResponse(), "");
    return new Outcome.Refused(
        code, description, parameters == null ? null : parameters.getMigrateToChatId());
  }

  private static boolean isBeforeTheFirstByte(Throwable cause) {
    String message = Objects.requireNonNullElse(cause.getMessage(), "");
    return cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException
        || cause instanceof SSLHandshakeException
        || (cause instanceof SocketTimeoutException
            && (message.startsWith("failed to connect")
                || message.equalsIgnoreCase("connect timed out")));
  }

  private static Throwable innermost(Throwable failure) {
    Throwable inner = failure;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return inner;
  }
}
