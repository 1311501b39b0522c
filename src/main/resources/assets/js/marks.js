// The rubric: adds the marks up as they are typed, and waits at the first one that is empty.
export default function marks(form) {
  const fields = [...form.querySelectorAll("[data-most]")];
  const total = form.querySelector("[data-total]");
  const add = () => { total.textContent = written(fields.reduce((sum, f) => sum + (hundredths(f.value, Number(f.dataset.most)) ?? 0), 0), document.documentElement.lang === "en" ? "." : ","); };
  form.addEventListener("input", add);
  form.addEventListener("change", add);
  add();
  // Beside each other on a wide screen; on a phone the rubric is below the essay, which comes first.
  if (matchMedia("(min-width: 62rem)").matches && !location.hash) {
    (fields.find((f) => f.getAttribute("aria-invalid")) ?? fields.find((f) => !f.value) ?? fields[0])?.focus({ preventScroll: true });
  }
}

// "7,25", "7.25" and "7" in hundredths, as the server reads them; null for anything else and for more than the criterion gives.
export function hundredths(text, most) {
  const read = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  const value = read ? Number(read[1]) * 100 + Number((read[2] ?? "").padEnd(2, "0")) : null;
  return value !== null && value <= most ? value : null;
}

export function written(hundredth, comma = ",") {
  const part = String(hundredth % 100).padStart(2, "0").replace(/0+$/, "");
  const whole = String(Math.floor(hundredth / 100)).replace(/\B(?=(\d{3})+$)/g, comma === "," ? "." : ",");
  return part ? `${whole}${comma}${part}` : whole;
}
