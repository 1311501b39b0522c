import assert from "node:assert/strict";
import { test } from "node:test";
import { MINUTE, START, own, phone } from "./world/bench.mjs";

test("what was touched before the script was there is sent", async () => {
  const lan = phone({ rendered: { 1: "", 2: "1", p: "", e: "" }, filled: { 1: "0", 2: "3", p: "13.500", e: "Lời đầu" }, now: START + 5000 });
  await lan.outbox.flush();
  assert.deepEqual(lan.sent[0].responses, { 1: "0", 2: "3", p: "13.500", e: "Lời đầu" });
  assert.ok(own(lan.sent[0].seq) >= START + 5000);
});

test("what a browser put back from an older visit is not sent and not shown", async () => {
  const lan = phone({ rendered: { 1: "2", e: "mới trên máy khác" }, filled: { 1: "0", e: "cũ" }, active: false });
  await lan.outbox.flush();
  assert.equal(lan.sent.length, 0);
  assert.deepEqual(Object.fromEntries(lan.values), { 1: "2", e: "mới trên máy khác" });
});

test("what the device kept keeps its own number, so it never passes for newer", async () => {
  const lan = phone({ rendered: { 1: "", 2: "", 3: "" } });
  for (const [slot, second] of [["1", 1], ["2", 20]]) lan.device.write(slot, "0", second * 1000 * 1024);
  const later = phone({ rendered: { 1: "", 2: "3", 3: "" }, storage: lan.storage, floor: 40_000 * 1024, now: START + MINUTE });
  assert.equal(later.restored, 2);
  later.replies.push({ status: 200, body: {} }, { status: 200, body: { standing: { 2: "3" } } });
  for (let i = 0; i < 3; i++) await later.outbox.flush();
  assert.deepEqual(later.sent.map((b) => own(b.seq) - START), [1000, 20_000]);
  assert.equal(later.values.get("1"), "0");
  assert.equal(later.values.get("2"), "3", "the other device's newer answer stands");
});

test("what is touched now is newer than what the device kept", async () => {
  const lan = phone({ rendered: { 1: "" } });
  lan.device.write("1", "0", 1000 * 1024);
  const later = phone({ rendered: { 1: "" }, filled: { 1: "3" }, storage: lan.storage, now: START + MINUTE });
  await later.outbox.flush();
  assert.deepEqual(later.sent.map((b) => b.responses), [{ 1: "3" }]);
});

test("another tab's newer answer is taken over, its older one and what it renumbered are not", () => {
  const lan = phone({ rendered: { 1: "", 2: "" } });
  lan.chooses("1", "0");
  lan.passes(1);
  lan.changes.adopt("1", "2", 90_000 * 1024);
  assert.equal(lan.values.get("1"), "2");
  assert.equal(lan.outbox.size(), 0);
  lan.changes.adopt("1", "3", 80_000 * 1024);
  assert.equal(lan.values.get("1"), "2");
  lan.changes.adopt("1", "2", 10 * 1024, 90_000 * 1024);
  lan.changes.adopt("1", "1", 11 * 1024);
  assert.equal(lan.values.get("1"), "1", "its number was from the future and was put right");
});

test("something typed here and not yet taken is not wiped by another tab", () => {
  const lan = phone({ rendered: { e: "" } });
  lan.passes(5000);
  lan.values.set("e", "đang gõ");
  lan.changes.touch("e");
  lan.changes.adopt("e", "cũ hơn", 4000 * 1024);
  assert.equal(lan.values.get("e"), "đang gõ");
  assert.equal(lan.outbox.size(), 1);
});
