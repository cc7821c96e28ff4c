// The page: loads the chat, follows what happens in it, and does what the person wants.

import { byId, Compose } from "/compose.js";
import { Inline } from "/inline.js";
import words from "/words.js";
import { MEDIA, Messages, nameOf, oneLine } from "/messages.js";

const TYPING_SECONDS = 5; // as long as Telegram shows one sendChatAction
const PRESS_SECONDS = 10;
const NEAR = 90; // pixels from the bottom that count as reading the newest message

const chat = new URLSearchParams(location.search).get("chat");
const query = chat === null ? "" : "chat=" + encodeURIComponent(chat) + "&";
const here = chat === null ? {} : { chat: Number(chat) };
const bengaliDigits = new Intl.NumberFormat("bn");
const scroll = byId("scroll");
const waiting = new Map(); // callback query id -> its button
const answered = new Map(); // answers that came before the query's id did
const pending = []; // own messages on their way: their text, and what takes their bubble away

let messages;
let compose;
let inline;
let canWrite = false;
let canAdmit = false;
let typingTimer = 0;
let toastTimer = 0;
let unread = 0;

// ---- loading and following ----

async function load() {
  const state = await (await fetch("/api/state?" + query)).json();
  canWrite = state.can_write;
  canAdmit = state.can_admit;
  showRooms(state.rooms, state.chat.id);
  const name = state.chat.title ?? state.bot.first_name;
  byId("bot-name").textContent = document.title = name;
  byId("bot-name").dataset.username = state.bot.username;
  messages ??= new Messages(byId("log"), state.user_id, { press, command, reply, change, copy });
  inline ??= new Inline(state.bot.username, ask, offer, offerName);
  compose ??= new Compose(send, (text) => inline.typed(text), edit);
  messages.clear();
  for (const message of state.messages) messages.put(message, false);
  if (state.messages.some((message) => !messages.isOwn(message))) messages.markRead();
  profile(state.profile);
  hint(state.rooms.find(({ id }) => id === state.chat.id)?.hint, name);
  toBottom();
  load.last = state.last_event;
}

function follow() {
  const events = new EventSource("/api/events?" + query + "after=" + load.last);
  events.onmessage = ({ data }) => on(JSON.parse(data));
  events.addEventListener("reset", load);
  events.onerror = () => status(words["page-connecting"], true);
  events.onopen = () => status(words["page-bot"], false);
}

function on({ kind, body }) {
  switch (kind) {
    case "message":
      return arrived(body);
    case "edited":
      return stayingAtBottom(() => messages.put(body, false));
    case "deleted":
      return messages.remove(body.message_id);
    case "action":
      messages.markRead();
      return typing();
    case "callback_answer":
      return pressAnswered(body);
    case "inline_answer":
      return inline.answered(body);
    case "profile": // what it says of itself in private
      return chat === null && profile(body);
  }
}

function arrived(message) {
  const own = messages.isOwn(message);
  if (own) settle((sent) => sent.text === message.text);
  if (!own) {
    messages.markRead();
    status(words["page-bot"], false);
  }
  if (!own && !isAtBottom()) countUnread(unread + 1);
  stayingAtBottom(() => messages.put(message, !own));
  showFoot();
}

// ---- what the person does ----

async function send(text, reply) {
  const quoted = reply && { reply_to_message: reply.message, quote: reply.quote && { text: reply.quote } };
  const own = { text, done: messages.putPending(text, quoted ?? {}) };
  pending.push(own);
  showFoot();
  toBottom();
  const fields = { text, reply_to: reply?.message.message_id ?? 0, quote: reply?.quote ?? null };
  if ((await post("/api/send", fields)) !== null) return; // its event brings the real message
  toast(words["page-not-sent"]);
  settle((sent) => sent === own);
  compose.restore(text);
  showFoot();
}

function settle(fits) {
  const at = pending.findIndex(fits);
  if (at >= 0) pending.splice(at, 1)[0].done();
}

/** Types behind the bot's name; null when nobody is there. */
async function ask(words) {
  return (await post("/api/inline", { text: words }))?.inline_query_id ?? null;
}

/** Offers the quotes that the bot found, or its way to a private chat. */
function offer(query, results, button) {
  const quotes = results.map(({ id, title, description = "" }) => ({
    title,
    description,
    choose: () => post("/api/choose", { query, result: id }).then((done) => done ?? toast(words["page-not-sent"])),
  }));
  const start = button && { title: button.text, description: "", choose: () => send("/start " + button.start_parameter, null) };
  compose.showChoices(start ? [start, ...quotes] : quotes);
}

function offerName(name) {
  compose.showChoices([{ title: name, description: words["page-inline"], choose: () => compose.fill(name) }]);
}

function command(words) {
  send(words, null);
}

/** Begins to change an own message. */
function change(message) {
  if (canWrite) compose.change(message);
}

