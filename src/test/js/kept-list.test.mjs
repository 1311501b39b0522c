// The page "no network": it makes way for the page that was wanted, but never for one that somebody has tapped meanwhile.
import assert from "node:assert/strict";
import test from "node:test";
import keptList from "../../main/resources/assets/js/kept-list.js";

async function opened() {
  const listeners = {};
  const seen = { reloads: 0, happens: (name) => listeners[name].forEach((listener) => listener()) };
  globalThis.addEventListener = (name, listener) => (listeners[name] ??= []).push(listener);
  globalThis.location = { reload: () => { seen.reloads++; } };
  await keptList(null);
  return seen;
}

test("the network is back: the page that was wanted comes", async () => {
  const page = await opened();
  page.happens("online");
  assert.equal(page.reloads, 1);
});

test("the network is back while a tapped page is on its way: that one is not taken away", async () => {
  const page = await opened();
  page.happens("beforeunload");
  page.happens("online");
  assert.equal(page.reloads, 0);
});
