// Exact numbers: quotients of two decimals, as the server's Fraction. Nothing is rounded before it is shown.

/** `digits` over ten to the power of `places`. @typedef {{digits: bigint, places: number}} Decimal */
/** `under` is greater than zero. @typedef {{over: Decimal, under: Decimal}} Fraction */

/** @type {Decimal} */
export const ONE = { digits: 1n, places: 0 };

/** As a program writes it. @param {string} text @returns {Decimal} */
export function decimal(text) {
  const [whole = "0", rest = ""] = text.split(".");
  return { digits: BigInt(whole + rest), places: rest.length };
}

/** @param {Decimal} of @param {number} places at least as many */
function digits(of, places) {
  return of.digits * 10n ** BigInt(places - of.places);
}

/** @param {Decimal} a @param {Decimal} b @returns {Decimal} */
function add(a, b) {
  const places = Math.max(a.places, b.places);
  return { digits: digits(a, places) + digits(b, places), places };
}

/** @param {Decimal} a @param {Decimal} b @returns {Decimal} */
export function multiply(a, b) {
  return { digits: a.digits * b.digits, places: a.places + b.places };
}

/** @param {Decimal} a @param {Decimal} b */
export function order(a, b) {
  const places = Math.max(a.places, b.places);
  const [one, other] = [digits(a, places), digits(b, places)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** @param {Decimal} value @returns {Fraction} */
export function fraction(value) {
  return { over: value, under: ONE };
}

export const ZERO = fraction({ digits: 0n, places: 0 });

/** @param {Fraction} a */
export function sign(a) {
  return a.over.digits < 0n ? -1 : a.over.digits > 0n ? 1 : 0;
}

/** @param {Fraction} a @returns {Fraction} */
export function negated(a) {
  return { over: { digits: -a.over.digits, places: a.over.places }, under: a.under };
}

/** @param {Fraction} a @param {Fraction} b @returns {Fraction} */
export function plus(a, b) {
  if (order(a.under, b.under) === 0) return { over: add(a.over, b.over), under: a.under };
  return { over: add(multiply(a.over, b.under), multiply(b.over, a.under)), under: multiply(a.under, b.under) };
}

/** @param {Fraction} a @param {Fraction} b @returns {Fraction} */
export function times(a, b) {
  return { over: multiply(a.over, b.over), under: multiply(a.under, b.under) };
}

/** Of a number that is not zero. @param {Fraction} a @returns {Fraction} */
export function inverted(a) {
  return sign(a) < 0 ? { over: negated(fraction(a.under)).over, under: negated(a).over } : { over: a.under, under: a.over };
}

/** @param {Fraction} a @param {Fraction} b */
export function compare(a, b) {
  return order(multiply(a.over, b.under), multiply(b.over, a.under));
}

/** Whether it is a decimal as it stands. @param {Fraction} a */
export function whole(a) {
  return order(a.under, ONE) === 0;
}

/** Half up, for the eye only. @param {Fraction} a @param {number} places @returns {Decimal} */
export function rounded(a, places) {
  const over = (a.over.digits < 0n ? -a.over.digits : a.over.digits) * 10n ** BigInt(places + a.under.places);
  const under = a.under.digits * 10n ** BigInt(a.over.places);
  const half = (2n * over + under) / (2n * under);
  return { digits: a.over.digits < 0n ? -half : half, places };
}

/** A quotient with 34 digits, half even, as the server keeps ratios. @param {Decimal} over @param {Decimal} under @returns {Decimal} */
export function divided(over, under) {
  if (over.digits === 0n) return { digits: 0n, places: 0 };
  const negative = over.digits < 0n !== under.digits < 0n;
  let n = (over.digits < 0n ? -over.digits : over.digits) * 10n ** BigInt(under.places);
  let d = (under.digits < 0n ? -under.digits : under.digits) * 10n ** BigInt(over.places);
  let places = 34 - (n / d).toString().length;
  if (n < d) while (n * 10n ** BigInt(places) < d * 10n ** 33n) places++;
  if (places >= 0) n *= 10n ** BigInt(places);
  else d *= 10n ** BigInt(-places);
  let q = n / d;
  const rest = 2n * (n - q * d);
  if (rest > d || (rest === d && q % 2n === 1n)) q++;
  if (negative) q = -q;
  return places >= 0 ? { digits: q, places } : { digits: q * 10n ** BigInt(-places), places: 0 };
}

/** Without zeros at its end. @param {Decimal} value @returns {Decimal} */
export function stripped({ digits, places }) {
  while (places > 0 && digits % 10n === 0n) {
    digits /= 10n;
    places--;
  }
  return { digits, places };
}

/** As Vietnamese writes it. @param {Decimal} value @param {number} [least] how many decimals to show at least */
export function shown(value, least = 0) {
  const bare = stripped(value);
  const places = Math.max(bare.places, least);
  const all = digits({ digits: bare.digits < 0n ? -bare.digits : bare.digits, places: bare.places }, places).toString();
  const filled = all.padStart(places + 1, "0");
  const front = filled.slice(0, filled.length - places).replace(/\B(?=(\d{3})+$)/g, ".");
  return (bare.digits < 0n ? "−" : "") + front + (places > 0 ? `,${filled.slice(-places)}` : "");
}
