// A page of figures that goes on by itself while somebody looks at it: the same page is asked for again and its parts put in place.
const EVERY = 10000;
const LONGEST = 60 * 60 * 1000; // a screen that nobody has touched for so long keeps no session alive
const PARTS = ["live-sitting", "live-verdict", "live-figures", "live-at"];

export default function live(box) {
  let touched = performance.now();
  for (const gesture of ["pointerdown", "keydown"]) document.addEventListener(gesture, () => { touched = performance.now(); }, true);
  setTimeout(again, EVERY);

  async function again() {
    if (performance.now() - touched > LONGEST) {
      document.getElementById("live-at").textContent = box.dataset.stopped;
      return;
    }
    if (document.visibilityState === "visible") await renew();
    setTimeout(again, EVERY);
  }

  // Without an answer the old figures stay, and the moment they are of stands below them.
  async function renew() {
    const reply = await fetch(location.pathname, { headers: { accept: "text/html" }, redirect: "error", cache: "no-store" }).catch(() => null);
    if (!reply?.ok) return;
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    for (const id of PARTS) put(document.getElementById(id), page.getElementById(id));
  }
}

function put(here, fresh) {
  if (!here || !fresh || here.innerHTML === fresh.innerHTML) return;
  here.className = fresh.className;
  here.replaceChildren(...document.importNode(fresh, true).childNodes);
}
