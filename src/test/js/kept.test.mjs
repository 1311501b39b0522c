import assert from "node:assert/strict";
import { test } from "node:test";
import { makeKept, parts, siblings } from "../../main/resources/assets/js/worker/kept.js";
import { makeMemory } from "../../main/resources/assets/js/attempt/memory.js";
import { empties, left, sendsLeft } from "../../main/resources/assets/js/leaving.js";
import { memory } from "../../main/resources/assets/js/attempt/device.js";

const PAPER = '<html lang="vi"><link rel="stylesheet" href="/assets/1/app.css"><script type="module" src="/assets/1/js/attempt/main.js"></script><img src="/brand/3/emblem.png?a=1&amp;b=2"></html>';

// Caches of a browser, by address.
function device() {
  const stores = new Map();
  const store = () => {
    const map = new Map();
    const key = (request, how) => (how?.ignoreSearch ? [...map.keys()].filter((k) => k.split("?")[0] === request) : [request]);
    return {
      map, put: async (path, response) => { if (full.has(path)) throw Object.assign(new Error(), { name: "QuotaExceededError" }); map.delete(path); map.set(path, response); }, match: async (path) => map.get(path)?.clone(),
      delete: async (path, how) => key(path, how).forEach((k) => map.delete(k)), keys: async () => [...map.keys()].map((path) => ({ url: `https://phone${path}` })),
    };
  };
  const full = new Set();
  return { full, stores, open: async (name) => stores.get(name) ?? stores.set(name, store()).get(name), delete: async (name) => stores.delete(name), paths: () => [...(stores.get("mine")?.map.keys() ?? [])].filter((path) => path !== "/-/owner") };
}

const page = (html, person = "lan", status = 200) => new Response(html, { status, headers: { "Hoithi-Person": person } });
const served = (address) => Promise.resolve(new Response(`body of ${address}`, { headers: address.startsWith("/assets/") ? { "Cache-Control": "public, immutable" } : { "Hoithi-Person": "lan" } }));

test("a page is kept with what it names", async () => {
  assert.deepEqual(parts(PAPER), ["/assets/1/app.css", "/assets/1/js/attempt/main.js", "/brand/3/emblem.png?a=1&b=2"]);
  const phone = device();
  await makeKept(phone, served).saw("/attempts/7", page(PAPER));
  assert.deepEqual(phone.paths(), ["/attempts/7", "/assets/1/app.css", "/assets/1/js/attempt/main.js", "/brand/3/emblem.png?a=1&b=2"]);
});

test("what comes from the device says so", async () => {
  const kept = makeKept(device(), served);
  await kept.saw("/attempts/7", page(PAPER));
  assert.match(await (await kept.copy("/attempts/7")).text(), /^<html data-kept lang/);
  assert.equal(await kept.copy("/attempts/8"), undefined);
});

test("a page made for another person empties the device, one made for nobody does not", async () => {
  const phone = device();
  const kept = makeKept(phone, served);
  await kept.saw("/attempts/7", page(PAPER));
  await kept.saw("/session/new", page("", "-"));
  assert.ok(await kept.has("/attempts/7"));
  await makeKept(phone, served).saw("/", page("", "minh"));
  assert.deepEqual(phone.paths(), []);
  await kept.saw("/attempts/9", page(PAPER, "minh"));
  assert.deepEqual([await kept.has("/attempts/7"), await kept.has("/attempts/9")], [false, true]);
});

test("only papers and documents are kept, and only ours: no ranking, no error, no page of a portal", async () => {
  const phone = device();
  const kept = makeKept(phone, served);
  for (const path of ["/", "/rankings/luat", "/attempts/7/result", "/units/5", "/study", "/me"]) await kept.saw(path, page(PAPER));
  await kept.saw("/attempts/7", page(PAPER, "lan", 422));
  await kept.saw("/attempts/7", new Response(PAPER));
  assert.deepEqual(phone.paths(), []);
});

