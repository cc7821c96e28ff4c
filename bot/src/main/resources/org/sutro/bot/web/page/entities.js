// Text with Telegram's entities as DOM nodes. Everything a person or an article wrote becomes a text node, never markup.
// Offsets are UTF-16 units, which is what JavaScript's strings count too.

import words from "/words.js";

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre" };
const QUOTES = ["blockquote", "expandable_blockquote"];
const BLOCKS = [...QUOTES, "pre"];

/** Where each text node begins in its message, so that selected words can be found again. */
export const offsets = new WeakMap();

/**
 * Fills `parent` with the text. `onCommand` is called with the words of a pressed command.
 */
export function renderText(parent, text, entities, onCommand) {
  const sorted = [...(entities ?? [])].sort(
    (a, b) => a.offset - b.offset || b.length - a.length || isBlock(b) - isBlock(a), // a block holds the style of its words
  );
  fill(parent, text, sorted, 0, text.length, onCommand);
}

/** The part [begin, end) of the text; `list` holds the entities that may begin in it, sorted. */
function fill(parent, text, list, begin, end, onCommand) {
  let at = begin;
  let i = 0;
  while (i < list.length) {
    const entity = list[i];
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    let next = i + 1;
    while (next < list.length && list[next].offset < to) next++;
    if (from < to) {
      addText(parent, text, at, blockGap(text, entity, from, at, -1));
      const node = element(entity, text.slice(from, to), onCommand);
      fill(node.inside, text, list.slice(i + 1, next), from, to, onCommand);
      parent.append(node.outside);
      at = blockGap(text, entity, to, end, 1);
    }
    i = next;
  }
  addText(parent, text, at, end);
}

function isBlock(entity) {
  return BLOCKS.includes(entity.type);
}

/** A block stands on lines of its own: one line break before and after it is part of it. */
function blockGap(text, entity, edge, bound, step) {
  if (!isBlock(entity)) return edge;
  const neighbour = step < 0 ? edge - 1 : edge;
  const inside = step < 0 ? neighbour >= bound : neighbour < bound;
  return inside && text[neighbour] === "\n" ? edge + step : edge;
}

function addText(parent, text, begin, end) {
  if (begin < end) {
    const node = document.createTextNode(text.slice(begin, end));
    offsets.set(node, begin);
    parent.append(node);
  }
}

/** The element of an entity, and the place inside it for its text. */
function element(entity, words, onCommand) {
  if (QUOTES.includes(entity.type)) return quote(entity.type === "expandable_blockquote");
  const node = inline(entity, words, onCommand);
  return { outside: node, inside: node };
}

function inline(entity, words, onCommand) {
  switch (entity.type) {
    case "text_link":
      return link(entity.url);
    case "url":
      return link(words);
    case "spoiler":
      return spoiler();
    case "bot_command": {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "command";
      button.addEventListener("click", () => onCommand(words));
      return button;
    }
    case "mention":
    case "hashtag":
      return document.createElement("a"); // coloured like a link, leads nowhere
    default:
      return document.createElement(TAGS[entity.type] ?? "span");
  }
}

/** A link, if it is one of the web; anything else (javascript:, data:) stays mere text. */
function link(url) {
  const anchor = document.createElement("a");
  try {
    const parsed = new URL(url);
    if (parsed.protocol === "https:" || parsed.protocol === "http:") {
      anchor.href = parsed.href;
      anchor.target = "_blank";
      anchor.rel = "noopener noreferrer";
      anchor.title = decodeURI(parsed.href);
    }
  } catch {
    // not a whole address: the words are shown without one
  }
  return anchor;
}

function quote(expandable) {
  const outside = document.createElement("blockquote");
  const inside = document.createElement("div");
  inside.className = "inner";
  outside.append(inside);
  if (expandable) outside.dataset.expandable = "";
  return { outside, inside };
}

function spoiler() {
  const span = document.createElement("span");
  span.className = "spoiler covered";
  span.tabIndex = 0;
  span.role = "button";
  span.ariaLabel = words["page-uncover"];
  const uncover = () => {
    span.classList.remove("covered");
    span.removeAttribute("role");
    span.removeAttribute("aria-label");
  };
  span.addEventListener("click", uncover);
  span.addEventListener("keydown", (event) => event.key === "Enter" && uncover());
  return span;
}

/** Gives long expandable quotes their fold; to be called when the message is on the page and has a height. */
export function foldQuotes(message) {
  for (const quote of message.querySelectorAll("blockquote[data-expandable]")) {
    if (quote.querySelector(":scope > .fold")) continue;
    quote.classList.add("folded");
    const inner = quote.firstElementChild;
    if (inner.scrollHeight <= inner.clientHeight + 2) {
      quote.classList.remove("folded");
      continue;
    }
    quote.classList.add("folds");
    const fold = document.createElement("button");
    fold.type = "button";
    fold.className = "fold";
    fold.append(icon("m6 9.5 6 6 6-6"));
    const tell = () => {
      const folded = quote.classList.contains("folded");
      fold.ariaExpanded = String(!folded);
      fold.ariaLabel = folded ? words["page-unfold"] : words["page-fold"];
    };
    quote.addEventListener("click", (event) => {
      if (event.target.closest("a, .spoiler") || !getSelection().isCollapsed) return;
      quote.classList.toggle("folded");
      tell();
    });
    quote.append(fold);
    tell();
  }
}

/** A line drawing of one path. */
export function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
