// Takes up where the person is: what was touched before the script was there, and what this device kept from before.
//
// The page was made by the server just now (it is never kept), so its markup says what the server has, up to data-last-seq.
// - Kept by the device: shown and sent under its own number, so that a newer answer of another device stands (the reply says so).
// - Differs from the markup and somebody has touched this page: touched while the script was on its way; sent as of now.
// - Differs from the markup and nobody has: a browser put an older visit back; the markup and the device are newer.
let acted = false; // for browsers that do not tell
for (const gesture of ["pointerdown", "keydown"]) globalThis.document?.addEventListener(gesture, () => { acted = true; }, true);

export function used(page = navigator) {
  const how = performance.getEntriesByType?.("navigation")[0]?.type;
  return page.userActivation?.hasBeenActive ?? (acted || (how !== "back_forward" && how !== "reload"));
}

export function takeUp({ answers, changes, device, sequence, clock, floor, active = used() }) {
  const early = active ? answers.slots.filter((slot) => answers.read(slot) !== answers.rendered(slot)) : [];
  if (!active) changes.putBack();
  let restored = 0;
  for (const [slot, { v, n, r }] of device.answers()) {
    if (early.includes(slot) || !answers.slots.includes(slot)) continue;
    if (r) {
      if (r !== "TIME_UP" && n > floor) answers.write(slot, v); // back in its field with its fault, or sent once more
      continue;
    }
    restored++;
    changes.restore(slot, v, dated(slot, n));
  }
  changes.take();
  return restored;

  // A number from the future: the phone's date had jumped. Nobody knows when it was; it is sent as of now.
  function dated(slot, n) {
    if (sequence.momentOf(n) <= clock.time()) return n;
    const seq = sequence.next();
    device.renumber(slot, n, seq);
    return seq;
  }
}
