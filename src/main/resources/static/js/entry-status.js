// What the bar above the sheet says: saved when, how many are being sent, how many wait for the network.

import { fill } from "./entry-side.js";

/** @typedef {import("./entry-send.js").Sheet} Sheet */
/** @typedef {import("./entry-send.js").State} State */

export class Status {
  /** @param {HTMLElement} root @param {import("./entry-undo.js").Undo} undo */
  constructor(root, undo) {
    this.root = root;
    this.undo = undo;
    this.words = root.dataset;
    this.buttons = ["[data-undo]", "[data-redo]"].map((s) => root.querySelector(s));
  }

  /** @param {(back: boolean) => void} step */
  bind(step) {
    this.root.querySelector("[data-plain]")?.setAttribute("hidden", "");
    this.#say("saved", this.words.tAuto ?? "", false);
    this.buttons.forEach((button, i) => {
      if (!(button instanceof HTMLButtonElement)) return;
      button.hidden = false;
      button.addEventListener("click", () => step(i === 0));
    });
    this.undoable();
  }

  undoable() {
    const { undo, redo } = this.undo.can;
    this.buttons.forEach((button, i) => {
      if (button instanceof HTMLButtonElement) button.disabled = !(i === 0 ? undo : redo);
    });
  }

  /** @param {State} state */
  show(state) {
    const { sending, waiting, offline, why, at } = state;
    if (why) this.#say("saved", fill(this.words.tRefused ?? "", { why }), true);
    else if (at) this.#say("saved", fill(this.words.tSaved ?? "", { time: hour(at) }), false);
    this.#say("sending", sending > 0 && !offline ? fill(this.words.tSending ?? "", { n: sending }) : "", false);
    const held = offline ? sending + waiting : why ? waiting : 0;
    this.#say("waiting", held > 0 ? fill(this.words.tWaiting ?? "", { n: held }) : "", false);
  }

  /** @param {string} place @param {string} text @param {boolean} bad */
  #say(place, text, bad) {
    const span = this.root.querySelector(`[data-${place}]`);
    if (!span) return;
    if (span.textContent !== text) span.textContent = text;
    span.classList.toggle("bad", bad);
  }

  /** What stands in the way of sending. @param {{errors: number, open: number}} checks */
  checks({ errors, open }) {
    const { tSend = "", tSendErrors = "", tSendOpen = "" } = this.words;
    const text = errors > 0 ? fill(tSendErrors, { n: errors }) : open > 0 ? fill(tSendOpen, { n: open }) : tSend;
    for (const label of document.querySelectorAll("[data-send-label] span")) if (label.textContent !== text) label.textContent = text;
  }

  /** The page is a copy that was kept. @param {string} at when */
  kept(at) {
    this.#note(fill(this.words.tKept ?? "", { time: hour(new Date(at)) }), false);
  }

  /** @param {string} text @param {boolean} again whether the sheet has to be opened again */
  #note(text, again) {
    const place = this.root.querySelector("[data-sheet-note]");
    if (!(place instanceof HTMLElement)) return;
    place.hidden = false;
    const words = place.querySelector("p");
    if (words && words.textContent !== text) words.textContent = text;
    place.querySelector("a")?.toggleAttribute("hidden", !again);
  }

  /** @param {Sheet} sheet */
  sheet(sheet) {
    if (sheet.form !== this.words.form) this.#note(fill(this.words.tForm ?? "", { form: sheet.form }), true);
    if (sheet.look) this.checks(sheet.look.checks);
    const state = document.querySelector("[data-state]");
    if (state) state.textContent = sheet.state;
    const seen = document.querySelector("[data-seen]");
    if (seen instanceof HTMLInputElement) seen.value = String(sheet.last);
  }
}

/** @param {Date} at */
function hour(at) {
  return `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
}
