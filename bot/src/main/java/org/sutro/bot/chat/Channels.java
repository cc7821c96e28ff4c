package org.sutro.bot.chat;

import java.util.Optional;
import org.sutro.bot.render.Messages;

/** Who talks with people about the digests of their channels and groups. */
public interface Channels {

  /** Nobody: there are no digests. */
  Channels NONE =
      new Channels() {
        @Override
        public boolean lookAfter(long chat) {
          return false;
        }

        @Override
        public Response asked(Origin origin, Messages messages) {
          return Response.NOTHING;
        }

        @Override
        public Response letIn(Incoming.Membership change, Messages messages) {
          return Response.NOTHING;
        }

        @Override
        public Response pressed(Incoming.ButtonPress press, Tap.OfDigest tap, Messages messages) {
          return Response.NOTHING;
        }

        @Override
        public Optional<Response> started(Origin origin, String parameter, Messages messages) {
          return Optional.empty();
        }

        @Override
        public Optional<Response> typed(Origin origin, String words, Messages messages) {
          return Optional.empty();
        }

        @Override
        public Optional<Note> turnedAway(Origin origin) {
          return Optional.empty();
        }
      };

  /** Whether a chat has digests. */
  boolean lookAfter(long chat);

  /** Somebody asks for the digests they look after. */
  Response asked(Origin origin, Messages messages);

  /** The bot was let into a channel or group, put out, or given other rights there. */
  Response letIn(Incoming.Membership change, Messages messages);

  /** A button of a digest was pressed. */
  Response pressed(Incoming.ButtonPress press, Tap.OfDigest tap, Messages messages);

  /** Somebody came by a link to the bot; empty when the link has nothing to do with digests. */
  Optional<Response> started(Origin origin, String parameter, Messages messages);

  /** Somebody wrote in private; empty when it has nothing to do with digests. */
  Optional<Response> typed(Origin origin, String words, Messages messages);

  /** Somebody gave a command in private: what they type next is not what they were asked for. */
  Optional<Note> turnedAway(Origin origin);
}
