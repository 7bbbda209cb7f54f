import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import * as steps from '../support/browser-steps.js';
import { askApi, openWorkbench, shoot, signIn, type Workbench } from '../support/browser.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { inOrder } from '../support/in-order.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

jest.setTimeout(180_000);

const rule = { ruleSetId: 'customs', ruleId: 'QTY-001', name: 'Packing out of proportion to the goods' };
const address = `/rules/${rule.ruleSetId}/${rule.ruleId}`;
const draftName = 'Autumn review';
const browserTests = hasChromium ? describe : describe.skip;

interface Draft {
  readonly text: string;
  readonly version: number;
}

browserTests('drafts and differences', () => {
  let home: string;
  let service: Service;
  let browser: Browser;
  let analyst: Workbench;
  let supervisor: Workbench;

  const step = inOrder((name) => shoot(supervisor, `failed ${name}`));
  const pathOf = (name: string) => `/rule-sets/${rule.ruleSetId}/drafts/${encodeURIComponent(name)}`;
  const textOf = async (name: string) => (await askApi<Draft>(supervisor, pathOf(name))).body.text;
  /** Changes the points of the rule in a draft, as another window would. */
  const setPoints = async (name: string, points: number) => {
    const { body } = await askApi<Draft>(supervisor, pathOf(name));
    const [before = '', after = ''] = body.text.split(new RegExp(`(?=rule ${rule.ruleId} )`));
    const text = before + after.replace(/points \d+/, `points ${points}`);
    const headers = { 'If-Match': `"${body.version}"` };
    const saved = await askApi<Draft>(supervisor, pathOf(name), { method: 'PUT', body: { text }, headers });
    expect(saved.status).toBe(200);
  };
  /** Opens the menu of drafts and presses one of its items, by keyboard. */
  const press = async ({ page, say }: Workbench, draft: string, item: string) => {
    await page.getByRole('button', { name: say('drafts.switch', { name: draft }) }).press('Enter');
    await page.getByRole('menuitem', { name: item }).press('Enter');
  };
  const open = async ({ page, url }: Workbench, path: string) => {
    await page.goto(url + path);
    await page.locator('main#content h1').waitFor();
  };

  beforeAll(async () => {
    home = makeHome();
    [service, browser] = await Promise.all([
      startService({ home, env: { TIDEWAITER_SIZE: '2000' } }),
      launchChromium(),
    ]);
    analyst = await openWorkbench(browser, { url: service.url });
    supervisor = await openWorkbench(browser, { url: service.url });
    await signIn(analyst, 'analyst');
    await signIn(supervisor, 'supervisor');
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    removeHome(home);
  });

  step('two people see each other, and who edits', async () => {
    const editor = await steps.openRule(analyst, rule);
    await steps.openRule(supervisor, rule);
    const { page, say } = supervisor;
    await page
      .getByRole('list', { name: say('drafts.here') })
      .getByRole('img', { name: /^analyst/ })
      .waitFor();
    await editor.getByRole('textbox').first().focus();
    await analyst.page.keyboard.press('Control+Home');
    await analyst.page.keyboard.type('# agreed with the weighbridge\n');
    await steps.untilSaved(analyst);
    const notice = page
      .getByRole('status')
      .filter({ hasText: say('drafts.editsSince', { name: 'analyst', time: '' }).slice(0, 20) });
    await notice.waitFor();
    await shoot(supervisor, 'drafts soft lock');
    await notice.getByRole('button', { name: say('drafts.editAnyway') }).press('Enter');
    await notice.waitFor({ state: 'hidden' });
  });

  step('a draft of its own begins, by keyboard', async () => {
    const { page, say } = supervisor;
    await press(supervisor, say('drafts.main'), say('drafts.begin'));
    await page.getByLabel(say('drafts.name')).fill(draftName);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: say('drafts.switch', { name: draftName }) }).waitFor();
    expect(new URL(page.url()).searchParams.get('draft')).toBe(draftName);
    expect(await textOf(draftName)).toBe(await textOf('main'));
  });

  step('it is merged without a question where nothing collides', async () => {
    const { page, say } = supervisor;
    await setPoints(draftName, 11);
    await press(supervisor, draftName, say('drafts.mergeIntoMain'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText(say('drafts.changes', { count: 1 })).waitFor();
    await shoot(supervisor, 'drafts merge clean');
    await dialog.getByRole('button', { name: say('drafts.merge'), exact: true }).press('Enter');
    await page.getByRole('button', { name: say('drafts.switch', { name: say('drafts.main') }) }).waitFor();
    expect(await textOf('main')).toContain('points 11');
  });

  step('what both changed is asked', async () => {
    const { page, say } = supervisor;
    await setPoints(draftName, 13);
    await setPoints('main', 14);
    await open(supervisor, `${address}?draft=${encodeURIComponent(draftName)}`);
    await press(supervisor, draftName, say('drafts.mergeIntoMain'));
    const dialog = page.getByRole('dialog');
    const merge = dialog.getByRole('button', { name: say('drafts.merge'), exact: true });
    await merge.waitFor();
    expect(await merge.isDisabled()).toBe(true);
    await dialog.getByRole('radio', { name: say('drafts.mine') }).press('Space');
    await shoot(supervisor, 'drafts merge conflict');
    await merge.press('Enter');
    await page.getByRole('button', { name: say('drafts.switch', { name: say('drafts.main') }) }).waitFor();
    expect(await textOf('main')).toContain('points 13');
  });

  step('who typed over an older text gets both, without being asked', async () => {
    const { page, say } = analyst;
    await page
      .getByRole('group', { name: say('rulePage.editor') })
      .getByRole('textbox')
      .first()
      .focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# and with the warehouse\n');
    await page.getByText(say('drafts.mergedAutomatically', { name: 'supervisor' })).waitFor();
    await steps.untilSaved(analyst);
    await shoot(analyst, 'drafts merged automatically');
    const text = await textOf('main');
    expect(text).toContain('# and with the warehouse\n');
    expect(text).toContain('points 13');
  });

  step('differences are said in three languages, in words first', async () => {
    const { body } = await askApi<{ items: { id: string }[] }>(supervisor, `/rule-sets/${rule.ruleSetId}/revisions`);
    const path = `/diff?from=${body.items[0]?.id ?? ''}&to=draft:${rule.ruleSetId}`;
    const said = { en: /points lowered|points raised/, fr: /points (abaissés|relevés)/, ar: /النقاط من/ } as const;
    for (const language of ['en', 'fr', 'ar'] as const) {
      const workbench = await openWorkbench(browser, { url: service.url, language });
      const { page, say } = workbench;
      await signIn(workbench, 'analyst');
      await open(workbench, path);
      await page.getByText(said[language]).waitFor();
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
      await shoot(workbench, `diff words ${language}`);
      await page.getByRole('radio', { name: say('diff.structure') }).press('Space');
      await page.getByText(say('diff.before'), { exact: true }).first().waitFor();
      await shoot(workbench, `diff structure ${language}`);
      await page.getByRole('radio', { name: say('diff.text') }).press('Space');
      await page
        .getByRole('group', { name: say('diff.textDiff') })
        .locator('.view-line')
        .first()
        .waitFor();
      await shoot(workbench, `diff text ${language}`);
      await page.getByRole('radio', { name: say('diff.json') }).press('Space');
      await page
        .getByRole('group', { name: say('diff.textDiff') })
        .locator('.view-line')
        .filter({ hasText: '"points"' })
        .first()
        .waitFor();
      await shoot(workbench, `diff json ${language}`);
      expect(workbench.faults).toEqual([]);
      await workbench.close();
    }
  });

  step('nothing failed on the way', () => {
    // That somebody else saved first is what one step is about; the browser notes it.
    const faults = [...analyst.faults, ...supervisor.faults].filter((fault) => !fault.includes('status of 412'));
    expect(faults).toEqual([]);
  });
});
