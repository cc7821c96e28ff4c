package org.sutro.bot.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A running Bot API server on loopback with one bot and as many simulated people as wanted. Close
 * it to end every waiting call at once. All methods may be called from any thread.
 *
 * <pre>{@code
 * try (var standin = Standin.start(StandinOptions.of("123456789:secret", clock))) {
 *   var rahim = standin.user(7, "রহিম");
 *   // point the bot to standin.baseUrl() ...
 *   rahim.write("/start");
 *   standin.events().await(0, Duration.ofSeconds(5));
 * }
 * }</pre>
 */
public final class Standin implements AutoCloseable {
  private static final int MOST_UPDATES = 100;

  private final World world;
  private final Faults faults = new Faults();
  private final BotServer server;

  private Standin(StandinOptions options) throws IOException {
    world = new World(options);
    server = new BotServer(world, faults);
  }

  /**
   * Starts a stand-in.
   *
   * @throws IOException when the port is taken
   */
  public static Standin start(StandinOptions options) throws IOException {
    return new Standin(options);
  }

  /**
   * Where the server listens, such as {@code http://127.0.0.1:41234}; a bot adds {@code
   * /bot<token>/<method>}.
   */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** The loopback port. */
  public int port() {
    return server.port();
  }

  /** A person who has not talked to the bot yet. The same id gives the same person, renamed. */
  public SimulatedUser user(long id, String name) {
    if (id <= 0) {
      throw new IllegalArgumentException("user ids are positive");
    }
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("is_bot", false)
            .put("first_name", name)
            .put("language_code", "bn");
    return world.locked(() -> {
      world.addUser(json);
      if (world.chat(id) == null) {
        Chat chat = world.addChat(Chat.withUser(id, json));
        chat.place(id, new Member(MemberStatus.MEMBER, Set.of()));
      }
      return new SimulatedUser(world, id);
    });
  }

  /** A new group of the old small kind, with the bot as a member. */
  public SimulatedChat group(long id, String title) {
    return chat(new Chat(id, ChatType.GROUP, title), new Member(MemberStatus.MEMBER, Set.of()));
  }

  /** A new supergroup, with the bot as a member. */
  public SimulatedChat supergroup(long id, String title) {
    return chat(
        new Chat(id, ChatType.SUPERGROUP, title), new Member(MemberStatus.MEMBER, Set.of()));
  }

  /** A new supergroup that the bot is no part of; whoever mentions it there gets one answer. */
  public SimulatedChat strangers(long id, String title) {
    return chat(new Chat(id, ChatType.SUPERGROUP, title), new Member(MemberStatus.LEFT, Set.of()));
  }

  /**
   * A new channel; the bot is no member until {@link SimulatedChat#setBot} makes it an
   * administrator.
   */
  public SimulatedChat channel(long id, String title) {
    return chat(new Chat(id, ChatType.CHANNEL, title), new Member(MemberStatus.LEFT, Set.of()));
  }

  private SimulatedChat chat(Chat chat, Member bot) {
    if (chat.id >= 0) {
      throw new IllegalArgumentException("ids of groups and channels are negative");
    }
    return world.locked(() -> {
      world.addChat(chat).place(world.botId(), bot);
      return new SimulatedChat(world, chat);
    });
  }

  /** The script of faults. */
  public Faults faults() {
    return faults;
  }

  /** Everything that happened in the chats. */
  public Events events() {
    return world.events;
  }

  /** The bot's User object. */
  public JsonNode bot() {
    return world.locked(world::bot);
  }

  /**
   * What the bot says about itself in this language: {@code commands}, {@code description}, {@code
   * short_description}.
   */
  public JsonNode profile(String language) {
    return world.locked(() -> world.profile.seenBy(language));
  }

  /** The commands that are offered in groups to people of this language. */
  public JsonNode commandsInGroups(String language) {
    return world.locked(() -> world.profile.commandsInGroups(language));
  }

  /**
   * The messages of a chat, oldest first, as Telegram's Message objects; empty for an unknown chat.
   */
  public List<JsonNode> history(long chatId) {
    return world.locked(() -> {
      List<JsonNode> messages = new ArrayList<>();
      Chat chat = world.chat(chatId);
      if (chat != null) {
        chat.history().forEach(message -> messages.add(message.deepCopy()));
      }
      return messages;
    });
  }

  /** The Chat object of a chat; empty for an unknown chat. */
  public Optional<JsonNode> chat(long chatId) {
    return world.locked(() -> Optional.ofNullable(world.chat(chatId)).map(Chat::json));
  }

  /** How many updates wait for the bot. */
  public int pendingUpdates() {
    return world.locked(world.updates::size);
  }

  /**
   * What Telegram would bring to a webhook, for whoever brings it in its place: the updates from
   * this id on, once there are any; those before it are done with. Empty when none came in time.
   */
  public List<JsonNode> awaitUpdates(int from, Duration atMost) throws InterruptedException {
    return world.await(
        () -> {
          List<JsonNode> waiting = new ArrayList<>();
          world.updates.take(from, MOST_UPDATES).forEach(waiting::add);
          return waiting;
        },
        waiting -> !waiting.isEmpty(),
        atMost);
  }

  /** Waits until a getUpdates call waits for news; false when none came in time. */
  public boolean awaitPoll(Duration atMost) throws InterruptedException {
    return world.await(world.updates::isPolled, polled -> polled, atMost);
  }

  /** Update ids go on from {@code id}: what happens after a week without updates. */
  public void restartUpdateIds(int id) {
    world.run(() -> world.updates.restartIdsAt(id));
  }

  /** Delivers an update as it is, however broken; only {@code update_id} is put in. */
  public void deliver(ObjectNode update) {
    world.run(() -> {
      world.updates.addRaw(update);
      world.changed();
    });
  }

  /** When this stand-in began; two that run one after the other differ in it. */
  public Instant startedAt() {
    return world.startedAt;
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return world.isClosed();
  }

  /** Ends the server; waiting calls end at once without an answer. */
  @Override
  public void close() {
    server.close();
  }
}
