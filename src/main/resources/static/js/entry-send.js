// Sends what waits in the queue: at once, again after a lost network, and never twice under another key.

/** @typedef {import("./entry-queue.js").Item} Item */
/** @typedef {import("./entry-queue.js").Queue} Queue */
/** @typedef {{cell: number, key: string, status: "saved" | "refused" | "conflict", text: string, seq: number, why: string,
 *   mine: string, theirs: string, before: string, by: string}} One */
/** @typedef {{code: string, indicator: string, dimension: string, cell: string, name: string, severity: string, text: string,
 *   cure: string, reason: string}} Remark */
/** @typedef {{check: string, indicator: string, dimension: string, reason: string}} Reason */
/** @typedef {{checks: {errors: number, open: number, remarks: Remark[]}, changes: Record<string, string>, computed: Record<string, string>,
 *   shares: Record<string, string>, classes: Record<string, string>}} Look */
/** `doubts` are cells that are asked about, or that two people typed into; `look` is null where the browser checks by itself.
 * @typedef {{last: number, over: number, state: string, typing: boolean, form: string, doubts: Record<string, string>,
 *   reasons: Reason[], look: Look | null}} Sheet */
/** `own`: whether the page checks by itself.
 * @typedef {{taken(ones: One[], sheet: Sheet): void, state(state: State): void, own(): boolean}} Listener */
/** @typedef {{sending: number, waiting: number, offline: boolean, why: string, at: Date | null}} State */

const MOST = 500;
const FIRST = 1_000;
const LONGEST = 30_000;
const PATIENCE = 20_000;

export class Sender {
  #busy = false;
  #pause = FIRST;
  #timer = 0;
  /** @type {State} */
  #state = { sending: 0, waiting: 0, offline: false, why: "", at: null };

  /** @param {string} address @param {string} proof @param {string} session what is said when nobody is signed in any more
   * @param {Queue} queue @param {Listener} listener */
  constructor(address, proof, session, queue, listener) {
    this.address = address;
    this.proof = proof;
    this.session = session;
    this.queue = queue;
    this.listener = listener;
    window.addEventListener("online", () => {
      this.#pause = FIRST;
      this.now();
    });
  }

  now() {
    clearTimeout(this.#timer);
    if (!this.#busy) void this.#send();
  }

  /** @param {Partial<State>} change */
  #say(change) {
    this.#state = { ...this.#state, ...change, sending: this.#busy ? this.queue.sending : 0 };
    this.#state.waiting = this.queue.items().length - this.#state.sending;
    this.listener.state(this.#state);
  }

  /** @returns {Promise<void>} */
  async #send() {
    const items = this.queue.take(MOST);
    if (items.length === 0) return this.#say({});
    this.#busy = true;
    this.#say({});
    const wait = await this.#post(items);
    this.#busy = false;
    if (wait === 0 && this.queue.items().length > 0) return this.#send();
    this.#say({});
    if (wait > 0) this.#timer = window.setTimeout(() => this.now(), wait);
  }

  /** @param {Item[]} items @returns {Promise<number>} how long to wait before the next; -1: until somebody types */
  async #post(items) {
    try {
      const answer = await fetch(this.listener.own() ? `${this.address}?look=own` : this.address, {
        method: "POST",
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE),
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": this.proof },
        body: JSON.stringify(items.map(({ name, ...item }) => item)),
      });
      return await this.#read(answer, items);
    } catch {
      this.#say({ offline: true });
      this.#pause = Math.min(LONGEST, this.#pause * 2);
      return this.#pause;
    }
  }

  /** @param {Response} answer @param {Item[]} items */
  async #read(answer, items) {
    if (answer.status >= 500) throw new Error("not kept");
    const said = (answer.headers.get("Content-Type") ?? "").includes("json") ? await answer.json() : null;
    this.#pause = FIRST;
    if (!answer.ok) {
      this.#say({ offline: false, why: said?.why ?? this.session });
      return -1;
    }
    this.queue.answered(items, said.cells);
    const at = new Date(answer.headers.get("Date") ?? Date.now()); // this machine's clock may be wrong
    this.#say({ offline: false, why: "", at });
    this.listener.taken(said.cells, said.sheet);
    return 0;
  }
}
