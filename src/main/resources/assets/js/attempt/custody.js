// Keeps the answers between the fields, this device and the server: how form, queue and outbox hear of each other. The page and its tests put it together here.
import { makeChanges } from "./changes.js";
import { makeOutbox } from "./outbox.js";
import { makePending } from "./pending.js";

const nothing = () => {};

export function makeCustody({ answers, parts, faults, clock, device, sequence, floor, post, wait, tell = nothing, redraw, onState, onReply, onSaved = nothing, onLost = nothing, onRefused = nothing }) {
  const pending = makePending({
    device, sequence, floor,
    onNumber(slot, value, seq, was) {
      changes.numbered(slot, seq, was);
      tell(slot, value, seq, was);
    },
  });
  const outbox = makeOutbox({
    device, sequence, pending, post, wait, onState, onReply,
    onSaved(values, lost, last) {
      changes.saved(values, lost, last);
      onSaved(values, last);
      if (lost.length) onLost(lost);
    },
    onRefused(slots, why) {
      if (why === "TIME_UP") changes.revert(slots);
      else slots.forEach((slot) => faults.set(slot, why));
      onRefused(slots, why);
    },
  });
  const changes = makeChanges({ answers, outbox, pending, sequence, clock, device, parts, faults, floor, tell, redraw });
  clock.onCorrected((since, error) => pending.correct(clock.time(), since, error));
  return { pending, outbox, changes };
}
