// What the browser itself says of the sheet while somebody types: findings, subtotals, changes, shares of the targets.
// The rules come from the server once; without network from the copy that is kept beside the page.

import { present, tenths } from "./check-amounts.js";
import { decimal, multiply, plus, negated, fraction, rounded, shown } from "./check-numbers.js";
import { SheetChecks } from "./entry-checks.js";

/** @typedef {import("./entry-checks.js").Rules & {then: Record<string, string>, aims: Record<string, string>}} Rules */
/** @typedef {import("./entry-cells.js").Cells} Cells */
/** @typedef {import("./entry-send.js").Sheet} Sheet */

const HUNDRED = decimal("100");

export class Local {
  /** @type {SheetChecks | null} */
  #checks = null;
  /** @type {Rules | null} */
  #rules = null;

  /** @param {HTMLElement} root @param {Cells} cells @param {Pick<import("./entry-side.js").Side, "show">} side
   * @param {Pick<import("./entry-status.js").Status, "checks">} status */
  constructor(root, cells, side, status) {
    this.cells = cells;
    this.side = side;
    this.status = status;
    this.computed = spans(root, "computed");
    this.shares = spans(root, "share");
  }

  get ready() {
    return this.#checks !== null;
  }

  /** @param {string} address @returns {Promise<string>} when the copy was kept that this is of; empty: it is fresh */
  async load(address) {
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    this.#rules = /** @type {Rules} */ (await answer.json());
    this.#checks = new SheetChecks(this.#rules, this.cells.usual);
    this.shares = this.shares.filter(([, code]) => this.#rules?.aims[code] !== undefined);
    this.weigh();
    return answer.headers.get("Sheet-Kept") ?? "";
  }

  /** Weighs again what has changed. @param {[number, string] | null} [typing] what is being typed into one cell
   * @param {boolean} [again] also where nothing has */
  weigh(typing = null, again = false) {
    const [checks, rules] = [this.#checks, this.#rules];
    if (!checks || !rules) return;
    const changed = checks.put(typing ? [typing] : this.cells.texts());
    if (changed.length === 0 && !again) return;
    const said = checks.said();
    this.side.show({ checks: said });
    this.status.checks(said);
    this.cells.marks.found(said.remarks, checks.report, changed);
    for (const [span, code] of this.computed) put(span, checks.computed(code));
    for (const [span, code] of this.shares) put(span, share(checks.amount(code), rules.aims[code] ?? ""));
    for (const cell of changed) this.cells.marks.changed(cell, change(checks.report.cell(cell), rules.then[cell] ?? ""));
  }

  /** The server has answered: what it knows of reasons. @param {Sheet} sheet */
  answered(sheet) {
    this.#checks?.explained(sheet.reasons);
    this.weigh(null, true);
  }
}

/** @param {HTMLElement} root @param {string} name @returns {[HTMLElement, string][]} */
function spans(root, name) {
  return [...root.querySelectorAll(`[data-${name}]`)].flatMap((e) =>
    e instanceof HTMLElement && e.dataset[name] ? [/** @type {[HTMLElement, string]} */ ([e, e.dataset[name]])] : [],
  );
}

/** @param {HTMLElement} span @param {string} text */
function put(span, text) {
  if (span.textContent !== text) span.textContent = text;
}

/** @typedef {import("./check-amounts.js").Amount} Amount */

/** With its sign, between two exact numbers. @param {Amount} now @param {string} then */
export function change(now, then) {
  if (then === "" || !present(now) || now.sign !== "=") return "";
  const difference = plus(fraction(now.value), negated(fraction(decimal(then)))).over;
  return (difference.digits > 0n ? "+" : "") + shown(difference);
}

/** Of the target, in percent. @param {Amount} now @param {string} aim */
export function share(now, aim) {
  if (!present(now)) return "";
  const percent = rounded({ over: multiply(now.value, HUNDRED), under: decimal(aim) }, 1);
  return `${shown(tenths(percent), 1)}%`;
}