async function edit(message, text) {
  if ((await post("/api/edit", { message_id: message.message_id, text })) === null) toast(words["page-not-sent"]);
}

function reply(message, quote) {
  if (canWrite) compose.replyTo({ message, quote }, nameOf(message), oneLine(quote ?? message.text ?? ""));
}

async function press(id, data, button) {
  button.classList.add("waits");
  setTimeout(() => button.classList.remove("waits"), PRESS_SECONDS * 1000);
  const pressed = await post("/api/press", { message_id: id, data });
  if (pressed === null) return button.classList.remove("waits");
  waiting.set(pressed.callback_query_id, button);
  const early = answered.get(pressed.callback_query_id);
  if (early) pressAnswered(early);
}

function pressAnswered(answer) {
  const button = waiting.get(answer.callback_query_id);
  if (!button) return answered.set(answer.callback_query_id, answer);
  button.classList.remove("waits");
  waiting.delete(answer.callback_query_id);
  answered.delete(answer.callback_query_id);
  if (!answer.text) return;
  if (answer.show_alert) {
    byId("alert-text").textContent = answer.text;
    byId("alert").showModal();
  } else {
    toast(answer.text);
  }
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast(words["page-copied"]);
}

/** Posts JSON; null when it was refused or nobody is there. */
async function post(path, fields) {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...fields, ...here }),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

// ---- what is shown around the messages ----

function profile({ commands, description }) {
  compose.offer(commands);
  byId("description").textContent = description;
  showFoot();
}

/** What can be done in a group in which nobody has written yet. */
function hint(text, name) {
  if (text !== undefined) {
    byId("intro-title").textContent = name;
    byId("description").textContent = words[text];
  }
  showFoot();
}

/** Before the first message to the bot there is a start button; a chat one may only read has neither. */
function showFoot() {
  const begun = byId("log").childElementCount > 0;
  const starting = !begun && chat === null;
  byId("foot").hidden = !canWrite && !canAdmit;
  byId("start").hidden = !starting || !canWrite;
  byId("compose").hidden = starting || !canWrite;
  byId("attach").hidden = chat !== null; // in groups it hears nothing without words
  byId("admit").hidden = !canAdmit;
  byId("intro").hidden = begun || byId("description").textContent === "";
}

/** The way to the person's other chats. */
function showRooms(rooms, current) {
  const links = rooms.map(({ id, kind, title }) => {
    const link = document.createElement("a");
    link.href = kind === "private" ? "/" : "/?chat=" + id;
    link.dataset.kind = kind;
    link.textContent = title;
    if (id === current) link.ariaCurrent = "page";
    return link;
  });
  byId("rooms").replaceChildren(...links);
}

function typing() {
  status(words["page-typing"], true);
  const dots = document.createElement("span");
  dots.className = "dots";
  dots.append(...[1, 2, 3].map(() => document.createElement("i")));
  byId("status").prepend(dots);
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => status(words["page-bot"], false), TYPING_SECONDS * 1000);
}

function status(text, busy) {
  byId("status").textContent = chat === null || busy ? text : "";
  byId("status").classList.toggle("busy", busy);
}

function toast(text) {
  byId("toast").textContent = text;
  byId("toast").hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => (byId("toast").hidden = true), 3500);
}

function isAtBottom() {
  return scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
}

function toBottom() {
  scroll.scrollTop = scroll.scrollHeight;
}

function stayingAtBottom(change) {
  const was = isAtBottom();
  change();
  if (was) toBottom();
}

function countUnread(count) {
  unread = count;
  byId("unread").hidden = count === 0;
  byId("unread").textContent = bengaliDigits.format(count);
}

scroll.addEventListener("scroll", () => {
  const bottom = isAtBottom();
  byId("down").hidden = bottom;
  if (bottom) countUnread(0);
});
byId("down").addEventListener("click", () => scroll.scrollTo({ top: scroll.scrollHeight, behavior: "smooth" }));
byId("start").addEventListener("click", () => {
  send("/start", null);
  byId("text").focus();
});
byId("attach").addEventListener("click", () =>
  compose.showChoices(
    Object.entries(MEDIA).map(([kind, name]) => ({
      title: name,
      description: "",
      choose: () => post("/api/media", { kind }).then((done) => done ?? toast(words["page-not-sent"])),
    })),
  ),
);
byId("admit").addEventListener("click", async () => {
  if ((await post("/api/admit", {})) === null) return toast(words["page-not-sent"]);
  canAdmit = false;
  location.href = "/";
});
new ResizeObserver(() => unread === 0 && byId("down").hidden && toBottom()).observe(scroll);

// ---- light and dark ----

const root = document.documentElement;
root.dataset.theme = localStorage.getItem("theme") ?? "";
byId("theme").addEventListener("click", () => {
  const dark = getComputedStyle(root).colorScheme === "dark";
  root.dataset.theme = dark ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
});

await load();
follow();
