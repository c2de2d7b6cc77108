// Threads without leaving the page: what is sent is answered with the threads as they then are.

/** @param {HTMLFormElement} form @param {HTMLElement | null} by */
async function send(form, by) {
  const body = new FormData(form);
  if (by instanceof HTMLButtonElement) body.set(by.name, by.value);
  const sent = new URLSearchParams();
  body.forEach((value, name) => sent.append(name, String(value)));
  const answer = await fetch(form.action, { method: "POST", body: sent, headers: { "HX-Request": "true" } });
  const shown = form.closest("[data-threads]");
  const made = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-threads]");
  if (!shown || !made) throw new Error("no threads");
  shown.replaceWith(made);
  made.querySelector("h3")?.setAttribute("tabindex", "-1");
  made.querySelector("h3")?.focus();
}

/** Without an answer of ours the browser sends it, and says what is wrong. @param {HTMLFormElement} form @param {HTMLElement | null} by */
function plainly(form, by) {
  if (by instanceof HTMLButtonElement) {
    const act = document.createElement("input");
    act.type = "hidden";
    act.name = by.name;
    act.value = by.value;
    form.append(act);
  }
  form.submit();
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches("[data-thread]")) return;
  event.preventDefault();
  send(form, event.submitter).catch(() => plainly(form, event.submitter));
});
