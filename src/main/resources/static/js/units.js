// Many units on one form: a line a unit, a column a cell. Each cell is kept in the report of its unit, as on its own sheet.

import { PasteBox } from "./entry-box.js";
import { numberOf } from "./entry-cells.js";
import { Grid } from "./entry-grid.js";
import { rows as rowsOfText, rowsOf } from "./entry-paste.js";
import { element, fill, Side } from "./entry-side.js";
import { Status } from "./entry-status.js";
import { Undo } from "./entry-undo.js";
import { planUnits } from "./units-paste.js";
import { UnitRow } from "./units-row.js";

/** @typedef {import("./entry-undo.js").Change & {unit: UnitRow}} Change */

const root = document.querySelector("[data-units]");
if (root instanceof HTMLElement) begin(root);

/** @param {HTMLElement} root */
function begin(root) {
  const table = root.querySelector("table.g");
  const pasting = root.querySelector("[data-paste]");
  if (!(table instanceof HTMLTableElement) || !(pasting instanceof HTMLElement)) return;
  const proof = root.querySelector('input[name="_csrf"]');
  const undo = new Undo();
  const status = new Status(root, undo);
  const side = new Side(root, (cell, text, base) => shown?.type([{ cell, field: "text", after: text }], base));
  const explain = root.querySelector("[data-explain]");
  const about = root.querySelector("[data-checks-unit]");
  /** Whose checks stand beside the sheet. @type {UnitRow | null} */
  let shown = null;
  /** @type {UnitRow[]} */
  let units = [];
  units = [...table.querySelectorAll("tr[data-unit]:has(td.in)")].flatMap((tr) =>
    tr instanceof HTMLTableRowElement ? [new UnitRow(tr, root.dataset.reader ?? "", value(proof), root.dataset.tSession ?? "", {
      conflict: (row, one, name) =>
        side.conflict(one, name, () => (row.cells.reset(one.cell), row.local.weigh()), `${row.code} ${one.cell}`, (cell, text, base) =>
          row.type([{ cell, field: "text", after: text }], base)),
      left: (row) => row.queue.left().forEach((one) => side.left(one, () => row.queue.seen(one.cell), `${row.code} ${one.cell}`)),
      state: () => said(),
      checked: (row) => checked(row),
    })] : [],
  );
  const byRow = new Map(units.map((unit) => [unit.tr, unit]));

  /** @param {Element} input */
  function of(input) {
    return byRow.get(/** @type {HTMLTableRowElement} */ (input.closest("tr"))) ?? null;
  }

  /** All of them in one line. */
  function said() {
    const states = units.map((unit) => unit.state);
    const last = states.flatMap((s) => (s.at ? [s.at.getTime()] : [])).reduce((a, b) => Math.max(a, b), 0);
    status.show({
      sending: states.reduce((n, s) => n + s.sending, 0),
      waiting: states.reduce((n, s) => n + s.waiting, 0),
      offline: states.some((s) => s.offline),
      why: states.find((s) => s.why)?.why ?? "",
      at: last > 0 ? new Date(last) : null,
    });
  }

  /** @param {UnitRow} row */
  function checked(row) {
    const short = row.tr.querySelector("[data-doubts]");
    const { errors = 0, open = 0 } = row.said ?? {};
    if (short) short.textContent = errors + open > 0 ? fill(side.title.dataset.t ?? "", { errors, open }) : "";
    if (row === shown && row.said) side.show({ checks: row.said });
  }

  /** @param {UnitRow} row */
  function show(row) {
    void row.rules();
    if (row === shown) return;
    shown = row;
    side.close();
    if (about) about.textContent = row.name;
    const link = explain?.querySelector("a");
    link?.setAttribute("href", `${row.address}/entry`);
    explain?.toggleAttribute("hidden", false);
    if (row.said) side.show({ checks: row.said });
    else side.checks.replaceChildren(element("p", row.tr.querySelector("[data-doubts]")?.textContent ?? "", "muted"));
  }

  /** @param {Change[]} changes */
  function done(changes) {
    undo.add(changes);
    status.undoable();
  }

  /** @param {boolean} back */
  function step(back) {
    const changes = /** @type {Change[]} */ (back ? undo.undo() : undo.redo());
    for (const unit of new Set(changes.map((c) => c.unit))) unit.type(changes.filter((c) => c.unit === unit));
    const first = changes[0];
    if (first) first.unit.cells.focus(first.cell);
    status.undoable();
  }

  const grid = new Grid(table, {
    commit: (input) => done(of(input)?.commit(input) ?? []),
    panel: (input) => void side.open(`${of(input)?.address}/entry/${numberOf(input)}`),
    step,
    references: () => {},
    paste: (input, data) => {
      const from = grid.places.get(input);
      const html = data.getData("text/html");
      const there = html ? new DOMParser().parseFromString(html, "text/html").querySelector("table") : null;
      const block = there ? rowsOf(there) : rowsOfText(data.getData("text/plain"));
      if (!from || (block.length < 2 && (block[0]?.length ?? 0) < 2)) return false;
      const lines = units.map(({ name, cells }) => ({ name, targets: cells.all() }));
      const plan = planUnits(block, lines, from, units[0]?.cells.usual ?? "official");
      box.open(plan, input.ariaLabel ?? "", (taken) => {
        /** @type {Change[]} */
        const changes = [];
        units.forEach((unit, i) => {
          const mine = plan.filter((l) => l.unit === i && taken.includes(l));
          const typed = mine.flatMap((l) => (l.target && l.then !== null ? [{ cell: l.target.cell, field: /** @type {"text"} */ ("text"), after: l.then }] : []));
          if (typed.length > 0) changes.push(...unit.type(typed));
        });
        done(changes);
      });
      return true;
    },
  });
  const box = new PasteBox(pasting, () => grid.current?.focus());

  status.bind(step);
  table.addEventListener("focusin", (event) => {
    const row = event.target instanceof HTMLInputElement ? of(event.target) : null;
    if (row) show(row);
  });
  table.addEventListener("input", (event) => {
    const input = event.target;
    if (input instanceof HTMLInputElement) of(input)?.local.weigh(of(input)?.cells.typing(input) ?? null);
  });
  root.addEventListener("click", (event) => {
    const go = event.target instanceof Element ? event.target.closest("a[data-go]") : null;
    if (!(go instanceof HTMLElement) || !go.dataset.go) return;
    event.preventDefault();
    shown?.cells.focus(Number(go.dataset.go));
  });
  root.dataset.ready = "true";
}

/** @param {Element | null} field */
function value(field) {
  return field instanceof HTMLInputElement ? field.value : "";
}
