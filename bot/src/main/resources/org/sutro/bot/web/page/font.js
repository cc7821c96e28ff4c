// Says so when this machine has no Bengali letters: the page brings no font of its own.

import { byId } from "/compose.js";

/** True when letters that differ in width are all drawn alike, as the box for a missing letter is. */
function lacksBengali() {
  const context = document.createElement("canvas").getContext("2d");
  context.font = "48px " + getComputedStyle(document.body).fontFamily;
  const widths = ["ক", "ট", "ও", "ঙ", "\u0984"].map((letter) => context.measureText(letter).width);
  return widths.every((width) => width === widths[0]);
}

byId("no-font").hidden = !lacksBengali();
