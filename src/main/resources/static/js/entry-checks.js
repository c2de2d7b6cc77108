// The checks while somebody types, with and without a network: the same rules, weighed again where a cell has changed.

import { write } from "./check-amounts.js";
import { SheetReport } from "./check-report.js";
import { Evaluation } from "./check-rules.js";
import { CheckWords } from "./check-words.js";

/** @typedef {import("./check-rules.js").Live} Live */
/** @typedef {import("./check-rules.js").Tree} Tree */
/** @typedef {import("./entry-send.js").Remark} Remark */
/** @typedef {{check: string, indicator: string, dimension: string, reason: string}} Reason */
/** `at` is the cell that a remark about an indicator is shown at, `names` what the cells are called, `published` what was already printed
 * elsewhere, by cell. @typedef {{checks: Live, at: Record<string, number>, names: Record<string, string>, published: Record<string, string>,
 *   printed: boolean, whole: string, reasons: Reason[]}} Rules */
/** @typedef {{errors: number, open: number, remarks: Remark[]}} Said */

export class SheetChecks {
  /** @type {Map<number, string>} */
  #texts = new Map();
  /** Which checks a cell is in. @type {Map<number, number[]>} */
  #about = new Map();
  /** @type {(Remark | null)[]} */
  #found = [];
  /** @type {Map<string, string>} */
  #reasons = new Map();

  /** @param {Rules} rules @param {import("./entry-text.js").Standing} usual */
  constructor(rules, usual) {
    this.rules = rules;
    this.live = rules.checks;
    this.report = new SheetReport(rules.checks, usual);
    this.explained(rules.reasons);
    const of = new CellsOf(rules.checks);
    this.live.checks.forEach((check, i) => {
      for (const cell of of.check(check)) this.#about.set(cell, [...(this.#about.get(cell) ?? []), i]);
      this.#found.push(null);
    });
  }

  /** What the server knows of reasons. @param {Reason[]} reasons */
  explained(reasons) {
    this.#reasons = new Map(reasons.map((r) => [key(r.check, r.indicator, r.dimension), r.reason]));
  }

  /** All cells at first, and then those that have changed. @param {Iterable<[number, string]>} cells @returns {number[]} which have */
  put(cells) {
    /** @type {Set<number>} */
    const again = new Set();
    /** @type {number[]} */
    const changed = [];
    const first = this.#texts.size === 0;
    for (const [cell, text] of cells) {
      if (this.#texts.get(cell) === text) continue;
      this.#texts.set(cell, text);
      changed.push(cell);
      this.report.put(cell, text);
      for (const check of this.#about.get(cell) ?? []) again.add(check);
    }
    if (first) this.live.checks.forEach((_, i) => again.add(i));
    for (const check of again) this.#found[check] = this.#judge(this.live.checks[check] ?? []);
    return changed;
  }

  /** @param {string[]} check @returns {Remark | null} */
  #judge(check) {
    const [number = "0", x = "", dimension = ""] = check;
    const rule = this.live.rules[Number(number)];
    if (!rule || new Evaluation(this.report, x, dimension).judge(rule.any) !== "no") return null;
    const said = new CheckWords(this.report, check).finding();
    const error = rule.severity === "error" && (rule.kind === "bounds" || !this.#printed(x));
    const cell = this.rules.at[x];
    return {
      code: rule.code,
      indicator: x,
      dimension,
      cell: cell ? String(cell) : "",
      name: cell ? (this.rules.names[cell] ?? "") : this.rules.whole,
      severity: error ? "error" : "warning",
      text: said.text,
      cure: said.cure,
      reason: "",
    };
  }

  /** Of what was already printed elsewhere only the bounds refuse. @param {string} x */
  #printed(x) {
    if (x === "") return this.rules.printed;
    const cell = this.live.indicators[x]?.cell ?? 0;
    return this.rules.published[cell] !== undefined && this.rules.published[cell] === this.#texts.get(cell);
  }

  /** What is found now, errors first. @returns {Said} */
  said() {
    const remarks = this.#found
      .flatMap((r) => (r ? [r] : []))
      .map((r) => (r.severity === "error" ? r : { ...r, reason: this.#reasons.get(key(r.code, r.indicator, r.dimension)) ?? "" }));
    remarks.sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
    const errors = remarks.filter((r) => r.severity === "error").length;
    return { errors, open: remarks.filter((r) => r.severity === "warning" && r.reason === "").length, remarks };
  }

  /** What an indicator says, typed or computed. @param {string} code @returns {import("./check-amounts.js").Amount} */
  amount(code) {
    const of = this.live.indicators[code];
    const formula = this.live.computed[code];
    const derived = of && !of.cell && of.kind !== "ratio" && of.kind !== "average" && formula !== undefined;
    return derived ? new Evaluation(this.report, code, "", true).amount(formula) : this.report.value(code);
  }

  /** What the house computes, as it is shown. @param {string} code */
  computed(code) {
    const codes = code.split(" ");
    const of = this.live.indicators[codes[0] ?? ""];
    return of ? write(codes.length > 1 ? this.#sum(codes) : this.amount(code), of, this.live.words) : "";
  }

  /** Of what is stated; one that is kept back keeps back the sum. @param {string[]} codes @returns {import("./check-amounts.js").Amount} */
  #sum(codes) {
    const amounts = codes.map((code) => this.report.value(code));
    for (const kind of /** @type {const} */ (["x", "nc"])) if (amounts.includes(kind)) return kind;
    const stated = codes.filter((_, i) => typeof amounts[i] !== "string");
    if (stated.length === 0) return amounts.includes("na") ? "na" : "";
    /** @type {Tree} */
    const tree = stated.map((code) => /** @type {Tree} */ (["value", code])).reduce((sum, one) => ["+", sum, one]);
    return new Evaluation(this.report, "", "", true).amount(tree);
  }
}

/** @param {string} check @param {string} indicator @param {string} dimension */
function key(check, indicator, dimension) {
  return `${check} ${indicator} ${dimension}`;
}

/** Which cells something depends on. */
class CellsOf {
  /** @param {Live} live */
  constructor(live) {
    this.live = live;
    /** @type {string[][]} */
    this.codes = live.rules.map((rule) => rule.any.flatMap(([left, , right]) => [...codes(left), ...codes(right)]));
  }

  /** @param {string[]} check @returns {Set<number>} */
  check([rule = "0", x = ""]) {
    /** @type {Set<number>} */
    const cells = new Set();
    for (const code of ["X", ...(this.codes[Number(rule)] ?? [])]) this.#add(code === "X" ? x : code, cells);
    cells.delete(0);
    return cells;
  }

  /** @param {string} code @param {Set<number>} cells */
  #add(code, cells) {
    const of = this.live.indicators[code];
    if (!of) return;
    cells.add(of.cell);
    cells.add(of.base);
    for (const breakdown of of.breakdowns) for (const cell of Object.values(breakdown.cells)) cells.add(cell);
    for (const part of [of.numerator, of.denominator, of.weight]) if (part !== code) this.#add(part, cells);
  }
}

/** @param {Tree} tree @returns {string[]} */
function codes(tree) {
  if (typeof tree === "string") return [];
  const [sign, ...rest] = tree;
  if (["word", "parameter", "standing"].includes(sign)) return [];
  if (["+", "-", "*", "/", "abs", "max"].includes(sign)) return rest.flatMap(codes);
  return typeof rest[0] === "string" ? [rest[0]] : [];
}
