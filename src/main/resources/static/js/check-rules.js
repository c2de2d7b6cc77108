// Decides the conditions of the catalogue over a report: every expression becomes the range of what it may be, null
// when that is not known. The server's Evaluation in the browser; one test holds both equal.

import { decimal, fraction, order, rounded, stripped, whole, ZERO } from "./check-numbers.js";
import { present, STANDINGS } from "./check-amounts.js";
import * as ranges from "./check-ranges.js";

/** @typedef {import("./check-amounts.js").Amount} Amount */
/** @typedef {import("./check-numbers.js").Decimal} Decimal */
/** @typedef {import("./check-ranges.js").Range} Range */
/** @typedef {string | [string, ...any[]]} Tree */
/** @typedef {"yes" | "no" | "open"} Truth */
/** @typedef {{code: string, name: string, cells: Record<string, number>}} Breakdown */
/** @typedef {{name: string, unit: string, percent: boolean, decimals: number, kind: string, min: string, max: string, cell: number,
 *   base: number, numerator: string, denominator: string, weight: string, looked: Record<string, string>, breakdowns: Breakdown[]}} Subject */
/** @typedef {{code: string, severity: string, kind: string, message: string, cure: string, any: [Tree, string, Tree][]}} Rule */
/** @typedef {{language: string, period: string, start: number, end: number, today: number, rules: Rule[], checks: string[][],
 *   indicators: Record<string, Subject>, parameters: Record<string, string>, computed: Record<string, Tree>,
 *   words: Record<string, string>}} Live */
/** What the checks look at. @typedef {{live: Live, value(code: string): Amount, part(code: string, dimension: string, category: string): Amount,
 *   looked(word: string, code: string): Amount, parameter(name: string): Amount, standing(code: string): number | null}} Report */

const WEIGHT = ["na", "", "nc", "x"];

export class Evaluation {
  /** @type {Amount | null} */
  #missing = null;
  #about = false;

  /** @param {Report} report @param {string} x the code that X stands for; empty: none @param {string} dimension
   * @param {boolean} [rough] whether "about" counts as its number */
  constructor(report, x, dimension, rough = false) {
    this.report = report;
    this.x = x;
    this.dimension = dimension;
    this.rough = rough;
  }

  /** @param {[Tree, string, Tree][]} any @returns {Truth} */
  judge(any) {
    /** @type {Truth} */
    let truth = "no";
    for (const [left, comparison, right] of any) {
      const a = this.range(left);
      const b = a && this.range(right);
      const one = a && b ? compared(comparison, a, b) : "open";
      if (one === "yes") return "yes";
      if (one === "open") truth = "open";
    }
    return truth;
  }

  /** @param {string} code */
  subject(code) {
    return this.report.live.indicators[code === "X" ? this.x : code];
  }

  /** @param {Tree} tree @returns {Range | null} */
  range(tree) {
    if (typeof tree === "string") return ranges.point(fraction(decimal(tree)));
    const [sign, one, other] = tree;
    const code = one === "X" ? this.x : one;
    switch (sign) {
      case "value":
        return this.of(this.report.value(code), this.#floor(code));
      case "part":
        return this.of(this.report.part(code, other, tree[3]), this.#floor(code));
      case "parts":
      case "largest":
        return this.#parts(sign === "parts");
      case "parameter":
        return this.of(this.report.parameter(one), null);
      case "word":
        return this.#word(one);
      case "standing":
        return whole0(STANDINGS.indexOf(one));
      case "abs": {
        const range = this.range(one);
        return range && ranges.abs(range);
      }
      case "max":
        return this.#greatest(tree.slice(1));
      case "+":
      case "-":
      case "*":
      case "/":
        return this.#calculated(sign, one, other);
      default:
        return this.of(this.report.looked(sign, code), this.#floor(this.#brought(sign, code)));
    }
  }

  /** The indicator whose amounts a lookup brings. @param {string} word @param {string} code */
  #brought(word, code) {
    const of = this.report.live.indicators[code];
    if (word === "scale" || !of) return "";
    if (word === "num") return of.numerator;
    return word === "den" || word === "base" ? of.denominator || of.weight : code;
  }

  /** @param {string} code @returns {Decimal | null} */
  #floor(code) {
    const min = this.report.live.indicators[code]?.min;
    return min ? decimal(min) : null;
  }

  /** @param {string} sign @param {Tree} one @param {Tree} other */
  #calculated(sign, one, other) {
    const left = this.range(one);
    const right = left || this.rough ? this.range(other) : null;
    if (!left || !right) return null;
    if (sign === "+") return ranges.plus(left, right);
    if (sign === "-") return ranges.minus(left, right);
    return sign === "*" ? ranges.times(left, right) : ranges.over(left, right);
  }

