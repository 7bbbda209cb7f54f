import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { axeFaults, inColours, overflow, untilDrawn, untranslated } from '../support/browser-checks.js';
import { makeStory, type Story } from '../support/browser-story.js';
import { openWorkbench, shoot, signIn, type Workbench } from '../support/browser.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { demoKey } from '../support/decision-client.js';
import { inOrder } from '../support/in-order.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

jest.setTimeout(240_000);

const browserTests = hasChromium ? describe : describe.skip;

browserTests('advisors, near misses and reports', () => {
  let home: string;
  let service: Service;
  let browser: Browser;
  let workbench: Workbench;
  let story: Story;

  const step = inOrder((name) => shoot(workbench, `failed ${name}`));
  const go = async (path: string): Promise<void> => {
    await workbench.page.goto(service.url + path);
    await untilDrawn(workbench.page);
  };
  const tableOf = (name: Parameters<Workbench['say']>[0]): Locator =>
    workbench.page.getByRole('table', { name: workbench.say(name) });

  beforeAll(async () => {
    home = makeHome();
    [service, browser] = await Promise.all([
      startService({ home, env: { TIDEWAITER_SIZE: '3000' } }),
      launchChromium(),
    ]);
    workbench = await openWorkbench(browser, { url: service.url });
    await signIn(workbench, 'analyst');
    story = await makeStory(workbench, demoKey(service));
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    if (home) removeHome(home);
  });

  /** Opens the declarations behind a number of a row and answers what is listed of them, page after page. */
  const openNumber = async (number: Locator): Promise<Locator> => {
    const { page, say } = workbench;
    await number.click();
    const drawer = page.getByRole('dialog').filter({ hasText: say('advisors.behind') });
    await drawer.getByRole('table').waitFor();
    const more = drawer.getByRole('button', { name: say('words.more') });
    while ((await more.count()) > 0) {
      const before = await drawer.getByRole('row').count();
      await more.click();
      await page.waitForFunction((rows) => document.querySelectorAll('[role=dialog] tbody tr').length >= rows, before);
    }
    return drawer;
  };

  step('a number of an advisor opens as many declarations, and each as it was lodged', async () => {
    const { page, say } = workbench;
    await go('/insight');
    const [first] = await tableOf('advisors.doubleCounting').getByRole('row').filter({ hasText: '%' }).all();
    if (first === undefined) throw new Error('no pair of rules');
    const number = first.getByRole('button');
    const shared = Number((await number.innerText()).replaceAll(/\D/g, ''));
    const drawer = await openNumber(number);
    expect(await drawer.locator('tbody tr').count()).toBe(shared);
    await drawer.locator('tbody').getByRole('button').first().click();
    const declaration = page.getByRole('dialog').filter({ hasText: say('simulationResult.pastDeclaration') });
    await declaration.getByRole('tab', { name: say('decisionPage.declaration') }).waitFor();
    await declaration.getByRole('button', { name: say('words.close') }).click();
    await declaration.waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    expect(workbench.faults).toEqual([]);
  });

  step('rules to drop add up from step to step, and their table is there as CSV', async () => {
    const { page, say } = workbench;
    await go('/insight');
    const table = tableOf('advisors.retirement');
    const freed = await table.locator('tbody tr td:nth-child(5)').allInnerTexts();
    const counts = freed.map((text) => Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', '')));
    expect(counts.length).toBeGreaterThan(3);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    const panel = page.locator('section').filter({ has: table });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: say('words.download') }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^retirement-sim_.+\.csv$/);
  });

  step('a threshold shows its histogram with the same figures as a table', async () => {
    const { page, say } = workbench;
    await go('/insight');
    await tableOf('advisors.evasion').getByRole('button').first().click();
    await page.getByRole('img', { name: /the table below has the same figures/ }).waitFor();
    expect(await tableOf('advisors.histogram').locator('tbody tr').count()).toBe(40);
    const lanes = tableOf('advisors.laneFinds').locator('tbody tr');
    expect(await lanes.count()).toBe(4);
    expect(await lanes.last().innerText()).toContain(say('words.green'));
  });

  step('a decision says which rules it nearly hit', async () => {
    const { page, say } = workbench;
    await go(story.decision);
    await page.getByRole('button', { name: say('nearMisses.show') }).click();
    const list = page.getByRole('list', { name: say('nearMisses.title') });
    await list.waitFor();
    expect(await list.getByText(say('nearMisses.wouldHold')).count()).toBeGreaterThan(0);
    expect(await axeFaults(page)).toEqual([]);
  });

  step('a simulation is reproduced, and says that it is identical', async () => {
    const { page, say } = workbench;
    await go(story.simulation);
    await page.getByRole('button', { name: say('reports.reproduce') }).click();
    await page.getByText(say('reports.identical')).waitFor({ timeout: 90_000 });
    const fields = tableOf('reports.compared').locator('tbody tr');
    expect(await fields.filter({ hasText: say('words.no') }).count()).toBe(0);
    const href = await page.getByRole('link', { name: say('reports.pdf') }).getAttribute('href');
    const report = await page.request.get(service.url + String(href));
    expect(report.headers()['content-type']).toBe('application/pdf');
    await go(story.release);
    await page.getByText(say('reports.identical')).waitFor();
  });

  step('the pages are sound in three languages, light and dark, on a desk and on a phone', async () => {
    const { page } = workbench;
    for (const language of ['en', 'fr', 'ar'] as const) {
      await page.goto(`${service.url}/sign-in`);
      await page
        .getByRole('button')
        .and(page.locator(`[lang=${language}]`))
        .click();
      await page.locator(`html[lang=${language}]`).waitFor();
      for (const name of ['insight', 'decision', 'simulation'] as const) {
        await go(name === 'insight' ? '/insight' : story[name]);
        if (name === 'decision') await page.locator('section').nth(-3).getByRole('button').first().click();
        await untilDrawn(page);
        const found = await untranslated(page);
        await shootWhole(`${language}-${name}-wide`);
        if (language !== 'fr') found.push(...(await axeFaults(page)));
        await page.setViewportSize({ width: 390, height: 844 });
        await untilDrawn(page);
        if ((await overflow(page)) > 0) found.push(`${name}: ${await overflow(page)} px too wide`);
        await inColours(page, 'dark');
        if (language === 'en') found.push(...(await axeFaults(page, 'colours')));
        await shootWhole(`${language}-${name}-narrow-dark`);
        await inColours(page, 'light');
        await page.setViewportSize({ width: 1440, height: 900 });
        expect(found).toEqual([]);
      }
    }
  });

  /** A picture of everything on the page, which is longer than the window. */
  const shootWhole = async (name: string): Promise<void> => {
    const { page } = workbench;
    const size = page.viewportSize() ?? { width: 1440, height: 900 };
    if (process.env['TIDEWAITER_SCREENSHOTS'] === undefined) return;
    await page.setViewportSize({ ...size, height: 4200 });
    await shoot(workbench, name);
    await page.setViewportSize(size);
  };
});
