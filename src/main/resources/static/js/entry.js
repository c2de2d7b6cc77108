// The sheet that numbers are typed into. Without script it is an ordinary form; with it every cell is kept by itself.

import { PasteBox } from "./entry-box.js";
import { Cells } from "./entry-cells.js";
import { Grid } from "./entry-grid.js";
import { Local } from "./entry-local.js";
import { plan, rows, rowsOf } from "./entry-paste.js";
import { keepSheet, SavedSince } from "./entry-offline.js";
import { Queue } from "./entry-queue.js";
import { References } from "./entry-refs.js";
import { Sender } from "./entry-send.js";
import { Side } from "./entry-side.js";
import { Status } from "./entry-status.js";
import { Undo } from "./entry-undo.js";

const root = document.querySelector("[data-entry]");
if (root instanceof HTMLElement && root.dataset.typing === "true") begin(root);

/** @param {HTMLElement} root */
function begin(root) {
  const table = root.querySelector("table.entry");
  const pasting = root.querySelector("[data-paste]");
  if (!(table instanceof HTMLTableElement) || !(pasting instanceof HTMLElement)) return;
  const { address = "", reader = "", tSession = "" } = root.dataset;
  const proof = root.querySelector('input[name="_csrf"]');
  const queue = new Queue(localStorage, `entry:${reader}:${address}`);
  const undo = new Undo();
  const cells = new Cells(root, table, queue, new SavedSince(localStorage, `saved:${reader}:${address}`));
  const side = new Side(root, (cell, text, base) => type([{ cell, text }], base));
  const status = new Status(root, undo);
  const local = new Local(root, cells, side, status);
  const sender = new Sender(
    `${address}/cells`,
    proof instanceof HTMLInputElement ? proof.value : "",
    tSession,
    queue,
    {
      own: () => local.ready,
      state: (state) => (status.show(state), cells.unsent()),
      taken: (ones, sheet) => {
        cells.taken(ones, (c, name) => side.conflict(c, name, () => (cells.reset(c.cell), local.weigh())));
        cells.show(sheet);
        if (sheet.look) side.show(sheet.look);
        status.sheet(sheet);
        local.answered(sheet);
        left();
      },
    },
  );

  /** @param {{cell: number, text: string}[]} typed @param {number} [base] chosen over an entry of somebody else */
  function type(typed, base) {
    undo.add(cells.type(typed.map(({ cell, text }) => ({ cell, field: "text", after: text })), base));
    local.weigh();
    status.undoable();
    sender.now();
  }

  /** @param {boolean} back */
  function step(back) {
    const changes = back ? undo.undo() : undo.redo();
    cells.type(changes);
    if (changes[0]) cells.focus(changes[0].cell);
    local.weigh();
    status.undoable();
    sender.now();
  }

  const references = new References(root);
  const grid = new Grid(table, {
    commit: (input) => {
      const changes = cells.commit(input);
      local.weigh();
      if (changes.length === 0) return;
      undo.add(changes);
      status.undoable();
      sender.now();
    },
    panel: (input) => void side.open(cells.address(input)),
    step,
    references: () => references.turn(),
    paste: (input, data) => {
      const block = blockOf(data);
      const [targets, all] = cells.targets(input);
      if (!targets || !all || (block.length < 2 && (block[0]?.length ?? 0) < 2)) return false;
      box.open(plan(block, targets, all, cells.usual), targets[0]?.name ?? "", (lines) =>
        type(lines.flatMap((l) => (l.target && l.then !== null ? [{ cell: l.target.cell, text: l.then }] : []))),
      );
      return true;
    },
  });
  const box = new PasteBox(pasting, () => grid.current?.focus());

  status.bind(step);
  table.addEventListener("input", (event) => {
    if (event.target instanceof HTMLInputElement) local.weigh(cells.typing(event.target));
  });
  table.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-cell-panel]") : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void side.open(link.href);
  });
  root.addEventListener("click", (event) => {
    const go = event.target instanceof Element ? event.target.closest("a[data-go]") : null;
    if (!(go instanceof HTMLElement) || !go.dataset.go) return;
    event.preventDefault();
    cells.focus(Number(go.dataset.go));
  });
  function left() {
    for (const one of queue.left()) side.left(one, () => queue.seen(one.cell));
  }

  left();
  local
    .load(`${address}/rules`)
    .then((kept) => ((root.dataset.checked = "true"), kept))
    .then((kept) => (kept ? status.kept(kept) : keepSheet(reader, address, true)))
    .catch(() => {}); // then the server alone checks, and the sheet needs the network to be opened
  sender.now();
}

/** @param {DataTransfer} data */
function blockOf(data) {
  const html = data.getData("text/html");
  const table = html ? new DOMParser().parseFromString(html, "text/html").querySelector("table") : null;
  return table ? rowsOf(table) : rows(data.getData("text/plain"));
}
