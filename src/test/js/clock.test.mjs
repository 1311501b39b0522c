import assert from "node:assert/strict";
import { test } from "node:test";

const js = (name) => import(`../../main/resources/assets/js/attempt/${name}.js`);
const { makeClock, makeSequence, watchAway } = await js("clock");
const { minutesAndSeconds } = await js("words");

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;
const at = (steady, date = steady + 5_000_000) => ({ steady, date });

// A clock set at steady 1000 to the server's 1,000,000; the attempt ends twelve minutes later.
function bench() {
  const phone = { here: at(1000), away: false };
  const clock = makeClock(1_000_000, 1_000_000 + 12 * MINUTE, at(1000), at(1000), () => phone.here, () => phone.away);
  const told = [];
  clock.onCorrected((since, error) => told.push([since, error]));
  return {
    clock, told,
    passes: (ms, jump = 0) => { phone.here = at(phone.here.steady + ms, phone.here.date + ms + jump); },
    sleeps: (ms) => { phone.here = at(phone.here.steady, phone.here.date + ms); },
    hides: () => { phone.away = true; },
    hears: (now) => clock.sync({ now, ends: clock.ends() }, phone.here, phone.here),
  };
}

test("a date that jumps while the page is looked at changes no time", () => {
  for (const jump of [10 * MINUTE, -10 * MINUTE, YEAR, -YEAR]) {
    const { clock, passes } = bench();
    passes(1000, jump);
    assert.equal(clock.time(), 1_001_000, `jump of ${jump}`);
    passes(250);
    assert.equal(clock.time(), 1_001_250);
  }
});

test("time goes on while the phone sleeps, and also after its date was set back", () => {
  const { clock, passes, sleeps, hides } = bench();
  passes(1000, -YEAR);
  assert.equal(clock.time(), 1_001_000);
  hides();
  sleeps(3 * MINUTE);
  assert.equal(clock.time(), 1_001_000 + 3 * MINUTE);
});

test("a date that jumped while the page was out of sight is found out by the next reply", () => {
  for (const jump of [10 * MINUTE, YEAR]) {
    const { clock, told, passes, hides, hears } = bench();
    passes(2000);
    clock.time();
    hides();
    passes(1000, jump);
    assert.equal(clock.time(), 1_003_000 + jump, "nobody can tell it from a sleep");
    passes(5000);
    hears(1_008_000);
    assert.equal(clock.time(), 1_008_000);
    assert.deepEqual(told, [[1_002_000, jump]], "since when it was wrong, and by how much");
  }
});

test("a jump is told, so that the server can be asked", () => {
  const { clock, passes } = bench();
  let leapt = 0;
  clock.onLeapt(() => leapt++);
  passes(250, -YEAR);
  clock.time();
  clock.time();
  assert.equal(leapt, 1);
});

test("a slow reply does not spoil a good measurement, a wrong clock is put right by any", () => {
  const phone = { here: at(1000) };
  const clock = makeClock(1_000_000, 2_000_000, at(1000), at(1000), () => phone.here);
  phone.here = at(9000);
  clock.sync({ now: 1_003_000 }, at(1000), at(9000));
  assert.equal(clock.time(), 1_008_000);
  clock.sync({ now: 1_100_000 }, at(8900), at(9000));
  assert.equal(clock.time(), 1_100_050);
});

test("an earlier end is believed when the attempt itself says so twice, the second time asked after the first", () => {
  const { clock, passes } = bench();
  const told = [];
  clock.onMoved((end) => told.push(end));
  let doubts = 0;
  clock.onDoubted(() => { doubts++; });
  const end = clock.ends();
  const early = end - 5 * MINUTE;
  const hears = (ends, sent, state = "OPEN") => clock.sync({ now: 1_000_000 + sent.steady - 1000, ends, state }, sent, clock.local());
  const first = clock.local();
  passes(100);
  clock.sync({ now: 1_000_100, ends: early }, first, clock.local()); // a save's answer only makes it ask
  hears(early, clock.local());
  assert.equal(clock.ends(), end);
  hears(early, first); // was on its way before that
  assert.equal(clock.ends(), end);
  hears(end, clock.local()); // old news after all
  hears(early, clock.local());
  assert.equal(clock.ends(), end);
  passes(100);
  hears(early, clock.local());
  assert.equal(clock.ends(), early);
  assert.deepEqual(told, [early]);
  assert.equal(doubts, 4);
});

test("an end moves later and never earlier", () => {
  const { clock, hears } = bench();
  const moved = [];
  clock.onMoved((end) => moved.push(end));
  clock.sync({ now: 1_000_000, ends: 5_000_000 }, at(1000), at(1000));
  clock.sync({ now: 1_000_000, ends: 1_720_000 }, at(1000), at(1000));
  hears(1_000_000);
  assert.deepEqual(moved, [5_000_000]);
  assert.equal(minutesAndSeconds(47_000), "00:47");
});

test("a page was away when it was hidden at some moment since the last look", () => {
  const page = new EventTarget();
  page.visibilityState = "visible";
  const away = watchAway(page);
  assert.equal(away(), false);
  for (const state of ["hidden", "visible"]) {
    page.visibilityState = state;
    page.dispatchEvent(new Event("visibilitychange"));
  }
  assert.equal(away(), true);
  assert.equal(away(), false);
});

test("sequence numbers say their time and tab, and always rise in a tab", () => {
  const clock = { time: () => 1000, ends: () => 9000 };
  const sequence = makeSequence(clock, 0, 5_000_000, 7);
  const some = [sequence.next(), sequence.next(), sequence.next()];
  assert.ok(some[0] > 5_000_000 && some[1] > some[0] && some[2] > some[1]);
  assert.ok(some.every((n) => n % 1024 === 7));
  sequence.restart(0);
  assert.equal(sequence.momentOf(sequence.next()), 1000);
  assert.equal(sequence.momentOf(sequence.next(400)), 1001, "an earlier moment does not pass for an earlier number");
  assert.equal(sequence.momentOf(sequence.limit()), 9000);
});
