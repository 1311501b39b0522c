// What a person leaves on a device, and how it goes: answers on their way (hoithi.7.3), what the server has (kept.7), drafts of long forms (draft …).
import { MINE } from "./worker/store.js";

const ANSWER = /^hoithi\.(\d+)\.(\w+)$/;
const keys = (storage) => Array.from({ length: storage.length }, (_, i) => storage.key(i));

function waiting(storage) {
  const found = keys(storage).map((key) => ANSWER.exec(key)).filter((match) => match && match[2] !== "submit");
  return found.map(([key, attempt, slot]) => ({ key, attempt, slot, ...entry(storage, key) }));
}

function entry(storage, key) {
  try {
    return JSON.parse(storage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

// Each under its own number, oldest first, as the paper's own page would. Gives the attempts the server does not know as this person's.
export async function sendsLeft(storage, post) {
  const foreign = new Set();
  const unsent = waiting(storage).filter(({ r, n }) => !r && n).sort((a, b) => a.n - b.n);
  for (const { key, attempt, slot, v, n } of unsent) {
    if (foreign.has(attempt)) continue;
    const status = await post(attempt, { seq: n, responses: { [slot]: v } });
    if (status === 200 && entry(storage, key).n === n) storage.removeItem(key);
    if (status === 404) foreign.add(attempt);
    if (status === 0) break; // no network
  }
  return foreign;
}

export function left(storage, foreign) {
  const answers = waiting(storage).filter(({ attempt }) => !foreign.has(attempt));
  return { answers: answers.length, drafts: keys(storage).filter((key) => key.startsWith("draft ")).length, attempt: answers[0]?.attempt };
}

export async function empties(storage, caches, foreign) {
  for (const key of keys(storage)) {
    const attempt = /^(?:hoithi|kept)\.(\d+)/.exec(key)?.[1];
    if (key.startsWith("draft ") || (attempt && !foreign.has(attempt))) storage.removeItem(key);
  }
  try {
    await caches?.delete(MINE);
  } catch { /* nothing can be kept there */ }
}
