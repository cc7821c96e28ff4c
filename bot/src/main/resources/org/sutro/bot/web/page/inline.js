// What is typed behind the bot's name: quotes to choose from, as in any chat.

const PAUSE = 300; // milliseconds without a key until the bot is asked

export class Inline {
  /**
   * @param name the bot's user name
   * @param ask asks the bot for what was typed, and gives the query's id or null
   * @param show shows the results of a query and a button, either may be missing
   * @param begun offers the name itself to whoever begins to type it
   */
  constructor(name, ask, show, begun) {
    this.name = "@" + name;
    this.behindName = new RegExp("^@" + name + "\\s+(\\S[^]*)$", "i");
    this.begun = begun;
    this.ask = ask;
    this.show = show;
    this.query = null;
    this.early = new Map(); // answers that came before the query's id did
  }

  /** True when the text is meant for the bot's quotes. */
  typed(text) {
    clearTimeout(this.timer);
    this.query = null;
    const words = this.behindName.exec(text)?.[1];
    const begun = text.startsWith("@") && this.name.startsWith(text.toLowerCase());
    if (words) this.timer = setTimeout(() => this.begin(words), PAUSE);
    if (begun) this.begun(this.name + " ");
    return begun || words !== undefined;
  }

  async begin(words) {
    const timer = this.timer;
    const query = await this.ask(words);
    if (query === null || timer !== this.timer) return; // something else was typed meanwhile
    this.query = query;
    const early = this.early.get(query);
    this.early.clear();
    if (early) this.answered(early);
  }

  answered(answer) {
    if (answer.inline_query_id === undefined) return;
    if (answer.inline_query_id === this.query) this.show(this.query, answer.results, answer.button);
    else this.early.set(answer.inline_query_id, answer);
  }
}