  /** @param {Tree[]} all */
  #greatest(all) {
    const found = [];
    for (const one of all) {
      const range = this.range(one);
      if (!range) return null;
      found.push(range);
    }
    return ranges.greatest(found);
  }

  /** The categories of D: one that is not stated may be anything from the least upwards. @param {boolean} added */
  #parts(added) {
    const breakdown = this.subject("X")?.breakdowns.find((b) => b.code === this.dimension);
    if (!breakdown) return null;
    const floor = this.#floor(this.x);
    const found = [];
    let stated = false;
    for (const category of Object.keys(breakdown.cells)) {
      const amount = this.report.part(this.x, breakdown.code, category);
      if (amount === "na") continue;
      const range = this.of(amount, floor);
      stated ||= range !== null;
      found.push(range ?? upwards(floor));
    }
    if (!stated) return null;
    return added ? found.reduce(ranges.plus) : ranges.greatest(found);
  }

  /** @param {string} word */
  #word(word) {
    const { start, end, today } = this.report.live;
    const x = this.subject("X");
    switch (word) {
      case "start":
        return whole0(start);
      case "end":
        return whole0(end);
      case "today":
        return whole0(today);
      case "standing": {
        const standing = this.report.standing(this.x);
        return standing === null ? null : whole0(standing);
      }
      case "decimals":
        return x ? whole0(x.decimals) : null;
      default: {
        const bound = x && (word === "min" ? x.min : x.max);
        return bound ? ranges.point(fraction(decimal(bound))) : null;
      }
    }
  }

  /** @param {Amount} amount @param {Decimal | null} floor @returns {Range | null} */
  of(amount, floor) {
    if (!present(amount)) {
      if (this.#missing === null || WEIGHT.indexOf(amount) > WEIGHT.indexOf(/** @type {string} */ (this.#missing))) this.#missing = amount;
      return null;
    }
    const at = fraction(amount.value);
    const closed = floor && fraction(floor);
    switch (amount.sign) {
      case "=":
        return ranges.point(at);
      case "~":
        this.#about = true;
        return this.rough ? ranges.point(at) : upwards(floor && order(floor, amount.value) <= 0 ? floor : null);
      case "..":
        return order(amount.value, amount.upper) > 0
          ? null
          : { low: at, lowStrict: false, high: fraction(amount.upper), highStrict: false };
      case ">=":
      case ">":
        return { low: at, lowStrict: amount.sign === ">", high: null, highStrict: false };
      default: {
        const strict = amount.sign === "<";
        const closes = floor && order(floor, amount.value) < (strict ? 0 : 1);
        return { low: closes ? closed : null, lowStrict: false, high: at, highStrict: strict };
      }
    }
  }

  /** The value of an expression in the words of a report. @param {Tree} tree @returns {Amount} */
  amount(tree) {
    const range = this.range(tree);
    if (!range) return this.#missing ?? "na";
    const [low, high] = [range.low, range.high].map((end) => end && (whole(end) ? end.over : stripped(rounded(end, 10))));
    if (low && high) {
      const same = order(low, high) === 0;
      if (this.#about) return { sign: "~", value: same ? low : middle(low, high) };
      return same ? { sign: "=", value: low } : { sign: "..", value: low, upper: high };
    }
    if (low) return { sign: range.lowStrict ? ">" : ">=", value: low };
    return high ? { sign: range.highStrict ? "<" : "<=", value: high } : "nc";
  }
}

/** @param {Decimal} low @param {Decimal} high @returns {Decimal} */
function middle(low, high) {
  const places = Math.max(low.places, high.places);
  const digits = [low, high].map((n) => n.digits * 10n ** BigInt(places - n.places));
  return { digits: 5n * ((digits[0] ?? 0n) + (digits[1] ?? 0n)), places: places + 1 };
}

/** @param {number} n */
function whole0(n) {
  return ranges.point(n === 0 ? ZERO : fraction({ digits: BigInt(n), places: 0 }));
}

/** @param {Decimal | null} floor @returns {Range} */
function upwards(floor) {
  return floor ? { low: fraction(floor), lowStrict: false, high: null, highStrict: false } : ranges.ANY;
}

/** For all pairs of values, for none, or that cannot be told. @param {string} sign @param {Range} a @param {Range} b @returns {Truth} */
function compared(sign, a, b) {
  switch (sign) {
    case "<=":
      return ranges.atMost(a, b) ? "yes" : ranges.below(b, a) ? "no" : "open";
    case "<":
      return ranges.below(a, b) ? "yes" : ranges.atMost(b, a) ? "no" : "open";
    case ">=":
      return compared("<=", b, a);
    case ">":
      return compared("<", b, a);
    case "=":
      if (ranges.below(a, b) || ranges.below(b, a)) return "no";
      return ranges.atMost(a, b) && ranges.atMost(b, a) ? "yes" : "open";
    default: {
      const equal = compared("=", a, b);
      return equal === "open" ? equal : equal === "yes" ? "no" : "yes";
    }
  }
}
