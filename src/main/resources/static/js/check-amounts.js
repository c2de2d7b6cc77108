// What a cell says: a number, a bound, a range, or a way of being missing; read from what the server writes down and
// from what stands in a cell.

import { decimal, shown, stripped } from "./check-numbers.js";

/** @typedef {import("./check-numbers.js").Decimal} Decimal */
/** @typedef {{sign: "=" | ">=" | ">" | "<=" | "<" | "~", value: Decimal} | {sign: "..", value: Decimal, upper: Decimal}} Present */
/** not reported, not applicable, withheld, not comparable @typedef {"" | "na" | "x" | "nc"} Missing */
/** @typedef {Present | Missing} Amount */
/** 0 estimated, 1 provisional, 2 official @typedef {{amount: Amount, standing: number}} Said */

export const STANDINGS = ["estimated", "provisional", "official"];
const MARKS = ["ư", "sb", "ct"];

/** `5`, `>=5`, `2..3`, `na`. @param {string} text @returns {Amount} */
export function amount(text) {
  if (text === "" || text === "na" || text === "x" || text === "nc") return text;
  const [low = "", high] = text.split("..");
  if (high !== undefined) return { sign: "..", value: decimal(low), upper: decimal(high) };
  const [, sign = "", rest = ""] = /^(>=|>|<=|<|~|)(.*)$/.exec(text) ?? [];
  return { sign: /** @type {"="} */ (sign || "="), value: decimal(rest) };
}

/** @param {Amount} a @returns {a is Present} */
export function present(a) {
  return typeof a !== "string";
}

/** What stands in a cell as [read] writes it. @param {string} text @param {number} usual @returns {Said} */
export function said(text, usual) {
  const [, bare = "", mark] = /^(.*?)(?: \((ư|sb|ct)\))?$/.exec(text) ?? [];
  return { amount: typed(bare), standing: mark === undefined ? usual : MARKS.indexOf(mark) };
}

/** @type {[string, ">=" | ">" | "<=" | "<" | "~"][]} */
const WORDS = [["ít nhất ", ">="], ["nhiều nhất ", "<="], ["trên ", ">"], ["dưới ", "<"], ["khoảng ", "~"]];

/** @param {string} text @returns {Amount} */
function typed(text) {
  if (text === "" || text === "…") return "";
  if (text === "–") return "na";
  if (text === "x") return "x";
  if (text === "có" || text === "không") return { sign: "=", value: decimal(text === "có" ? "1" : "0") };
  for (const [word, sign] of WORDS) if (text.startsWith(word)) return { sign, value: number(text.slice(word.length)) };
  const [low = "", high] = text.split(" đến ");
  if (high !== undefined) return { sign: "..", value: number(low), upper: number(high) };
  return { sign: "=", value: number(text) };
}

/** @param {string} text */
function number(text) {
  return stripped(decimal(text.replaceAll(".", "").replace("−", "-").replace(",", ".")));
}

/** How a computed amount is shown. @param {Amount} a @param {{percent: boolean, kind: string}} of
 * @param {Record<string, string>} words */
export function write(a, of, words) {
  if (!present(a))
    return a === "" ? "" : (words[`amount.${{ na: "NOT_APPLICABLE", x: "WITHHELD", nc: "NOT_COMPARABLE" }[a]}`] ?? "");
  const one = /** @param {Decimal} n */ (n) => numberOf(n, of);
  const key = { "=": "", ">=": "at-least", ">": "more-than", "<=": "at-most", "<": "less-than", "~": "about", "..": "between" }[a.sign];
  if (key === "") return one(a.value);
  const pattern = words[`amount.${key}`] ?? "{n}";
  if (a.sign === "..") return pattern.replace("{low}", one(a.value)).replace("{high}", one(a.upper));
  return pattern.replace("{n}", one(a.value));
}

/** @param {Decimal} n @param {{percent: boolean, kind: string}} of */
function numberOf(n, of) {
  if (of.percent) return `${shown(tenths(n), 1)}%`;
  return of.kind === "average" ? shown(tenths(n), 1) : shown(n);
}

/** Half up to one decimal. @param {Decimal} n @returns {Decimal} */
export function tenths(n) {
  if (n.places <= 1) return n;
  const unit = 10n ** BigInt(n.places - 1);
  const size = n.digits < 0n ? -n.digits : n.digits;
  const digits = (2n * size + unit) / (2n * unit);
  return { digits: n.digits < 0n ? -digits : digits, places: 1 };
}
