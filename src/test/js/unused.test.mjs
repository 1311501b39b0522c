import assert from "node:assert/strict";
import { test } from "node:test";
import { bare, sources, text } from "./world/sources.mjs";

const css = bare(text("resources/assets/css"));
const js = sources("resources/assets/js");
const pages = text("resources/views");
const named = (pattern, ...texts) => [...new Set(texts.flatMap((t) => [...t.matchAll(pattern)].flatMap((found) => found.slice(1).filter(Boolean))))];

test("each class of the style sheet is named by a template, a script or the code", () => {
  const code = [pages, ...js.values(), text("java")].join("\n");
  const words = new Set(code.match(/[A-Za-z][\w-]*/g));
  const beginnings = named(/["']([a-z_-]+-)["'] *\+/g, code); // 'is-' + state
  const used = (name) => words.has(name) || beginnings.some((begin) => name.startsWith(begin));
  assert.deepEqual(named(/\.([A-Za-z][\w-]*)/g, css).filter((name) => !used(name)), []);
});

test("each token and each animation is used", () => {
  const tokens = named(/[{;\s](--[\w-]+):/g, css);
  assert.ok(tokens.length > 50);
  assert.deepEqual(tokens.filter((name) => !css.includes(`var(${name})`)), []);
  assert.deepEqual(named(/@keyframes ([\w-]+)/g, css).filter((name) => !new RegExp(`animation: ${name} `).test(css)), []);
});

test("each id that a script, a label or a link asks for stands on some page", () => {
  const asked = [...named(/(?:getElementById|show)\("([\w-]+)"|["( ]#([a-z][\w-]*)[" ]/g, ...js.values()), ...named(/href="#([\w-]+)"/g, pages),
    ...named(/(?:aria-labelledby|aria-describedby|data-copies|data-shares|data-reads)="([\w -]+)"/g, pages).flatMap((ids) => ids.split(" "))];
  const there = new Set(named(/\bid="([\w-]+)"|\bid="\$\{[^"]*'([\w-]+)'/g, pages));
  assert.ok(asked.length > 80);
  assert.deepEqual(asked.filter((id) => !there.has(id)), []);
});

test("each file of styles and scripts is listed, and each behaviour that a page asks for is bound", () => {
  const listed = [...sources("resources/assets").get("index.txt").split("\n").filter(Boolean)].sort();
  assert.deepEqual(listed, [...sources("resources/assets/css").keys(), ...[...js.keys()].map((name) => `js/${name}`), "icon.svg"].sort());
  const asked = [...named(/data-behaviour="([\w/ -]+)"/g, pages), ...named(/data-behaviour=\$\{[^}]*? \? '([\w/ -]+)'(?: : '([\w/ -]+)')?/g, pages)].flatMap((names) => names.split(" "));
  const bound = named(/^import \w+ from "\.\/([\w/-]+)\.js";$/gm, js.get("app.js"));
  assert.deepEqual([...new Set(asked)].sort(), bound.sort());
});
