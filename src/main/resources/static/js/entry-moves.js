// Where a key leads in a grid, as in a spreadsheet. Knows nothing of pages.

/** @typedef {{row: number, col: number}} Place */
/** @typedef {{key: string, ctrl?: boolean, shift?: boolean}} Press */

const PAGE = 12;

/** The place after a key; null when the key leads out of the grid, or nowhere.
 * @param {Press} press @param {Place} from @param {number} rows @param {number} cols
 * @param {(place: Place) => boolean} filled whether something stands there
 * @returns {Place | null} */
export function move(press, from, rows, cols, filled) {
  const { row, col } = from;
  switch (press.key) {
    case "ArrowDown":
      return inside(press.ctrl ? edge(from, 1, rows, filled) : { row: row + 1, col }, rows, cols);
    case "ArrowUp":
      return inside(press.ctrl ? edge(from, -1, rows, filled) : { row: row - 1, col }, rows, cols);
    case "ArrowRight":
      return inside({ row, col: press.ctrl ? cols - 1 : col + 1 }, rows, cols);
    case "ArrowLeft":
      return inside({ row, col: press.ctrl ? 0 : col - 1 }, rows, cols);
    case "Home":
      return { row: press.ctrl ? 0 : row, col: 0 };
    case "End":
      return { row: press.ctrl ? rows - 1 : row, col: cols - 1 };
    case "PageDown":
      return { row: Math.min(rows - 1, row + PAGE), col };
    case "PageUp":
      return { row: Math.max(0, row - PAGE), col };
    case "Enter":
      return inside({ row: press.shift ? row - 1 : row + 1, col }, rows, cols);
    case "Tab":
      return along(from, press.shift ? -1 : 1, rows, cols);
    default:
      return null;
  }
}

/** @param {Place} place @param {number} rows @param {number} cols */
function inside(place, rows, cols) {
  return place.row >= 0 && place.row < rows && place.col >= 0 && place.col < cols ? place : null;
}

/** Across the end of a row into the next. @param {Place} from @param {number} step @param {number} rows @param {number} cols */
function along(from, step, rows, cols) {
  const place = from.row * cols + from.col + step;
  return place < 0 || place >= rows * cols ? null : { row: Math.floor(place / cols), col: place % cols };
}

/** The end of a run of filled places, or the next filled one, or the end of the grid.
 * @param {Place} from @param {number} step @param {number} rows @param {(place: Place) => boolean} filled */
function edge(from, step, rows, filled) {
  const { col } = from;
  const last = step > 0 ? rows - 1 : 0;
  let row = from.row;
  if (row === last) return { row, col };
  const run = filled({ row, col }) && filled({ row: row + step, col });
  do row += step;
  while (row !== last && (run ? filled({ row: row + step, col }) : !filled({ row, col })));
  return { row, col };
}
