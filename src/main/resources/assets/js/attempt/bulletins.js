// What organisers tell everybody inside: in the list above the questions and, until it was read, on a line of the bar that opens.
import { say, word } from "./words.js";

export function makeBulletins({ attempt, ask, page = document, tell = say, reveal = pushDown, storage = safely(() => globalThis.sessionStorage) }) {
  const box = page.getElementById("bulletins");
  const list = page.getElementById("bulletin-list");
  const bar = page.getElementById("bulletin-bar");
  const line = page.getElementById("bulletin-line");
  const text = page.getElementById("bulletin-text");
  const key = `bulletins.${attempt}`;
  const all = () => [...list.querySelectorAll("details")];
  let read = Number(safely(() => storage.getItem(key)) ?? 0);
  let asked = 0; // a save tells only how many there are; the words are asked for once

  function draw() {
    const unread = all().slice(read).map((one) => one.querySelector("p").textContent);
    all().forEach((one, i) => { one.open = i >= read; });
    line.textContent = unread.at(-1)?.replace(/\s+/g, " ") ?? "";
    text.textContent = unread.join("\n\n");
    if (unread.length === 0) bar.hidden = true;
    else if (bar.hidden) reveal(bar);
    box.hidden = all().length === 0;
  }

  function add({ at, words }) {
    const one = page.getElementById("bulletin-item").content.cloneNode(true);
    one.querySelector("summary").textContent = word("bulletinAt", at);
    one.querySelector("p").textContent = words;
    list.append(one);
  }

  page.getElementById("bulletin-read").addEventListener("click", () => {
    read = all().length;
    safely(() => storage.setItem(key, read));
    bar.querySelector("details").open = false;
    draw();
  });
  draw();

  return {
    shown: () => all().length,
    ofSave({ body }) {
      if (!(body.told > Math.max(all().length, asked))) return;
      asked = body.told;
      ask();
    },
    // past: how many the page showed when it asked; what came meanwhile by another answer is not shown twice.
    ofClock({ body }, past) {
      const fresh = (body.told ?? []).slice(all().length - past);
      if (fresh.length === 0) return;
      fresh.forEach(add);
      draw();
      tell(`${word("bulletin")} ${fresh.map((one) => one.words).join(" ")}`);
    },
  };
}

// The line takes its place and covers nothing: what is being read goes down with it, also where a browser holds the page still.
function pushDown(bar) {
  const paper = document.getElementById("paper");
  const was = paper.getBoundingClientRect().top;
  bar.hidden = false;
  requestAnimationFrame(() => requestAnimationFrame(() => {
    scrollBy({ top: paper.getBoundingClientRect().top - was - bar.offsetHeight, behavior: "instant" });
  }));
}

function safely(does) {
  try {
    return does();
  } catch {
    return null;
  }
}
