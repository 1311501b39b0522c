import assert from "node:assert/strict";
import { test } from "node:test";

const js = (name) => import(`../../main/resources/assets/js/attempt/${name}.js`);
const { makeClock, makeSequence, minutesAndSeconds } = await js("clock");
const { makeDevice, memory, sweep } = await js("device");
const { inWords, parseWhole, grouped } = await js("number");
const { makeOutbox } = await js("outbox");
const { chu } = await js("essay");
const { timeOf } = await js("state");

test("numbers are read in the usual formats and in no others", () => {
  for (const text of ["13500", "13.500", "13,500", "13 500", " 13\u00a0500 "]) assert.equal(parseWhole(text), 13500);
  for (const text of ["13.5", "1.35.00", "abc", "", "-5", "1.000,5", "1e3"]) assert.equal(parseWhole(text), null);
  assert.equal(parseWhole("1.234.567"), 1234567);
  assert.equal(grouped(1234567), "1.234.567");
});

test("numbers are said in Vietnamese", () => {
  const said = { 0: "không", 5: "năm", 10: "mười", 15: "mười lăm", 21: "hai mươi mốt", 101: "một trăm linh một", 11: "mười một", 13500: "mười ba nghìn năm trăm",
    1005: "một nghìn không trăm linh năm", 1000000: "một triệu", 2000015: "hai triệu không trăm mười lăm", 55: "năm mươi lăm" };
  for (const [n, text] of Object.entries(said)) assert.equal(inWords(Number(n)), text);
});

test("the clock keeps the server's time when the phone sleeps or its date is wrong", () => {
  let here = { steady: 1000, date: 5_000_000 };
  const at = (s, d = s + 4_999_000) => ({ steady: s, date: d });
  const clock = makeClock(100_000, 160_000, at(900), at(1000), () => here);
  assert.equal(clock.time(), 100_050);
  here = at(2000, here.date + 31_000);
  assert.equal(clock.time(), 131_050);
  here = at(3000, 0);
  assert.equal(clock.time(), 102_050);
  let moved = 0;
  clock.onMoved((end) => { moved = end; });
  clock.sync({ now: 102_000, ends: 460_000 }, at(3000), at(3100));
  assert.equal(moved, 460_000);
  clock.sync({ now: 102_000, ends: 160_000 }, at(3000), at(3100));
  assert.equal(clock.ends(), 460_000, "an earlier end is old news");
  assert.equal(minutesAndSeconds(47_000), "00:47");
});

test("sequence numbers always rise, also over what a former tab left", () => {
  const next = makeSequence({ time: () => 1000 }, 0, 5_000_000, 7);
  const some = [next(), next(), next()];
  assert.ok(some[0] > 5_000_000 && some[1] > some[0] && some[2] > some[1]);
  assert.ok(some.every((n) => n % 1024 === 7));
});

test("the device keeps the newest of two tabs and forgets what was acknowledged", () => {
  const storage = memory();
  const [a, b] = [makeDevice("1", storage), makeDevice("1", storage)];
  a.write("1", "new", 20);
  b.write("1", "old", 10);
  assert.equal(a.all().get("1").v, "new");
  b.drop("1", 10);
  assert.equal(a.all().size, 1);
  a.drop("1", 20);
  assert.equal(a.all().size, 0);
  a.write("2", "x", 1);
  sweep(storage, Date.now() + 40 * 24 * 3600 * 1000);
  assert.equal(storage.length, 0);
});

test("words are runs between spaces", () => {
  assert.equal(chu("  Công đoàn\ncơ sở "), 4);
  assert.equal(chu(" "), 0);
  assert.equal(timeOf(Date.UTC(2026, 10, 27, 3, 32, 5)), "10:32:05");
});

function bench(replies, floor = 0) {
  const sent = [], states = [], timers = [];
  let n = 100;
  const device = makeDevice("1", memory());
  const outbox = makeOutbox({
    device, floor, next: () => ++n, onState: (...s) => states.push(s), onReply: () => {}, wait: (f, ms) => timers.push([f, ms]),
    post: async (batch) => { sent.push(structuredClone(batch)); return replies.shift() ?? { status: 200, body: { now: 1 } }; },
  });
  return { outbox, device, sent, states, timers };
}

test("nothing is called saved before the server said so, and the device keeps it until then", async () => {
  const { outbox, device, states, sent } = bench([{ status: 0, body: {} }]);
  outbox.put("1", "0");
  await outbox.flush();
  assert.equal(states.at(-1)[0], "local");
  assert.equal(device.all().size, 1);
  await outbox.flush();
  assert.equal(states.at(-1)[0], "saved");
  assert.equal(device.all().size, 0);
  assert.deepEqual(sent[0], sent[1]);
});

test("a change made while a save is under way is sent after it", async () => {
  const { outbox, sent, device } = bench([]);
  outbox.put("1", "0");
  const flying = outbox.flush();
  outbox.put("1", "2");
  await outbox.flush();
  assert.equal(sent.length, 1);
  await flying;
  assert.equal(device.all().get("1").v, "2");
  await outbox.flush();
  assert.deepEqual(sent[1].responses, { 1: "2" });
  assert.equal(outbox.size(), 0);
});

test("a conflict is sent again under a new number, a refused field does not hold the others", async () => {
  const { outbox, sent } = bench([{ status: 409, body: { refused: "CONFLICT" } }, { status: 422, body: { field: "e" } }]);
  outbox.put("1", "0");
  outbox.put("e", "long");
  await outbox.flush();
  await outbox.flush();
  assert.ok(sent[1].seq > sent[0].seq);
  await outbox.flush();
  assert.deepEqual(sent[2].responses, { 1: "0" });
});

test("what an old tab left keeps its own number, so it never passes for newer", async () => {
  const { outbox, sent } = bench([], 50);
  outbox.put("1", "0", 10);
  outbox.put("2", "1", 20);
  outbox.put("3", "2");
  await outbox.flush();
  await outbox.flush();
  await outbox.flush();
  assert.deepEqual(sent.map((s) => s.seq), [10, 20, 101]);
});

test("a busy server is asked again no sooner than it wishes", async () => {
  const { outbox, timers } = bench([{ status: 503, body: {}, retryAfter: 7000 }]);
  outbox.put("1", "0");
  await outbox.flush();
  assert.ok(timers.at(-1)[1] >= 7000);
});
