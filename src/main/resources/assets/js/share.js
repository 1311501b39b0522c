// A button that hands on a link (data-url, data-title) or the text of the field named by data-shares to the phone's own share sheet (Zalo, Messenger, SMS); stays hidden where there is none.
export default function share(button) {
  if (!navigator.share) return;
  const { shares, url, title } = button.dataset;
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.share(url ? { title, url } : { text: document.getElementById(shares).value }).catch((refused) => {
      if (refused.name !== "AbortError") throw refused;
    });
  });
}
