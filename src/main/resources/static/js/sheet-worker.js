// Opens a sheet again without network. It keeps the page of a sheet that somebody types into, its rules and its files, and
// nothing else; every answer comes from the network where there is one. Another reader, or the end of the session, clears it.

const SHEET = /^\/reports\/[^/]+\/[^/]+\/(entry|rules)$/;
const NAME = "sheet ";
const MOST = 12;

/** @typedef {{reader: string, address: string, files: string[]}} Kept */
/** @typedef {Event & {waitUntil(work: Promise<unknown>): void}} Lasting */

const worker = /** @type {any} */ (self);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {Lasting} */ event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("message", (/** @type {Lasting & {data: {keep?: Kept, forget?: Kept}}} */ event) => {
  const { keep: kept, forget } = event.data;
  if (kept) event.waitUntil(keep(kept));
  if (forget) event.waitUntil(caches.delete(nameOf(forget)));
});
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin) return;
  if (SHEET.test(pathname)) event.respondWith(fresh(event.request, pathname));
  else if (pathname.startsWith("/assets/")) event.respondWith(file(event.request));
});

/** @param {Kept} sheet */
function nameOf({ reader, address }) {
  return `${NAME}${reader} ${address}`;
}

/** @param {Kept} sheet */
async function keep(sheet) {
  const mine = `${NAME}${sheet.reader} `;
  const names = (await caches.keys()).filter((name) => name.startsWith(NAME));
  const others = names.filter((name) => !name.startsWith(mine));
  const old = names.filter((name) => name.startsWith(mine) && name !== nameOf(sheet)).slice(0, -(MOST - 1));
  for (const name of [...others, ...old]) await caches.delete(name);
  const cache = await caches.open(nameOf(sheet));
  const pages = [`${sheet.address}/entry`, `${sheet.address}/rules`];
  for (const request of await cache.keys())
    if (![...pages, ...sheet.files].includes(new URL(request.url).pathname)) await cache.delete(request);
  for (const page of pages) await put(cache, page);
  for (const name of sheet.files) if (!(await cache.match(name))) await put(cache, name);
}

/** @param {Cache} cache @param {string} address */
async function put(cache, address) {
  const answer = await fetch(address);
  if (!answer.ok || answer.redirected) return;
  const headers = new Headers(answer.headers);
  headers.set("Sheet-Kept", new Date().toISOString());
  await cache.put(address, new Response(await answer.blob(), { headers }));
}

/** From the network; what is kept only where that fails. @param {Request} request @param {string} pathname */
async function fresh(request, pathname) {
  const kept = () => caches.match(pathname, { ignoreVary: true });
  try {
    const answer = await fetch(request);
    if (answer.status >= 500) return (await kept()) ?? answer;
    if (!answer.ok) await forget(pathname); // signed out, or theirs no longer
    return answer;
  } catch (accident) {
    const found = await kept();
    if (found) return found;
    throw accident;
  }
}

/** @param {string} pathname */
async function forget(pathname) {
  const address = pathname.replace(/\/[a-z]+$/, "");
  for (const name of await caches.keys()) if (name.startsWith(NAME) && name.endsWith(` ${address}`)) await caches.delete(name);
}

/** Files never change under their address. @param {Request} request */
async function file(request) {
  return (await caches.match(new URL(request.url).pathname, { ignoreVary: true })) ?? fetch(request);
}
