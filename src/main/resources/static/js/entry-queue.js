// What was typed and not yet kept by the server. Written to the browser's storage at once, so that a closed page or a
// lost network loses nothing; each cell with what its writer saw, so that nobody's number is overwritten.

/** @typedef {{cell: number, text: string, note: string, base: number, over: number, key: string, name: string}} Item */
/** @typedef {import("./entry-send.js").One} One */
/** What the server did not take, and why. @typedef {{cell: number, name: string, text: string, why: string}} Left */
/** @typedef {{getItem(name: string): string | null, setItem(name: string, value: string): void, removeItem(name: string): void}} Shelf */

export class Queue {
  /** On their way: they keep their keys, whatever becomes of the answer. @type {Map<number, Item>} */
  #sent = new Map();
  /** Not yet sent: of each cell the last. @type {Map<number, Item>} */
  #next = new Map();
  /** Refused, and not yet seen by the one who typed it. @type {Map<number, Left>} */
  #left = new Map();

  /** @param {Shelf} shelf @param {string} name */
  constructor(shelf, name) {
    this.shelf = shelf;
    this.name = name;
    const { sent, next, left } = this.#stored();
    for (const item of sent) this.#sent.set(item.cell, item);
    for (const item of next) this.#next.set(item.cell, item);
    for (const item of left) this.#left.set(item.cell, item);
  }

  /** @returns {{sent: Item[], next: Item[], left: Left[]}} */
  #stored() {
    try {
      const { sent = [], next = [], left = [] } = JSON.parse(this.shelf.getItem(this.name) ?? "{}");
      return { sent, next, left };
    } catch {
      return { sent: [], next: [], left: [] };
    }
  }

  #store() {
    const [sent, next, left] = [this.#sent, this.#next, this.#left].map((m) => [...m.values()]);
    if (this.#sent.size + this.#next.size + this.#left.size === 0) this.shelf.removeItem(this.name);
    else this.shelf.setItem(this.name, JSON.stringify({ sent, next, left }));
  }

  /** @param {Item[]} items typed in one go */
  put(items) {
    for (const item of items) {
      const waiting = this.#next.get(item.cell);
      this.#next.set(item.cell, waiting ? { ...item, base: waiting.base, over: waiting.over } : item);
    }
    if (items.length > 0) this.#store();
  }

  /** Takes some to be sent. Those without an answer are taken again, with the same keys, before what was typed since.
   * @param {number} most @returns {Item[]} */
  take(most) {
    if (this.#sent.size === 0)
      for (const [cell, item] of [...this.#next].slice(0, most)) {
        this.#sent.set(cell, item);
        this.#next.delete(cell);
      }
    this.#store();
    return [...this.#sent.values()];
  }

  /** The server has answered. What was typed since goes on over what it keeps; where it keeps another's number, what was typed
   * since was not over that one, and is asked about too. What it refuses stays until somebody has seen it.
   * @param {Item[]} items that were sent @param {One[]} answers */
  answered(items, answers) {
    const of = new Map(answers.map((one) => [one.cell, one]));
    for (const { cell, name, text } of items) {
      const one = of.get(cell);
      this.#sent.delete(cell);
      if (one?.status === "refused") this.#left.set(cell, { cell, name, text, why: one.why });
      if (!one || one.status === "refused") this.#next.delete(cell);
      const later = this.#next.get(cell);
      if (later && one?.status === "saved") this.#next.set(cell, { ...later, base: one.seq });
    }
    this.#store();
  }

  /** Nothing typed is lost: what was not taken stays until somebody has seen it. @param {Left} left */
  leave(left) {
    this.#left.set(left.cell, left);
    this.drop(left.cell);
  }

  /** @returns {Left[]} */
  left() {
    return [...this.#left.values()];
  }

  /** @param {number} cell */
  seen(cell) {
    this.#left.delete(cell);
    this.#store();
  }

  /** @param {number} cell */
  drop(cell) {
    this.#sent.delete(cell);
    this.#next.delete(cell);
    this.#store();
  }

  /** @returns {Item[]} what stands last for each cell */
  items() {
    return [...new Map([...this.#sent, ...this.#next]).values()];
  }

  get sending() {
    return this.#sent.size;
  }

  get waiting() {
    return this.#next.size;
  }
}
