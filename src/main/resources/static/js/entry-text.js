// What people type into a cell, by the same rules as the server's TypedText: one table of examples holds both equal.

/** @typedef {"official" | "provisional" | "estimated"} Standing */

const LONGEST = 60;
const MOST_DIGITS = 30;
const NOT_APPLICABLE = ["-", "–", "—", "−", "na", "n/a", "không áp dụng"];
const NOT_AVAILABLE = ["…", "...", "không có số"];
const KEPT_BACK = ["x", "không công bố"];
const ANSWERS = new Map([["có", "có"], ["yes", "có"], ["1", "có"], ["không", "không"], ["no", "không"], ["0", "không"]]);
const MARK = /^(.*?)\s*\((ư|ước|e|sb|sơ bộ|p|ct|chính thức)\)$/;
const ESTIMATE = /^ước\s+(.+)$/;
const RANGE = /^(?:từ\s+)?(\S.*?)(?:\s*(?:đến|tới|–)\s*|\s+-\s+|(?<=\d)-(?=\d))(\S.*)$/;
const SPACED = /^-?\d{1,3}( \d{3})+(,\d+)?$/;
const POINT = /^-?\d+\.(\d{1,2}|\d{4,})$/;
const GROUPED = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
const UNGROUPED = /^-?\d+(,\d+)?$/;

/** @type {[RegExp, string][]} */
const WORDINGS = [
  [/^(?:ít nhất|tối thiểu|không dưới|>=|≥)\s*(.+)$/, "ít nhất "],
  [/^(?:từ\s+)?(.+?)\s+trở lên$/, "ít nhất "],
  [/^(?:nhiều nhất|tối đa|không quá|<=|≤)\s*(.+)$/, "nhiều nhất "],
  [/^(.+?)\s+trở xuống$/, "nhiều nhất "],
  [/^(?:trên|hơn|>)\s*(.+)$/, "trên "],
  [/^(?:dưới|<)\s*(.+)$/, "dưới "],
  [/^(?:khoảng|gần|~|≈)\s*(.+)$/, "khoảng "],
];

/** As it would be typed; null when it cannot be read.
 * @param {string} typed @param {Standing} usual the standing without a mark @param {boolean} yesOrNo
 * @returns {string | null} */
export function read(typed, usual, yesOrNo) {
  let text = typed.normalize("NFC").replace(/[ \t\n\v\f\r\u00a0]+/g, " ").trim().toLowerCase();
  if (text.length > LONGEST) return null;
  if (NOT_AVAILABLE.includes(text)) return "…";
  let standing = usual;
  const marked = MARK.exec(text);
  const estimate = ESTIMATE.exec(text);
  if (marked) {
    standing = standingOf(marked[2] ?? "");
    text = marked[1] ?? "";
  } else if (estimate) {
    standing = "estimated";
    text = estimate[1] ?? "";
  }
  const amount = amountOf(text, yesOrNo);
  return amount === null || amount === "" || standing === usual ? amount : `${amount} (${markOf(standing)})`;
}

/** @param {string} mark @returns {Standing} */
function standingOf(mark) {
  if (["sb", "sơ bộ", "p"].includes(mark)) return "provisional";
  return ["ct", "chính thức"].includes(mark) ? "official" : "estimated";
}

/** @param {Standing} standing */
function markOf(standing) {
  return standing === "estimated" ? "ư" : standing === "provisional" ? "sb" : "ct";
}

/** @param {string} text @param {boolean} yesOrNo @returns {string | null} */
function amountOf(text, yesOrNo) {
  if (text === "") return "";
  if (NOT_APPLICABLE.includes(text)) return "–";
  if (KEPT_BACK.includes(text)) return "x";
  for (const [shape, word] of WORDINGS) {
    const found = shape.exec(text);
    if (!found) continue;
    const bound = number(found[1] ?? "");
    return bound === null ? null : word + bound;
  }
  const plain = yesOrNo ? (ANSWERS.get(text) ?? number(text)) : number(text);
  return plain === null ? range(text) : yesOrNo ? (ANSWERS.get(plain) ?? plain) : plain;
}

/** @param {string} text */
function range(text) {
  const found = RANGE.exec(text);
  const low = found && number(found[1] ?? "");
  const high = found && number(found[2] ?? "");
  if (!low || !high) return null;
  const order = compare(low, high);
  return order > 0 ? null : order === 0 ? low : `${low} đến ${high}`;
}

/** As Vietnamese writes it; null when it is no number. @param {string} text @returns {string | null} */
export function number(text) {
  let plain = text.trim().replace("−", "-").replace(/^\+/, "");
  if (SPACED.test(plain)) plain = plain.replaceAll(" ", "");
  if (POINT.test(plain)) plain = plain.replace(".", ",");
  if (!GROUPED.test(plain) && !UNGROUPED.test(plain)) return null;
  if (plain.replace(/\D/g, "").length > MOST_DIGITS) return null;
  const [whole = "", rest = ""] = plain.replace("-", "").replaceAll(".", "").split(",");
  const digits = whole.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, ".");
  const part = rest.replace(/0+$/, "");
  const shown = part ? `${digits},${part}` : digits;
  return plain.startsWith("-") && shown !== "0" ? `−${shown}` : shown;
}

/** Of two numbers as [number] writes them. @param {string} one @param {string} other */
export function compare(one, other) {
  const places = Math.max(...[one, other].map((n) => (n.split(",")[1] ?? "").length));
  const [a = 0n, b = 0n] = [one, other].map((n) => {
    const [whole = "", rest = ""] = n.replaceAll(".", "").replace("−", "-").split(",");
    return BigInt(whole + rest.padEnd(places, "0"));
  });
  return a < b ? -1 : a > b ? 1 : 0;
}
