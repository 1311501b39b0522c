// The name of the unit that is chosen stands on the button that sends it.
export default function named(form) {
  const submit = form.querySelector("[data-submit]") ?? document.querySelector(`[form="${form.id}"]`);
  form.addEventListener("input", name);
  form.addEventListener("change", name);
  name();

  function name() {
    const chosen = form.querySelector("input[name=unit]:checked, input[name=unit][type=hidden]");
    const said = chosen?.dataset.name ?? chosen?.closest("label")?.querySelector(".unit-name")?.textContent;
    const words = said ? form.dataset.into.replace("{0}", said) : form.dataset.plain;
    if (submit.textContent !== words) submit.textContent = words;
  }
}
