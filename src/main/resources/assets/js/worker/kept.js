// What is kept on this device for the person who is signed in: their papers and what they read, each page with the style sheet, scripts and
// pictures it names. It is one person's: a page made for another one empties it, and so does signing out.
import { MINE } from "./store.js";

const OWNER = "/-/owner";
const NOBODY = "-";
const PAPER = /^\/attempts\/\d+$/;
const RESULT = /^(\/attempts\/\d+)\/result$/;
const READING = /^\/study\/\d+\/[\w-]+$/;
const MOST_READ = 400; // pages of documents; the oldest go first
const ANY = { ignoreVary: true };

export const isPaper = (path) => PAPER.test(path);
const isKeepable = (path) => PAPER.test(path) || READING.test(path);

// What a page needs to be shown: addresses of ours in its links, scripts and pictures.
export function parts(html) {
  const found = [...html.matchAll(/<(?:link|script|img)\b[^>]*?\s(?:href|src)="(\/[^"]+)"/g)].map(([, address]) => address.replaceAll("&amp;", "&"));
  return [...new Set(found)];
}

// The other pages of the document it belongs to.
export function siblings(path, html) {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const found = [...html.matchAll(/href="([^"#?]+)/g)].map(([, address]) => address).filter((to) => to.startsWith(folder) && READING.test(to) && to !== path);
  return [...new Set(found)];
}

export function makeKept(caches, fetch) {
  const open = () => caches.open(MINE);
  const page = async (path) => (await open()).match(path, ANY);

  // As it is shown: it says itself that it comes from here.
  async function copy(path) {
    const response = await page(path);
    return response && new Response((await response.text()).replace("<html ", "<html data-kept "), { headers: response.headers });
  }

  const keys = async (store) => (await store.keys()).map((request) => new URL(request.url).pathname);
  async function belongsTo(person) {
    if (person === NOBODY) return;
    const known = await (await page(OWNER))?.text();
    if (known !== undefined && known !== person) await empty();
    if (known !== person) await (await open()).put(OWNER, new Response(person));
  }

  const empty = () => caches.delete(MINE);

  async function put(store, path, response) {
    const html = await response.clone().text();
    await store.put(path, response);
    for (const part of parts(html)) {
      if (await store.match(part, ANY)) continue;
      const got = await fetch(part);
      const lasting = !part.startsWith("/assets/") || /immutable/.test(got.headers.get("Cache-Control") ?? ""); // another version's file has its own address
      if (got.ok && lasting) await store.put(part, got);
    }
    return html;
  }

  async function keep(path, response) {
    const store = await open();
    try {
      return await put(store, path, response.clone());
    } catch (failed) {
      if (failed.name !== "QuotaExceededError") throw failed;
      await drop(store, READING, 0); // the device is full: a paper is worth more than what was read
      return isPaper(path) ? put(store, path, response) : "";
    }
  }

  async function drop(store, kind, most) {
    const kept = (await keys(store)).filter((path) => kind.test(path));
    for (const path of kept.slice(0, Math.max(0, kept.length - most))) await store.delete(path, ANY);
  }

  // A page came from the server: whose it is, and whether it is to be kept.
  async function saw(path, response) {
    const person = response.headers.get("Hoithi-Person");
    if (person === null) return; // not a page of ours
    await belongsTo(person);
    const paper = RESULT.exec(path)?.[1] ?? (response.status === 404 && isPaper(path) ? path : null);
    if (paper) await (await open()).delete(paper, ANY);
    if (response.status !== 200 || !isKeepable(path)) return;
    const html = await keep(path, response);
    if (READING.test(path)) await readOn(path, html);
  }

  // A document that was opened can be read to its end, one page after the other so that the line stays free.
  async function readOn(path, html) {
    const store = await open();
    for (const next of siblings(path, html)) {
      if (await store.match(next, ANY)) continue;
      const response = await fetch(next);
      if (response.status !== 200 || response.redirected || response.headers.get("Hoithi-Person") === null) return;
      await keep(next, response);
    }
    await drop(store, READING, MOST_READ);
  }

  // Files that no kept page names any more: those of an older version.
  async function prune() {
    const store = await open();
    const paths = await keys(store);
    const named = new Set();
    for (const path of paths.filter(isKeepable)) parts(await (await store.match(path, ANY)).text()).forEach((part) => named.add(part.split("?")[0]));
    for (const path of paths) if (!isKeepable(path) && path !== OWNER && !named.has(path)) await store.delete(path, { ...ANY, ignoreSearch: true });
  }

  return { copy, saw, empty, prune, put, has: async (path) => isKeepable(path) && Boolean(await page(path)), isKeepable };
}
