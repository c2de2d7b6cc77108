// What a block of a spreadsheet would write, cell by cell, before anything is written.

import { number, read } from "./entry-text.js";

/** @typedef {import("./entry-text.js").Standing} Standing */
/** @typedef {{cell: number, name: string, text: string, yes: boolean}} Target */
/** @typedef {"" | "replaces" | "decimals" | "date" | "unread" | "same" | "beyond" | "grouped"} Remark */
/** @typedef {{target: Target | null, there: string, then: string | null, remark: Remark, look: boolean}} Line */

/** Rows of cells, as a spreadsheet copies them: quoted where a cell holds a tab or a line.
 * @param {string} text @returns {string[][]} */
export function rows(text) {
  const all = [];
  const shape = /(?:^|[\t\n])("(?:[^"]|"")*"|[^\t\n]*)/y;
  const plain = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replace(/\n$/, "");
  /** @type {string[]} */
  let row = [];
  for (let found = shape.exec(plain); found; found = shape.exec(plain)) {
    if (found[0].startsWith("\n")) {
      all.push(row);
      row = [];
    }
    const cell = found[1] ?? "";
    row.push(cell.startsWith('"') && cell.endsWith('"') && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (shape.lastIndex >= plain.length) break;
  }
  all.push(row);
  return all;
}

/** The same of a table of a page, merged cells with their text first. @param {HTMLTableElement} table */
export function rowsOf(table) {
  /** @type {string[][]} */
  const all = [];
  [...table.rows].forEach((line, y) => {
    all[y] ??= [];
    let x = 0;
    for (const cell of line.cells) {
      while (all[y]?.[x] !== undefined) x++;
      for (let down = 0; down < cell.rowSpan; down++)
        for (let along = 0; along < cell.colSpan; along++)
          (all[y + down] ??= [])[x + along] = down + along === 0 ? (cell.textContent ?? "").trim() : "";
    }
  });
  return all.map((row) => Array.from(row, (c) => c ?? ""));
}

/** One cell of a spreadsheet as it would be written. @param {string} there @param {Standing} usual @param {boolean} yes
 * @returns {{then: string | null, remark: Remark, look: boolean}} */
export function understand(there, usual, yes) {
  const text = there.trim();
  const date = /^0?(\d{1,2})[/-]0?(\d{1,2})[/-]\d{2,4}$/.exec(text);
  if (date) return { then: read(`${date[1]} đến ${date[2]}`, usual, yes), remark: "date", look: true };
  if (/^[-−]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    const turned = text.replaceAll(",", " ").replace(".", ",").replaceAll(" ", ".");
    return { then: read(turned, usual, yes), remark: "grouped", look: true };
  }
  const then = read(text, usual, yes);
  if (then === null) return { then, remark: "unread", look: true };
  if (/^[-−]?\d{1,3}\.\d{3}$/.test(text)) return { then, remark: "grouped", look: false };
  return { then, remark: /,0+$/.test(text) ? "decimals" : "", look: false };
}

/** Where each cell of a block goes: downwards from the first target, or to the lines of the same names when the block
 * brings names along.
 * @param {string[][]} block @param {Target[]} targets from the cell that is pasted into @param {Target[]} all
 * @param {Standing} usual @returns {Line[]} */
export function plan(block, targets, all, usual) {
  const byName = new Map(all.map((t) => [fold(t.name), t]));
  const named = block.filter((row) => row.length > 1 && byName.has(fold(row[0] ?? "")));
  const lines = named.length > 0 && named.length * 2 >= block.length ? named : block;
  return lines.map((row, i) => {
    const target = (lines === named ? byName.get(fold(row[0] ?? "")) : targets[i]) ?? null;
    const there = lines === named ? (row.slice(1).find((c) => number(c) !== null) ?? row[1] ?? "") : (row[0] ?? "");
    return line(target, there, usual);
  });
}

/** @param {Target | null} target @param {string} there @param {Standing} usual @returns {Line} */
export function line(target, there, usual) {
  if (!target) return { target, there, then: null, remark: "beyond", look: true };
  const { then, remark, look } = understand(there, usual, target.yes);
  if (then === target.text) return { target, there, then, remark: "same", look: false };
  const replaces = remark === "" && target.text !== "" ? "replaces" : remark;
  return { target, there, then, remark: replaces, look };
}

/** @param {string} name */
export function fold(name) {
  return name.normalize("NFD").replace(/\p{M}+/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();
}
