// Everything that a value may be, from low to high, null an open end: the server's Range, end by end.

import { compare, inverted as invertedNumber, negated as negatedNumber, plus as sum, sign, times as product, ZERO } from "./check-numbers.js";

/** @typedef {import("./check-numbers.js").Fraction} Fraction */
/** @typedef {{low: Fraction | null, lowStrict: boolean, high: Fraction | null, highStrict: boolean}} Range */
/** `side` is which way an open end goes. @typedef {{at: Fraction | null, side: number, strict: boolean}} End */

/** @type {Range} */
export const ANY = { low: null, lowStrict: false, high: null, highStrict: false };

/** @param {Fraction} value @returns {Range} */
export function point(value) {
  return { low: value, lowStrict: false, high: value, highStrict: false };
}

/** One exact value, and not a range that happens to be as small. @param {Range} a */
export function isPoint(a) {
  return a.low !== null && a.low === a.high;
}

/** @param {Range} a @param {Range} b @returns {Range} */
export function plus(a, b) {
  if (a.low && b.low && isPoint(a) && isPoint(b)) return point(sum(a.low, b.low));
  return {
    low: a.low && b.low && sum(a.low, b.low),
    lowStrict: a.lowStrict || b.lowStrict,
    high: a.high && b.high && sum(a.high, b.high),
    highStrict: a.highStrict || b.highStrict,
  };
}

/** @param {Range} a @returns {Range} */
export function negated(a) {
  if (a.low && isPoint(a)) return point(negatedNumber(a.low));
  return {
    low: a.high && negatedNumber(a.high),
    lowStrict: a.highStrict,
    high: a.low && negatedNumber(a.low),
    highStrict: a.lowStrict,
  };
}

/** @param {Range} a @param {Range} b */
export function minus(a, b) {
  return plus(a, negated(b));
}

/** @param {Range} a @returns {End} */
function bottom(a) {
  return { at: a.low, side: -1, strict: a.lowStrict };
}

/** @param {Range} a @returns {End} */
function top(a) {
  return { at: a.high, side: 1, strict: a.highStrict };
}

/** @param {End} e */
function signOf(e) {
  return e.at === null ? e.side : sign(e.at);
}

/** @param {End} e */
function isZero(e) {
  return e.at !== null && sign(e.at) === 0;
}

/** Zero times an open end is zero. @param {End} a @param {End} b @returns {End} */
function corner(a, b) {
  if (isZero(a) || isZero(b))
    return { at: ZERO, side: 1, strict: !((isZero(a) && !a.strict) || (isZero(b) && !b.strict)) };
  if (a.at === null || b.at === null) return { at: null, side: signOf(a) * signOf(b), strict: false };
  return { at: product(a.at, b.at), side: 1, strict: a.strict || b.strict };
}

/** @param {End} a @param {End} b */
function orderOf(a, b) {
  if (a.at !== null && b.at !== null) return compare(a.at, b.at);
  return (a.at === null ? a.side : 0) - (b.at === null ? b.side : 0);
}

/** @param {End} a @param {End} b */
function aboveEnd(a, b) {
  const order = orderOf(a, b);
  return order > 0 || (order === 0 && b.strict && !a.strict);
}

/** @param {End} a @param {End} b */
function belowEnd(a, b) {
  const order = orderOf(a, b);
  return order < 0 || (order === 0 && b.strict && !a.strict);
}

/** @param {Range} a @param {Range} b @returns {Range} */
export function times(a, b) {
  if (a.low && b.low && isPoint(a) && isPoint(b)) return point(product(a.low, b.low));
  const corners = [bottom(a), top(a)].flatMap((one) => [corner(one, bottom(b)), corner(one, top(b))]);
  const least = corners.reduce((found, c) => (belowEnd(c, found) ? c : found));
  const most = corners.reduce((found, c) => (aboveEnd(c, found) ? c : found));
  return { low: least.at, lowStrict: least.strict, high: most.at, highStrict: most.strict };
}

/** Null when the other may be zero. @param {Range} a @param {Range} b @returns {Range | null} */
export function over(a, b) {
  const [low, high] = [bottom(b), top(b)];
  const mayBeZero = signOf(low) < 1 && signOf(high) > -1 && !(isZero(low) && b.lowStrict) && !(isZero(high) && b.highStrict);
  if (mayBeZero) return null;
  if (b.low && isPoint(b)) return times(a, point(invertedNumber(b.low)));
  const [newLow, newHigh] = [invertedEnd(high), invertedEnd(low)];
  return times(a, { low: newLow.at, lowStrict: newLow.strict, high: newHigh.at, highStrict: newHigh.strict });
}

/** @param {End} e @returns {End} */
function invertedEnd(e) {
  if (e.at === null) return { at: ZERO, side: e.side, strict: true };
  return isZero(e) ? { at: null, side: e.side, strict: false } : { at: invertedNumber(e.at), side: e.side, strict: e.strict };
}

/** @param {Range} a @returns {Range} */
export function abs(a) {
  if (signOf(bottom(a)) >= 0) return a;
  if (signOf(top(a)) <= 0) return negated(a);
  const mirrored = top(negated(a));
  const most = aboveEnd(mirrored, top(a)) ? mirrored : top(a);
  return { low: ZERO, lowStrict: false, high: most.at, highStrict: most.strict };
}

/** @param {Range[]} ranges at least one */
export function greatest(ranges) {
  return ranges.reduce((a, b) => {
    const order = orderOf(bottom(a), bottom(b));
    const lowStrict = order === 0 ? a.lowStrict || b.lowStrict : order > 0 ? a.lowStrict : b.lowStrict;
    const most = aboveEnd(top(a), top(b)) ? top(a) : top(b);
    return { low: order >= 0 ? a.low : b.low, lowStrict, high: most.at, highStrict: most.strict };
  });
}

/** Whether every value here is less than every value there. @param {Range} a @param {Range} b */
export function below(a, b) {
  if (!a.high || !b.low) return false;
  const order = compare(a.high, b.low);
  return order < 0 || (order === 0 && (a.highStrict || b.lowStrict));
}

/** Whether no value here is greater than any value there. @param {Range} a @param {Range} b */
export function atMost(a, b) {
  return a.high !== null && b.low !== null && compare(a.high, b.low) <= 0;
}
