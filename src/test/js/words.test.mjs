import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "../../main/resources/assets/js/attempt/words.js";

test("the words that go with a count are those of one beside one", () => {
  const sentence = "{0} of {1} {1:question|questions} answered";
  assert.equal(fill(sentence, 1, 1), "1 of 1 question answered");
  assert.equal(fill(sentence, 1, 20), "1 of 20 questions answered");
  assert.equal(fill("đã làm {0}/{1} câu", 1, 20), "đã làm 1/20 câu");
});
