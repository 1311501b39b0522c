// A button that hands the text of the field named by data-shares to the phone's own share sheet (Zalo, Messenger, SMS); stays hidden where there is none.
export default function share(button) {
  if (!navigator.share) return;
  const source = document.getElementById(button.dataset.shares);
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.share({ text: source.value }).catch((refused) => {
      if (refused.name !== "AbortError") throw refused;
    });
  });
}
