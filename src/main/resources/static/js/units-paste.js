// Where a block of a spreadsheet goes in a sheet of many units: its lines to the units, its columns to the cells.

import { fold, line } from "./entry-paste.js";

/** @typedef {import("./entry-paste.js").Line} Line */
/** @typedef {import("./entry-paste.js").Target} Target */
/** @typedef {import("./entry-text.js").Standing} Standing */
/** @typedef {{name: string, targets: Target[]}} UnitLine */

/** From a cell to the right and downwards; to the units of the same names where the block brings names along.
 * @param {string[][]} block @param {UnitLine[]} units @param {{row: number, col: number}} from @param {Standing} usual
 * @returns {(Line & {unit: number})[]} */
export function planUnits(block, units, from, usual) {
  const byName = new Map(units.map((u, i) => [fold(u.name), i]));
  const named = block.filter((row) => row.length > 1 && byName.has(fold(row[0] ?? "")));
  const names = named.length > 0 && named.length * 2 >= block.length;
  return (names ? named : block).flatMap((row, i) => {
    const unit = names ? (byName.get(fold(row[0] ?? "")) ?? -1) : from.row + i;
    return row
      .slice(names ? 1 : 0)
      .map((there, j) => ({ ...line(units[unit]?.targets[from.col + j] ?? null, there, usual), unit }))
      .filter((l) => l.there.trim() !== "");
  });
}
