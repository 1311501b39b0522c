// Sends what changed: one request at a time, changes of a moment together, again and again until the server has it.
const TOGETHER = 5000 * 1024; // changes of five seconds share a sequence number; older ones keep their own, so they never pass for newer

export function makeOutbox({ device, post, next, floor, onState, onReply, wait = setTimeout }) {
  const pending = new Map();
  let flying = false;
  let failures = 0;
  let timer = null;
  let stopped = false;

  function put(slot, value, seq = next()) {
    if (stopped) return seq;
    pending.set(slot, { v: value, n: seq });
    device.write(slot, value, seq);
    onState(failures ? "local" : "saving", pending.size);
    return seq;
  }

  function batch() {
    const first = Math.min(...[...pending.values()].map((e) => e.n));
    const inBatch = (e) => (first <= floor ? e.n === first : e.n - first < TOGETHER);
    const entries = [...pending].filter(([, e]) => inBatch(e));
    const seq = Math.max(...entries.map(([, e]) => e.n));
    for (const [slot, e] of entries) {
      e.n = seq;
      device.write(slot, e.v, seq);
    }
    return { seq, responses: Object.fromEntries(entries.map(([slot, e]) => [slot, e.v])) };
  }

  function soon(delay = 150) {
    clearTimeout(timer);
    timer = wait(flush, delay);
  }

  async function flush() {
    clearTimeout(timer);
    if (flying || stopped || pending.size === 0) return;
    flying = true;
    const sent = batch();
    const reply = await post(sent);
    flying = false;
    if (reply.status === 200) acknowledge(sent, reply);
    else refuse(sent, reply);
    onReply(reply, pending.size);
  }

  function acknowledge(sent, reply) {
    failures = 0;
    forget(sent, true);
    onState(pending.size ? "saving" : "saved", pending.size, reply.body.now);
    if (pending.size) soon(0);
  }

  function forget(sent, known) {
    for (const [slot, value] of Object.entries(sent.responses)) {
      const e = pending.get(slot);
      if (e && e.n === sent.seq && e.v === value) pending.delete(slot);
      if (known) device.drop(slot, sent.seq);
    }
  }

  function refuse(sent, reply) {
    if (reply.status === 409 && reply.body.refused === "CONFLICT") {
      const seq = next();
      for (const slot of Object.keys(sent.responses)) if (pending.get(slot)?.n === sent.seq) put(slot, pending.get(slot).v, seq);
      return soon(0);
    }
    if (reply.status === 422) {
      const field = reply.body.field;
      forget({ seq: sent.seq, responses: field in sent.responses ? { [field]: sent.responses[field] } : sent.responses }, false);
      onState("local", pending.size);
      return pending.size && soon(0);
    }
    failures++;
    onState("local", pending.size);
    if (reply.status === 409 || reply.status === 404) return; // no use in trying: the attempt is closed
    soon(Math.max(reply.retryAfter ?? 0, Math.min(8000, 500 * 2 ** failures) * (0.6 + 0.4 * Math.random())));
  }

  return {
    put, soon, flush, size: () => pending.size, stop: () => { stopped = true; },
    // Another tab has something newer.
    yieldTo(slot, seq) {
      if (pending.get(slot)?.n < seq) pending.delete(slot);
    },
    // Before the page goes: everything at once; what does not arrive is on the device.
    leave() {
      if (pending.size && !stopped) post(batch(), true);
    },
  };
}
