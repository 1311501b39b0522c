// The server's time on this phone: an offset measured with half a round trip, never counted ticks, never the phone's own date alone.
export function makeClock(now, ends, sentAt, gotAt, local = localTime) {
  let base = { server: now, local: middle(sentAt, gotAt), trip: gotAt.steady - sentAt.steady };
  let end = ends;
  const listeners = [];

  function time() {
    const here = local();
    // The steady clock may sleep with the phone, the calendar may be set back: the greater of both is the time that passed.
    return base.server + Math.max(here.steady - base.local.steady, here.date - base.local.date);
  }

  function sync(reply, sent, got) {
    const trip = got.steady - sent.steady;
    const old = got.steady - base.local.steady > 60000 || Math.abs(time() - reply.now) > 5000;
    if (old || trip <= base.trip + 100) base = { server: reply.now, local: middle(sent, got), trip };
    if (reply.ends > end) { // an end only ever moves later: an earlier one is old news of another node
      end = reply.ends;
      listeners.forEach((listener) => listener(end));
    }
  }

  return { time, sync, local, left: () => end - time(), ends: () => end, onMoved: (listener) => listeners.push(listener) };
}

export function localTime() {
  return { steady: performance.now(), date: Date.now() };
}

function middle(a, b) {
  return { steady: (a.steady + b.steady) / 2, date: (a.date + b.date) / 2 };
}

// Sequence numbers: milliseconds since the start by the server's time, with the tab's number, always rising in a tab.
export function makeSequence(clock, startedAt, floor, tab = Math.floor(Math.random() * 1024)) {
  let last = floor;
  return function next() {
    const wish = Math.max(0, Math.floor(clock.time() - startedAt)) * 1024 + tab;
    last = wish > last ? wish : Math.floor(last / 1024) * 1024 + 1024 + tab;
    return last;
  };
}

export function minutesAndSeconds(left) {
  const seconds = Math.max(0, Math.ceil(left / 1000));
  const two = (n) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
