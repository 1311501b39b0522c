// Keeps the reader's place: tells the server that this section was opened.
export default function reading(page) {
  fetch(page.dataset.place, { method: "POST", body: new URLSearchParams(), keepalive: true, credentials: "same-origin" }).catch(() => {});
}
