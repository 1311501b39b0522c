// Reads a text aloud with the phone's own Vietnamese voice; stays hidden where there is none.
export default function listen(button) {
  const speech = window.speechSynthesis;
  const word = button.querySelector(".listen__word");
  const begin = word.textContent;
  const voice = () => speech.getVoices().find((v) => v.lang.replace("_", "-").toLowerCase().startsWith("vi"));
  const show = () => { button.hidden = !voice(); };
  const stop = () => { speech.cancel(); word.textContent = begin; };
  if (!speech) return;
  show();
  speech.addEventListener?.("voiceschanged", show);
  window.addEventListener("pagehide", stop);
  button.addEventListener("click", () => {
    if (speech.speaking) return stop();
    const parts = document.getElementById(button.dataset.reads).innerText.match(/[^.;:!?\n]+[.;:!?\n]*/g) ?? [];
    parts.forEach((part, at) => {
      const said = new SpeechSynthesisUtterance(part);
      said.lang = "vi-VN";
      said.voice = voice();
      if (at === parts.length - 1) said.onend = stop;
      speech.speak(said);
    });
    word.textContent = button.dataset.stop;
  });
}
