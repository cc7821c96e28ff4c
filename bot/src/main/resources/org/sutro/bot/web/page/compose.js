// The input line: growing text field, Enter to send, reply strip, command list.

import words from "/words.js";

export class Compose {
  /**
   * @param send called with the text and the reply ({message, quote} or null)
   * @param typed called with what stands in the field; true when something else will be offered for it
   * @param edit called with an own message and its new text
   */
  constructor(send, typed, edit) {
    this.send = send;
    this.typed = typed;
    this.edit = edit;
    this.reply = null;
    this.changing = null;
    this.commands = [];
    this.form = byId("compose");
    this.text = byId("text");
    this.list = byId("commands");
    this.menu = byId("menu");
    this.listen();
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.text.addEventListener("input", () => this.onInput());
    this.text.addEventListener("keydown", (event) => this.onKey(event));
    this.menu.addEventListener("click", () => {
      this.showCommands(this.list.hidden ? this.commands : []);
      this.text.focus();
    });
    byId("reply-off").addEventListener("click", () => (this.changing ? this.clear() : this.replyTo(null)));
  }

  /** The bot's commands, as the menu and after a slash. */
  offer(commands) {
    this.commands = commands;
    this.menu.hidden = commands.length === 0;
  }

  /** Begins or ends an answer to a message. */
  replyTo(reply, name, words) {
    this.reply = reply;
    this.changing = null;
    byId("replying").hidden = reply === null;
    byId("replying-who").textContent = name ?? "";
    byId("replying-text").textContent = words ?? "";
    this.text.focus();
  }

  /** Begins to change an own message. */
  change(message) {
    this.replyTo({}, words["page-editing"], message.text);
    this.reply = null;
    this.changing = message;
    this.fill(message.text);
  }

  submit() {
    const text = this.text.value.trim();
    if (!text) return;
    if (this.changing) this.edit(this.changing, text);
    else this.send(text, this.reply);
    this.clear();
  }

  clear() {
    this.text.value = "";
    this.replyTo(null);
    this.onInput();
  }

  /** Gives back what could not be sent, unless something new was typed meanwhile. */
  restore(text) {
    if (this.text.value.trim() === "") this.fill(text);
  }

  /** Writes into the field, and goes on from there. */
  fill(text) {
    this.text.value = text;
    this.onInput();
    this.text.focus();
  }

  onInput() {
    byId("send").disabled = this.text.value.trim() === "";
    this.text.style.height = "auto";
    this.text.style.height = this.text.scrollHeight + "px";
    if (this.typed(this.text.value)) return;
    const typed = /^\/([a-z0-9_]*)$/i.exec(this.text.value);
    this.showCommands(typed ? this.commands.filter((c) => c.command.startsWith(typed[1].toLowerCase())) : []);
  }

  onKey(event) {
    if (event.isComposing) return;
    const open = !this.list.hidden;
    if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      this.choose(event.key === "ArrowDown" ? 1 : -1);
    } else if (open && event.key === "Tab" && this.chosen()?.dataset.command) {
      event.preventDefault();
      this.text.value = "/" + this.chosen().dataset.command;
      this.showCommands([]);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (open && this.chosen()) this.chosen().click();
      else this.submit();
    } else if (event.key === "Escape") {
      if (open) this.showCommands([]);
      else if (this.changing) this.clear();
      else this.replyTo(null);
    }
  }

  showCommands(commands) {
    this.show(commands.map((command) => this.command(command)));
  }

  /**
   * Shows what the bot offers.
   *
   * @param choices each with a title, a description and what choosing it does
   */
  showChoices(choices) {
    this.show(
      choices.map(({ title, description, choose }) =>
        this.item(title, description, () => {
          this.clear();
          choose();
        }),
      ),
      "choices",
    );
  }

  show(items, look = "") {
    this.list.hidden = items.length === 0;
    this.list.classList.toggle("choices", look === "choices");
    this.menu.ariaExpanded = String(!this.list.hidden);
    this.list.replaceChildren(...items);
  }

  command({ command, description }) {
    const item = this.item("/" + command, description, () => this.run(command));
    item.dataset.command = command;
    return item;
  }

  item(title, description, choose) {
    const item = document.createElement("li");
    item.role = "option";
    const name = document.createElement("b");
    name.textContent = title;
    const what = document.createElement("span");
    what.textContent = description;
    item.append(name, what);
    item.addEventListener("click", choose);
    return item;
  }

  run(command) {
    this.text.value = "/" + command;
    this.submit();
  }

  chosen() {
    return this.list.querySelector('[aria-selected="true"]');
  }

  choose(step) {
    const items = [...this.list.children];
    const at = items.indexOf(this.chosen());
    const next = items[(at + step + items.length + (at < 0 && step < 0 ? 1 : 0)) % items.length];
    for (const item of items) item.ariaSelected = String(item === next);
    next.scrollIntoView({ block: "nearest" });
  }
}

export function byId(id) {
  return document.getElementById(id);
}
