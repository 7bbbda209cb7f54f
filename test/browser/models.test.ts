import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeFaults, inColours, overflow, untilDrawn, untranslated } from '../support/browser-checks.js';
import { askApi, openWorkbench, shoot, signIn, type Workbench } from '../support/browser.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { ask, demoKey } from '../support/decision-client.js';
import { inOrder } from '../support/in-order.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';
import { addSuggestions, found } from '../support/found-suggestion.js';
import { makeTestDatabase } from '../support/test-database.js';
import type { TestDatabase } from '../support/test-database.js';
import { canTrain, lendLibrary } from '../support/training.js';

jest.setTimeout(240_000);

const browserTests = hasChromium && (await canTrain()) ? describe : describe.skip;

browserTests('models and suggestions', () => {
  let database: TestDatabase;
  let home: string;
  let service: Service;
  let browser: Browser;
  let workbench: Workbench;

  const step = inOrder((name) => shoot(workbench, `failed ${name}`));
  const go = async (path: string): Promise<void> => {
    await workbench.page.goto(service.url + path);
    await untilDrawn(workbench.page);
  };
  /** Right to left and left to right, light and dark, on a desk and on a phone. */
  const look = async (name: string, path: string): Promise<void> => {
    const { page, url } = workbench;
    for (const language of ['ar', 'en'] as const) {
      await page.goto(`${url}/sign-in`);
      await page
        .getByRole('button')
        .and(page.locator(`[lang=${language}]`))
        .click();
      await page.locator(`html[lang=${language}]`).waitFor();
      await page.goto(url + path);
      await untilDrawn(page);
      const found = await untranslated(page);
      await shoot(workbench, `${language}-${name}-wide`);
      if (language === 'en') found.push(...(await axeFaults(page)));
      await page.setViewportSize({ width: 390, height: 844 });
      await untilDrawn(page);
      if ((await overflow(page)) > 0) found.push(`${name}: ${await overflow(page)} px too wide`);
      await shoot(workbench, `${language}-${name}-narrow`);
      await inColours(page, 'dark');
      await shoot(workbench, `${language}-${name}-dark`);
      if (language === 'en') found.push(...(await axeFaults(page, 'colours')));
      await inColours(page, 'light');
      await page.setViewportSize({ width: 1440, height: 900 });
      expect(found).toEqual([]);
    }
  };

  beforeAll(async () => {
    database = await makeTestDatabase();
    home = makeHome();
    lendLibrary(home);
    [service, browser] = await Promise.all([
      startService({ home, env: { TIDEWAITER_SIZE: '4000', DATABASE_URL: database.url } }),
      launchChromium(),
    ]);
    workbench = await openWorkbench(browser, { url: service.url });
    await signIn(workbench, 'analyst');
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    await database?.drop();
    if (home) removeHome(home);
  });

  step('a training is started, followed and ends with a model', async () => {
    const { page, say } = workbench;
    await go('/models');
    await page.getByRole('button', { name: say('models.train') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('models.name'), { exact: true }).fill('harbour');
    await dialog.getByRole('button', { name: say('models.start') }).click();
    await page.getByRole('heading', { name: say('models.trainings'), exact: true }).waitFor();
    await page.getByRole('progressbar').first().waitFor();
    await page.getByText(say('models.trainedDone')).waitFor({ timeout: 120_000 });
    await page
      .getByRole('link', { name: /^harbour/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'harbour' }).waitFor();
    await page.getByText(say('models.challenger'), { exact: true }).first().waitFor();
    await page.getByRole('heading', { name: say('modelPage.importance') }).waitFor();
    await page.getByRole('table', { name: say('modelPage.all') }).waitFor();
    await page.getByRole('img', { name: say('modelPage.calibration') }).waitFor();
    expect(workbench.faults).toEqual([]);
  });

  step('a training that is stopped says so', async () => {
    const { page, say } = workbench;
    await go('/models');
    await page.getByRole('button', { name: say('models.train') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('models.start') })
      .click();
    await page.getByRole('button', { name: say('words.stop') }).click();
    await page.getByText(say('words.cancelled')).first().waitFor();
  });

  step('two models stand side by side, and the pages are sound', async () => {
    const { body } = await askApi<{ items: { id: string; name: string }[] }>(workbench, '/models');
    const [harbour, shipped] = ['harbour', 'irregularity'].map((name) => body.items.find((one) => one.name === name));
    await go(`/models/${shipped?.id}`);
    const found = workbench.page.getByRole('table', { name: workbench.say('modelPage.all') });
    await found.getByRole('columnheader', { name: workbench.say('modelPage.fusedPrecision') }).waitFor();
    await look('models', '/models');
    await look('model', `/models/${harbour?.id}`);
    await look('compare', `/models/compare?a=${shipped?.id}&b=${harbour?.id}`);
    await look('insight', '/insight');
    expect(workbench.faults).toEqual([]);
  });

  step('a search for rules suggests drafts that a person takes up or puts aside', async () => {
    const { page, say } = workbench;
    await go('/insight');
    await page.getByRole('button', { name: say('insight.mine') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('insight.mine') })
      .click();
    await page.getByText(say('words.done')).first().waitFor({ timeout: 120_000 });
    // So short a history may support no rule at all: what is looked at below is put there.
    await addSuggestions(database.url, [found('MINE-1', 'item.origin = "TR"'), found('MINE-2', 'item.origin = "VN"')]);
    await go('/insight');
    const suggested = page.getByRole('button', { name: new RegExp(`^${say('insight.makeDraft')}: MINE-`) });
    await suggested.first().waitFor();
    await look('suggestions', '/insight');
    await suggested.first().click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('insight.makeDraft') })
      .click();
    await page.getByText(say('insight.draftDone')).waitFor();
    await page
      .getByRole('button', { name: new RegExp(`^${say('insight.dismiss')}: `) })
      .first()
      .click();
    await page.getByRole('dialog').getByLabel(say('words.reason')).fill('Known already');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('insight.dismiss') })
      .click();
    await page.getByText(say('insight.dismissDone')).waitFor();
    await suggested.first().waitFor({ state: 'hidden' });
    expect(workbench.faults).toEqual([]);
  });

  step('the score of a decision is explained', async () => {
    const items = [{ commodity_code: '61091000', origin: 'CN', net_mass: 100, gross_mass: 150, customs_value: 420 }];
    const declaration = { office: 'CUO01', lodged_on: '2026-03-02', items };
    const { body } = await ask(service.url, demoKey(service), { reference: 'SCORE-1', declaration });
    const path = `/decisions/${body.id}`;
    await go(path);
    const bars = workbench.page.getByRole('list', { name: workbench.say('scorePanel.title') });
    expect(await bars.getByRole('listitem').count()).toBeGreaterThan(2);
    await look('score', path);
  });
});
