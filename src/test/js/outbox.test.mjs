import assert from "node:assert/strict";
import { test } from "node:test";
import { MINUTE, START, own, phone } from "./world/bench.mjs";

const { sweep } = await import("../../main/resources/assets/js/attempt/device.js");
const YEAR = 365 * 24 * 60 * MINUTE;
const paper = { 1: "", 2: "", 3: "" };
const offline = { status: 0 };

test("nothing is called saved before the server said so, and the device keeps it until then", async () => {
  const lan = phone({ rendered: paper });
  lan.replies.push(offline);
  lan.chooses("1", "0");
  await lan.outbox.flush();
  assert.equal(lan.states.at(-1)[0], "local");
  assert.equal(lan.device.answers().size, 1);
  await lan.outbox.flush();
  assert.equal(lan.states.at(-1)[0], "saved");
  assert.equal(lan.device.answers().size, 0);
  assert.deepEqual(lan.sent[0], lan.sent[1]);
});

test("a change made while a save is under way is sent after it, and its copy outlives the reply", async () => {
  const lan = phone({ rendered: paper });
  lan.chooses("1", "0");
  const flying = lan.outbox.flush();
  lan.passes(1);
  lan.chooses("1", "2");
  await lan.outbox.flush();
  assert.equal(lan.sent.length, 1);
  await flying;
  assert.equal(lan.device.answers().get("1").v, "2");
  await lan.outbox.flush();
  assert.deepEqual(lan.sent[1].responses, { 1: "2" });
  assert.equal(lan.outbox.size(), 0);
});

test("what is found changed is sent although nobody asks for it", async () => {
  const lan = phone({ rendered: paper });
  lan.values.set("2", "1");
  lan.changes.take();
  await lan.timers.at(-1)[0]();
  assert.deepEqual(lan.sent[0].responses, { 2: "1" });
  assert.equal(lan.states.at(-1)[0], "saved");
});

test("a conflict is sent again under a new number", async () => {
  const lan = phone({ rendered: paper });
  lan.replies.push({ status: 409, body: { refused: "CONFLICT" } });
  lan.chooses("1", "0");
  await lan.outbox.flush();
  await lan.outbox.flush();
  assert.ok(lan.sent[1].seq > lan.sent[0].seq);
  assert.equal(lan.states.at(-1)[0], "saved");
});

test("a refused field holds nobody up, is told with its reason and stays on the device", async () => {
  const lan = phone({ rendered: { 1: "", e: "" } });
  lan.replies.push({ status: 422, body: { refused: "BAD", field: "e", why: "TOO_LONG" } });
  lan.chooses("1", "0");
  lan.chooses("e", "lời");
  await lan.outbox.flush();
  assert.equal(lan.states.at(-1)[0], "refused", "no word of the network");
  assert.deepEqual(lan.refusals, [["e", "TOO_LONG"]]);
  await lan.outbox.flush();
  assert.deepEqual(lan.sent[1].responses, { 1: "0" });
  assert.deepEqual([...lan.device.answers()].map(([slot, e]) => [slot, e.v, e.r]), [["e", "lời", "TOO_LONG"]]);
  lan.chooses("e", "ngắn");
  await lan.outbox.flush();
  assert.equal(lan.device.answers().size, 0);
});

test("thirteen thousand characters are told before they are sent, and nothing is lost until they are shortened", async () => {
  const lan = phone({ rendered: { e: "" } });
  lan.chooses("e", "Bản nháp");
  await lan.outbox.flush();
  for (let twice = 0; twice < 2; twice++) lan.chooses("e", "a".repeat(13_000 * (twice + 1)));
  await lan.outbox.flush();
  assert.equal(lan.sent.length, 1);
  assert.equal(lan.faulty.get("e"), "TOO_LONG");
  assert.equal(lan.device.answers().get("e").v.length, 26_000);
  const later = phone({ rendered: { e: "Bản nháp" }, floor: lan.sent[0].seq, storage: lan.storage, now: START + MINUTE });
  assert.equal(later.values.get("e").length, 26_000, "back in its field after a reload");
  assert.equal(later.faulty.get("e"), "TOO_LONG");
  later.changes.putBack();
  assert.equal(later.values.get("e").length, 26_000, "no refill of the browser's: it stays");
  later.chooses("e", "Bản nháp");
  assert.equal(later.faulty.size, 0);
  assert.equal(later.device.answers().size, 0, "the draft the server has is back: nothing waits");
});

test("a newer answer of another device is shown, said, and not called saved", async () => {
  const lan = phone({ rendered: paper });
  lan.chooses("1", "0");
  lan.replies.push(({ seq }) => ({ status: 200, body: { standing: { 1: "2" }, last: seq + 5 } }));
  await lan.outbox.flush();
  assert.equal(lan.values.get("1"), "2");
  assert.equal(lan.states.at(-1)[0], "elsewhere");
  assert.deepEqual(lan.lost, [["1", "2"]]);
  lan.chooses("1", "3");
  await lan.outbox.flush();
  assert.ok(lan.sent[1].seq > lan.sent[0].seq + 5, "what is chosen after it was seen wins");
});

test("what comes after the end never counts: it is dropped, and what stands is shown again", async () => {
  const lan = phone({ rendered: { 1: "0" } });
  lan.replies.push({ status: 409, body: { refused: "TIME_UP" } });
  lan.chooses("1", "3");
  await lan.outbox.flush();
  assert.equal(lan.values.get("1"), "0");
  assert.equal(lan.outbox.size(), 0);
  assert.equal(lan.device.answers().get("1").r, "TIME_UP", "kept to be copied, never sent again");
  assert.equal(phone({ rendered: { 1: "0" }, storage: lan.storage }).outbox.size(), 0);
});

