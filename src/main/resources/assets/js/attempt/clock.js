// The server's time on this phone: measured with half a round trip and carried on by the steady clock, never by counted ticks.
// The calendar is believed only for a sleep: the steady clock of many phones stops while they sleep, and a sleeping page is hidden first.
const LEAP = 1500; // milliseconds by which calendar and steady clock part at once when one of them jumped or slept

export function makeClock(now, ends, sentAt, gotAt, local = localTime, away = () => false, believed = null) {
  let base = { server: now, steady: (sentAt.steady + gotAt.steady) / 2, trip: gotAt.steady - sentAt.steady };
  let mark = gotAt;
  let slept = 0;
  let doubt = believed; // the moment from which the calendar was believed
  let end = ends;
  let doubted = null; // an earlier end that the server told, and when
  const listeners = { moved: [], corrected: [], leapt: [], doubted: [] };
  const tell = (name, ...values) => listeners[name].forEach((listener) => listener(...values));

  function time() {
    const here = local();
    const gap = here.date - mark.date - (here.steady - mark.steady);
    const before = base.server + mark.steady - base.steady + slept;
    mark = here;
    if (away() && gap > LEAP) {
      doubt ??= before;
      slept += gap;
    }
    if (Math.abs(gap) > LEAP) tell("leapt");
    return base.server + here.steady - base.steady + slept;
  }

  function sync(reply, sent, got) {
    const trip = got.steady - sent.steady;
    const error = time() - (reply.now + trip / 2);
    const wrong = got.steady - base.steady > 60000 || Math.abs(error) > 200 + (trip + base.trip) / 2;
    if (wrong || trip <= base.trip + 100) {
      base = { server: reply.now, steady: (sent.steady + got.steady) / 2, trip };
      slept = 0;
      if (error > 500) tell("corrected", doubt, error);
      doubt = null;
    }
    ending(reply, sent, got);
  }

  // A later end is believed at once. An earlier one is old news of another node, most of the time: only when the attempt itself says so (a reply
  // with its state), and says so again to a question asked after that, was the sitting closed early.
  function ending({ ends: told, state }, sent, got) {
    const sure = state && doubted?.ends === told && sent.steady >= doubted.steady;
    if (told > end || sure) {
      end = told;
      doubted = null;
      tell("moved", end);
    } else if (told < end) {
      doubted = { ends: told, steady: state ? got.steady : Infinity };
      tell("doubted");
    } else {
      doubted = null;
    }
  }

  return {
    time, sync, local, left: () => end - time(), ends: () => end,
    onMoved: (listener) => listeners.moved.push(listener),
    // The time had run ahead: from which moment (null: nobody knows) and by how many milliseconds.
    onCorrected: (listener) => listeners.corrected.push(listener),
    onLeapt: (listener) => listeners.leapt.push(listener),
    // The server tells of an earlier end: it is to be asked.
    onDoubted: (listener) => listeners.doubted.push(listener),
  };
}

export function localTime() {
  return { steady: performance.now(), date: Date.now() };
}

// When the page was asked for and when it came.
export function arrival() {
  const page = performance.getEntriesByType?.("navigation")[0];
  const here = localTime();
  if (!page?.responseStart) return [here, here];
  return [page.requestStart, page.responseStart].map((at) => ({ steady: at, date: here.date - (here.steady - at) }));
}

// Whether the page was out of sight at some moment since the last question.
export function watchAway(page = document) {
  const hidden = () => page.visibilityState !== "visible";
  let away = hidden();
  page.addEventListener("visibilitychange", () => { away ||= hidden(); });
  return () => {
    const was = away;
    away = hidden();
    return was;
  };
}

// Sequence numbers: milliseconds since the start by the server's time, then ten bits for the tab; always rising in a tab.
export function makeSequence(clock, startedAt, floor, tab = Math.floor(Math.random() * 1024)) {
  let last = floor;

  function next(at = clock.time()) {
    const wish = Math.max(0, Math.floor(at - startedAt)) * 1024 + tab;
    last = wish > last ? wish : (Math.floor(last / 1024) + 1) * 1024 + tab;
    return last;
  }

  return {
    next,
    atLeast: (seq) => { last = Math.max(last, seq); },
    restart: (seq) => { last = seq; },
    momentOf: (seq) => startedAt + Math.floor(seq / 1024),
    // The highest number that was still in time.
    limit: () => (clock.ends() - startedAt) * 1024 + 1023,
  };
}
