// The columns beside the typed one: other periods, the target, the change. Shown or not as the reader last chose.

const NAME = "entry:refs";

export class References {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.button = root.querySelector("[data-refs-switch]");
    if (!(this.button instanceof HTMLButtonElement)) return;
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.turn());
    this.#show(localStorage.getItem(NAME) !== "off");
  }

  turn() {
    const shown = this.root.dataset.refs !== "on";
    localStorage.setItem(NAME, shown ? "on" : "off");
    this.#show(shown);
  }

  /** @param {boolean} shown */
  #show(shown) {
    this.root.dataset.refs = shown ? "on" : "off";
    this.button?.setAttribute("aria-pressed", String(shown));
  }
}
