// Binds one small behaviour a file to the elements that ask for it: data-behaviour="copy password".
const base = import.meta.url.replace(/[^/]*$/, "");

for (const element of document.querySelectorAll("[data-behaviour]")) {
  for (const name of element.dataset.behaviour.split(" ")) {
    import(`${base}${name}.js`).then((module) => module.default(element));
  }
}
