// Shows the time left and says 5 minutes, 1 minute and 10 seconds once each, politely.
import { minutesAndSeconds, say, word } from "./words.js";

const MARKS = [[10000, "left10"], [60000, "left60"], [300000, "left300"]];

export function startTimer(clock, onEnd) {
  const bar = document.querySelector(".exambar");
  const timer = document.getElementById("timer");
  const shown = document.getElementById("time-left");
  const last = document.getElementById("last-minute");
  let said = clock.left();
  let ended = false;

  function tick() {
    const left = clock.left();
    const text = minutesAndSeconds(left);
    if (shown.textContent !== text) {
      shown.textContent = text;
      const seconds = Math.max(0, Math.ceil(left / 1000));
      timer.setAttribute("aria-label", word("left", Math.floor(seconds / 60), seconds % 60));
    }
    bar.classList.toggle("exambar--last", left <= 60000);
    last.hidden = left > 60000;
    const mark = MARKS.find(([at]) => left <= at && said > at);
    if (mark && left > 0) say(word(mark[1]));
    said = left;
    if (left > 0 && left < 300) setTimeout(tick, left);
    if (left <= 0 && !ended) onEnd();
    ended = left <= 0;
  }

  clock.onMoved(() => say(word("moved", minutesAndSeconds(clock.left()))));
  tick();
  setInterval(tick, 250);
}
