// Passkeys: forms marked data-passkey stay hidden until this runs, and where the browser knows no passkeys. Sending one
// asks the server what is to be signed, lets the browser have it signed, and sends the answer as a field of the form.

/** @param {string} text */
function bytes(text) {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
}

/** @param {ArrayBuffer} buffer */
function text(buffer) {
  const signs = Array.from(new Uint8Array(buffer), (b) => String.fromCharCode(b)).join("");
  return btoa(signs).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** @param {{type: "public-key", id: string}[]} list @returns {PublicKeyCredentialDescriptor[]} */
const named = (list) => list.map((one) => ({ type: one.type, id: bytes(one.id) }));

/** @param {any} asked @returns {Promise<Credential | null>} */
function create(asked) {
  return navigator.credentials.create({
    publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      user: { ...asked.user, id: bytes(asked.user.id) },
      excludeCredentials: named(asked.excludeCredentials),
    },
  });
}

/** @param {any} asked @returns {Promise<Credential | null>} */
function get(asked) {
  return navigator.credentials.get({
    publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: named(asked.allowCredentials) },
  });
}

/** @param {PublicKeyCredential} key as the standard writes it */
function written(key) {
  const said = key.response;
  const common = { clientDataJSON: text(said.clientDataJSON) };
  const response =
    said instanceof AuthenticatorAttestationResponse
      ? { ...common, attestationObject: text(said.attestationObject), transports: said.getTransports?.() ?? [] }
      : said instanceof AuthenticatorAssertionResponse
        ? {
            ...common,
            authenticatorData: text(said.authenticatorData),
            signature: text(said.signature),
            userHandle: said.userHandle ? text(said.userHandle) : undefined,
          }
        : common;
  const id = text(key.rawId);
  return JSON.stringify({ id, rawId: id, type: key.type, response, clientExtensionResults: {} });
}

/** @param {HTMLFormElement} form @param {string} why */
function say(form, why) {
  const said = form.querySelector("[data-said]");
  const words = said?.querySelector("span");
  if (!(said instanceof HTMLElement) || !words) return;
  words.textContent = why;
  said.hidden = !why;
}

/** @param {HTMLFormElement} form */
async function sign(form) {
  say(form, "");
  /** @type {Record<string, string>} */
  const fields = {};
  new FormData(form).forEach((value, name) => (fields[name] = String(value)));
  const answer = await fetch(form.dataset.ask ?? "", { method: "POST", body: new URLSearchParams(fields) });
  const asked = await answer.json();
  if (!answer.ok) return say(form, asked.why ?? form.dataset.failed ?? "");
  const key = await (form.dataset.passkey === "create" ? create(asked) : get(asked));
  const field = form.elements.namedItem("credential");
  if (!(key instanceof PublicKeyCredential) || !(field instanceof HTMLInputElement)) return;
  field.value = written(key);
  for (const secret of form.querySelectorAll("input[type=password]"))
    if (secret instanceof HTMLInputElement) secret.value = "";
  form.submit();
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!(form instanceof HTMLFormElement) || !window.PublicKeyCredential) continue;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sign(form).catch(() => say(form, form.dataset.failed ?? ""));
  });
}
