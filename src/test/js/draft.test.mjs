import assert from "node:assert/strict";
import { test } from "node:test";

const { fate, makeDrafts, same, typed } = await import("../../main/resources/assets/js/draft-store.js");
const { hundredths, written } = await import("../../main/resources/assets/js/marks.js");

function storage(limit = Infinity) {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => { if (value.length > limit) throw new Error("quota"); kept.set(key, value); },
    removeItem: (key) => kept.delete(key),
  };
}

test("a draft is kept as typed and forgotten after two weeks", () => {
  let now = 1000;
  const drafts = makeDrafts(storage(), () => now);
  drafts.keep("contest 1", "3", [["title", "Tên \"mới\"\nhai dòng"], ["role", "A"], ["role", "B"]]);
  assert.deepEqual(drafts.read("contest 1"), { at: 1000, version: "3", fields: [["title", "Tên \"mới\"\nhai dòng"], ["role", "A"], ["role", "B"]], sent: false });
  assert.equal(drafts.read("contest 2"), null);
  now += 15 * 24 * 3600 * 1000;
  assert.equal(drafts.read("contest 1"), null);
});

test("a full, forbidden or damaged storage does no harm", () => {
  assert.equal(makeDrafts(storage(10), Date.now).keep("a", "1", [["b", "lâu lắm"]]), false);
  const damaged = storage();
  damaged.setItem("draft a", "{");
  assert.equal(makeDrafts(damaged, Date.now).read("a"), null);
  damaged.setItem("draft a", "{\"fields\":3}");
  assert.equal(makeDrafts(damaged, Date.now).read("a"), null);
  const forbidden = { getItem() { throw new Error(); }, setItem() { throw new Error(); }, removeItem() { throw new Error(); } };
  const drafts = makeDrafts(forbidden, Date.now);
  assert.equal(drafts.read("a"), null);
  assert.equal(drafts.keep("a", "1", []), false);
  drafts.drop("a");
});

test("the page's own fields are no part of what was typed, and breaks are the same everywhere", () => {
  const entries = [["version", "3"], ["revision", "1"], ["conflict", "1"], ["do", "save"], ["about", "a\r\nb"], ["file", { name: "x" }], ["role", "A"]];
  assert.deepEqual(typed({}, class { constructor() { return entries; } }), [["about", "a\nb"], ["role", "A"]]);
  assert.ok(same([["a", "b"]], [["a", "b"]]));
});

test("a draft is offered, filled in or dropped", () => {
  const kept = (more) => ({ version: "3", fields: [["a", "1"]], sent: false, ...more });
  const page = (more) => ({ version: "3", fields: [["a", "0"]], typed: false, fills: false, ...more });
  assert.equal(fate(null, page()), "nothing");
  assert.equal(fate(kept(), page()), "offer");
  assert.equal(fate(kept(), page({ fills: true })), "fill");
  assert.equal(fate(kept(), page({ fills: true, version: "4" })), "offer", "another version was saved since: never over it unasked");
  assert.equal(fate(kept({ fields: [["a", "0"]] }), page()), "drop", "it says no more than the page");
  assert.equal(fate(kept({ sent: true }), page({ version: "4" })), "drop", "it was saved");
  assert.equal(fate(kept({ sent: true }), page()), "offer", "it was sent and never arrived");
  assert.equal(fate(kept(), page({ typed: true })), "nothing", "the page has what was typed");
});

test("marks are read as the server reads them and written as it writes them", () => {
  for (const [text, value] of [["7,25", 725], ["7.25", 725], ["7", 700], [" 0,5 ", 50], ["", null], ["7,255", null], ["-1", null], ["1e2", null], ["8,01", null]]) assert.equal(hundredths(text, 800), value);
  for (const [value, text] of [[0, "0"], [725, "7,25"], [750, "7,5"], [700, "7"], [705, "7,05"], [123450, "1.234,5"]]) assert.equal(written(value), text);
  assert.equal(written(123450, "."), "1,234.5");
});
