// What is typed into long forms and not saved yet, kept on this device: {at, version, fields: [[name, value], …], sent}.
const PREFIX = "draft ";
const LIFE = 14 * 24 * 60 * 60 * 1000;

export function makeDrafts(storage, now) {
  const at = (key) => PREFIX + key;
  return {
    read(key) {
      try {
        const kept = JSON.parse(storage.getItem(at(key)));
        return kept && Array.isArray(kept.fields) && now() - kept.at < LIFE ? kept : null;
      } catch {
        return null;
      }
    },
    keep(key, version, fields, sent = false) {
      try {
        storage.setItem(at(key), JSON.stringify({ at: now(), version, fields, sent }));
        return true;
      } catch {
        return false; // full or forbidden: the warning on leaving remains
      }
    },
    drop(key) {
      try { storage.removeItem(at(key)); } catch { /* forbidden: nothing is kept there */ }
    },
  };
}

// Fields as a browser would send them, without what the page itself put there.
export function typed(form, FormDataOf = FormData) {
  const own = new Set(["version", "revision", "conflict", "do", "then"]);
  return [...new FormDataOf(form)].filter(([name, value]) => typeof value === "string" && !own.has(name)).map(([name, value]) => [name, value.replace(/\r\n?/g, "\n")]);
}

export function same(some, others) {
  return JSON.stringify(some) === JSON.stringify(others);
}

// What to do with a kept draft on a page: nothing, drop it (it was saved, or says no more than the page), fill it in, or offer it.
export function fate(kept, page) {
  if (!kept || page.typed) return "nothing";
  if (kept.sent && kept.version !== page.version || same(kept.fields, page.fields)) return "drop";
  return page.fills && kept.version === page.version ? "fill" : "offer";
}
