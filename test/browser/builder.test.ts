import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeFaults, inColours } from '../support/browser-checks.js';
import { openWorkbench, shoot, signIn, type Workbench } from '../support/browser.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { inOrder } from '../support/in-order.js';
import { ruleKeysOf, type RuleKeys } from '../support/rule-keys.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

jest.setTimeout(240_000);

const browserTests = hasChromium ? describe : describe.skip;

/** Rows instead of text, by keyboard alone: after signing in, nothing is clicked. */
browserTests('the builder without a mouse', () => {
  let home: string;
  let service: Service;
  let browser: Browser;
  let workbench: Workbench;
  let keys: RuleKeys;
  let original: string;

  const step = inOrder((name) => shoot(workbench, `failed builder ${name}`));
  const press: RuleKeys['press'] = (...all) => keys.press(...all);
  /** Expects conditions of the draft; where their lines break is the printer's matter. */
  const conditionsAre = async (...conditions: readonly string[]) => {
    const written = (text: string) =>
      /rule QTY-001 "[^"]*"\s+when\s+(.*?)\s+then /s.exec(text)?.[1]?.replace(/\s+/g, ' ');
    await keys.draftUntil((text) => written(text) === conditions.join(' '));
    expect(written(await keys.draft())).toBe(conditions.join(' '));
  };
  /** The row that has the focus, and its cell. */
  const focused = () =>
    workbench.page.evaluate(() => {
      const cell = document.activeElement as HTMLElement | null;
      return `${cell?.dataset['path']} ${cell?.dataset['cell']}`;
    });
  const first = 'item.gross_to_net > 1.35';
  const last = 'and import_type = "ordinary"';

  beforeAll(async () => {
    home = makeHome();
    [service, browser] = await Promise.all([
      startService({ home, env: { TIDEWAITER_SIZE: '1000' } }),
      launchChromium(),
    ]);
    workbench = await openWorkbench(browser, { url: service.url });
    keys = ruleKeysOf(workbench);
    await signIn(workbench, 'analyst');
    await workbench.page.goto(`${service.url}/rules/customs/VAL-002?face=text`);
    await workbench.page.locator('.view-line').first().waitFor();
    original = await keys.draft();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    if (home) removeHome(home);
  });

  step('comes from the palette with the focus in its rows', async () => {
    await keys.openRule('QTY-001');
    await keys.showAs('builder.face');
    expect(await focused()).toBe(' kind');
  });

  step('takes a whole condition as a sentence', async () => {
    await press('ArrowDown', 'Enter');
    await keys.type('customs value is at least 1000');
    await press('Enter');
    await conditionsAre(first, 'and item.customs_value >= 1000', last);
    expect(await focused()).toBe('1 fact');
  });

  step('takes a condition slot by slot, its value from a list', async () => {
    await press('Enter');
    await keys.type('origin');
    await press('Enter');
    await keys.type('in list');
    await press('Enter');
    await conditionsAre(first, 'and item.customs_value >= 1000', 'and item.origin in list arab_league', last);
    await press('F2');
    await keys.type('high');
    await press('Enter');
    await conditionsAre(first, 'and item.customs_value >= 1000', 'and item.origin in list high_risk_origins', last);
  });

  step('changes a value by typing over it', async () => {
    await press('ArrowUp', 'End', 'ArrowLeft');
    await keys.type('2500');
    await press('Enter');
    await conditionsAre(first, 'and item.customs_value >= 2500', 'and item.origin in list high_risk_origins', last);
  });

  step('moves a row, groups it, moves another into the group and dissolves it', async () => {
    const value = 'item.customs_value >= 2500';
    const origin = 'item.origin in list high_risk_origins';
    await press('Alt+ArrowDown');
    await conditionsAre(first, `and ${origin}`, `and ${value}`, last);
    await press('Alt+g');
    await conditionsAre(first, `and ${origin}`, `and any (${value})`, last);
    await press('ArrowUp', 'ArrowUp', 'Alt+ArrowRight');
    await conditionsAre(first, `and (${origin} or ${value})`, last);
    expect(await focused()).toBe('1.0 fact');
    await shoot(workbench, 'builder group');
    await press('ArrowUp', 'F2');
    await conditionsAre(first, `and (${origin} and ${value})`, last);
    await press('Alt+u');
    await conditionsAre(first, `and ${origin}`, `and ${value}`, last);
  });

  step('undoes all of it, step by step, and keeps the focus in the rows', async () => {
    for (let steps = 0; steps < 30 && (await keys.draft()) !== original; steps += 1) await press('Control+z');
    expect(await keys.draftUntil((text) => text === original)).toBe(true);
    expect(await focused()).toMatch(/^\d* \w+$/);
  });

  step('negates a row, disables and enables it, and removes it', async () => {
    await press('ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown');
    expect(await focused()).toBe('0 fact');
    await press('Alt+n');
    await conditionsAre(`not (${first})`, last);
    await press('Control+/');
    await conditionsAre(`# and not (${first})`, last.slice(4));
    await press('Control+/');
    await conditionsAre(`not (${first})`, last);
    await press('Delete');
    await conditionsAre(last.slice(4));
    expect(await focused()).toBe('0 fact');
  });

  step('offers the same in the menu of a row', async () => {
    const { page, say } = workbench;
    await press('End', 'Enter');
    await page.getByRole('menuitem', { name: say('builder.negate') }).waitFor();
    await shoot(workbench, 'builder menu');
    await press('Escape');
  });

  step('breaks nothing on the way', async () => {
    expect(await axeFaults(workbench.page)).toEqual([]);
    await inColours(workbench.page, 'dark');
    expect(await axeFaults(workbench.page, 'colours')).toEqual([]);
    expect(workbench.faults).toEqual([]);
  });
});
