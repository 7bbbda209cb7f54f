/* global document, MutationObserver, requestAnimationFrame -- in the page */
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium, HOW_TO_GET_CHROMIUM } from '../../tools/chromium.mjs';
import { ensureBuilt } from '../../tools/build.mjs';
import { quantile } from '../interleave.mjs';
import { startService } from '../peers/service.mjs';

/** Rules whose threshold is edited, the threshold, and what comes after it in the text. */
const edited = [
  { ruleId: 'QTY-001', threshold: '1.35' },
  { ruleId: 'VAL-001', threshold: '0.45' },
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

async function measureRule(page, { quick, ruleId, say, threshold, url }) {
  const asked = performance.now();
  await page.goto(`${url}/rules/customs/${ruleId}?face=text`);
  await page.locator('section[data-state="current"]').waitFor({ timeout: 600_000 });
  const about = await page.locator('[data-figure=hits] + p').innerText();
  const rows = Number(/of ([\d,]+)/.exec(about)[1].replaceAll(',', ''));
  say(`first answer on ${ruleId} after ${((performance.now() - asked) / 1000).toFixed(1)} s, the page included`);
  await goBehind(page, threshold);
  await page.evaluate(watchNumber);
  const times = { lens: [], bare: [] };
  for (let edit = 0; edit < (quick ? 8 : 20); edit += 1) {
    times.lens.push(await press(page, 'Backspace'));
    times.bare.push(await page.evaluate(bareRoundTrip));
    // A value that was not asked for before.
    times.lens.push(await press(page, String((edit * 7 + 1) % 10)));
    times.bare.push(await page.evaluate(bareRoundTrip));
  }
  await page.keyboard.press('Backspace');
  await page.keyboard.type(threshold.at(-1));
  await page.getByText('Draft saved').waitFor();
  const [ours, peer] = [quantile(times.lens, 0.95), quantile(times.bare, 0.95)];
  say(`${ruleId}: median ${quantile(times.lens, 0.5).toFixed(0)} ms, bare ${quantile(times.bare, 0.5).toFixed(0)} ms`);
  return { name: `lens/browser-p95 ${ruleId}`, ours, peer, unit: 'ms', ratio: ours / peer, n: times.lens.length, rows };
}

/** Stands behind a number in the text, which the editor's own search finds. */
async function goBehind(page, text) {
  await page.locator('main .view-line').first().click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
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
