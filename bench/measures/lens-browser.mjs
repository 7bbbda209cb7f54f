/* global document, MutationObserver, requestAnimationFrame -- in the page */
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../../tools/chromium.mjs';
import { ensureBuilt } from '../../tools/build.mjs';
import { quantile } from '../interleave.mjs';
import { startService } from '../peers/service.mjs';

/** Rules whose threshold is edited, and what stands before it in the text. */
const edited = [
  { ruleId: 'QTY-001', before: 'item.gross_to_net > ', threshold: '1.35' },
  { ruleId: 'VAL-001', before: 'item.unit_value < ', threshold: '0.45' },
];

/**
 * From a keystroke in the text of a rule to the frame with the new number of hits in the panel, in a real browser, beside
 * a bare round trip of the same page to the same service and its frame. `TIDEWAITER_BENCH_HOME` names a home folder with
 * past declarations to use as it is; without one they are made, which takes minutes for a million.
 */
export async function* lensInBrowser({ quick, say }) {
  const executablePath = findChromium();
  if (executablePath === undefined) return say(HOW_TO_GET_CHROMIUM);
  await ensureBuilt();
  const service = await startService({
    env: { TIDEWAITER_SIZE: quick ? '20000' : '1000000' },
    home: process.env.TIDEWAITER_BENCH_HOME,
  });
  const browser = await chromium.launch({ executablePath, args: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en' });
    await signIn(page, service.url);
    for (const one of edited) yield await measureRule(page, { url: service.url, quick, say, ...one });
  } finally {
    await browser.close();
    await service.stop();
  }
}

async function signIn(page, url) {
  const welcome = await (await fetch(`${url}/api/v1/welcome`)).json();
  const { userName, password } = welcome.demoAccounts.find((account) => account.userName === 'analyst');
  await page.request.post(`${url}/api/v1/session`, { data: { userName, password } });
}

/** A home that was used before may have any threshold in its draft. */
async function restoreThreshold(page, { before, ruleId, threshold, url }) {
  const { csrfToken } = await (await page.request.get(`${url}/api/v1/session`)).json();
  const draft = await page.request.get(`${url}/api/v1/rule-sets/customs/draft`);
  const { text } = await draft.json();
  const at = text.indexOf(before, text.indexOf(`rule ${ruleId}`)) + before.length;
  const restored = text.slice(0, at) + text.slice(at).replace(/^[\d.]*/, threshold);
  const headers = { 'X-CSRF-Token': csrfToken, 'If-Match': draft.headers().etag };
  const saved = await page.request.put(`${url}/api/v1/rule-sets/customs/draft`, { headers, data: { text: restored } });
  if (!saved.ok()) throw new Error(`the draft was not saved: ${await saved.text()}`);
}

async function measureRule(page, { quick, say, url, ...rule }) {
  const { ruleId, threshold } = rule;
  await restoreThreshold(page, { ...rule, url });
  const asked = performance.now();
  await page.goto(`${url}/rules/customs/${ruleId}?face=text`);
  await page.locator('section[data-state="current"]').waitFor({ timeout: 600_000 });
  const about = await page.locator('[data-figure=hits] + p').innerText();
  const rows = Number(/of ([\d,]+)/.exec(about)[1].replaceAll(',', ''));
  say(`first answer on ${ruleId} after ${((performance.now() - asked) / 1000).toFixed(1)} s, the page included`);
  await goBehind(page, threshold);
  await page.evaluate(watchNumber);
  const times = { lens: [], bare: [] };
  for (let edit = 0; edit < (quick ? 12 : 40); edit += 1) {
    // Two digits that were not there together before; the number is that after the second.
    await retype(page, String(1 + Math.floor(edit / 9)), (key) => press(page, key));
    times.lens.push(await press(page, String(1 + (edit % 9))));
    times.bare.push(await page.evaluate(bareRoundTrip));
  }
  await retype(page, threshold.slice(-2), (text) => page.keyboard.type(text));
  await page.getByText('Draft saved').waitFor();
  const [ours, peer] = [quantile(times.lens, 0.95), quantile(times.bare, 0.95)];
  say(`${ruleId}: median ${quantile(times.lens, 0.5).toFixed(0)} ms, bare ${quantile(times.bare, 0.5).toFixed(0)} ms`);
  return { name: `lens/browser-p95 ${ruleId}`, ours, peer, unit: 'ms', ratio: ours / peer, n: times.lens.length, rows };
}

/** Stands behind a number in the text, which the editor's own search finds. */
async function goBehind(page, text) {
  await page.locator('main .view-line').first().click();
  await page.keyboard.press('Control+f');
  const sought = page.locator('.find-widget.visible textarea').first();
  await sought.fill(text);
  await sought.press('Enter');
  await sought.press('Escape');
  await page.keyboard.press('ArrowRight');
}

async function press(page, key) {
  await page.evaluate(() => globalThis.awaitNumber());
  await page.keyboard.press(key);
  const took = await page.evaluate(() => globalThis.nextNumber);
  // A person's next keystroke.
  await sleep(250);
  return took;
}

/** Types over the last two digits. */
async function retype(page, text, type) {
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await type(text);
}

/** In the page: after `awaitNumber`, `nextNumber` resolves with the time from the next keystroke to the frame with its number. */
function watchNumber() {
  const panel = () => document.querySelector('section[data-state]');
  globalThis.awaitNumber = () => {
    globalThis.nextNumber = new Promise((resolve) => {
      const before = panel().querySelector('[data-figure=hits]').textContent;
      document.addEventListener('keydown', onKey, { capture: true, once: true });
      function onKey() {
        const pressed = performance.now();
        const observer = new MutationObserver(() => {
          if (panel()?.dataset.state !== 'current') return;
          if (panel().querySelector('[data-figure=hits]').textContent === before) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      }
    });
  };
}

/** In the page: the service asked for next to nothing, and a frame. */
async function bareRoundTrip() {
  const asked = performance.now();
  await (await fetch('/api/v1/session')).text();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - asked))));
}
