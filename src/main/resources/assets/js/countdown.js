// Counts on from what the server printed: its moment, and the time that has passed on this phone since the page came.
// At zero it stops and offers the page anew; it does not fetch it, or everybody would at the same second.
import { arrival, localTime } from "./attempt/clock.js";

export default function countdown(box) {
  const timer = box.querySelector(".countdown");
  const cells = [...timer.children];
  const arrived = written();
  const beat = setInterval(tick, 1000);

  function left() {
    const here = localTime();
    return box.dataset.ends - box.dataset.now - Math.max(here.steady - arrived.steady, here.date - arrived.date);
  }

  function tick() {
    const seconds = Math.max(0, Math.ceil(left() / 1000));
    const parts = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
    cells.forEach((cell, i) => { cell.firstElementChild.textContent = i ? String(parts[i]).padStart(2, "0") : parts[i]; });
    cells[0].hidden = parts[0] === 0;
    cells[3].hidden = parts[0] > 0;
    const spoken = timer.dataset.spoken.replace(/\{(\d)\}/g, (_, i) => parts[i]);
    if (timer.getAttribute("aria-label") !== spoken) timer.setAttribute("aria-label", spoken);
    if (seconds === 0) over();
  }

  function over() {
    clearInterval(beat);
    timer.hidden = true;
    box.querySelector(".countdown__label").hidden = true;
    box.querySelector(".countdown__over p").hidden = false;
  }

  tick();
}

// When the server's moment was written: half way between question and answer.
function written() {
  const [asked, came] = arrival();
  return { steady: (asked.steady + came.steady) / 2, date: (asked.date + came.date) / 2 };
}
