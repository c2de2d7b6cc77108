// Where a number comes from: a link marked data-explain opens in the panel at the right. Without script, or with a
// key held, it is an ordinary link to the same page.

/** @typedef {{ajax: (verb: string, path: string, how: {target: Element, swap: string}) => Promise<void>}} Htmx */

const panel = document.getElementById("explain");

/** The link that the focus goes back to. @type {HTMLElement | null} */
let opener = null;

/** Links inside the panel lead on in it; the focus still goes back to the one outside.
 * @param {HTMLAnchorElement} link @param {HTMLElement} into */
async function open(link, into) {
  const htmx = /** @type {{htmx?: Htmx}} */ (/** @type {unknown} */ (window)).htmx;
  if (!htmx) return location.assign(link.href);
  if (!into.contains(link)) {
    leave();
    opener = link;
  }
  link.setAttribute("aria-busy", "true");
  try {
    await htmx.ajax("GET", link.href, { target: into, swap: "innerHTML" });
  } catch {
    into.textContent = into.dataset.offline ?? "";
  }
  link.removeAttribute("aria-busy");
  opener?.setAttribute("aria-expanded", "true");
  into.hidden = false;
  into.scrollTop = 0;
  into.focus();
}

/** Takes the mark off the link that opened the panel. */
function leave() {
  opener?.removeAttribute("aria-expanded");
  opener = null;
}

/** @param {HTMLElement} from */
function close(from) {
  const back = opener;
  leave();
  from.hidden = true;
  from.replaceChildren();
  back?.focus();
}

/** @param {MouseEvent} event */
function plain(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

if (panel) {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !plain(event)) return;
    const link = event.target.closest("a[data-explain]");
    const closing = event.target.closest("#explain [data-close]");
    if (link instanceof HTMLAnchorElement) {
      event.preventDefault();
      open(link, panel);
    } else if (closing) {
      event.preventDefault();
      close(panel);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !panel.hidden) close(panel);
  });
}
