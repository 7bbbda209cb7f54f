import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { untilDrawn } from '../support/browser-checks.js';
import { askApi, openWorkbench, shoot, signIn, type Workbench } from '../support/browser.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { ask, demoKey } from '../support/decision-client.js';
import { inOrder } from '../support/in-order.js';
import { lookAt } from '../support/look-at.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';

jest.setTimeout(240_000);

const browserTests = hasChromium ? describe : describe.skip;

/** Points enough for red under a policy that asks for a single one. */
const suspect = { commodity_code: '61091000', origin: 'CN', net_mass: 100, gross_mass: 150, customs_value: 42 };

browserTests('capacity, and rules and model together', () => {
  let database: TestDatabase;
  let home: string;
  let service: Service;
  let browser: Browser;
  let analyst: Workbench;
  let supervisor: Workbench;
  let modelId = '';

  const step = inOrder((name) => shoot(analyst, `failed ${name}`));
  const go = async (path: string): Promise<void> => {
    await analyst.page.goto(service.url + path);
    await untilDrawn(analyst.page);
  };
  const post = async <Answer>(by: Workbench, path: string, body: unknown = {}): Promise<Answer> => {
    const answer = await askApi<Answer>(by, path, { method: 'POST', body });
    if (answer.status >= 400) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const untilDone = async (jobId: string): Promise<void> => {
    for (;;) {
      const { body } = await askApi<{ state: string }>(analyst, `/jobs/${jobId}`);
      if (body.state === 'done') return;
      if (body.state !== 'queued' && body.state !== 'running') throw new Error(JSON.stringify(body));
      await sleep(200);
    }
  };

  beforeAll(async () => {
    database = await makeTestDatabase();
    home = makeHome();
    [service, browser] = await Promise.all([
      startService({ home, env: { TIDEWAITER_SIZE: '4000', DATABASE_URL: database.url } }),
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
    await database?.drop();
    if (home) removeHome(home);
  });

  step('an office is told what it can inspect in a day', async () => {
    const { page, say } = analyst;
    await go('/capacity');
    for (const [office, red, yellow] of [
      ['CUO01', '2', '1'],
      ['CUO02', '0', '0'],
    ] as const) {
      const field = (lane: string) =>
        page.getByRole('textbox', { name: say('capacity.of', { lane, office }), exact: true });
      await field(say('capacity.redADay')).fill(red);
      await field(say('capacity.yellowADay')).fill(yellow);
      await page.getByRole('button', { name: say('capacity.saveOf', { office }) }).click();
      await page.getByText(say('capacity.savedOf', { office })).waitFor();
    }
    await page.getByRole('row', { name: 'CUO01' }).getByText(say('capacity.nextRelease')).waitFor();
    await page.getByLabel(say('capacity.officeCode')).fill('CUO99');
    await page.getByRole('button', { name: say('capacity.addOffice') }).click();
    await page.getByRole('rowheader', { name: 'CUO99' }).waitFor();
    const { body } = await askApi<{ capacity: unknown; version: number }>(analyst, '/offices/CUO01/capacity');
    expect(body).toMatchObject({ capacity: { red: 2, yellow: 1 }, version: 1 });
  });

  step('a model learns what the rules add, and a simulation sets both together beside either', async () => {
    const { page, say } = analyst;
    const wish = { datasetId: 'sample', name: 'card', kind: 'scorecard', seed: 3 };
    const { id } = await post<{ id: string }>(analyst, '/models/train', wish);
    await untilDone(id);
    const { body } = await askApi<{ items: { id: string; name: string }[] }>(analyst, '/models');
    modelId = body.items.find(({ name }) => name === 'card')?.id ?? '';
    await go(`/models/${modelId}`);
    await page.getByRole('table', { name: say('selection.weights') }).waitFor();
    await go('/simulate');
    await page.getByRole('button', { name: say('simulate.advanced') }).click();
    await page.getByRole('combobox', { name: say('simulate.model') }).click();
    await page.getByRole('option', { name: 'card v1' }).click();
    await page.getByLabel(say('simulate.ownPolicy')).check();
    await page.getByRole('combobox', { name: say('selection.measure') }).click();
    await page.getByRole('option', { name: say('selection.ofBoth') }).click();
    // So few points ask for red that the office without any room has to turn some away.
    await page.getByRole('textbox', { name: say('simulate.pointsRed') }).fill('5');
    await page.getByRole('button', { name: say('simulate.start'), exact: true }).click();
    const budget = page.getByRole('table', { name: say('simulationResult.equalBudget'), exact: true });
    await budget.getByRole('rowheader', { name: say('selection.byBoth') }).waitFor({ timeout: 120_000 });
    await page
      .getByRole('rowheader', { name: say('capacity.displaced') })
      .first()
      .waitFor();
    await page.getByText(say('selection.ofBoth')).first().waitFor();
    expect(analyst.faults).toEqual([]);
  });

  step('under a release that carries both, the office’s day fills up and every decision says its place', async () => {
    const { page, say } = analyst;
    const policy = {
      randomRate: 1e-6,
      points: { red: 1, yellow: 1 },
      score: { red: 0.99 },
      measure: 'fused',
      seed: 's',
    };
    const wish = { title: 'With room', reason: 'Two officers', modelId, policy };
    const { id } = await post<{ id: string }>(analyst, '/releases', wish);
    await post(analyst, `/releases/${id}/propose`);
    await post(supervisor, `/releases/${id}/approve`);
    await post(supervisor, `/releases/${id}/activate`);
    const key = demoKey(service);
    let last = '';
    for (let at = 1; at <= 4; at += 1) {
      const declaration = { office: 'CUO01', lodged_on: '2026-03-02', importer: { id: 'T1' }, items: [suspect] };
      last = (await ask(service.url, key, { reference: `ROOM-${at}`, declaration })).body.id;
    }
    await go(`/decisions/${last}`);
    await page.getByText(say('selection.fused')).waitFor();
    await page.getByText(say('capacity.rank')).waitFor();
    await page.getByText(say('capacity.outOf', { n: '4', most: '2' })).waitFor();
    await go('/capacity');
    const load = page.getByRole('table', { name: say('capacity.loadOf', { office: 'CUO01' }) });
    await load.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: say('decisions.title') }).waitFor();
    await page.getByText('ROOM-1').first().waitFor();
    await go(`/releases/${id}`);
    await page.getByText(say('selection.ofBoth')).first().waitFor();
    expect([
      ...(await lookAt(analyst, 'capacity', '/capacity')),
      ...(await lookAt(analyst, 'decision', `/decisions/${last}`)),
    ]).toEqual([]);
    expect(analyst.faults).toEqual([]);
  });

  step('the other pages that speak of it are sound', async () => {
    const { body } = await askApi<{ items: { id: string }[] }>(analyst, '/simulations');
    const found = [
      ...(await lookAt(analyst, 'model', `/models/${modelId}`)),
      ...(await lookAt(analyst, 'simulation', `/simulate/${body.items[0]?.id}`)),
    ];
    expect(found).toEqual([]);
    expect(analyst.faults).toEqual([]);
  });
});
