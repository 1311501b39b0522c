// A button that opens the print dialogue of the browser.
export default function print(button) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
