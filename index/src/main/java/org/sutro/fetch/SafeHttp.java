package org.sutro.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sutro.fetch.Fetch.Refused;
import org.sutro.fetch.Fetch.Unreachable;
import org.sutro.fetch.Fetch.Why;

/**
 * Reads web addresses that come from strangers. An address is parsed once, by the client that
 * connects; each redirect is looked at as if it had been asked for; no cookie, password or proxy is
 * used. A call returns within {@link Limits#total} and a little. Of large answers so many are in
 * the memory at one time, until they are closed. Safe for many threads.
 */
public final class SafeHttp implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SafeHttp.class);

  private static final String AGENT = "Sutro/0.1 (reads news for a self-hosted archive)";
  private static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.9, */*;q=0.5";
  private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*):.*");

  private static final Pattern PAGE = Pattern.compile("(?i)<(?:!doctype\\s+html|html)\\b");
  private static final Pattern PAGE_END = Pattern.compile("(?i)</html");

  /** How far into an answer it shows that it is a page, in UTF-16 units. */
  private static final int HEAD = 2000;

  /** Longest address that is looked at, in UTF-16 units. */
  private static final int MAX_ADDRESS = 2000;

  private final OkHttpClient client;

  /** For what may go inside; with connections of its own, as others must not go on over these. */
  private final OkHttpClient insider;

  private final Limits limits;
  private final AnswerHead head;
  private final LargeAnswers large;
  private final LongSupplier ticker;

  /**
   * A client.
   *
   * @param clock for dates that servers give
   * @param ticker nanoseconds that only grow, for time limits
   */
  public SafeHttp(AddressPolicy policy, Limits limits, InstantSource clock, LongSupplier ticker) {
    this(policy, limits, clock, ticker, Dns.SYSTEM);
  }

  SafeHttp(AddressPolicy policy, Limits limits, InstantSource clock, LongSupplier ticker, Dns dns) {
    this.limits = limits;
    this.ticker = ticker;
    this.head = new AnswerHead(clock);
    this.large = new LargeAnswers(limits.grace(), ticker);
    this.client =
        new OkHttpClient.Builder()
            .dns(dns)
            .proxy(Proxy.NO_PROXY)
            .socketFactory(new GuardedSockets(policy))
            .followRedirects(false)
            .followSslRedirects(false)
            // one answer a connection at a time, whose head the client limits to 256 KB
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectTimeout(limits.connect())
            .readTimeout(limits.connect())
            .build();
    this.insider =
        client
            .newBuilder()
            .socketFactory(new GuardedSockets(policy.forInsiders()))
            .connectionPool(new ConnectionPool())
            .build();
  }

  /**
   * Reads an address.
   *
   * @param known what the last answer gave along; {@link Validators#NONE} to have it in any case
   * @param gate is asked before this and each address it redirects to
   */
  public Fetch get(String address, Validators known, Gate gate) throws InterruptedException {
    return get(address, known, gate, false);
  }

  /** The same; of an answer that is too large the beginning will do. */
  public Fetch beginning(String address, Validators known, Gate gate) throws InterruptedException {
    return get(address, known, gate, true);
  }

  private Fetch get(String address, Validators known, Gate gate, boolean beginning)
      throws InterruptedException {
    HttpUrl url = address.length() > MAX_ADDRESS ? null : HttpUrl.parse(address.strip());
    if (url == null) {
      return refused(isOtherScheme(address) ? Why.NOT_WEB : Why.NOT_AN_ADDRESS, "the address", 0);
    }
    return follow(url, known, gate, beginning);
  }

  private Fetch follow(HttpUrl first, Validators known, Gate gate, boolean beginning)
      throws InterruptedException {
    HttpUrl url = first;
    boolean moved = true;
    long deadline = ticker.getAsLong() + limits.total().toNanos();
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      if (!url.username().isEmpty() || !url.password().isEmpty()) {
        return refused(Why.PASSWORD, url.host(), hop);
      }
      if (PublicAddresses.isOddNumber(url.host())) {
        return refused(Why.PRIVATE, url.host(), hop);
      }
      long asked = ticker.getAsLong();
      WebAddress address = WebAddress.of(url);
      Fetch instead = gate.before(address);
      if (instead != null) {
        return instead;
      }
      deadline += ticker.getAsLong() - asked;
      long left = deadline - ticker.getAsLong();
      if (left <= 0) {
        return new Fetch.TooSlow();
      }
      OkHttpClient way = gate.mayGoInside(address) ? insider : client;
      Call call = way.newCall(request(url, known));
      call.timeout().timeout(left, TimeUnit.NANOSECONDS);
      try (Response response = call.execute()) {
        String location = location(response);
        if (location == null) {
          Body.Terms terms =
              new Body.Terms(limits, ticker, deadline, large, call::cancel, beginning);
          return answer(response, hop > 0 && moved ? url.toString() : null, terms);
        }
        HttpUrl next = url.resolve(location);
        if (next == null) {
          return refused(
              isOtherScheme(location) ? Why.NOT_WEB : Why.NOT_AN_ADDRESS, "an address", hop + 1);
        }
        Why leap = objection(url, next);
        if (leap != null) {
          return refused(leap, next.host(), hop + 1);
        }
        moved &= response.code() == 301 || response.code() == 308;
        url = next;
      } catch (IOException e) {
        return failed(e, url, hop);
      }
    }
    return refused(Why.REDIRECTS, url.host(), limits.redirects());
  }

  /** Why a redirect is not followed; null if it may be, as far as its address tells. */
  static @Nullable Why objection(HttpUrl from, HttpUrl to) {
    return from.isHttps() && !to.isHttps() ? Why.DOWNGRADE : null;
  }

  private static Request request(HttpUrl url, Validators known) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", AGENT)
            .header("Accept", ACCEPT)
            // named, so that the client leaves the unpacking to us, who count
            .header("Accept-Encoding", "gzip");
    if (known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      request.header("If-Modified-Since", known.lastModified());
    }
    return request.build();
  }

  private static @Nullable String location(Response response) {
    return switch (response.code()) {
      case 301, 302, 303, 307, 308 -> response.header("Location");
      default -> null;
    };
  }

  private Fetch answer(Response response, @Nullable String movedTo, Body.Terms terms)
      throws IOException {
    ResponseBody body = response.body();
    if (response.code() != 200 || body == null) {
      return head.without(response, movedTo);
    }
    String given = response.header("Content-Encoding");
    String coding = given == null ? "" : given.strip();
    String type = response.header("Content-Type");
    return switch (Body.read(body.byteStream(), coding, type, terms)) {
      case Body.Kept kept when isBrokenOff(response, coding, kept) -> {
        kept.held().close();
        yield new Unreachable(Unreachable.How.BROKEN);
      }
      case Body.Kept kept -> head.with(response, movedTo, kept);
      case Body.Stopped stopped -> stopped.why();
    };
  }

  /**
   * True for a page that does not end, of a server that said nowhere how long its answer is: then a
   * connection that broke looks like the end. Other answers tell their end themselves.
   */
  private static boolean isBrokenOff(Response response, String coding, Body.Kept kept) {
    boolean told =
        response.header("Content-Length") != null
            || response.header("Transfer-Encoding") != null
            || !coding.isEmpty();
    String text = kept.text();
    return !told
        && !kept.cut()
        && PAGE.matcher(text).region(0, Math.min(HEAD, text.length())).find()
        && !PAGE_END.matcher(text).find();
  }

  private static Fetch failed(IOException e, HttpUrl url, int hop) {
    Why why = objection(e);
    if (why != null) {
      return refused(why, url.host(), hop);
    }
    return switch (e) {
      case UnknownHostException name -> new Unreachable(Unreachable.How.NAME);
      case SSLException security -> new Unreachable(Unreachable.How.SECURITY);
      case InterruptedIOException slow -> new Fetch.TooSlow();
      case ConnectException connection -> new Unreachable(Unreachable.How.CONNECTION);
      default -> new Unreachable(Unreachable.How.BROKEN);
    };
  }

  /** A host may have many addresses; the client reports the first failure and adds the others. */
  private static @Nullable Why objection(Throwable e) {
    if (e instanceof GuardedSockets.BlockedException blocked) {
      return blocked.why();
    }
    for (Throwable more : e.getSuppressed()) {
      Why why = objection(more);
      if (why != null) {
        return why;
      }
    }
    return e.getCause() == null ? null : objection(e.getCause());
  }

  private static Refused refused(Why why, String host, int hop) {
    if (why == Why.PRIVATE) {
      log.warn("ADDRESS-REFUSED: ssrf_blocked host={} hop={}", host, hop);
    }
    return new Refused(why, host, hop);
  }

  private static boolean isOtherScheme(String address) {
    var scheme = SCHEME.matcher(address);
    return scheme.matches()
        && !scheme.group(1).equalsIgnoreCase("http")
        && !scheme.group(1).equalsIgnoreCase("https");
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
    insider.connectionPool().evictAll();
  }
}
