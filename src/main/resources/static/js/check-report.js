// The numbers of one sheet as the checks see them: cells, ratios and averages from their parts, other periods.

import { amount, present, said, STANDINGS } from "./check-amounts.js";
import { decimal, divided, multiply, stripped } from "./check-numbers.js";

/** @typedef {import("./check-amounts.js").Amount} Amount */
/** @typedef {import("./check-amounts.js").Said} Said */
/** @typedef {import("./check-rules.js").Live} Live */

const HUNDRED = decimal("100");

export class SheetReport {
  /** @type {Map<number, Said>} */
  #cells = new Map();
  /** Cells that the server says something else of than what stands in them. @type {Map<string, Amount>} */
  #known = new Map();

  /** @param {Live} live @param {import("./entry-text.js").Standing} usual the standing of a number without a mark */
  constructor(live, usual) {
    this.live = live;
    this.usual = STANDINGS.indexOf(usual);
    for (const [code, of] of Object.entries(live.indicators))
      for (const [word, text] of Object.entries(of.looked)) this.#known.set(`${word} ${code}`, amount(text));
    for (const [name, text] of Object.entries(live.parameters)) this.#known.set(`# ${name}`, amount(text));
  }

  /** @param {number} cell @param {string} text as the sheet writes it */
  put(cell, text) {
    const one = said(text, this.usual);
    if (one.amount === "") this.#cells.delete(cell);
    else this.#cells.set(cell, one);
  }

  /** What was put into a cell. @param {number} cell */
  said(cell) {
    return this.#cells.get(cell);
  }

  /** @param {number} cell @returns {Amount} */
  cell(cell) {
    return this.#cells.get(cell)?.amount ?? "";
  }

  /** @param {string} code @returns {Amount} */
  value(code) {
    const of = this.live.indicators[code];
    if (!of) return "";
    if (of.cell) return this.cell(of.cell);
    if (of.kind !== "ratio" && of.kind !== "average") return "";
    return quotient(this.#numerator(code), this.#denominator(code), of.kind === "ratio");
  }

  /** @param {string} code @param {string} dimension @param {string} category @returns {Amount} */
  part(code, dimension, category) {
    const cell = this.live.indicators[code]?.breakdowns.find((b) => b.code === dimension)?.cells[category];
    return cell ? this.cell(cell) : "";
  }

  /** @param {string} code @returns {Amount} */
  #numerator(code) {
    const part = this.live.indicators[code]?.numerator;
    return part ? this.value(part) : "";
  }

  /** @param {string} code @returns {Amount} */
  #denominator(code) {
    const of = this.live.indicators[code];
    if (of?.kind === "ratio") return of.base ? this.#base(code) : "";
    return of?.weight ? this.value(of.weight) : "";
  }

  /** What a ratio is counted over: what was typed, else the denominator of the same report. @param {string} code @returns {Amount} */
  #base(code) {
    const of = this.live.indicators[code];
    const typed = of && this.#cells.get(of.base);
    if (!of || typed) return typed?.amount ?? "";
    const [numerator, denominator] = [of.numerator, of.denominator].map((part) => {
      const cell = this.live.indicators[part]?.cell;
      return cell ? this.cell(cell) : "";
    });
    return numerator !== undefined && present(numerator) ? (denominator ?? "") : "";
  }

  /** @param {string} word @param {string} code @returns {Amount} */
  looked(word, code) {
    switch (word) {
      case "num":
        return this.#numerator(code);
      case "den":
        return this.#denominator(code);
      case "base": {
        const denominator = this.live.indicators[code]?.denominator;
        return denominator ? this.value(denominator) : "";
      }
      case "scale": {
        const of = this.live.indicators[code];
        const now = of?.cell ? this.cell(of.cell) : "";
        return present(now) ? amount(String(stripped(now.value).places)) : "";
      }
      default:
        return this.#known.get(`${word} ${code}`) ?? "";
    }
  }

  /** @param {string} name @returns {Amount} */
  parameter(name) {
    return this.#known.get(`# ${name}`) ?? "";
  }

  /** @param {string} code */
  standing(code) {
    const of = this.live.indicators[code];
    return of?.cell ? (this.#cells.get(of.cell)?.standing ?? null) : null;
  }
}

/** In percent for a ratio. @param {Amount} numerator @param {Amount} denominator @param {boolean} percent @returns {Amount} */
export function quotient(numerator, denominator, percent) {
  if (!present(numerator)) return numerator;
  if (!present(denominator)) return denominator;
  if (denominator.sign !== "=") return "nc";
  const under = denominator.value;
  if (under.digits === 0n) return "na";
  const one = /** @param {import("./check-numbers.js").Decimal} n */ (n) => divided(percent ? multiply(n, HUNDRED) : n, under);
  return numerator.sign === ".."
    ? { sign: "..", value: one(numerator.value), upper: one(numerator.upper) }
    : { sign: numerator.sign, value: one(numerator.value) };
}
