// The unit of a form is looked for while somebody types. Without a script the same buttons send the form.
const PAUSE = 250;

export default function unitChoice(form) {
  let timer;
  let asked;

  form.addEventListener("input", (event) => {
    if (event.target.id === "q") later();
  });
  form.addEventListener("compositionend", (event) => { if (event.target.id === "q") later(); });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("#unit button");
    if (!button) return;
    event.preventDefault();
    ask({ [button.name]: button.value }, true);
  });
  form.addEventListener("keydown", (event) => {
    if (event.target.id !== "q" || event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    ask({ do: "find" }, false);
  });

  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => ask({ do: "find" }, false), PAUSE);
  }

  async function ask(pressed, moves) {
    clearTimeout(timer);
    asked?.abort();
    asked = new AbortController();
    const body = new URLSearchParams();
    for (const name of ["unit", "at", "q", "next", "missing"]) if (form.elements[name]?.value) body.set(name, form.elements[name].value);
    for (const [name, value] of Object.entries(pressed)) body.set(name, value);
    const reply = await fetch(`/account/unit?${body}`, { signal: asked.signal }).catch(() => null);
    if (!reply?.ok) return;
    const fresh = new DOMParser().parseFromString(await reply.text(), "text/html").getElementById("unit");
    if (fresh) put(document.importNode(fresh, true), moves);
  }

  // The box one types in stays as it is: taking its place would end a keyboard's composition.
  function put(fresh, moves) {
    const here = document.getElementById("unit");
    const typing = document.getElementById("q");
    const box = fresh.querySelector("#q");
    if (!moves && typing && box) {
      if (typing.value.trim() !== box.value) return;
      const old = typing.closest(".searchbox");
      while (old.nextSibling) old.nextSibling.remove();
      const next = [];
      for (let node = box.closest(".searchbox").nextSibling; node; node = node.nextSibling) next.push(node);
      old.after(...next);
    } else {
      here.replaceWith(fresh);
      fresh.focus({ preventScroll: true });
      fresh.scrollIntoView({ block: "nearest" });
    }
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
