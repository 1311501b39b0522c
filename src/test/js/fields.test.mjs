import assert from "node:assert/strict";
import { test } from "node:test";

const js = (name) => import(`../../main/resources/assets/js/attempt/${name}.js`);
const { grouped, inWords, parseWhole } = await js("prediction");
const { characters, fault } = await js("parts");
const { letters } = await js("unsent");
const { countWords } = await js("essay");
const { timeOf } = await js("words");

test("numbers are read in the usual formats and in no others", () => {
  for (const text of ["13500", "13.500", "13,500", "13 500", " 13\u00a0500 "]) assert.equal(parseWhole(text), 13500);
  for (const text of ["13.5", "1.35.00", "abc", "", "-5", "1.000,5", "1e3"]) assert.equal(parseWhole(text), null);
  assert.equal(parseWhole("1.234.567"), 1234567);
  assert.equal(grouped(1234567), "1.234.567");
});

test("numbers are said in Vietnamese", () => {
  const said = { 0: "không", 5: "năm", 10: "mười", 15: "mười lăm", 21: "hai mươi mốt", 101: "một trăm linh một", 11: "mười một", 13500: "mười ba nghìn năm trăm",
    1005: "một nghìn không trăm linh năm", 1000000: "một triệu", 2000015: "hai triệu không trăm mười lăm", 55: "năm mươi lăm" };
  for (const [n, text] of Object.entries(said)) assert.equal(inWords(Number(n)), text);
});

test("words are runs between spaces, characters are composed letters", () => {
  assert.equal(countWords("  Công đoàn\ncơ sở "), 4);
  assert.equal(countWords(" "), 0);
  assert.equal(characters(" tie\u0302\u0301ng "), 5);
  assert.equal(timeOf(Date.UTC(2026, 10, 27, 3, 32, 5)), "10:32:05");
  assert.equal(letters("0,2"), "A, C");
});

test("what the server would not take is known before it is sent", () => {
  assert.equal(fault("e", "a".repeat(12_000), 12_000), "");
  assert.equal(fault("e", "a".repeat(12_001), 12_000), "TOO_LONG");
  assert.equal(fault("p", "13.5"), "UNREADABLE");
  assert.equal(fault("p", " "), "");
  assert.equal(fault("1", "0,2", 12_000), "");
});
