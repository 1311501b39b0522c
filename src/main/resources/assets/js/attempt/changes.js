// What the page shows against what was sent and what the server has. Every way of changing an answer ends in take().
export function makeChanges({ answers, outbox, pending, sequence, clock, device, parts, faults, floor = 0, tell = () => {}, redraw = () => {} }) {
  const server = new Map(answers.slots.map((slot) => [slot, answers.rendered(slot)])); // what the server has, as far as this page heard
  const shown = new Map(server); // what was last seen to
  const known = new Map(); // the newest number of a slot seen here
  const touched = new Map(); // when a field was last touched

  const differs = (slot) => answers.read(slot) !== shown.get(slot);
  // What nobody saw being touched was touched before the script was there: in time, for a page does not open after the end and is shut at it.
  const moment = (slot) => touched.get(slot) ?? Math.min(clock.time(), clock.ends() - 5);

  function take(slots = answers.slots) {
    const changed = slots.filter(differs);
    const wrong = changed.filter((slot) => parts.fault(slot, answers.read(slot)));
    for (const slot of wrong) {
      const why = parts.fault(slot, answers.read(slot));
      faults.set(slot, why);
      device.write(slot, answers.read(slot), sequence.next(moment(slot)), why);
    }
    for (const slot of slots) if (faults.has(slot) && !differs(slot)) mended(slot);
    const good = changed.filter((slot) => !wrong.includes(slot));
    put(good.filter((slot) => moment(slot) <= clock.ends()));
    put(good.filter((slot) => moment(slot) > clock.ends()));
    redraw();
    return good.length > 0;
  }

  // What stood before the fault is back: it is on the server, or still on its way.
  function mended(slot) {
    if (server.get(slot) !== shown.get(slot) && !pending.has(slot)) return; // the very thing that was refused
    faults.clear(slot);
    device.settle(slot);
    if (pending.has(slot)) hold(slot, shown.get(slot), sequence.next(moment(slot)));
  }

  function put(slots) {
    if (slots.length === 0) return;
    const seq = sequence.next(Math.max(...slots.map(moment)));
    for (const slot of slots) {
      faults.clear(slot);
      hold(slot, answers.read(slot), seq);
      tell(slot, answers.read(slot), seq);
    }
  }

  function hold(slot, value, seq) {
    shown.set(slot, value);
    known.set(slot, Math.max(seq, known.get(slot) ?? 0));
    outbox.put(slot, value, seq);
  }

  function display(slot, value) {
    shown.set(slot, value);
    answers.write(slot, value);
  }

  return {
    take,
    newest: () => Math.max(floor, ...known.values()),
    touch: (slot) => touched.set(slot, clock.time()),
    // The browser filled the form in from an older visit and nobody touched it: what the server and the device know is newer.
    putBack: () => answers.slots.filter((slot) => shown.get(slot) !== null && !touched.has(slot) && !faults.has(slot) && differs(slot)).forEach((slot) => display(slot, shown.get(slot))),
    // What the device kept, under its own number.
    restore(slot, value, seq) {
      answers.write(slot, value);
      hold(slot, value, seq);
    },
    // Another tab changed it, or (was) gave its change another number.
    adopt(slot, value, seq, was) {
      if (differs(slot)) take([slot]);
      const newest = known.get(slot) ?? 0;
      if (seq <= newest && was !== newest) return;
      known.set(slot, seq);
      pending.yieldTo(slot, seq);
      display(slot, value);
      redraw();
    },
    numbered: (slot, seq, was) => { if (known.get(slot) === was) known.set(slot, seq); },
    // The server has these; of the lost ones a newer answer of another device stands.
    saved(values, lost, last) {
      Object.entries(values).forEach(([slot, value]) => server.set(slot, value));
      for (const [slot, value] of lost) {
        known.set(slot, last);
        if (differs(slot)) shown.set(slot, value);
        else display(slot, value);
      }
      redraw();
    },
    // Never to count: what stands is shown again.
    revert(slots) {
      slots.forEach((slot) => display(slot, server.get(slot) ?? ""));
      redraw();
    },
  };
}
