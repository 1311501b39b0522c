// What the server is known to have of an attempt, as of the last word heard from it, and what time it was then. A page that comes from this
// device and not from the server is older than that, and is brought up to it before anything else looks at it.
export function makeMemory(attempt, storage = safely(() => globalThis.localStorage), date = Date.now) {
  const key = `kept.${attempt}`;
  const read = () => safely(() => JSON.parse(storage.getItem(key)));
  const store = (entry) => safely(() => storage.setItem(key, JSON.stringify(entry)));
  let entry = read();

  return {
    // The page was made at this moment of the server. Null when it has just come from there; else what is known since.
    opened(page, ends, fromDevice) {
      if (fromDevice && entry) return { now: entry.now + Math.max(0, date() - entry.date), since: entry.now, ends: Math.max(ends, entry.ends), seq: entry.seq, responses: entry.responses };
      entry = { now: page, date: date(), ends, seq: 0, responses: {} };
      store(entry);
      return fromDevice ? { ...entry, since: page } : null;
    },
    heard(now, ends) {
      entry = { ...entry, now, ends, date: date() };
      store(entry);
    },
    saved(responses, seq) {
      entry = { ...entry, seq: Math.max(entry.seq, seq), responses: { ...entry.responses, ...responses } };
      store(entry);
    },
    forget: () => safely(() => storage.removeItem(key)),
  };
}

function safely(does) {
  try {
    return does();
  } catch {
    return null; // full or forbidden: then a kept page shows less than the server has
  }
}
