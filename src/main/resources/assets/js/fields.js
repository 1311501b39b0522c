// Tells at each field what is wrong with it before anything is sent. The server asks the same and more; its words are in the page.
const RULES = {
  phone(field, said) {
    const bare = bareNumber(field.value);
    return bare === "" ? said.missing : /\D/.test(bare) ? said.letters : bare.length < 9 ? said.short : bare.length > 9 ? said.long : /^[35789]/.test(bare) ? "" : said.prefix;
  },
  name(field, said) {
    const letters = field.value.match(/\p{L}/gu)?.length ?? 0;
    return field.value.trim() === "" ? said.missing : letters < 2 ? said.short : "";
  },
  birthYear(field, said, { first, last }) {
    const year = field.value.trim();
    return /^\d{4}$/.test(year) && year >= first && year <= last ? "" : said.wrong;
  },
  password: (field, said) => field.value === "" ? said.missing : [...field.value].length < 8 ? said.short : "",
};

export default function fields(form) {
  const boxes = [...form.querySelectorAll("[data-field]")];
  const left = new Set();
  let pressed = false;
  for (const box of boxes) {
    box.addEventListener("focusout", (event) => {
      if (event.target.matches("input:not([type=radio], [type=checkbox])") && event.target.value !== "") left.add(box);
      setTimeout(settle);
    });
    box.addEventListener("input", () => { if (box.querySelector(".field__error")) judge(box); });
  }
  document.addEventListener("pointerdown", () => { pressed = true; });
  for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => { pressed = false; setTimeout(settle); });
  form.addEventListener("submit", (event) => {
    if (event.submitter?.formNoValidate) return;
    const wrong = boxes.filter((box) => !judge(box));
    if (wrong.length === 0) return;
    event.preventDefault();
    focusable(wrong[0]).focus();
  });
  form.addEventListener("keydown", (event) => {
    const at = event.target;
    if (event.key !== "Enter" || event.isComposing || !at.matches("[name=phone], [name=name], [name=birthYear]")) return;
    event.preventDefault();
    const inputs = [...form.querySelectorAll("input:not([type=hidden])")];
    inputs[inputs.indexOf(at) + 1]?.focus();
  });

  // A sentence moves what is below it: it waits until a press that is under way has met what it was meant for.
  function settle() {
    if (pressed) return;
    left.forEach(judge);
    left.clear();
  }

  function judge(box) {
    const name = box.dataset.field;
    const field = box.querySelector(`#${CSS.escape(name)}`);
    const sentence = RULES[name] ? RULES[name](field, box.dataset, form.dataset) : chosen(box, name) ? "" : box.dataset.missing;
    tell(box, name, sentence);
    return sentence === "";
  }
}

function chosen(box, name) {
  return box.querySelector(`input[name="${name}"]:checked, input[name="${name}"][type=hidden]`) !== null;
}

function focusable(box) {
  return box.querySelector("input:not([type=hidden])") ?? box;
}

function tell(box, name, sentence) {
  const frame = box.matches(".field") ? box : box.querySelector(".field");
  const field = focusable(box);
  let note = frame.querySelector(".field__error");
  frame.classList.toggle("field--error", sentence !== "");
  if (sentence === "") {
    note?.remove();
    field.removeAttribute("aria-invalid");
    const hint = document.getElementById(`${field.id}-hint`);
    if (hint) field.setAttribute("aria-describedby", hint.id); else field.removeAttribute("aria-describedby");
    return;
  }
  if (!note) {
    note = document.createElement("p");
    note.className = "field__error";
    note.id = `${name}-error`;
    frame.append(note);
  }
  if (note.textContent !== sentence) note.textContent = sentence;
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", note.id);
}

function bareNumber(typed) {
  const digits = typed.normalize("NFC").replace(/[\s.()\-\u2010-\u2015'\u2019_]/g, "");
  const national = digits.startsWith("+84") ? digits.slice(3) : digits.startsWith("0084") ? digits.slice(4) : digits.startsWith("84") && digits.length > 10 ? digits.slice(2) : digits;
  return national.startsWith("0") ? national.slice(1) : national;
}
