import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import * as steps from '../support/browser-steps.js';
import { askApi, goTo, openWorkbench, shoot, signIn, signOut, type Workbench } from '../support/browser.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { ask, demoKey, type Answered } from '../support/decision-client.js';
import { inOrder } from '../support/in-order.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

jest.setTimeout(180_000);

const rule = { ruleSetId: 'customs', ruleId: 'QTY-001', name: 'Packing out of proportion to the goods' };
const title = 'Weigh earlier';
/** Between the old threshold and the new; nothing else about it is remarkable. */
const declaration = {
  office: 'CUO01',
  lodged_on: '2026-03-02',
  import_type: 'ordinary',
  payment_method: 'transfer',
  departure_country: 'PL',
  importer: { id: 'T000000A', authorised: false },
  exporter: { id: 'XPL000000A', country: 'PL' },
  items: [
    {
      commodity_code: '94036000',
      origin: 'PL',
      net_mass: 1000,
      gross_mass: 1300,
      customs_value: 3400,
      tax_rate: 2,
    },
  ],
};

const browserTests = hasChromium ? describe : describe.skip;

browserTests('the main path', () => {
  let home: string;
  let service: Service;
  let browser: Browser;
  let workbench: Workbench;
  let before: Answered;

  const step = inOrder((name) => shoot(workbench, `failed ${name}`));
  const decide = (reference: string) => ask(service.url, demoKey(service), { reference, declaration });
  const draft = async () => {
    const { body } = await askApi<{ text: string }>(workbench, `/rule-sets/${rule.ruleSetId}/draft`);
    return body.text;
  };

  beforeAll(async () => {
    home = makeHome();
    [service, browser] = await Promise.all([
      startService({ home, env: { TIDEWAITER_SIZE: '3000' } }),
      launchChromium(),
    ]);
    workbench = await openWorkbench(browser, { url: service.url });
    before = await decide('BEFORE-1');
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    if (home) removeHome(home);
  });

  step('begins with a declaration that nobody stops', () => {
    expect(before).toMatchObject({ status: 201, body: { lane: 'green', release: { number: 1 } } });
  });

  describe('the analyst', () => {
    let editor: Locator;

    step('signs in with the account on the page and opens a starter rule', async () => {
      await signIn(workbench, 'analyst');
      editor = await steps.openRule(workbench, rule);
    });

    step('types a new threshold, and the draft keeps it', async () => {
      await steps.retype(editor, '1.35', '1.25');
      await steps.untilSaved(workbench);
      expect(await draft()).toContain('item.gross_to_net > 1.25');
    });

    step('is told of a mistyped name, and no longer when it is right again', async () => {
      const { page, say } = workbench;
      const fault = page.getByRole('listitem').filter({ hasText: 'import_tpye' });
      await steps.retype(editor, 'import_type', 'import_tpye');
      await fault.getByText(say('rulePage.error'), { exact: true }).waitFor();
      await editor.locator('.squiggly-error').first().waitFor();
      await steps.retype(editor, 'import_tpye', 'import_type');
      await fault.waitFor({ state: 'detached' });
    });

    step('is offered the facts of a declaration while typing', async () => {
      const { page } = workbench;
      await steps.wordIn(editor, 'import_type').click();
      await page.keyboard.press('End');
      await page.keyboard.type(' and item.cust');
      const offer = page.getByRole('option', { name: /item\.customs_value/ });
      await offer.waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type(' > 10');
      await page.keyboard.press('Escape');
      await expect(draftUntil('item.customs_value > 10')).resolves.toBe(true);
    });

    step('reads the rule as JSON, changes it there, and finds the change in the text', async () => {
      const { page, say } = workbench;
      // In its canonical layout, which is all that JSON could lose.
      await page.getByRole('button', { name: say('rulePage.format') }).click();
      await expect(draftUntil('\n and item.customs_value > 10')).resolves.toBe(true);
      const text = await draft();
      const face = (name: 'text' | 'json') =>
        page.getByRole('radiogroup').getByText(say(`ruleFaces.${name}`), { exact: true });
      await face('json').click();
      const json = page.getByRole('group', { name: say('ruleFaces.json'), exact: true });
      await json.locator('.view-line').filter({ hasText: rule.ruleId }).waitFor();
      await steps.retype(json, '1.25', '1.24');
      await expect(draftUntil('> 1.24')).resolves.toBe(true);
      await steps.retype(json, '1.24', '1.25');
      await expect(draftUntil('> 1.25')).resolves.toBe(true);
      await face('text').click();
      await steps.wordIn(editor, '1.25').waitFor();
      await steps.untilSaved(workbench);
      expect(await draft()).toBe(text);
    });

    step('runs the cases of the rule', async () => {
      const { page, say } = workbench;
      const side = page.getByRole('complementary', { name: say('rulePage.side') });
      await side.getByRole('tab', { name: say('rulePage.cases') }).click();
      await side.getByRole('button', { name: say('rulePage.runCases') }).click();
      await side.getByText(say('rulePage.passed'), { exact: true }).first().waitFor();
      expect(await side.getByText(say('rulePage.passed'), { exact: true }).count()).toBe(5);
      // The case on the border says that the threshold has moved.
      expect(await side.getByText(say('rulePage.failed'), { exact: true }).count()).toBe(1);
    });

    step('commits the draft and simulates it on the sample history, rules beside the model', async () => {
      const { page, say } = workbench;
      await steps.commitDraft(workbench, 'Look from a quarter more gross than net');
      await page
        .getByRole('main')
        .getByRole('link', { name: say('rulePage.simulate') })
        .click();
      await steps.simulate(workbench);
      steps.expectShare((await steps.wayFigures(workbench, 'byRules'))[0]);
      steps.expectShare((await steps.wayFigures(workbench, 'byScore'))[0]);
      const figures = await steps.ruleFigures(workbench, rule.ruleId).innerText();
      expect(figures).toContain(say('simulationResult.inChanged'));
    });

    step('proposes a release with the simulation as its evidence, and may not approve it', async () => {
      const { page, say } = workbench;
      const address = await steps.propose(workbench, title);
      await page.getByText(say('releasePage.ruleChanged', { subject: rule.ruleId })).waitFor();
      await page.getByRole('table', { name: say('simulationResult.lanes') }).waitFor();
      const approve = page.getByRole('button', { name: say('releasePage.approve') });
      expect(await approve.getAttribute('aria-disabled')).toBe('true');
      expect(await approve.getAttribute('aria-description')).not.toBe('');
      await approve.click({ force: true });
      expect(await page.getByRole('dialog').count()).toBe(0);
      const id = address.split('/').at(-1);
      const answer = await askApi(workbench, `/releases/${id}/approve`, { method: 'POST', body: {} });
      expect(answer.status).toBe(403);
      await signOut(workbench, 'Analyst');
    });
  });

  describe('the supervisor', () => {
    let digest: string;

    step('approves the release and puts it to work', async () => {
      const { page, say } = workbench;
      await signIn(workbench, 'supervisor');
      await steps.approveAndActivate(workbench, title);
      await page.getByRole('link', { name: say('frame.activeRelease', { number: 2 }) }).waitFor();
      // The evidence names the digest of a simulation; the one among the facts is the release's.
      digest = await page
        .locator('dd')
        .getByText(/^sha256:/)
        .innerText();
    });

    step('sees the decision API give the new lane', async () => {
      const after = await decide('AFTER-1');
      expect(after).toMatchObject({ status: 201, body: { lane: 'red', release: { number: 2, digest } } });
      expect(after.body.hits.map(({ ruleId }) => ruleId)).toContain(rule.ruleId);
    });

    step('finds the decision and reads why', async () => {
      const { page, say } = workbench;
      await steps.openDecision(workbench, 'AFTER-1');
      await page.locator('main header').getByText(say('words.red'), { exact: true }).waitFor();
      await page.getByRole('button', { name: say('decisionPage.showTrace') }).click();
      await page.getByText('item.gross_to_net = 1.3', { exact: true }).waitFor();
    });

    step('still finds the decision made before, under the release of then', async () => {
      const { page, say } = workbench;
      await goTo(workbench, 'decisions');
      const row = page.getByRole('row').filter({ hasText: 'BEFORE-1' });
      await row.getByText('R1', { exact: true }).waitFor();
      await row.getByText(say('words.green'), { exact: true }).waitFor();
    });
  });

  step('ends without a fault in the browser', () => {
    expect(workbench.faults).toEqual([]);
  });

  /** Whether the draft holds the text, once what was typed has reached the service. */
  async function draftUntil(part: string): Promise<boolean> {
    const deadline = Date.now() + 20_000;
    while (!(await draft()).includes(part)) {
      if (Date.now() > deadline) return false;
      await workbench.page.waitForTimeout(200);
    }
    return true;
  }
});
