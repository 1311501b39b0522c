// A page that says "saved": what this tab sent a moment ago need not be kept on the device any longer.
import { makeDrafts } from "./draft-store.js";

export default function draftSaved() {
  try {
    const key = sessionStorage.getItem("draft sent");
    if (key) makeDrafts(localStorage, Date.now).drop(key);
    sessionStorage.removeItem("draft sent");
  } catch { /* nothing can be kept there */ }
}
