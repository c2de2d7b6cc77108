// The panel beside the sheet: one cell with its history, what the checks say, and what two people wrote at once.

/** @typedef {import("./entry-send.js").One} One */
/** @typedef {import("./entry-send.js").Remark} Remark */

/** @param {Element} root @param {string} selector @returns {HTMLElement} */
function part(root, selector) {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(selector);
  return found;
}

/** @param {string} pattern @param {Record<string, string | number>} values */
export function fill(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** @template {keyof HTMLElementTagNameMap} K @param {K} name @param {string} text @param {string} [classes] */
export function element(name, text, classes = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (classes) made.className = classes;
  return made;
}

export class Side {
  /** What is shown, each line by what it says. @type {Map<string, HTMLElement>} */
  #lines = new Map();
  #list = "-";

  /** @param {HTMLElement} root @param {(cell: number, text: string, base?: number) => void} type types into a cell */
  constructor(root, type) {
    this.root = root;
    this.panel = part(root, "[data-panel]");
    this.conflicts = part(root, "[data-conflicts]");
    this.checks = part(root, "[data-checks]");
    this.title = part(root, "[data-checks-title]");
    this.type = type;
    this.panel.addEventListener("click", (event) => this.#clicked(event));
  }

  /** @param {string} address */
  async open(address) {
    try {
      const answer = await fetch(address, { headers: { "HX-Request": "true" } });
      if (!answer.ok) return;
      this.panel.innerHTML = await answer.text();
      this.panel.hidden = false;
      this.panel.scrollIntoView({ block: "nearest" });
    } catch {
      this.panel.hidden = true;
    }
  }

  get shown() {
    return !this.panel.hidden;
  }

  close() {
    this.panel.hidden = true;
    this.panel.replaceChildren();
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    if (!(event.target instanceof Element)) return;
    const cure = event.target.closest("[data-cure-cell]");
    if (cure instanceof HTMLElement) {
      this.type(Number(cure.dataset.cureCell), cure.dataset.cureText ?? "");
      this.close();
    } else if (event.target.closest("[data-close-cell]")) {
      event.preventDefault();
      this.close();
    }
  }

  /** @param {Pick<import("./entry-send.js").Look, "checks">} look */
  show(look) {
    const { errors, open, remarks } = look.checks;
    this.title.textContent = fill(this.title.dataset.t ?? "", { errors, open });
    const focused = document.activeElement instanceof HTMLInputElement && this.checks.contains(document.activeElement);
    if (focused) return; // a reason is being typed: the list waits
    /** @type {Map<string, HTMLElement>} */
    const lines = new Map();
    for (const remark of remarks) {
      const same = JSON.stringify(remark);
      lines.set(same, this.#lines.get(same) ?? this.#remark(remark));
    }
    const list = [...lines.keys()].join();
    if (list === this.#list) return;
    this.#list = list;
    this.#lines = lines;
    const shown = element("ul", "", "todo");
    shown.append(...lines.values());
    this.checks.replaceChildren(remarks.length > 0 ? shown : element("p", this.checks.dataset.tNone ?? "", "muted"));
  }

  /** @param {Remark} remark */
  #remark(remark) {
    const template = this.root.querySelector("template[data-remark]");
    if (!(template instanceof HTMLTemplateElement)) throw new Error("template");
    const line = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
    line.className = remark.severity;
    line.dataset.code = remark.code;
    line.querySelector(".ic")?.setAttribute("class", remark.severity === "error" ? "ic bad" : "ic warn");
    const link = part(line, "[data-go]");
    link.dataset.go = remark.cell;
    link.setAttribute("href", `#r${remark.cell}`);
    link.textContent = remark.name;
    part(line, "[data-text]").textContent = remark.text;
    part(line, "[data-cure]").textContent = remark.cure;
    part(line, "[data-rule]").textContent = remark.code;
    const form = line.querySelector("form");
    if (remark.severity === "error") form?.remove();
    else if (form) this.#reason(form, remark);
    return line;
  }

  /** @param {HTMLFormElement} form @param {Remark} remark */
  #reason(form, remark) {
    const values = { check: remark.code, indicator: remark.indicator, dimension: remark.dimension, reason: remark.reason };
    for (const [name, value] of Object.entries(values)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    }
    const field = form.elements.namedItem("reason");
    if (field instanceof HTMLInputElement)
      field.setAttribute("aria-label", `${field.placeholder} ${remark.code} ${remark.name}`);
  }

  /** What the server did not take stays in sight until it was seen. @param {import("./entry-queue.js").Left} left @param {() => void} seen
   * @param {string} [key] where several units are on one page */
  left(left, seen, key = String(left.cell)) {
    const section = document.createElement("section");
    section.dataset.left = key;
    const close = element("button", this.conflicts.dataset.seen ?? "", "btn");
    close.type = "button";
    close.addEventListener("click", () => (section.remove(), seen()));
    section.append(element("p", fill(this.conflicts.dataset.left ?? "", left)), close);
    this.conflicts.querySelector(`[data-left="${CSS.escape(key)}"]`)?.remove();
    this.conflicts.append(section);
  }

  /** @param {One} one @param {string} name @param {() => void} drop @param {string} [key] where several units are on one page
   * @param {(cell: number, text: string, base?: number) => void} [type] */
  conflict(one, name, drop, key = String(one.cell), type = this.type) {
    const words = this.conflicts.dataset;
    const section = document.createElement("section");
    section.dataset.conflict = key;
    section.append(element("h3", fill(words.title ?? "", { name })));
    const list = element("dl", "", "kv");
    for (const [label, value] of [
      [words.mine ?? "", one.mine],
      [fill(words.theirs ?? "", { by: one.by }), one.theirs],
      [words.before ?? "", one.before],
    ])
      list.append(element("dt", label ?? ""), element("dd", value || "–"));
    const acts = element("p", "", "acts gap");
    const keep = element("button", fill(words.keep ?? "", {}), "btn");
    const take = element("button", fill(words.take ?? "", {}), "btn");
    keep.type = take.type = "button";
    keep.addEventListener("click", () => (section.remove(), type(one.cell, one.mine, one.seq)));
    take.addEventListener("click", () => (section.remove(), drop()));
    acts.append(keep, take);
    section.append(list, acts);
    this.conflicts.querySelector(`[data-conflict="${CSS.escape(key)}"]`)?.remove();
    this.conflicts.append(section);
  }
}
