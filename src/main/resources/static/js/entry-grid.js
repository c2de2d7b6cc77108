// The cells of the sheet under the hands: arrows, Enter, Tab, F2, Esc, typing replaces, Delete empties.

import { move } from "./entry-moves.js";

/** @typedef {import("./entry-moves.js").Place} Place */
/** @typedef {{commit(input: HTMLInputElement): void, panel(input: HTMLInputElement): void, step(back: boolean): void, references(): void,
 *   paste(input: HTMLInputElement, data: DataTransfer): boolean}} Hands */

export class Grid {
  /** Whether the arrows move within the text of the cell. */
  #editing = false;
  /** @type {HTMLInputElement | null} */
  #current = null;

  /** @param {HTMLTableElement} table @param {Hands} hands */
  constructor(table, hands) {
    this.hands = hands;
    /** @type {HTMLInputElement[][]} */
    this.inputs = [...table.querySelectorAll("tr:has(td.in input)")].map((row) => [
      ...row.querySelectorAll(/** @type {"input"} */ ("input.num, input.txt")),
    ]);
    /** @type {Map<HTMLInputElement, Place>} */
    this.places = new Map();
    this.inputs.forEach((line, row) =>
      line.forEach((input, col) => {
        this.places.set(input, { row, col });
        input.tabIndex = -1;
      }),
    );
    this.#mark(this.inputs[0]?.[0] ?? null);
    this.#adopt(document.activeElement);
    table.addEventListener("keydown", (event) => this.#pressed(event));
    table.addEventListener("focusin", (event) => this.#entered(event));
    table.addEventListener("focusout", (event) => this.#withInput(event, (input) => this.hands.commit(input)));
    table.addEventListener("dblclick", (event) => this.#withInput(event, () => (this.#editing = true)));
    table.addEventListener("paste", (event) =>
      this.#withInput(event, (input) => {
        if (event.clipboardData && this.hands.paste(input, event.clipboardData)) event.preventDefault();
      }),
    );
  }

  /** @param {Event} event @param {(input: HTMLInputElement) => void} what */
  #withInput(event, what) {
    if (event.target instanceof HTMLInputElement && this.places.has(event.target)) what(event.target);
  }

  /** @param {HTMLInputElement | null} input */
  #mark(input) {
    if (this.#current) this.#current.tabIndex = -1;
    this.#current = input;
    if (input) input.tabIndex = 0;
  }

  get current() {
    return this.#current;
  }

  /** @param {Event} event */
  #entered(event) {
    this.#withInput(event, (input) => {
      this.#mark(input);
      this.#editing = false;
      input.dataset.was = input.value;
      input.select();
    });
  }

  /** A cell that was entered before the grid was there: what was typed into it meanwhile stays. @param {Element | null} entered */
  #adopt(entered) {
    if (!(entered instanceof HTMLInputElement) || !this.places.has(entered)) return;
    this.#mark(entered);
    entered.dataset.was = entered.defaultValue;
    if (entered.value === entered.defaultValue) entered.select();
  }

  /** @param {HTMLInputElement} input */
  focus(input) {
    input.focus();
    input.closest("tr")?.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || event.isComposing) return;
    const from = this.places.get(input);
    if (!from || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    if (this.#own(event, input, ctrl)) return event.preventDefault();
    const within = ["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key);
    if (this.#editing && within) return;
    const press = { key: event.key, ctrl, shift: event.shiftKey };
    const to = move(press, from, this.inputs.length, this.inputs[from.row]?.length ?? 1, (p) => this.#filled(p));
    const target = to && this.inputs[to.row]?.[to.col];
    if (target) this.focus(target);
    else if (event.key === "Tab") return; // out of the grid, at its first or last cell
    else if (event.key !== "Enter" && !event.key.startsWith("Arrow")) return;
    else this.hands.commit(input);
    event.preventDefault();
  }

  /** What belongs to the cell itself. @param {KeyboardEvent} event @param {HTMLInputElement} input @param {boolean} ctrl */
  #own(event, input, ctrl) {
    if (event.key === "F2") {
      this.#editing = true;
      input.setSelectionRange(input.value.length, input.value.length);
    } else if (event.key === "Escape") {
      input.value = input.dataset.was ?? input.value;
      this.#editing = false;
      input.select();
    } else if (event.key === "Delete" && !this.#editing) {
      input.value = "";
      this.hands.commit(input);
    } else if (event.key.toLowerCase() === "r" && !ctrl && input.classList.contains("num") && this.#untouched(input)) {
      this.hands.references();
    } else if (ctrl && event.key === "Enter") {
      this.hands.commit(input);
      this.hands.panel(input);
    } else if (ctrl && (event.key.toLowerCase() === "z" || event.key.toLowerCase() === "y")) {
      const typed = input.value !== (input.dataset.was ?? "");
      if (typed && event.key.toLowerCase() === "z") input.value = input.dataset.was ?? "";
      else this.hands.step(event.key.toLowerCase() === "z" && !event.shiftKey);
    } else return false;
    return true;
  }

  /** A cell that was entered and not yet typed into: no number begins with R. @param {HTMLInputElement} input */
  #untouched(input) {
    return !this.#editing && input.value === (input.dataset.was ?? input.value);
  }

  /** @param {Place} place */
  #filled(place) {
    return (this.inputs[place.row]?.[place.col]?.value ?? "") !== "";
  }
}
