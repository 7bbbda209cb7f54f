import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { openWorkbench, shoot, signIn, type Workbench } from '../support/browser.js';
import { axeFaults, inColours } from '../support/browser-checks.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { inOrder } from '../support/in-order.js';
import { ruleKeysOf, type RuleKeys } from '../support/rule-keys.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

jest.setTimeout(240_000);

const browserTests = hasChromium ? describe : describe.skip;

/** The editor by keyboard alone: after signing in, nothing is clicked. */
browserTests('the rule editor without a mouse', () => {
  let home: string;
  let service: Service;
  let browser: Browser;
  let workbench: Workbench;
  let editor: Locator;
  let keys: RuleKeys;
  let original: string;

  const step = inOrder((name) => shoot(workbench, `failed editor ${name}`));
  const press: RuleKeys['press'] = (...all) => keys.press(...all);
  /** Puts the cursor into a line of the text, counted from 1, by keys. */
  const goToLine = (line: number) => press('Control+Home', ...Array<string>(line - 1).fill('ArrowDown'));
  /** Goes back to the text the story began with. */
  const undoAll = async () => {
    const { page, say } = workbench;
    const undo = page.getByRole('button', { name: new RegExp(`^${say('editorCommands.undo')}`) });
    for (let tries = 0; tries < 12 && (await undo.getAttribute('aria-disabled')) !== 'true'; tries += 1) {
      await press(...Array<string>(8).fill('Control+z'));
    }
    expect(await keys.draftUntil((text) => text === original)).toBe(true);
  };

  beforeAll(async () => {
    home = makeHome();
    [service, browser] = await Promise.all([
      startService({ home, env: { TIDEWAITER_SIZE: '3000' } }),
      launchChromium(),
    ]);
    workbench = await openWorkbench(browser, { url: service.url });
    keys = ruleKeysOf(workbench);
    await signIn(workbench, 'analyst');
    editor = workbench.page.getByRole('group', { name: workbench.say('rulePage.editor') });
    await workbench.page.goto(`${service.url}/rules/customs/VAL-002?face=text`);
    await editor.locator('.view-line').filter({ hasText: 'VAL-002' }).first().waitFor();
    original = await keys.draft();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    if (home) removeHome(home);
  });

  step('opens a rule by Ctrl P and puts the cursor into its text', async () => {
    await keys.openRule('QTY-001');
  });

  step('completes the name of a fact', async () => {
    const { page } = workbench;
    await goToLine(2);
    await press('End');
    await keys.type(' and item.cust');
    await page.getByRole('option', { name: /item\.customs_value/ }).waitFor();
    await press('Enter');
    await keys.type(' > 10');
    await press('Escape');
    await keys.draftHas('> 1.35 and item.customs_value > 10\n');
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
    await keys.draftHas('when item.customs_value > 10 and item.gross_to_net > 1.35\n');
    await press('Control+/');
    await keys.draftHas('when item.customs_value > 10\n # and item.gross_to_net > 1.35\n');
    await press('Control+/');
    await keys.draftHas('when item.customs_value > 10\n and item.gross_to_net > 1.35\n');
  });

  step('goes to the next diagnostic and corrects it', async () => {
    const { page } = workbench;
    await goToLine(2);
    await press('End');
    await keys.type(' and item.net_mas > 1 ');
    await press('Escape');
    await editor.locator('.squiggly-error').first().waitFor();
    await press('Control+Home', 'F8');
    await page.locator('.marker-widget').waitFor();
    await press('Escape', 'Control+.');
    await page.locator('.action-widget').getByText('item.net_mass').waitFor();
    await press('Enter');
    await keys.draftHas(' and item.net_mass > 1');
    await editor.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  });

  step('undoes all of it, across faces, to the text it began with', async () => {
    const { page, say } = workbench;
    await keys.showAs('ruleFaces.json');
    const json = page.getByRole('group', { name: say('ruleFaces.json'), exact: true });
    await json.locator('.view-line').filter({ hasText: 'conditions' }).first().waitFor();
    await undoAll();
    await keys.showAs('ruleFaces.text');
    await editor.locator('.view-line').filter({ hasText: '1.35' }).first().waitFor();
  });

  step('lays the text out, and a second time changes nothing', async () => {
    await goToLine(2);
    await press('End');
    await keys.type('   and   item.net_mass>3');
    await press('Escape', 'Shift+Alt+F');
    await keys.draftHas('when item.gross_to_net > 1.35\n and item.net_mass > 3\n and import_type');
    const once = await keys.draft();
    await press('Shift+Alt+F', 'Control+End', 'Space');
    await keys.draftUntil((text) => text !== once);
    await press('Control+z');
    expect(await keys.draftUntil((text) => text === once)).toBe(true);
  });

  step('tells what a function takes, and completes within it', async () => {
    const { page } = workbench;
    await goToLine(3);
    await press('End');
    await keys.type(' and days_between(');
    await page.locator('.parameter-hints-widget.visible').getByText('days_between').first().waitFor();
    await press('Escape');
    await keys.type('lodg');
    await page.getByRole('option', { name: /lodged_on/ }).waitFor();
    await press('Enter');
    await keys.draftHas('and days_between(lodged_on');
    await undoAll();
  });

  step('completes values of a list and of the tariff', async () => {
    const { page } = workbench;
    await goToLine(2);
    await press('End');
    await keys.type(' and item.origin in list high');
    await page.getByRole('option', { name: /high_risk_origins/ }).waitFor();
    await press('Enter');
    await keys.type(' and item.commodity_code in chapter footwear');
    await page.getByRole('option', { name: /^64/ }).first().waitFor();
    await press('Enter');
    await keys.draftHas('in list high_risk_origins and item.commodity_code in chapter 64');
    await undoAll();
  });

  step('goes to a part by the outline, folds it and unfolds it', async () => {
    const { page } = workbench;
    await goToLine(1);
    await press('Control+Shift+O');
    await keys.type('with');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await press('Enter');
    const owner = editor.locator('.view-line').filter({ hasText: 'freight-desk' });
    await press('Control+Shift+[');
    await owner.waitFor({ state: 'detached' });
    await press('Control+Shift+]');
    await owner.waitFor();
  });

  step('finds every place that says a name, and goes to one', async () => {
    const { page, say } = workbench;
    await goToLine(2);
    await press(...Array<string>(9).fill('ArrowRight'), 'Shift+F12');
    const panel = page.getByRole('dialog', { name: say('editorNames.referencesTo', { name: 'item.gross_to_net' }) });
    const places = panel.getByRole('button').filter({ hasText: 'gross_to_net' });
    await places.first().waitFor();
    expect(await places.count()).toBeGreaterThan(2);
    await panel.locator('button:focus').waitFor();
    await press('Tab', 'Tab', 'Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/QTY-002'));
    await page.locator('.monaco-editor.focused').waitFor();
    await keys.openRule('QTY-001');
  });

  step('changes the rule as JSON', async () => {
    const { page, say } = workbench;
    await keys.showAs('ruleFaces.json');
    const json = page.getByRole('group', { name: say('ruleFaces.json'), exact: true });
    await json.locator('.view-line').filter({ hasText: 'conditions' }).first().waitFor();
    await press('Control+f');
    await page.locator('.find-widget.visible textarea:focus').waitFor();
    await keys.type('"points": 40');
    await press('Enter', 'Escape', 'ArrowRight', 'Backspace', '5');
    await keys.draftHas('then lane red, points 45\nbecause QTY-01');
    await undoAll();
    await keys.showAs('ruleFaces.text');
    await editor.locator('.view-line').filter({ hasText: '1.35' }).first().waitFor();
  });

  step('can be read in both colours, with its lenses, offers and search', async () => {
    const { page } = workbench;
    for (const scheme of ['light', 'dark'] as const) {
      await inColours(page, scheme);
      await goToLine(2);
      await press('End', 'Space', 'Control+Space');
      await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
      await shoot(workbench, `editor offers ${scheme}`);
      expect(await axeFaults(page, 'colours')).toEqual([]);
      await press('Escape', 'Backspace', 'Control+f');
      await page.locator('.find-widget.visible').waitFor();
      expect(await axeFaults(page, 'colours')).toEqual([]);
      await press('Escape');
    }
    await inColours(page, 'light');
    await undoAll();
  });

  step('renames a rule, and undo gives it its name back', async () => {
    const { page } = workbench;
    await keys.openRule('QTY-001');
    await press('Control+Home', ...Array<string>(6).fill('ArrowRight'), 'F2');
    await page.locator('.rename-box input:focus').waitFor();
    await keys.type('QTY-901');
    await press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/QTY-901'));
    await keys.draftHas('rule QTY-901 ');
    await page.locator('main#content h1').waitFor();
    await press('Control+z');
    await page.waitForURL((url) => url.pathname.endsWith('/QTY-001'));
    expect(await keys.draftUntil((text) => text === original)).toBe(true);
  });

  step('runs the cases', async () => {
    const { page, say } = workbench;
    await keys.openRule('QTY-001');
    const side = page.getByRole('complementary', { name: say('rulePage.side') });
    await side.getByRole('tab', { name: say('lens.title') }).focus();
    await press('ArrowRight', 'Control+Enter');
    await side.getByText(say('rulePage.passed'), { exact: true }).first().waitFor();
    // Back into the text.
    await keys.openRule('QTY-002');
    await keys.openRule('QTY-001');
  });

  step('opens the declaration that shows a finding', async () => {
    const { page, say } = workbench;
    await goToLine(2);
    await press('End');
    await keys.type(' and item.gross_mass > 5 and item.gross_mass < 3');
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
