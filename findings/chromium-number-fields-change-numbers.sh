#!/usr/bin/env bash
# Chromium 156 (Debian's; playwright-core 1.55.0 drives it): what a Vietnamese types in <input type=number> reaches the server as another
# number or not at all. "1.234" (one thousand two hundred and thirty-four) is sent as 1.234, "12,5" is sent as 125, whatever the
# language of the page, of the element or of the browser, with novalidate as without. So the server can neither read the number nor show
# again what was typed: numbers are typed in a text field with inputmode=numeric.
. "$(dirname "$0")/with.sh"
[[ -x /usr/bin/chromium ]] || { echo "LEFT OUT: $(basename "$0") needs /usr/bin/chromium" >&2; exit 77; }
npm install --silent --no-audit --no-fund --prefix "$work" playwright-core@1.55.0 >"$work/npm.log" 2>&1 || { cat "$work/npm.log"; exit 3; }
cat >"$work/main.mjs" <<'J'
import http from 'node:http';
import { chromium } from 'playwright-core';
let sent;
const server = http.createServer((request, answer) => {
  if (request.url.startsWith('/to')) sent = new URL(request.url, 'http://x').searchParams;
  answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  answer.end('<!doctype html><html lang=vi><form action=/to novalidate><input lang=vi type=number step=any name=n id=n><input inputmode=numeric name=t id=t><button>Gửi</button></form>');
});
await new Promise(ready => server.listen(0, '127.0.0.1', ready));
const at = 'http://127.0.0.1:' + server.address().port;
for (const locale of ['vi-VN', 'en-US']) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--lang=' + locale] });
  console.error('Chromium ' + browser.version());
  const tab = await (await browser.newContext({ locale })).newPage();
  for (const typed of ['1234', '1.234', '12,5', '1.234,5', '1e3', '12 500', 'mười hai']) {
    await tab.goto(at);
    await tab.locator('#n').pressSequentially(typed);
    await tab.locator('#t').pressSequentially(typed);
    await Promise.all([tab.waitForURL('**/to*'), tab.click('button')]);
    console.log(`${locale} typed "${typed}": number field sends "${sent.get('n')}", text field "${sent.get('t')}"`);
  }
  await browser.close();
}
server.close();
J
(cd "$work" && timeout 120 node main.mjs >seen) || exit 3
expected <<'T'
vi-VN typed "1234": number field sends "1234", text field "1234"
vi-VN typed "1.234": number field sends "1.234", text field "1.234"
vi-VN typed "12,5": number field sends "125", text field "12,5"
vi-VN typed "1.234,5": number field sends "1.2345", text field "1.234,5"
vi-VN typed "1e3": number field sends "1e3", text field "1e3"
vi-VN typed "12 500": number field sends "12500", text field "12 500"
vi-VN typed "mười hai": number field sends "", text field "mười hai"
en-US typed "1234": number field sends "1234", text field "1234"
en-US typed "1.234": number field sends "1.234", text field "1.234"
en-US typed "12,5": number field sends "125", text field "12,5"
en-US typed "1.234,5": number field sends "1.2345", text field "1.234,5"
en-US typed "1e3": number field sends "1e3", text field "1e3"
en-US typed "12 500": number field sends "12500", text field "12 500"
en-US typed "mười hai": number field sends "", text field "mười hai"
T