test("a paper that is handed in, or not there for this person, goes", async () => {
  for (const [path, status] of [["/attempts/7/result", 200], ["/attempts/7", 404]]) {
    const kept = makeKept(device(), served);
    await kept.saw("/attempts/7", page(PAPER));
    await kept.saw(path, page("", "lan", status));
    assert.equal(await kept.has("/attempts/7"), false);
  }
});

test("files of an older version go with the last page that names them", async () => {
  const phone = device();
  const kept = makeKept(phone, served);
  await kept.saw("/attempts/7", page(PAPER));
  await kept.saw("/attempts/7", page(PAPER.replaceAll("/assets/1/", "/assets/2/")));
  await kept.prune();
  assert.deepEqual(phone.paths().filter((path) => path.startsWith("/assets/1/")), []);
  assert.equal(phone.paths().length, 4);
});

test("a document is kept to its end, other documents are not", async () => {
  const html = '<a href="/study/3/dieu-1">1</a><a href="/study/3/dieu-2#khoan-1">2</a><a href="/study/4/dieu-1">x</a><a href="/study/3/dieu-2">2</a>';
  assert.deepEqual(siblings("/study/3/dieu-1", html), ["/study/3/dieu-2"]);
  const phone = device();
  await makeKept(phone, served).saw("/study/3/dieu-1", page(html));
  assert.deepEqual(phone.paths(), ["/study/3/dieu-1", "/study/3/dieu-2"]);
});

test("on a full device a paper is worth more than what was read", async () => {
  const phone = device();
  const kept = makeKept(phone, served);
  await kept.saw("/study/3/dieu-1", page(""));
  phone.full.add("/study/3/dieu-9");
  await kept.saw("/study/3/dieu-9", page("")).catch(() => {});
  assert.deepEqual(phone.paths(), []);
});

test("what the server has is known again on a page of the device, and the time goes by its calendar", () => {
  const storage = memory();
  let date = 1_000;
  const make = () => makeMemory("7", storage, () => date);
  const first = make();
  assert.equal(first.opened(50_000, 90_000, false), null);
  first.saved({ 1: "0", 2: "1" }, 2048);
  first.saved({ 2: "3" }, 4096);
  first.heard(60_000, 95_000);
  date += 5_000;
  assert.deepEqual(make().opened(50_000, 90_000, true), { now: 65_000, since: 60_000, ends: 95_000, seq: 4096, responses: { 1: "0", 2: "3" } });
  date -= 3_600_000;
  assert.equal(make().opened(50_000, 90_000, true).now, 60_000);
  assert.equal(make().opened(70_000, 95_000, false), null);
  assert.deepEqual(make().opened(70_000, 95_000, true).responses, {});
});

test("signing out sends what waits, oldest first, and takes only this person's things along", async () => {
  const storage = memory();
  const put = (key, value) => storage.setItem(key, JSON.stringify(value));
  put("hoithi.7.1", { v: "0", n: 20, t: 1 });
  put("hoithi.7.2", { v: "1", n: 10, t: 1 });
  put("hoithi.8.1", { v: "2", n: 5, t: 1 });
  put("hoithi.7.e", { v: "dài quá", n: 30, t: 1, r: "TOO_LONG" });
  put("hoithi.7.submit", { v: "self", n: 0, t: 1 });
  put("kept.7", {});
  put("draft item 5 Lan", {});
  put("other", 1);
  const sent = [];
  const foreign = await sendsLeft(storage, async (attempt, body) => { sent.push([attempt, body.seq]); return attempt === "8" ? 404 : 200; });
  assert.deepEqual(sent, [["8", 5], ["7", 10], ["7", 20]]);
  assert.deepEqual(left(storage, foreign), { answers: 1, drafts: 1, attempt: "7" });
  await empties(storage, { delete: async () => { throw new Error("refused"); } }, foreign);
  assert.deepEqual(["hoithi.7.e", "hoithi.7.submit", "kept.7", "draft item 5 Lan", "hoithi.8.1", "other"].map((key) => storage.getItem(key) !== null), [false, false, false, false, true, true]);
});
