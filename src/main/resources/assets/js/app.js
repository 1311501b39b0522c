// Binds one small behaviour a file to the elements that ask for it: data-behaviour="copy password".
import unsent from "./attempt/unsent.js";
import check from "./check.js";
import copy from "./copy.js";
import countdown from "./countdown.js";
import draftSaved from "./draft-saved.js";
import draft from "./draft.js";
import enter from "./enter.js";
import fields from "./fields.js";
import keptList from "./kept-list.js";
import leave from "./leave.js";
import listen from "./listen.js";
import live from "./live.js";
import marks from "./marks.js";
import named from "./named.js";
import password from "./password.js";
import print from "./print.js";
import ranks from "./ranks.js";
import reading from "./reading.js";
import share from "./share.js";
import unfold from "./unfold.js";
import unitChoice from "./unit-choice.js";
import { beginWorker } from "./worker/begin.js";

const behaviours = {
  check, copy, countdown, draft, enter, fields, leave, listen, live, marks, named, password, print, ranks, reading, share, unfold,
  "attempt/unsent": unsent, "draft-saved": draftSaved, "kept-list": keptList, "unit-choice": unitChoice,
};

for (const element of document.querySelectorAll("[data-behaviour]")) {
  for (const name of element.dataset.behaviour.split(" ")) {
    try {
      behaviours[name](element);
    } catch (broken) {
      setTimeout(() => { throw broken; }); // one that fails keeps no other from its work
    }
  }
}

beginWorker();
