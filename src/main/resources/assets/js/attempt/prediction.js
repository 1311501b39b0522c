// The prediction: any usual way to write a number, read out so that nobody slips by a zero.
import { word } from "./words.js";

export function startPrediction(field, changed) {
  const out = document.getElementById("prediction-read-out");

  function readOut() {
    const value = parseWhole(field.value);
    const empty = field.value.trim() === "";
    const vietnamese = document.documentElement.lang === "vi";
    field.toggleAttribute("aria-invalid", false);
    if (!empty && value === null) field.setAttribute("aria-invalid", "true");
    out.textContent = empty ? "" : value === null ? word("badNumber") : word("readOut", vietnamese ? inWords(value) : grouped(value, ","));
    return empty || value !== null;
  }

  let timer = null;
  field.addEventListener("input", (event) => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(changed, readOut() ? 0 : 1500); // a number half typed is not yet a wrong one
  });
  field.addEventListener("blur", changed);
  field.addEventListener("restored", readOut);
  field.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  readOut();
  return readOut;
}

// Whole numbers as Vietnamese readers write and say them. Pure.
const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const GROUPS = ["", " nghìn", " triệu", " tỷ"];

// "13.500", "13,500", "13 500" and "13500" are 13500; anything else is null.
export function parseWhole(text) {
  const bare = text.trim().replace(/[\u00a0\u202f]/g, " ");
  if (!/^(\d{1,12}|\d{1,3}([., ])\d{3}(\2\d{3}){0,2})$/.test(bare)) return null;
  return Number(bare.replace(/\D/g, ""));
}

export function inWords(value) {
  if (value === 0) return DIGITS[0];
  const groups = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  return groups.map((group, i) => (group ? hundreds(group, i < groups.length - 1) + GROUPS[i] : "")).reverse().filter(Boolean).join(" ");
}

function hundreds(group, inside) {
  const [h, t, u] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const parts = [];
  if (h || inside) parts.push(`${DIGITS[h]} trăm`);
  if (t > 1) parts.push(`${DIGITS[t]} mươi`);
  else if (t === 1) parts.push("mười");
  else if (u && parts.length) parts.push("linh");
  if (u) parts.push(unit(t, u));
  return parts.join(" ");
}

function unit(tens, u) {
  if (u === 1 && tens > 1) return "mốt";
  return u === 5 && tens > 0 ? "lăm" : DIGITS[u];
}

export function grouped(value, sign = ".") {
  return String(value).replace(/\B(?=(\d{3})+$)/g, sign);
}
