import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import * as steps from '../support/browser-steps.js';
import { askApi, goTo, openWorkbench, shoot, signIn, signOut, type Workbench } from '../support/browser.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { ask, demoKey, type Answered } from '../support/decision-client.js';
import { inOrder } from '../support/in-order.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

jest.setTimeout(180_000);

/** The public data set is no part of the project: beside the checkout, or where the variable says. */
const folder = process.env['TIDEWAITER_KCS'] ?? join(import.meta.dirname, '../../../shared/data/kcs');
const file = join(folder, 'train.csv');
const present = existsSync(file);
if (!present) console.warn(`The public data set is not in ${folder}: its run through the browser is skipped.`);

const rule = { ruleSetId: 'kcs', ruleId: 'KCS-003', name: 'Women’s garments under the general tariff' };
const title = 'Made-up textiles too';
/** Like the items of the data set that the changed rule shall also examine. */
const declaration = {
  office: '30',
  lodged_on: '2021-01-04',
  process_type: 'B',
  import_type: '11',
  import_use: '21',
  payment_method: '11',
  transport_mode: '10',
  departure_country: 'CN',
  declarant: { id: 'ZZR1LT6' },
  importer: { id: 'QLRUBN9' },
  items: [
    {
      commodity_code: '630790',
      origin: 'CN',
      tax_rate: 10,
      tax_type: 'A',
      origin_indicator: 'Y',
      net_mass: 300,
      customs_value: 690,
    },
  ],
};

const browserTests = hasChromium && present ? describe : describe.skip;

browserTests('the path on the public data set', () => {
  const lines = present ? readFileSync(file, 'utf8').trim().split(/\r?\n/).slice(1) : [];
  let home: string;
  let service: Service;
  let browser: Browser;
  let workbench: Workbench;
  let before: Answered;

  const step = inOrder((name) => shoot(workbench, `failed ${name}`));
  const decide = (reference: string) => ask(service.url, demoKey(service), { reference, declaration });

  beforeAll(async () => {
    home = makeHome();
    [service, browser] = await Promise.all([startService({ home, env: { TIDEWAITER_SIZE: '300' } }), launchChromium()]);
    workbench = await openWorkbench(browser, { url: service.url });
    before = await decide('KCS-BEFORE');
    await signIn(workbench, 'analyst');
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    if (home) removeHome(home);
  });

  step('brings the file in through the wizard, with the mapping known by name', async () => {
    const { page, say } = workbench;
    await goTo(workbench, 'data');
    await page.getByRole('link', { name: say('data.import') }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: say('data.choose') }).click();
    await (await chooser).setFiles(file);
    const mapping = page.getByRole('combobox', { name: say('data.knownMapping') });
    await mapping.waitFor();
    expect(await mapping.inputValue()).toContain('Korea Customs Service');
    await page.getByRole('button', { name: say('data.check'), exact: true }).click();
    await page.getByText(say('data.checkPassed')).waitFor();
    await page.getByRole('button', { name: say('data.start'), exact: true }).click();
    const counts = { declarations: lines.length, items: lines.length, acts: lines.length };
    await page.getByText(say('data.result', counts)).waitFor({ timeout: 120_000 });
  });

  step('shows how many there are and how many were irregular', async () => {
    const { page, say } = workbench;
    await goTo(workbench, 'data');
    const card = page.getByRole('article').filter({ has: page.getByText(rule.ruleSetId, { exact: true }) });
    await card.getByText(say('words.declarations', { count: lines.length })).waitFor();
    const irregular = lines.filter((line) => line.split(',').at(-2) === '1').length;
    await card.getByText(new RegExp(`\\b${irregular.toLocaleString('en')} irregular`)).waitFor();
  });

  step('changes a rule of the data set and commits it', async () => {
    const editor = await steps.openRule(workbench, rule);
    await steps.wordIn(editor, '"A"').click();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.type(' or item.commodity_code = "630790" and item.tax_type = "A"');
    await workbench.page.keyboard.press('Escape');
    await steps.untilSaved(workbench);
    await steps.commitDraft(workbench, 'Made-up textiles are as often irregular');
    const { body } = await askApi<{ text: string }>(workbench, '/rule-sets/kcs/draft');
    expect(body.text).toContain('or item.commodity_code = "630790" and item.tax_type = "A"');
  });

  step('simulates it on the data set: the rules find far more than chance', async () => {
    const { page, say } = workbench;
    await goTo(workbench, 'data');
    const card = page.getByRole('article').filter({ has: page.getByText(rule.ruleSetId, { exact: true }) });
    await card.getByRole('link', { name: say('data.simulate') }).click();
    await steps.simulate(workbench);
    const share = (text: string | undefined) => Number(/([\d.]+)%/.exec(text ?? '')?.[1]);
    const [byRules, byRandom] = [
      await steps.wayFigures(workbench, 'byRules'),
      await steps.wayFigures(workbench, 'byRandom'),
    ];
    expect(share(byRules[0])).toBeGreaterThan(1.2 * share(byRandom[0]));
    steps.expectShare((await steps.wayFigures(workbench, 'byScore'))[0]);
    expect(await steps.ruleFigures(workbench, 'KCS-003').innerText()).toContain(say('simulationResult.inChanged'));
    for (const ruleId of ['KCS-001', 'KCS-002', 'KCS-003', 'KCS-004', 'KCS-005'])
      expect(await steps.ruleFigures(workbench, ruleId).innerText()).toMatch(/\d+%/);
    await page.getByRole('heading', { name: say('simulationResult.flips') }).waitFor();
  });

  step('is proposed by one person, approved and activated by another', async () => {
    await steps.propose(workbench, title);
    await signOut(workbench, 'Analyst');
    await signIn(workbench, 'supervisor');
    await steps.approveAndActivate(workbench, title);
  });

  step('gives a declaration like those of the data set its new lane', async () => {
    const after = await decide('KCS-AFTER');
    expect(before.body).toMatchObject({ lane: 'green', release: { number: 1 } });
    expect(after.body).toMatchObject({ lane: 'red', release: { number: 2 } });
    expect(after.body.hits.map(({ ruleId }) => ruleId)).toEqual(['KCS-003']);
    await steps.openDecision(workbench, 'KCS-AFTER');
    await workbench.page.getByText(rule.name).first().waitFor();
  });

  step('ends without a fault in the browser', () => {
    expect(workbench.faults).toEqual([]);
  });
});
