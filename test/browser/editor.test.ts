import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Locator } from 'playwright-core';
import { askApi, openWorkbench, shoot, signIn, type Workbench } from '../support/browser.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { inOrder } from '../support/in-order.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

jest.setTimeout(120_000);

const browserTests = hasChromium ? describe : describe.skip;

/** The editor by keyboard alone: after signing in, nothing is clicked. */
browserTests('the rule editor without a mouse', () => {
  let home: string;
  let service: Service;
  let browser: Browser;
  let workbench: Workbench;
  let editor: Locator;
  let original: string;

  const step = inOrder((name) => shoot(workbench, `failed editor ${name}`));
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const type = (text: string) => workbench.page.keyboard.type(text, { delay: 15 });
  /** Puts the cursor into a line of the text, counted from 1, by keys. */
  const goToLine = (line: number) => press('Control+Home', ...Array<string>(line - 1).fill('ArrowDown'));
  const draft = async () =>
    (await askApi<{ text: string }>(workbench, '/rule-sets/customs/draft')).body.text.replaceAll('\r\n', '\n');
  const draftUntil = async (holds: (text: string) => boolean) => {
    for (let tries = 0; tries < 100; tries += 1) {
      if (holds(await draft())) return true;
      await sleep(100);
    }
    return false;
  };
  const draftHas = (part: string) => draftUntil((text) => text.includes(part));
  const openByKeys = async (ruleId: string) => {
    const { page, say } = workbench;
    await press('Control+p');
    await page.getByRole('dialog').getByLabel(say('ruleNavigator.openRule')).waitFor();
    await type(ruleId);
    await page.getByRole('dialog').getByText(`${ruleId} ·`).first().waitFor();
    await press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith(`/${ruleId}`));
    await editor.locator('.view-line').filter({ hasText: ruleId }).first().waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('.monaco-editor.focused').waitFor();
  };
  const showAs = async (face: 'ruleFaces.text' | 'ruleFaces.json') => {
    const { page, say } = workbench;
    await press('Control+k');
    await page.getByRole('dialog').getByLabel(say('frame.search')).waitFor();
    await type(say('editorCommands.showAs', { face: say(face) }));
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    home = makeHome();
    [service, browser] = await Promise.all([
      startService({ home, env: { TIDEWAITER_SIZE: '3000' } }),
      launchChromium(),
    ]);
    workbench = await openWorkbench(browser, { url: service.url });
    await signIn(workbench, 'analyst');
    editor = workbench.page.getByRole('group', { name: workbench.say('rulePage.editor') });
    await workbench.page.goto(`${service.url}/rules/customs/VAL-002?face=text`);
    await editor.locator('.view-line').filter({ hasText: 'VAL-002' }).first().waitFor();
    original = await draft();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    if (home) removeHome(home);
  });

  step('opens a rule by Ctrl P and puts the cursor into its text', async () => {
    await openByKeys('QTY-001');
  });

  step('completes the name of a fact', async () => {
    const { page } = workbench;
    await goToLine(2);
    await press('End');
    await type(' and item.cust');
    await page.getByRole('option', { name: /item\.customs_value/ }).waitFor();
    await press('Enter');
    await type(' > 10');
    await press('Escape');
    expect(await draftHas('> 1.35 and item.customs_value > 10\n')).toBe(true);
  });

  step('explains the word at the cursor', async () => {
    const { page } = workbench;
    await press('Home', ...Array<string>(8).fill('ArrowRight'), 'Control+i');
    await page
      .locator('.monaco-hover')
      .getByText('item.gross_to_net')
      .or(page.locator('.monaco-hover strong'))
      .first()
      .waitFor();
    await press('Escape');
  });

  step('moves a condition, disables it and enables it again', async () => {
    await press('Alt+ArrowDown');
    expect(await draftHas('when item.customs_value > 10 and item.gross_to_net > 1.35\n')).toBe(true);
    await press('Control+/');
    expect(await draftHas('when item.customs_value > 10\n # and item.gross_to_net > 1.35\n')).toBe(true);
    await press('Control+/');
    expect(await draftHas('when item.customs_value > 10\n and item.gross_to_net > 1.35\n')).toBe(true);
  });

  step('goes to the next diagnostic and corrects it', async () => {
    const { page } = workbench;
    await goToLine(2);
    await press('End');
    await type(' and item.net_mas > 1 ');
    await press('Escape');
    await editor.locator('.squiggly-error').first().waitFor();
    await press('Control+Home', 'F8');
    await page.locator('.marker-widget').waitFor();
    await press('Escape', 'Control+.');
    await page.locator('.action-widget').getByText('item.net_mass').waitFor();
    await press('Enter');
    expect(await draftHas(' and item.net_mass > 1')).toBe(true);
    await editor.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  });

  step('undoes all of it, across faces, to the text it began with', async () => {
    const { page, say } = workbench;
    await showAs('ruleFaces.json');
    const json = page.getByRole('group', { name: say('ruleFaces.json'), exact: true });
    await json.locator('.view-line').filter({ hasText: 'conditions' }).first().waitFor();
    const undo = page.getByRole('button', { name: new RegExp(`^${say('editorCommands.undo')}`) });
    for (let steps = 0; steps < 80 && (await undo.getAttribute('aria-disabled')) !== 'true'; steps += 1) {
      await press('Control+z');
    }
    expect(await draftUntil((text) => text === original)).toBe(true);
    await showAs('ruleFaces.text');
    await editor.locator('.view-line').filter({ hasText: '1.35' }).first().waitFor();
  });

  step('renames a rule, and undo gives it its name back', async () => {
    const { page } = workbench;
    await openByKeys('QTY-001');
    await press('Control+Home', ...Array<string>(6).fill('ArrowRight'), 'F2');
    await page.locator('.rename-box input:focus').waitFor();
    await type('QTY-901');
    await press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/QTY-901'));
    expect(await draftHas('rule QTY-901 ')).toBe(true);
    await page.locator('main#content h1').waitFor();
    await press('Control+z');
    await page.waitForURL((url) => url.pathname.endsWith('/QTY-001'));
    expect(await draftUntil((text) => text === original)).toBe(true);
  });

  step('runs the cases', async () => {
    const { page, say } = workbench;
    await openByKeys('QTY-001');
    await press('Control+Enter');
    const side = page.getByRole('complementary', { name: say('rulePage.cases') });
    await side.getByText(say('rulePage.passed'), { exact: true }).first().waitFor();
  });

  step('opens the declaration that shows a finding', async () => {
    const { page, say } = workbench;
    await goToLine(2);
    await press('End');
    await type(' and item.gross_mass > 5 and item.gross_mass < 3');
    await press('Escape');
    const open = page.getByRole('button', { name: say('ruleExamples.openFor') }).first();
    await open.waitFor();
    await open.focus();
    await press('Enter');
    const panel = page.getByRole('dialog', { name: say('ruleExamples.title') });
    await panel.getByText(say('ruleExamples.hitByNone')).waitFor();
    await press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  step('asks nobody outside and breaks nothing on the way', () => {
    expect(workbench.faults).toEqual([]);
  });
});
