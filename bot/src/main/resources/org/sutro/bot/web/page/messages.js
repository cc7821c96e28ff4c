// The list of messages: one element per message, day pills between them, groups of the same sender held together.

import words from "/words.js";
import { foldQuotes, icon, offsets, renderText } from "/entities.js";

const REPLY = "M10 6.5 4.5 12 10 17.5V14c5 0 7.5 1.3 9.5 4.5C19 13 16 10 10 10Z";
const PENCIL = "m4 20 1-4.5L16.5 4l3.5 3.5L8.5 19 4 20Z";
const ARROW = "M7 17 17 7M9 7h8v8";
const COPY = "M9 9h11v11H9zM5 15H4V4h11v1";

/** What is sent without words, by Telegram's name for it. */
export const MEDIA = { photo: "🖼 " + words["page-photo"], voice: "🎤 " + words["page-voice"], sticker: "🙂 " + words["page-sticker"] };

const time = new Intl.DateTimeFormat("bn", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const day = new Intl.DateTimeFormat("bn", { day: "numeric", month: "long" });
const dayAndYear = new Intl.DateTimeFormat("bn", { day: "numeric", month: "long", year: "numeric" });

export class Messages {
  /**
   * @param log the element that holds the messages
   * @param userId whose messages stand on the right
   * @param deeds what can be done with a message: press(id, data, button), command(words), reply(message, quote),
   *     change(message), copy(text)
   */
  constructor(log, userId, deeds) {
    this.log = log;
    this.userId = userId;
    this.deeds = deeds;
    this.byId = new Map();
  }

  /** Shows a message: a new one at its place, a known one anew where it is. */
  put(message, fresh) {
    const old = this.byId.get(message.message_id);
    const node = this.element(message);
    this.byId.set(message.message_id, { message, node });
    if (old) {
      node.classList.toggle("read", old.node.classList.contains("read"));
      old.node.replaceWith(node);
    } else {
      node.classList.toggle("fresh", fresh);
      this.log.insertBefore(node, this.follower(message.message_id));
    }
    this.arrange();
    foldQuotes(node);
  }

  /** A message that is on its way; returns what takes it away again. */
  putPending(text, reply) {
    const message = { message_id: Infinity, from: { id: this.userId }, date: Date.now() / 1000, text, ...reply };
    const node = this.element(message);
    node.classList.add("pending", "fresh");
    this.log.append(node);
    this.arrange();
    return () => {
      node.remove();
      this.arrange();
    };
  }

  remove(id) {
    this.byId.get(id)?.node.remove();
    this.byId.delete(id);
    this.arrange();
  }

  clear() {
    this.byId.clear();
    this.log.replaceChildren();
  }

  get size() {
    return this.byId.size;
  }

  isOwn(message) {
    return message.from?.id === this.userId;
  }

  /** The other side has seen all own messages until now. */
  markRead() {
    for (const { node } of this.byId.values()) node.classList.add("read");
  }

  /** Scrolls to a message and lets it flash. */
  show(id) {
    const found = this.byId.get(id)?.node;
    if (!found) return;
    found.scrollIntoView({ behavior: "smooth", block: "center" });
    found.classList.remove("found");
    requestAnimationFrame(() => found.classList.add("found"));
  }

  follower(id) {
    const later = [...this.byId.keys()].filter((other) => other > id).sort((a, b) => a - b);
    return later.length ? this.byId.get(later[0]).node : this.log.querySelector(".pending");
  }

  /** Puts the day pills in and says which messages begin and end a group. */
  arrange() {
    for (const pill of this.log.querySelectorAll(".day")) pill.remove();
    let before = null;
    for (const node of [...this.log.children]) {
      const newDay = before?.dataset.day !== node.dataset.day;
      const newGroup = newDay || before.dataset.sender !== node.dataset.sender;
      if (newDay) this.log.insertBefore(pill(Number(node.dataset.date)), node);
      node.classList.toggle("first", newGroup);
      node.classList.add("last");
      if (before && !newGroup && !before.querySelector(".keys")) before.classList.remove("last");
      before = node;
    }
  }

  element(message) {
    const node = make("article", "message");
    const own = this.isOwn(message);
    const date = new Date(message.date * 1000);
    node.classList.toggle("out", own);
    Object.assign(node.dataset, { id: message.message_id, date: +date, day: date.toDateString(), sender: own ? "me" : "bot" });
    const stack = make("div", "stack");
    stack.append(this.bubble(message, own));
    const keys = message.reply_markup?.inline_keyboard;
    if (keys) stack.append(this.keyboard(message, keys));
    const row = make("div", "row");
    row.append(stack, own && message.text && !message.via_bot ? this.changeButton(message, stack) : this.replyButton(message, stack));
    node.append(row);
    return node;
  }

  bubble(message, own) {
    const bubble = make("div", "bubble");
    if (message.forward_origin) {
      bubble.append(make("div", "forwarded", words["page-forwarded"].replace("{0}", () => originName(message.forward_origin))));
    }
    if (message.via_bot) bubble.append(make("div", "forwarded via", words["page-via"].replace("{0}", () => "@" + message.via_bot.username)));
    if (message.reply_to_message) bubble.append(this.answered(message));
    const text = make("div", "text");
    renderText(text, message.text ?? mediaOf(message), message.entities, this.deeds.command);
    const meta = this.meta(message, own);
    meta.classList.toggle("below", text.lastChild instanceof Element && text.lastChild.matches("blockquote, pre"));
    text.append(meta);
    bubble.append(text);
    return bubble;
  }

  /** The strip above a text that says what it answers to. */
  answered(message) {
    const target = message.reply_to_message;
    const strip = make("button", "answers");
    strip.type = "button";
    strip.append(make("b", "", nameOf(target)), make("span", "", oneLine(message.quote?.text ?? target.text ?? "")));
    strip.addEventListener("click", () => this.show(target.message_id));
    return strip;
  }

  meta(message, own) {
    const meta = make("span", "meta");
    if (message.edit_date) meta.append(words["page-edited"]);
    const at = make("time", "", time.format(message.date * 1000));
    at.dateTime = new Date(message.date * 1000).toISOString();
    meta.append(at);
    if (own) meta.append(ticks(), clock());
    return meta;
  }

  keyboard(message, rows) {
    const keys = make("div", "keys");
    for (const row of rows) {
      const line = make("div");
      line.append(...row.map((button) => this.key(message, button)));
      keys.append(line);
    }
    return keys;
  }

  key(message, button) {
    if (button.url) {
      const link = make("a", "key", button.text);
      link.href = button.url;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
      link.append(icon(ARROW));
      return link;
    }
    const key = make("button", "key", button.text);
    key.type = "button";
    if (button.copy_text) {
      key.append(icon(COPY));
      key.addEventListener("click", () => this.deeds.copy(button.copy_text.text));
    } else {
      key.addEventListener("click", () => this.deeds.press(message.message_id, button.callback_data ?? "", key));
    }
    return key;
  }

  changeButton(message, stack) {
    const change = make("button", "reply");
    change.type = "button";
    change.ariaLabel = change.title = words["page-edit"];
    change.append(icon(PENCIL));
    change.addEventListener("click", () => this.deeds.change(message));
    stack.addEventListener("dblclick", () => this.deeds.change(message));
    return change;
  }

  replyButton(message, stack) {
    const reply = make("button", "reply");
    reply.type = "button";
    reply.ariaLabel = words["page-reply"];
    reply.title = words["page-reply-hint"];
    reply.append(icon(REPLY));
    // mousedown would drop the selection that is to be quoted
    reply.addEventListener("mousedown", (event) => event.preventDefault());
    reply.addEventListener("click", () => this.deeds.reply(message, selectedWords(stack, message.text ?? "")));
    stack.addEventListener("dblclick", (event) => {
      if (!event.target.closest("button, a")) this.deeds.reply(message, null);
    });
    return reply;
  }
}

/** The selected words inside a message, cut from the text itself; null when nothing in it is selected. */
function selectedWords(node, text) {
  const selection = getSelection();
  if (selection.isCollapsed || !node.contains(selection.anchorNode) || !node.contains(selection.focusNode)) return null;
  const ends = [offsetOf(selection.anchorNode, selection.anchorOffset), offsetOf(selection.focusNode, selection.focusOffset)];
  if (ends.includes(undefined)) return null;
  const words = text.slice(Math.min(...ends), Math.max(...ends)).trim();
  return words && words.length <= 1024 ? words : null;
}

function offsetOf(node, inside) {
  const begin = offsets.get(node);
  return begin === undefined ? undefined : begin + inside;
}

function mediaOf(message) {
  return Object.entries(MEDIA).find(([kind]) => message[kind])?.[1] ?? "";
}

export function nameOf(message) {
  return message.from?.first_name ?? message.sender_chat?.title ?? "";
}

export function oneLine(text) {
  return text.replace(/\s+/g, " ").slice(0, 160);
}

function originName(origin) {
  return origin.sender_user?.first_name ?? origin.chat?.title ?? "";
}

function pill(date) {
  const now = new Date();
  const then = new Date(date);
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  const today = then.toDateString() === now.toDateString();
  const isYesterday = then.toDateString() === yesterday.toDateString();
  const written = then.getFullYear() === now.getFullYear() ? day.format(then) : dayAndYear.format(then);
  return make("div", "day", today ? words["page-today"] : isYesterday ? words["page-yesterday"] : written);
}

function ticks() {
  const svg = icon("m2 12.5 4.5 5L15.5 6.5");
  svg.classList.add("tick");
  const second = svg.firstChild.cloneNode();
  second.setAttribute("d", "m11 17.5 9-11");
  second.classList.add("second");
  svg.append(second);
  return svg;
}

function clock() {
  const svg = icon("M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7.5V12l3 2");
  svg.classList.add("clock");
  return svg;
}

function make(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}
