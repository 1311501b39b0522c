// Other tabs of the same attempt: each hears what the others change and takes over what is newer.
export function startTabs(attempt, { onOther, onChange }) {
  if (!("BroadcastChannel" in globalThis)) return () => {};
  const channel = new BroadcastChannel(`hoithi.${attempt}`);
  channel.addEventListener("message", ({ data }) => {
    if (data.hello) channel.postMessage({ here: true });
    if (data.hello || data.here) onOther();
    if (data.slot) onChange(data.slot, data.value, data.seq);
  });
  channel.postMessage({ hello: true });
  return (slot, value, seq) => channel.postMessage({ slot, value, seq });
}
