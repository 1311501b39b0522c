// Checks a form while it is filled in: the server judges it by the same rules as when it is saved, and its answer's findings are put in place.
const PAUSE = 900;

export default function check(form) {
  const seen = new Set();
  let timer;
  let asked;
  form.addEventListener("input", (event) => { if (!event.isComposing) later(PAUSE); });
  form.addEventListener("change", (event) => { seen.add(event.target.id); later(200); });

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  }

  async function ask() {
    asked?.abort();
    asked = new AbortController();
    const body = new URLSearchParams(new FormData(form));
    body.set("do", "check");
    const reply = await fetch(form.action, { method: "POST", body, headers: { accept: "text/html" }, signal: asked.signal }).catch(() => null);
    const page = reply && new DOMParser().parseFromString(await reply.text(), "text/html");
    if (!page) return;
    if (!page.getElementById(form.id)?.matches(`[data-behaviour~="check"]`)) return away(reply.status);
    put(page, ".checks ul");
    put(page, ".checks__head p");
    put(page, ".blueprint tfoot th");
    todo(page);
    for (const field of form.elements) if (field.id) judge(page, field);
  }

  // The session is over: said at once, for a person would only learn of it after the last field.
  function away(status) {
    const told = document.querySelector(".checks__head p");
    if (status === 401 && told) told.textContent = form.dataset.away;
  }

  function judge(page, field) {
    const fresh = page.getElementById(field.id);
    const note = page.getElementById(`${field.id}-error`);
    const here = document.getElementById(`${field.id}-error`);
    const sub = page.getElementById(`${field.id}-sub`);
    if (!fresh) return;
    if (sub) {
      document.getElementById(sub.id).textContent = sub.textContent;
      field.closest("td").className = fresh.closest("td").className;
    } else if (here || note && seen.has(field.id) && field !== document.activeElement) {
      here?.remove();
      if (note) field.closest(".field")?.append(document.importNode(note, true));
      field.closest(".field")?.classList.toggle("field--error", Boolean(note));
    } else return;
    for (const name of ["aria-invalid", "aria-describedby"]) {
      const value = fresh.getAttribute(name);
      if (value === null) field.removeAttribute(name); else field.setAttribute(name, value);
    }
  }
}

function put(page, selector) {
  const here = document.querySelector(selector);
  const fresh = page.querySelector(selector);
  if (here && fresh && here.innerHTML !== fresh.innerHTML) here.replaceChildren(...document.importNode(fresh, true).childNodes);
}

function todo(page) {
  const bar = document.querySelector(".savebar__in");
  const here = bar.querySelector(".savebar__todo");
  const fresh = page.querySelector(".savebar__todo");
  if (here && fresh) here.textContent = fresh.textContent;
  else if (here) here.remove();
  else if (fresh) bar.prepend(document.importNode(fresh, true));
}
