import assert from "node:assert/strict";
import { test } from "node:test";

const { makeBulletins } = await import("../../main/resources/assets/js/attempt/bulletins.js");

// As much of a page as the module touches: a list, a bar that opens, and a shape for what comes.
function page(words) {
  const item = (text) => ({ open: true, p: { textContent: text }, summary: {}, querySelector(name) { return this[name]; } });
  const items = words.map(item);
  const press = [];
  const parts = {
    bulletins: { hidden: words.length === 0 },
    "bulletin-list": { querySelectorAll: () => items, append: (one) => items.push(one) },
    "bulletin-bar": { hidden: true, folded: { open: true }, querySelector() { return this.folded; } },
    "bulletin-line": {}, "bulletin-text": {},
    "bulletin-read": { addEventListener: (_, does) => press.push(does) },
    "bulletin-item": { content: { cloneNode: () => item("") } },
  };
  return { items, parts, getElementById: (id) => parts[id], read: () => press.forEach((does) => does()) };
}

const stored = () => {
  const kept = new Map();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, String(value)) };
};

function open(words = [], storage = stored()) {
  const here = page(words);
  const asked = [];
  const told = [];
  const bulletins = makeBulletins({ attempt: "7", ask: () => asked.push(1), page: here, tell: (sentence) => told.push(sentence), reveal: (bar) => { bar.hidden = false; }, storage });
  return { ...bulletins, here, asked, told, storage };
}

test("a save that tells of more than the page shows has the words asked for once", () => {
  const { ofSave, asked } = open();
  ofSave({ body: { told: 0 } });
  ofSave({ body: {} });
  assert.equal(asked.length, 0);
  ofSave({ body: { told: 1 } });
  ofSave({ body: { told: 1 } });
  assert.equal(asked.length, 1);
  ofSave({ body: { told: 2 } });
  assert.equal(asked.length, 2);
});

test("what comes is listed, told once and stands on the bar until it is read", () => {
  const { ofClock, shown, here, told, storage } = open();
  ofClock({ body: { told: [{ at: "08:10", words: "Câu 5\nthiếu" }] } }, 0);
  assert.equal(shown(), 1);
  assert.equal(here.parts.bulletins.hidden, false);
  assert.equal(here.parts["bulletin-bar"].hidden, false);
  assert.equal(here.parts["bulletin-line"].textContent, "Câu 5 thiếu");
  assert.equal(told.length, 1);
  ofClock({ body: { told: [{ at: "08:10", words: "Câu 5\nthiếu" }] } }, 0); // two answers on their way at once
  assert.equal(shown(), 1);
  assert.equal(told.length, 1);
  here.read();
  assert.equal(here.parts["bulletin-bar"].hidden, true);
  assert.equal(here.items[0].open, false);
  const again = open(["Câu 5\nthiếu", "Câu 6"], storage);
  assert.equal(again.here.parts["bulletin-bar"].hidden, false);
  assert.equal(again.here.parts["bulletin-text"].textContent, "Câu 6");
  assert.deepEqual(again.here.items.map((one) => one.open), [false, true]);
});

test("a clock that brings nothing changes nothing, nor does a device that keeps nothing", () => {
  const { ofClock, here, told } = open(["một"], { getItem() { throw new Error("forbidden"); }, setItem() { throw new Error("forbidden"); } });
  ofClock({ body: {} }, 1);
  ofClock({ status: 0, body: {} }, 1);
  assert.equal(told.length, 0);
  assert.equal(here.parts["bulletin-bar"].hidden, false);
  here.read();
  assert.equal(here.parts["bulletin-bar"].hidden, true);
});
