// The worker behind all pages. The network always goes first; what is kept is shown only where the network fails, or is too slow for an open paper.
// The server puts the version before this text, so that each version has a worker, and an own store for what is not one person's, of its own.
import { isPaper, makeKept } from "./kept.js";

const SHELL = `shell ${self.version}`;
const OFFLINE = "/offline";
const PATIENCE = 6000; // milliseconds an open paper waits for the network before what is kept of it is shown
const WAY_OUT = "/session/end";
const FILES = ["style", "script", "image", "font"];
const ANY = { ignoreVary: true };
const kept = makeKept(caches, (address) => fetch(address));

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(shell());
});
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => event.waitUntil(keepNow(event.data.keep).catch(nothing)));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  const form = request.method === "POST" && (request.headers.get("Content-Type") ?? "").startsWith("application/x-www-form-urlencoded");
  if (request.mode === "navigate" && (request.method === "GET" || form)) event.respondWith(page(event, pathname));
  else if (request.method === "GET" && FILES.includes(request.destination)) event.respondWith(file(request, pathname));
});

const nothing = () => {};

async function shell() {
  const response = await fetch(OFFLINE, { credentials: "omit", cache: "no-store" });
  if (!response.ok) throw new Error(`offline page: ${response.status}`);
  await kept.put(await caches.open(SHELL), OFFLINE, response);
}

async function takeOver() {
  await self.registration.navigationPreload?.enable();
  for (const name of await caches.keys()) if (name.startsWith("shell ") && name !== SHELL) await caches.delete(name);
  await kept.prune();
  await self.clients.claim();
}

async function page(event, path) {
  const get = event.request.method === "GET";
  const asked = ask(event, path);
  event.waitUntil(asked.catch(nothing)); // also when it comes too late to be shown
  try {
    const waits = get && isPaper(path) && (await kept.has(path));
    const response = await (waits ? Promise.race([asked, late()]) : asked);
    if (response.status < 500 || !waits) return response;
  } catch { /* no network, or too slow */ }
  return (get && (await kept.copy(path).catch(nothing))) || (await caches.match(OFFLINE, ANY)) || Response.error();
}

// Asks the server; what comes is kept.
async function ask(event, path) {
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  const of = response.headers.get("Content-Location") ?? (event.request.method === "GET" ? path : "");
  const copy = response.status === 200 && kept.isKeepable(of) ? response.clone() : response; // what is not read must not be copied: a file to be saved may be large
  event.waitUntil((path === WAY_OUT ? kept.empty() : kept.saw(of, copy)).catch(nothing)); // storage full or refused: then nothing is kept
  return response;
}

const late = () => new Promise((_, refuse) => setTimeout(refuse, PATIENCE));

// Files of a version never change; all others are asked for, and taken from here without a network.
async function file(request, path) {
  const here = () => caches.match(request, ANY).catch(nothing);
  if (path.startsWith("/assets/")) return (await here()) ?? fetch(request);
  try {
    return await fetch(request);
  } catch {
    return (await here()) ?? Response.error();
  }
}

// A page that was there before this worker.
async function keepNow(path) {
  if (!kept.isKeepable(path) || (await kept.has(path))) return;
  const response = await fetch(path, { redirect: "manual" });
  await kept.saw(path, response);
}
