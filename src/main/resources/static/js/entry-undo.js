// What can be undone, across everything that was saved meanwhile: an undo is typed anew, and never rubs out.

/** @typedef {{cell: number, field: "text" | "note", before: string, after: string}} Change */

export class Undo {
  /** @type {Change[][]} */
  #steps = [];
  #done = 0;

  /** Things that were done in one go are undone in one go. @param {Change[]} step */
  add(step) {
    if (step.length === 0) return;
    this.#steps.length = this.#done;
    this.#steps.push(step);
    this.#done++;
  }

  get can() {
    return { undo: this.#done > 0, redo: this.#done < this.#steps.length };
  }

  /** What has to be typed. @returns {Change[]} */
  undo() {
    if (this.#done === 0) return [];
    this.#done--;
    const step = this.#steps[this.#done] ?? [];
    return [...step].reverse().map((c) => ({ ...c, before: c.after, after: c.before }));
  }

  /** @returns {Change[]} */
  redo() {
    const step = this.#steps[this.#done] ?? [];
    if (step.length > 0) this.#done++;
    return step;
  }
}
