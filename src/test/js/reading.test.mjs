import assert from "node:assert/strict";
import { test } from "node:test";

const { passageAt } = await import("../../main/resources/assets/js/reading.js");
const at = (...bottoms) => bottoms.map((bottom, i) => ({ id: `doan-${i + 1}`, bottom }));

test("the place is the first passage that still stands below the head of the page", () => {
  assert.equal(passageAt(at(-500, -20, 300, 900)), "doan-3");
  assert.equal(passageAt(at(-500, 89, 91)), "doan-3");
});

test("the top of the text needs no name, nor does a page without passages", () => {
  assert.equal(passageAt(at(200, 400)), "");
  assert.equal(passageAt([]), "");
  assert.equal(passageAt(at(-900, -30)), "");
});
