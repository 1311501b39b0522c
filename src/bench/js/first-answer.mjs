// From the press on "Vào thi" to the first answer acknowledged, on a slow line and a slow processor, two running versions in turn:
// node first-answer.mjs PLAYWRIGHT OLD-URL OLD-COOKIES NEW-URL NEW-COOKIES ROUNDS. Prints each, and the medians of new divided by old pair by pair.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [playwright, oldUrl, oldCookies, newUrl, newCookies, rounds] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(playwright);
const CONTEST = "/contests/hieu-luat-de-bao-ve-minh";
const LINE = 50 * 1024; // 400 kbit/s
const PROCESSOR = 4; // times slower
const READING = 4000; // what a person looks at the contest's page before the press, after it has come
const people = (file) => readFileSync(file, "utf8").trim().split("\n").map((line) => line.split("="));
const versions = [{ name: "old", url: oldUrl, people: people(oldCookies) }, { name: "new", url: newUrl, people: people(newCookies) }];

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const median = (numbers) => { const sorted = [...numbers].sort((a, b) => a - b); return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2; };

// The line is slowed in the page only, so nothing may come by a worker.
async function sit({ name, url, people: waiting }, latency) {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "vi-VN", serviceWorkers: "block" });
  const [cookie, value] = waiting.pop();
  await context.addCookies([{ name: cookie, value, url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const tools = await context.newCDPSession(page);
  await tools.send("Network.enable");
  await tools.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: LINE, uploadThroughput: LINE });
  await tools.send("Emulation.setCPUThrottlingRate", { rate: PROCESSOR });
  await page.goto(CONTEST, { waitUntil: "load" });
  await page.waitForTimeout(READING + 2 * latency);
  const asked = [];
  let bytes = 0;
  tools.on("Network.requestWillBeSent", ({ request }) => asked.push(request.url.slice(url.length)));
  tools.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
  const began = Date.now();
  await page.getByRole("button", { name: "Vào thi" }).locator("visible=true").first().tap({ noWaitAfter: true });
  await page.locator(".choice").first().waitFor();
  const seen = Date.now() - began;
  const saved = page.waitForResponse((response) => response.url().endsWith("/responses") && response.status() === 200);
  let sent = false;
  page.on("request", (request) => { sent ||= request.url().endsWith("/responses"); });
  await page.locator(".choice").first().tap({ noWaitAfter: true });
  const tapped = Date.now() - began;
  page.waitForLoadState("load").then(() => sent || page.locator(".choice").nth(1).tap({ noWaitAfter: true })).catch(() => {}); // a tap that came before the scripts, and that they did not find
  await (await saved).finished();
  const ms = Date.now() - began;
  console.log(`${latency} ms, ${name}: paper seen after ${seen} ms, tapped ${tapped}, acknowledged ${ms}; ${asked.length} requests, ${(bytes / 1024).toFixed(1)} KB`);
  if (process.env.VERBOSE) console.log(asked.join("\n"));
  await context.close();
  return ms;
}

// A sitting that was never acknowledged is told and made again, by somebody else.
async function sat(version, latency) {
  for (let times = 0; times < 3; times++) {
    try {
      return await sit(version, latency);
    } catch (failed) {
      await Promise.all(browser.contexts().map((context) => context.close()));
      console.log(`${latency} ms, ${version.name}: ${failed.message.split("\n")[0]}`);
    }
  }
  throw new Error("three in a row");
}

const lines = [];
for (const latency of [400, 2000]) {
  const taken = { old: [], new: [] };
  for (let round = 0; round < Number(rounds); round++) for (const version of versions) taken[version.name].push(await sat(version, latency));
  const ratio = median(taken.new.map((ms, i) => ms / taken.old[i]));
  lines.push(`first_answer_${latency}=${ratio.toFixed(3)} old_ms=${median(taken.old)} new_ms=${median(taken.new)}`);
}
console.log(lines.join("\n"));
await browser.close();
