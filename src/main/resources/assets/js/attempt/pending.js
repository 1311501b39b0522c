// What waits to be sent: for each slot its newest value with its number, on the device too.
const TOGETHER = 5000 * 1024; // changes of five seconds share a number; what an older page left keeps its own, so it never passes for newer

export function makePending({ device, sequence, floor, onNumber = () => {} }) {
  const entries = new Map();

  function number(slot, seq) {
    const entry = entries.get(slot);
    if (entry.n === seq) return;
    device.renumber(slot, entry.n, seq);
    onNumber(slot, entry.v, seq, entry.n);
    entry.n = seq;
  }

  return {
    number,
    size: () => entries.size,
    has: (slot) => entries.has(slot),
    remove: (slot) => entries.delete(slot),
    put(slot, value, seq) {
      entries.set(slot, { v: value, n: seq });
      device.write(slot, value, seq);
    },
    // Another tab has something newer.
    yieldTo(slot, seq) {
      if (entries.get(slot)?.n < seq) entries.delete(slot);
    },
    // What goes together under one number; never something from before the end with something from after it.
    batch() {
      const first = Math.min(...[...entries.values()].map((e) => e.n));
      const end = sequence.limit();
      const joins = (n) => (first <= floor ? n === first : n - first < TOGETHER && (n <= end) === (first <= end));
      const slots = [...entries.keys()].filter((slot) => joins(entries.get(slot).n));
      const seq = Math.max(...slots.map((slot) => entries.get(slot).n));
      for (const slot of slots) number(slot, seq);
      return { seq, responses: Object.fromEntries(slots.map((slot) => [slot, entries.get(slot).v])) };
    },
    // Of what was sent, what was not changed since.
    still: ({ seq, responses }) => Object.keys(responses).filter((slot) => entries.get(slot)?.n === seq),
    // The time had run ahead by an error since a moment: what was numbered then gets its true number, what is ahead of now and cannot be dated, now.
    correct(now, since, error) {
      const dated = ({ n }) => since !== null && sequence.momentOf(n) > since;
      const own = (e) => (dated(e) ? Math.max(since, sequence.momentOf(e.n) - error) : Math.min(sequence.momentOf(e.n), now));
      const right = (e) => own(e) === sequence.momentOf(e.n);
      const wrong = [...entries].filter(([, e]) => !right(e)).sort(([, a], [, b]) => a.n - b.n);
      sequence.restart(Math.max(0, ...[...entries.values()].filter(right).map((e) => e.n)));
      for (const [slot, e] of wrong) {
        e.dated = dated(e);
        number(slot, sequence.next(own(e)));
      }
    },
    // What cannot be dated goes above all the server has.
    lift(slots, last) {
      sequence.atLeast(last);
      for (const slot of slots) if (entries.get(slot)?.n <= last && !entries.get(slot).dated) number(slot, sequence.next());
    },
  };
}
