// Sentences in the page's language stand in the page; announcements go to one polite live region.
const sentences = new Map([...(globalThis.document?.querySelectorAll("#sentences [data-word]") ?? [])].map((item) => [item.dataset.word, item.textContent]));

export function word(name, ...values) {
  return fill(sentences.get(name) ?? "", ...values);
}

/** "{0} {0:question|questions}": the places of a sentence, and the words that go with a count. */
export function fill(sentence, ...values) {
  const printed = (value) => (Math.abs(value) > 999 && typeof value === "number" ? value.toLocaleString(globalThis.document?.documentElement.lang ?? "vi") : String(value)); // a browser's rules for numbers cost a slow phone a third of a second
  const counted = sentence.replace(/\{(\d):([^|}]*)\|([^}]*)\}/g, (_, i, one, many) => (String(values[i]) === "1" ? one : many));
  return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, printed(value)), counted);
}

export function say(sentence) {
  document.getElementById("announcer").textContent = sentence;
}

export function show(id, shown) {
  const element = document.getElementById(id);
  if (element) element.hidden = !shown;
}

// Vietnam's time, wherever the phone thinks it is.
export function timeOf(moment) {
  return new Date(moment + 7 * 3600 * 1000).toISOString().slice(11, 19);
}

export function minutesAndSeconds(left) {
  const seconds = Math.max(0, Math.ceil(left / 1000));
  const two = (n) => String(n).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
