package org.sutro.bot.newsroom;

import java.util.ArrayList;
import java.util.List;
import org.sutro.bot.chat.Incoming;
import org.sutro.bot.chat.Origin;
import org.sutro.bot.chat.Outgoing;
import org.sutro.bot.chat.Response;

/** The ways in which somebody is answered who looks after digests. */
final class Replies {

  private Replies() {}

  /** New messages where somebody wrote. */
  static Response say(Origin origin, Editors.Said said) {
    return new Response(Editors.sends(origin.chat(), said), List.of());
  }

  /** Words that are shown for a moment to whoever pressed a button. */
  static Response toast(Incoming.ButtonPress press, String words) {
    return Response.send(new Outgoing.Toast(press.origin().chat(), press.callback(), words));
  }

  /** The same response with words for whoever pressed, in the place of its toast. */
  static Response saying(Incoming.ButtonPress press, String words, Response response) {
    List<Outgoing> send = new ArrayList<>(response.send());
    send.set(0, toast(press, words).send().getFirst());
    return new Response(send, response.keep());
  }

  /** New messages below what stands there. */
  static Response opened(Incoming.ButtonPress press, Editors.Said said) {
    List<Outgoing> send = new ArrayList<>(toast(press, "").send());
    send.addAll(Editors.sends(press.origin().chat(), said));
    return new Response(send, List.of());
  }

  /** In the place of the message whose button was pressed. */
  static Response edited(Incoming.ButtonPress press, Editors.Said said) {
    Origin origin = press.origin();
    return new Response(
        List.of(
            new Outgoing.Toast(origin.chat(), press.callback(), ""),
            new Outgoing.Edit(
                origin.chat(), origin.message(), said.texts().getLast(), said.keyboard())),
        List.of());
  }

  /** In its place; as new messages when it takes several. */
  static Response redrawn(Incoming.ButtonPress press, Editors.Said said) {
    return said.texts().size() == 1 ? edited(press, said) : opened(press, said);
  }
}
