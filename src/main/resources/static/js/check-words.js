// What is said of a check that failed: the rule's own message with its places filled, as the server's Sentence says it.

import { amount, present } from "./check-amounts.js";
import { compare, order, rounded, shown, stripped, whole } from "./check-numbers.js";
import * as ranges from "./check-ranges.js";
import { Evaluation } from "./check-rules.js";

/** @typedef {import("./check-amounts.js").Amount} Amount */
/** @typedef {import("./check-numbers.js").Fraction} Fraction */
/** @typedef {import("./check-ranges.js").Range} Range */
/** @typedef {import("./check-rules.js").Report} Report */
/** @typedef {import("./check-rules.js").Tree} Tree */

const FEW = 2;
const MOST = 12;
const DAYS = ["today", "start", "end"];

export class CheckWords {
  /** @param {Report} report @param {string[]} check of the list */
  constructor(report, check) {
    const [rule = "0", x = "", dimension = "", leftUnit = "", rightUnit = "", condition = ""] = check;
    this.report = report;
    this.rule = /** @type {import("./check-rules.js").Rule} */ (report.live.rules[Number(rule)]);
    this.x = x;
    this.of = report.live.indicators[x];
    this.evaluation = new Evaluation(report, x, dimension);
    this.dimension = dimension;
    this.units = [leftUnit, rightUnit];
    this.condition = condition;
    this.words = report.live.words;
  }

  finding() {
    const [left, , right] = this.rule.any[0] ?? ["0", "=", "0"];
    const [a, b] = [left, right].map((tree) => this.evaluation.range(tree));
    const places = a && b ? decimals(a, b) : FEW;
    /** @type {Record<string, string>} */
    const values = { left: this.#side(left, a ?? null, places, 0), right: this.#side(right, b ?? null, places, 1), rule: this.condition };
    if (a && b) values.difference = this.#range(ranges.abs(ranges.minus(a, b)), this.units[0] ?? "", places);
    const own = this.report.live.language === "vi";
    const fill = (/** @type {string} */ pattern) =>
      pattern.replace(/\{([^{}]*)\}/g, (place, name) => values[name] ?? (own ? this.#value(name) : place));
    return {
      text: fill(own ? this.rule.message : (this.words.failed ?? "")),
      cure: own ? fill(this.rule.cure) : (this.words[`cure.${this.rule.severity}`] ?? ""),
      left: values.left,
      right: values.right,
    };
  }

  /** @param {string} name */
  #value(name) {
    const { report, of } = this;
    switch (name) {
      case "X":
        return of?.name ?? "";
      case "x":
        return this.#amount(report.value(this.x));
      case "unit":
        return of?.unit ?? "";
      case "min":
      case "max":
      case "decimals": {
        const range = this.evaluation.range(["word", name]);
        return range ? this.#range(range, "", FEW) : (this.words.missing ?? "");
      }
      case "change":
        return this.#change();
      case "times":
        return this.#times();
      case "period":
        return report.live.period;
      case "dimension":
        return within(of?.breakdowns.find((b) => b.code === this.dimension)?.name ?? "");
      case "coverage":
        return of?.looked.coverage ?? "0/0";
      case "denominator":
        return within(report.live.indicators[of?.denominator || of?.weight || ""]?.name ?? "");
      default: {
        const looked = ["prev", "opening", "earlier", "below", "finer", "printed", "num", "den", "base", "scale"].includes(name);
        return this.#amount(looked ? report.looked(name, this.x) : report.parameter(name));
      }
    }
  }

  /** Of now and of the period before. */
  #both() {
    const floor = this.of?.min ? amount(this.of.min) : "";
    const low = present(floor) ? floor.value : null;
    return [this.report.value(this.x), this.report.looked("prev", this.x)].map((a) => this.evaluation.of(a, low));
  }

  #change() {
    const [now, before] = this.#both();
    if (!now || !before) return this.words.missing ?? "";
    const change = ranges.minus(now, before);
    const rises = ranges.isPoint(change) && change.low !== null && change.low.over.digits > 0n;
    return (rises ? "+" : "") + this.#range(change, "", FEW);
  }

  #times() {
    const [now, before] = this.#both();
    if (!now || !before) return this.words.missing ?? "";
    const times = ranges.below(before, now) ? ranges.over(now, before) : ranges.over(before, now);
    return times ? this.#range(times, "", 0) : (this.words.countless ?? "");
  }

  /** @param {Amount} a */
  #amount(a) {
    if (present(a) && a.sign === "~") return (this.words.about ?? "").replace("{value}", shown(a.value));
    const range = this.evaluation.of(a, null);
    return range ? this.#range(range, "", FEW) : (this.words.missing ?? "");
  }

  /** @param {Tree} tree @param {Range | null} range @param {number} places @param {0 | 1} which */
  #side(tree, range, places, which) {
    if (!range) return this.words.missing ?? "";
    const low = range.low ? Number(range.low.over.digits) : null;
    if (typeof tree !== "string" && (tree[0] === "standing" || (tree[0] === "word" && tree[1] === "standing")))
      return this.words[`standing.${["estimated", "provisional", "official"][low ?? 0]}`] ?? "";
    if (typeof tree !== "string" && tree[0] === "word" && DAYS.includes(tree[1])) return day(low ?? 0);
    return this.#range(range, this.units[which] ?? "", places);
  }

  /** `4.139 HTX`, `ít nhất 20.000 người`. @param {Range} range @param {string} unit @param {number} places */
  #range(range, unit, places) {
    const after = unit === "" || unit === "%" ? unit : ` ${unit}`;
    const { low, high } = range;
    const say = (/** @type {string} */ key, /** @type {Fraction} */ end) => (this.words[key] ?? "").replace("{value}", written(end, places)) + after;
    if (low && high) {
      if (compare(low, high) === 0) return written(low, places) + after;
      return (this.words.between ?? "").replace("{low}", written(low, places)).replace("{high}", written(high, places)) + after;
    }
    if (low) return say(range.lowStrict ? "more_than" : "at_least", low);
    return high ? say(range.highStrict ? "less_than" : "at_most", high) : (this.words.unknown ?? "");
  }
}

/** @param {Fraction} end @param {number} places */
function written(end, places) {
  return shown(whole(end) ? end.over : stripped(rounded(end, places)));
}

/** Two, or as many as tell the two sides apart. @param {Range} a @param {Range} b */
function decimals(a, b) {
  const alike = (/** @type {Fraction | null} */ one, /** @type {Fraction | null} */ other, /** @type {number} */ places) =>
    one !== null && other !== null && !(whole(one) && whole(other)) && order(rounded(one, places), rounded(other, places)) === 0;
  let places = FEW;
  while (places < MOST && (alike(a.low, b.high, places) || alike(a.high, b.low, places))) places++;
  return places;
}

/** A name within a sentence begins small, unless it begins with an abbreviation. @param {string} name */
function within(name) {
  const second = name.charAt(1);
  const abbreviation = second !== second.toLowerCase();
  return abbreviation ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** @param {number} number of days since 1970 */
function day(number) {
  const date = new Date(number * 86_400_000);
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${String(date.getUTCFullYear()).padStart(4, "0")}`;
}
