import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { contrast, schemes } from "./world/colours.mjs";

const folder = new URL("../../main/resources/assets/css/", import.meta.url);
const read = (name) => readFileSync(new URL(name, folder), "utf8").replace(/\/\*[^]*?\*\//g, "");
const { light, dark } = schemes(read("tokens.css"));
const both = { light, dark: { ...light, ...dark } };

// A rule that sets a ground and a text says itself that the one is read on the other.
const rules = readdirSync(folder).filter((name) => !name.startsWith("tokens") && name !== "print.css").flatMap((name) => [...read(name).matchAll(/\{([^{}]*)\}/g)].map((rule) => rule[1]));
const token = (rule, property) => rule.match(new RegExp(`(?:^|[;\\s])${property}: var\\(--([\\w-]+)\\)`))?.[1];
const written = rules.map((rule) => [token(rule, "color"), token(rule, "background(?:-color)?")]).filter(([text, ground]) => text && ground);

const grounds = ["paper", "surface", "sunken"];
const onPage = ["ink", "ink-2", "blue", "red"].flatMap((text) => grounds.map((ground) => [text, ground]));
const inBoxes = ["blue", "red", "green", "gold"].flatMap((hue) => ["ink", "ink-2", hue === "gold" ? "gold-ink" : hue].map((text) => [text, `${hue}-tint`]));
const onMast = ["on-mast", "on-mast-2"].flatMap((text) => ["mast", "mast-2"].map((ground) => [text, ground]));
const edges = [["line-strong", "paper"], ["line-strong", "surface"], ["blue", "paper"], ["blue", "surface"], ["gold", "mast"]];

function below(least, pairs) {
  const weak = ([scheme, colours]) => pairs.map(([text, ground]) => [`${scheme}: ${text} on ${ground}`, contrast(colours[text], colours[ground])]).filter(([, ratio]) => ratio < least);
  return Object.entries(both).flatMap(weak);
}

test("words are read at 4.5 : 1 at least, in both schemes", () => {
  assert.ok(written.length > 20, "the style sheet was read");
  assert.deepEqual(below(4.5, [...onPage, ...inBoxes, ...onMast, ["green", "surface"], ["green", "paper"], ...written]), []);
});

test("edges of fields, bars and the masthead stand out at 3 : 1 at least, in both schemes", () => {
  assert.deepEqual(below(3, edges), []);
});

test("phones without oklch get the same colours", () => {
  assert.deepEqual(schemes(read("tokens-fallback.css")), { light, dark });
});
