// Asks the browser for the worker that keeps pages on this device. Where there is none (an app's own browser, private windows), all else works without.
const SOON = 3000; // first what one looks at

export function beginWorker(browser = navigator, page = globalThis) {
  if (!browser.serviceWorker) return;
  page.addEventListener("load", () => setTimeout(async () => {
    try {
      await browser.serviceWorker.register("/worker.js", { updateViaCache: "none" });
      const { active } = await browser.serviceWorker.ready;
      active.postMessage({ keep: page.location.pathname });
    } catch { /* storage is full or refused: nothing is kept then */ }
  }, SOON));
}

// Whether this page would come up again without a network.
export async function isKept(path, storage = globalThis.caches) {
  try {
    return Boolean(await storage.match(path, { ignoreVary: true }));
  } catch {
    return false;
  }
}
