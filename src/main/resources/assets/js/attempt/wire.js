// One request of ours: never throws, gives the status (0 without a network) and keeps the clock right.
export function makeWire(clock, patience = 10000) {
  return async function request(url, body, leaving = false) {
    const sent = clock.local();
    const stop = new AbortController();
    const timer = leaving ? null : setTimeout(() => stop.abort(), patience);
    try {
      const text = body && JSON.stringify(body);
      const response = await fetch(url, {
        method: body ? "POST" : "GET", body: text, signal: stop.signal, credentials: "same-origin", cache: "no-store", redirect: "error",
        headers: { Accept: "application/json", ...(body && { "Content-Type": "application/json" }) },
        keepalive: Boolean(text) && text.length < 20000, // the browser takes 64 KB of these, at three bytes a letter
      });
      const json = (response.headers.get("Content-Type") ?? "").includes("json") ? await response.json() : {};
      if (json.now) clock.sync(json, sent, clock.local());
      const after = Number(response.headers.get("Retry-After")) * 1000;
      const known = response.status !== 200 || json.now; // a page of somebody's network portal is no acknowledgement
      return { status: known ? response.status : 0, body: json, retryAfter: after || undefined };
    } catch {
      return { status: 0, body: {} };
    } finally {
      clearTimeout(timer);
    }
  };
}
