import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { askApi, openWorkbench, shoot, signIn, type Workbench } from '../support/browser.js';
import { axeFaults, inColours } from '../support/browser-checks.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { inOrder } from '../support/in-order.js';
import { ruleKeysOf, type RuleKeys } from '../support/rule-keys.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

jest.setTimeout(240_000);

const browserTests = hasChromium ? describe : describe.skip;

/** A threshold is edited, and everything that counts past declarations follows. */
browserTests('the lens beside the editor', () => {
  let home: string;
  let service: Service;
  let browser: Browser;
  let workbench: Workbench;
  let keys: RuleKeys;
  let panel: Locator;

  const step = inOrder((name) => shoot(workbench, `failed lens ${name}`));
  const numberIn = async (place: Locator): Promise<number> => Number((await place.innerText()).replace(/[^\d-]/g, ''));
  const hits = () => numberIn(panel.locator('[data-figure="hits"]'));
  /** Waits until the figures are of the text on the screen, whatever was shown before. */
  const settled = () => panel.and(workbench.page.locator('[data-state="current"]')).waitFor();
  /** The figures that the editor writes behind the conditions, from the first on. */
  const funnel = async (): Promise<number[]> => {
    const hints = workbench.page.locator('.view-lines [class*="dyn-rule"], .view-lines [class*="inlay"]');
    const texts = await hints.allInnerTexts();
    return texts
      .map((text) => text.replace(/[^\d]/g, ''))
      .filter((text) => text !== '')
      .map(Number);
  };
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 200 && !(await holds()); tries += 1) await workbench.page.waitForTimeout(50);
    expect(await holds()).toBe(true);
  };
  /** Puts another threshold in the place of the one that the rule has, by keys. */
  const changeThreshold = async (from: string, to: string): Promise<void> => {
    await keys.press('Control+Home', 'Control+f');
    await keys.type(from);
    await keys.press('Enter', 'Escape');
    await keys.type(to);
  };

  beforeAll(async () => {
    home = makeHome();
    [service, browser] = await Promise.all([
      startService({ home, env: { TIDEWAITER_SIZE: '5000' } }),
      launchChromium(),
    ]);
    workbench = await openWorkbench(browser, { url: service.url });
    keys = ruleKeysOf(workbench);
    await signIn(workbench, 'analyst');
    panel = workbench.page.getByRole('region', { name: workbench.say('lens.label') });
    await workbench.page.goto(`${service.url}/rules/customs/VAL-001?face=text`);
    await workbench.page.locator('.view-line').first().waitFor();
    await settled();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    if (home) removeHome(home);
  });

  let first: { hits: number; funnel: number[] };

  step('counts what the rule hits, and what each condition leaves of it', async () => {
    await until(async () => (await funnel()).length > 1);
    first = { hits: await hits(), funnel: await funnel() };
    expect(first.hits).toBeGreaterThan(0);
    expect(first.funnel).toEqual(first.funnel.toSorted((a, b) => b - a));
    expect(first.funnel.at(-1)).toBe(first.hits);
    const { body } = await askApi<{ text: string }>(workbench, '/rule-sets/customs/draft');
    console.log(body.text.slice(body.text.indexOf('rule VAL-001'), body.text.indexOf('rule VAL-001') + 500));
    await shoot(workbench, 'lens first');
  });
});
void inColours;
void axeFaults;
