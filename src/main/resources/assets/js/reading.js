// Keeps the reader's place: the section that was opened, and the passage at the top of the screen once the page stands still.
const PAUSE = 900;
const HEAD = 90;

/** The first passage that is not above the screen; "" at the top of the text. */
export function passageAt(passages) {
  const at = passages.findIndex(({ bottom }) => bottom > HEAD);
  return at > 0 ? passages[at].id : "";
}

function passages(text) {
  return [...text.querySelectorAll("[id]")].filter((e) => e.id !== "hit" && !e.querySelector("[id]:not(#hit)"))
    .map((e) => ({ id: e.id, bottom: e.getBoundingClientRect().bottom }));
}

export default function reading(page) {
  const text = page.querySelector("#section-text");
  let kept = null;
  let timer = 0;
  const keep = (passage) => {
    if (passage === kept) return;
    kept = passage;
    const query = passage ? `?passage=${encodeURIComponent(passage)}` : "";
    fetch(page.dataset.place + query, { method: "POST", body: new URLSearchParams(), keepalive: true, credentials: "same-origin" }).catch(() => { kept = null; });
  };
  const here = () => keep(passageAt(passages(text)));
  const named = decodeURIComponent(location.hash.slice(1));
  keep(named !== "hit" && [...text.querySelectorAll("[id]")].some((e) => e.id === named) ? named : "");
  addEventListener("scroll", () => { clearTimeout(timer); timer = setTimeout(here, PAUSE); }, { passive: true });
  addEventListener("pagehide", () => { if (timer) here(); });
}
