// Where a number comes from: a link marked data-explain opens in the panel at the right. Without script, or with a
// key held, it is an ordinary link to the same page.

/** @typedef {{ajax: (verb: string, path: string, how: {target: Element, swap: string}) => Promise<void>}} Htmx */

const panel = document.getElementById("explain");
const body = document.getElementById("explain-body");

/** The link that the focus goes back to. @type {HTMLElement | null} */
let opener = null;

/** Links inside the panel lead on in it; the focus still goes back to the one outside.
 * @param {HTMLAnchorElement} link @param {HTMLElement} whole @param {HTMLElement} into */
async function open(link, whole, into) {
  const htmx = /** @type {{htmx?: Htmx}} */ (/** @type {unknown} */ (window)).htmx;
  if (!htmx) return location.assign(link.href);
  if (!whole.contains(link)) {
    opener?.removeAttribute("aria-expanded");
    opener = link;
  }
  link.setAttribute("aria-busy", "true");
  try {
    await htmx.ajax("GET", link.href, { target: into, swap: "innerHTML" });
  } catch {
    const said = document.createElement("section");
    said.textContent = whole.dataset.offline ?? "";
    into.replaceChildren(said);
  }
  link.removeAttribute("aria-busy");
  opener?.setAttribute("aria-expanded", "true");
  whole.hidden = false;
  whole.scrollTop = 0;
  whole.focus();
}

/** @param {HTMLElement} whole @param {HTMLElement} into */
function close(whole, into) {
  opener?.removeAttribute("aria-expanded");
  whole.hidden = true;
  into.replaceChildren();
  opener?.focus();
  opener = null;
}

/** @param {MouseEvent} event */
function plain(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

if (panel && body) {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !plain(event)) return;
    const link = event.target.closest("a[data-explain]");
    if (link instanceof HTMLAnchorElement) {
      event.preventDefault();
      open(link, panel, body);
    } else if (event.target.closest("#explain [data-close]")) {
      close(panel, body);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) close(panel, body);
  });
}
