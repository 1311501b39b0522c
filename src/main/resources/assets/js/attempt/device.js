// What is not yet acknowledged is kept on this device: one entry a slot, so that two tabs never write over each other.
// An entry goes only when the server has confirmed it, or after 30 days of the server's time: a date that jumped a year deletes nothing.
// One that was refused carries the reason and is not sent again.
const KEEP = 30 * 24 * 3600 * 1000;
const SUBMIT = "submit"; // no answer: the wish to hand in, which a reload must not forget

export function makeDevice(attempt, time, storage = safeStorage()) {
  const prefix = `hoithi.${attempt}.`;
  const key = (slot) => prefix + slot;

  function read(slot) {
    try {
      return JSON.parse(storage.getItem(key(slot)));
    } catch {
      return null;
    }
  }

  let keeps = storage.lasting !== false;

  function store(slot, entry) {
    try {
      storage.setItem(key(slot), JSON.stringify(entry));
      return true;
    } catch {
      keeps = false; // full or forbidden: the server's copy is then the only one
      return false;
    }
  }

  return {
    keeps: () => keeps,
    write(slot, value, seq, why) {
      const there = read(slot);
      return there?.n > seq || store(slot, { v: value, n: seq, t: time(), ...(why && { r: why }) });
    },
    refuse(slot, seq, why) {
      const there = read(slot);
      if (there?.n === seq) store(slot, { ...there, r: why });
    },
    renumber(slot, old, seq) {
      const there = read(slot);
      if (there?.n === old) store(slot, { ...there, n: seq });
    },
    // Gone once the server has it, unless something newer was written meanwhile.
    drop(slot, seq) {
      const there = read(slot);
      if (there && there.n <= seq) storage.removeItem(key(slot));
    },
    // What was refused was put right by hand.
    settle(slot) {
      if (read(slot)?.r) storage.removeItem(key(slot));
    },
    answers() {
      const slots = keys(storage).filter((k) => k.startsWith(prefix)).map((k) => k.slice(prefix.length));
      return new Map(slots.filter((slot) => slot !== SUBMIT).map((slot) => [slot, read(slot)]).filter(([, entry]) => entry));
    },
    wish: () => read(SUBMIT)?.v ?? "",
    wishTo: (how) => (how ? store(SUBMIT, { v: how, n: 0, t: time() }) : storage.removeItem(key(SUBMIT))),
  };
}

export function sweep(now, storage = safeStorage()) {
  for (const k of keys(storage).filter((name) => /^(hoithi|kept)\./.test(name))) {
    try {
      const { t, now: told } = JSON.parse(storage.getItem(k));
      if (now - (t ?? told) > KEEP) storage.removeItem(k);
    } catch {
      storage.removeItem(k);
    }
  }
}

function keys(storage) {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i));
}

function safeStorage() {
  try {
    globalThis.localStorage.length; // throws where storage is forbidden
    return globalThis.localStorage;
  } catch {
    return Object.defineProperty(memory(), "lasting", { value: false });
  }
}

export function memory() {
  const map = new Map();
  return {
    get length() { return map.size; }, key: (i) => [...map.keys()][i],
    getItem: (k) => map.get(k) ?? null, setItem: (k, v) => map.set(k, v), removeItem: (k) => map.delete(k),
  };
}
