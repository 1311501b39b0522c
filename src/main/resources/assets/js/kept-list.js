// The page "no network": what is kept of this person on this device, and the page that was wanted as soon as the network is back.
import { MINE } from "./worker/store.js";

export default async function keptList(box) {
  let leaves = false; // a network that comes back just then must not take away the page that somebody has tapped
  addEventListener("beforeunload", () => { leaves = true; });
  addEventListener("online", () => { if (!leaves) location.reload(); });
  try {
    const store = await caches.open(MINE);
    const told = new Set();
    for (const { url } of await store.keys()) {
      const path = new URL(url).pathname;
      const list = box.querySelector(`[data-kept="${path.split("/")[1]}"]`);
      if (!list || !/^\/(attempts\/\d+|study\/\d+\/[\w-]+)$/.test(path)) continue;
      const whole = path.split("/").slice(0, 3).join("/"); // a document is told once, by its first page
      if (told.has(whole)) continue;
      told.add(whole);
      const html = await (await store.match(url, { ignoreVary: true })).text();
      const title = new DOMParser().parseFromString(html, "text/html").title.replace(/ – [^–]*$/, "");
      const line = document.createElement("li");
      line.append(Object.assign(document.createElement("a"), { href: path, textContent: title }));
      list.append(line);
      list.closest("section").hidden = false;
      box.querySelector("[data-kept-none]").hidden = true;
    }
  } catch { /* storage is refused: nothing is kept */ }
}
