// Sentences in the page's language stand in the page; announcements go to one polite live region.
const sentences = new Map([...(globalThis.document?.querySelectorAll("#loi [data-word]") ?? [])].map((item) => [item.dataset.word, item.textContent]));

export function word(name, ...values) {
  return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), sentences.get(name) ?? "");
}

export function say(sentence) {
  document.getElementById("doc-len").textContent = sentence;
}

export function show(id, shown) {
  const element = document.getElementById(id);
  if (element) element.hidden = !shown;
}
