// One unit in the sheet of many: its cells, what waits to be sent of it, its checks. The same as on a sheet of its own.

import { Cells } from "./entry-cells.js";
import { Local } from "./entry-local.js";
import { SavedSince } from "./entry-offline.js";
import { Queue } from "./entry-queue.js";
import { Sender } from "./entry-send.js";

/** @typedef {import("./entry-send.js").One} One */
/** @typedef {import("./entry-send.js").Remark} Remark */
/** @typedef {{conflict(row: UnitRow, one: One, name: string): void, left(row: UnitRow): void, state(): void, checked(row: UnitRow): void}} Around */

export class UnitRow {
  /** @type {import("./entry-send.js").State} */
  state = { sending: 0, waiting: 0, offline: false, why: "", at: null };
  /** @type {{errors: number, open: number, remarks: Remark[]} | null} */
  said = null;
  #asked = false;

  /** @param {HTMLTableRowElement} tr @param {string} reader @param {string} proof @param {string} session @param {Around} around */
  constructor(tr, reader, proof, session, around) {
    this.tr = tr;
    this.around = around;
    this.address = tr.dataset.address ?? "";
    this.code = tr.dataset.unit ?? "";
    this.name = tr.querySelector("[data-unit-name]")?.textContent ?? this.code;
    this.queue = new Queue(localStorage, `entry:${reader}:${this.address}`);
    this.cells = new Cells(tr, tr, this.queue, new SavedSince(localStorage, `saved:${reader}:${this.address}`));
    this.local = new Local(tr, this.cells, this, { checks: () => {} });
    this.sender = new Sender(`${this.address}/cells`, proof, session, this.queue, {
      own: () => this.local.ready,
      state: (state) => ((this.state = state), this.cells.unsent(), around.state()),
      taken: (ones, sheet) => this.#taken(ones, sheet),
    });
    if (this.queue.items().length > 0) this.sender.now();
    if (this.queue.left().length > 0) around.left(this);
  }

  /** @param {One[]} ones @param {import("./entry-send.js").Sheet} sheet */
  #taken(ones, sheet) {
    this.cells.taken(ones, (one, name) => this.around.conflict(this, one, name));
    this.cells.show(sheet);
    const state = this.tr.querySelector("[data-state]");
    if (state) state.textContent = sheet.state;
    if (sheet.look) this.show(sheet.look);
    this.local.answered(sheet);
    this.around.left(this);
  }

  /** What is found by the checks. @param {{checks: {errors: number, open: number, remarks: Remark[]}}} look */
  show(look) {
    this.said = look.checks;
    this.around.checked(this);
  }

  /** Its rules come when somebody first types into it. */
  async rules() {
    if (this.#asked) return;
    this.#asked = true;
    await this.local.load(`${this.address}/rules`).catch(() => (this.#asked = false)); // until then the server alone checks
  }

  /** @param {{cell: number, field: "text" | "note", after: string}[]} typed @param {number} [base] */
  type(typed, base) {
    const changes = this.cells.type(typed, base);
    this.#send(changes);
    return changes.map((change) => ({ ...change, unit: this }));
  }

  /** @param {HTMLInputElement} input */
  commit(input) {
    const changes = this.cells.commit(input);
    this.#send(changes);
    return changes.map((change) => ({ ...change, unit: this }));
  }

  /** @param {unknown[]} changes */
  #send(changes) {
    this.local.weigh();
    if (changes.length > 0) this.sender.now();
  }
}
