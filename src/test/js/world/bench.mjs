// A phone without a screen: the parts of the paper with a clock handed in, a server that answers as told, and a form that is a map.
const js = (name) => import(`../../../main/resources/assets/js/attempt/${name}.js`);
const { makeClock, makeSequence } = await js("clock");
const { makeDevice, memory } = await js("device");
const { makeCustody } = await js("custody");
const { takeUp } = await js("take-up");

export const START = 1_000_000;
export const MINUTE = 60_000;
export const at = (steady, date = steady) => ({ steady, date });
export const own = (seq) => START + Math.floor(seq / 1024);

export function phone({ storage = memory(), rendered = {}, filled = {}, floor = 0, now = START, ends = START + 20 * MINUTE, active = true, tab = 5 } = {}) {
  const here = { steady: 1000, date: 1000, away: false };
  const clock = makeClock(now, ends, at(1000), at(1000), () => ({ ...here }), () => here.away);
  const device = makeDevice("1", clock.time, storage);
  const sequence = makeSequence(clock, START, floor, tab);
  const sent = [], replies = [], states = [], timers = [], refusals = [], lost = [], faulty = new Map();
  const values = new Map(Object.entries({ ...rendered, ...filled }));
  const slots = Object.keys(rendered);
  const answers = { slots, read: (s) => values.get(s), write: (s, v) => values.set(s, v), rendered: (s) => rendered[s] };
  const faults = { has: (s) => faulty.has(s), set: (s, why) => faulty.set(s, why), clear: (s) => faulty.delete(s) };
  const parts = { fault: (s, v) => (s === "e" && v.length > 12_000 ? "TOO_LONG" : "") };
  const { pending, outbox, changes } = makeCustody({
    answers, parts, faults, clock, device, sequence, floor, onState: (...s) => states.push(s), wait: (f, ms) => timers.push([f, ms]),
    onLost: (gone) => lost.push(...gone),
    onRefused: (some, why) => refusals.push(...some.map((slot) => [slot, why])),
    async post(batch) {
      sent.push(structuredClone(batch));
      const reply = replies.shift() ?? { status: 200, body: {} };
      const told = typeof reply === "function" ? reply(batch) : reply;
      const body = { now: clock.time(), ends, ...told.body };
      if (told.status) clock.sync(body, clock.local(), clock.local());
      return { ...told, body };
    },
  });
  const phone = {
    clock, device, sequence, pending, outbox, changes, storage, sent, replies, states, timers, refusals, lost, faulty, values, here,
    passes(ms, jump = 0) { here.steady += ms; here.date += ms + jump; clock.time(); },
    hidden(is) { here.away = is; },
    chooses(slot, value) { values.set(slot, value); changes.touch(slot); changes.take([slot]); },
    restored: takeUp({ answers, changes, device, sequence, clock, floor, active }),
  };
  return phone;
}