test("an answer from before the end never shares a number with one from after it", async () => {
  const lan = phone({ rendered: paper });
  lan.replies.push(offline);
  lan.passes(20 * MINUTE - 2000);
  lan.chooses("1", "0");
  await lan.outbox.flush();
  lan.passes(1000);
  lan.chooses("2", "0");
  lan.passes(1500);
  lan.chooses("3", "0");
  await lan.outbox.flush();
  await lan.outbox.flush();
  assert.deepEqual(lan.sent.slice(1).map((b) => Object.keys(b.responses).join()), ["1,2", "3"]);
  assert.ok(own(lan.sent[1].seq) <= START + 20 * MINUTE && own(lan.sent[2].seq) > START + 20 * MINUTE);
});

test("what is still in the fields at the end was written before it", async () => {
  const lan = phone({ rendered: { 1: "", e: "" } });
  lan.passes(20 * MINUTE - 100);
  lan.values.set("e", "chữ cuối");
  lan.changes.touch("e");
  lan.values.set("1", "2");
  lan.passes(105);
  lan.changes.take();
  await lan.outbox.flush();
  assert.deepEqual(lan.sent[0].responses, { 1: "2", e: "chữ cuối" });
  assert.ok(own(lan.sent[0].seq) <= START + 20 * MINUTE);
});

test("closed, gone or signed out: everything stays on the device", async () => {
  for (const reply of [{ status: 409, body: { refused: "SUBMITTED" } }, { status: 404 }, { status: 401 }, { status: 503, retryAfter: 7000 }, { status: 429, retryAfter: 9000 }]) {
    const lan = phone({ rendered: paper });
    lan.replies.push(reply);
    lan.chooses("1", "0");
    await lan.outbox.flush();
    assert.equal(lan.device.answers().get("1").v, "0", `after ${reply.status}`);
    assert.notEqual(lan.states.at(-1)[0], "saved");
    if (reply.retryAfter) {
      assert.equal(lan.states.at(-1)[0], "busy");
      assert.ok(lan.timers.at(-1)[1] >= reply.retryAfter, "asked again no sooner than it wishes");
    }
    if (reply.status === 404 || reply.status === 409) assert.equal(lan.timers.length, 1, "the one of the change itself");
  }
});

test("answers of a page whose date jumped out of sight and offline get their true time back", async () => {
  for (const jump of [10 * MINUTE, YEAR]) {
    const lan = phone({ rendered: paper, ends: START + 2 * YEAR });
    lan.passes(MINUTE);
    lan.replies.push(offline, offline);
    lan.chooses("1", "0");
    await lan.outbox.flush();
    lan.passes(10_000);
    lan.hidden(true);
    lan.passes(10_000, jump);
    lan.hidden(false);
    lan.chooses("2", "1");
    await lan.outbox.flush();
    lan.passes(20_000);
    lan.chooses("3", "2");
    lan.replies.push({ status: 409, body: { refused: "AHEAD", now: START + 100_000, last: 77 } });
    await lan.outbox.flush(); // the oldest, in time, was not ahead: the server speaks of the number it got
    for (let i = 0; i < 3; i++) await lan.outbox.flush();
    const told = new Map(lan.sent.slice(-3).flatMap((b) => Object.keys(b.responses).map((slot) => [slot, own(b.seq) - START])));
    assert.ok(Math.abs(told.get("1") - 60_000) < 100, `1: ${told.get("1")}`);
    assert.ok(Math.abs(told.get("2") - 80_000) < 100, `2: ${told.get("2")}`);
    assert.ok(Math.abs(told.get("3") - 100_000) < 100, `3: ${told.get("3")}`);
    assert.equal(lan.device.answers().size, 0);
    assert.equal(lan.states.at(-1)[0], "saved");
  }
});

test("a number from the future found on the device is sent as of now, above what the server has", async () => {
  const lan = phone({ rendered: paper });
  lan.device.write("1", "0", 10 * MINUTE * 1024 + 3);
  const later = phone({ rendered: paper, storage: lan.storage, now: START + MINUTE, floor: 500 });
  await later.outbox.flush();
  assert.ok(Math.abs(own(later.sent[0].seq) - START - MINUTE) < 50);
  assert.equal(later.device.answers().size, 0);
});

test("ahead of the server without a reason: asked again with the server's time and above its last", async () => {
  const lan = phone({ rendered: paper });
  lan.passes(5000);
  lan.chooses("1", "0");
  lan.replies.push({ status: 409, body: { refused: "AHEAD", now: START + 3000, last: 3500 * 1024 } });
  await lan.outbox.flush();
  await lan.outbox.flush();
  assert.ok(lan.sent[1].seq > 3500 * 1024 && own(lan.sent[1].seq) < START + 3600, `${own(lan.sent[1].seq) - START}`);
  assert.equal(lan.states.at(-1)[0], "saved");
});

test("a date set a year ahead deletes nothing, thirty days of the server's time do", () => {
  const lan = phone({ rendered: paper });
  lan.passes(1000, YEAR);
  lan.chooses("1", "0");
  sweep(lan.clock.time(), lan.storage);
  assert.equal(lan.storage.length, 1);
  sweep(lan.clock.time() + 40 * 24 * 60 * MINUTE, lan.storage);
  assert.equal(lan.storage.length, 0);
});
