// What is not yet acknowledged is kept on this device: one entry a slot, so that two tabs never write over each other.
const KEEP = 30 * 24 * 3600 * 1000;

export function makeDevice(attempt, storage = safeStorage()) {
  const prefix = `hoithi.${attempt}.`;
  const key = (slot) => prefix + slot;

  function read(slot) {
    try {
      return JSON.parse(storage.getItem(key(slot)));
    } catch {
      return null;
    }
  }

  function write(slot, value, seq) {
    const there = read(slot);
    if (there && there.n > seq) return true;
    try {
      storage.setItem(key(slot), JSON.stringify({ v: value, n: seq, t: Date.now() }));
      return true;
    } catch {
      return false; // full or forbidden: the server's copy is then the only one
    }
  }

  return {
    write,
    // Gone once the server has it, unless something newer was written meanwhile.
    drop(slot, seq) {
      const there = read(slot);
      if (there && there.n <= seq) storage.removeItem(key(slot));
    },
    all() {
      const slots = keys(storage).filter((k) => k.startsWith(prefix)).map((k) => k.slice(prefix.length));
      return new Map(slots.map((slot) => [slot, read(slot)]).filter(([, entry]) => entry));
    },
    clear: () => keys(storage).filter((k) => k.startsWith(prefix)).forEach((k) => storage.removeItem(k)),
  };
}

export function sweep(storage = safeStorage(), now = Date.now()) {
  for (const k of keys(storage).filter((name) => name.startsWith("hoithi."))) {
    try {
      if (now - JSON.parse(storage.getItem(k)).t > KEEP) storage.removeItem(k);
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
    return memory();
  }
}

export function memory() {
  const map = new Map();
  return {
    get length() { return map.size; }, key: (i) => [...map.keys()][i],
    getItem: (k) => map.get(k) ?? null, setItem: (k, v) => map.set(k, v), removeItem: (k) => map.delete(k),
  };
}
