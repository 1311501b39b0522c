#!/usr/bin/env bash
# Chromium 156 (Debian's; playwright-core 1.55.0 drives it): "Back" to a page with a form puts the chosen radio and the typed text back after
# the load event, just before pageshow, also for a page sent with Cache-Control: no-store. At DOMContentLoaded, in a module script and
# in load the form is as the server sent it; no input or change event tells of the restored values. So a script that remembers at load what
# the server knows, and sends what differs, must compare again at pageshow; one that waits for events never sends them.
. "$(dirname "$0")/with.sh"
[[ -x /usr/bin/chromium ]] || { echo "LEFT OUT: $(basename "$0") needs /usr/bin/chromium" >&2; exit 77; }
npm install --silent --no-audit --no-fund --prefix "$work" playwright-core@1.55.0 >"$work/npm.log" 2>&1 || { cat "$work/npm.log"; exit 3; }
cat >"$work/main.mjs" <<'J'
import http from 'node:http';
import { chromium } from 'playwright-core';
const page = `<!doctype html><form><input type=radio name=s value=a id=a><input type=radio name=s value=b id=b><textarea id=t></textarea></form>
<script>
window.log = [];
const see = when => log.push(when + ' ' + (document.querySelector('input:checked')?.value ?? '-') + (t.value || '-'));
document.addEventListener('DOMContentLoaded', () => see('DOMContentLoaded'));
addEventListener('load', () => see('load'));
addEventListener('pageshow', () => see('pageshow'));
for (const event of ['input', 'change']) document.addEventListener(event, () => see(event));
</script><script type=module>see('module')</script>`;
const server = http.createServer((request, answer) => {
  answer.writeHead(200, { 'content-type': 'text/html', 'cache-control': request.url.includes('stored') ? 'no-cache' : 'no-store' });
  answer.end(request.url === '/other' ? 'other' : page);
});
await new Promise(ready => server.listen(0, '127.0.0.1', ready));
const at = 'http://127.0.0.1:' + server.address().port;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
console.error('Chromium ' + browser.version());
for (const path of ['/never', '/stored']) {
  const tab = await browser.newPage();
  await tab.goto(at + path);
  await tab.check('#b');
  await tab.fill('#t', 'x');
  await tab.goto(at + '/other');
  await tab.goBack();
  await tab.waitForFunction(() => log.some(l => l.startsWith('pageshow')));
  await tab.waitForTimeout(300);
  console.log(path + ' and back: ' + (await tab.evaluate(() => log)).join(', '));
}
await browser.close();
server.close();
J
(cd "$work" && timeout 120 node main.mjs >seen) || exit 3
expected <<'T'
/never and back: module --, DOMContentLoaded --, load --, pageshow bx
/stored and back: module --, DOMContentLoaded --, load --, pageshow bx
T
