import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ask, demoKey } from '../support/decision-client.js';
import { axeFaults, untilDrawn } from '../support/browser-checks.js';
import { openWorkbench, shoot, signIn, type Workbench } from '../support/browser.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

jest.setTimeout(180_000);

const browserTests = hasChromium ? describe : describe.skip;

browserTests('the care of datasets', () => {
  let home: string;
  let service: Service;
  let browser: Browser;
  let workbench: Workbench;

  beforeAll(async () => {
    home = makeHome();
    [service, browser] = await Promise.all([startService({ home, env: { TIDEWAITER_SIZE: '300' } }), launchChromium()]);
    workbench = await openWorkbench(browser, { url: service.url });
    await signIn(workbench, 'analyst');
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    if (home) removeHome(home);
  });

  it('shows that what was decided waits for history', async () => {
    const items = [{ commodity_code: '69072100', net_mass: 100, customs_value: 42.42 }];
    const declaration = { office: 'CUO01', lodged_on: '2026-03-02', items };
    expect((await ask(service.url, demoKey(service), { reference: 'CARE-1', declaration })).status).toBe(201);
    const { page } = workbench;
    await page.goto(`${service.url}/data`);
    await untilDrawn(page);
    const panel = page.locator('section', { hasText: 'Live decisions and inspections' });
    // It waits, or has just been loaded: one of the two figures knows of it.
    await panel.getByText(/^1 decisions, 0 inspection acts$|· 1 declarations, 0 inspection acts$/).waitFor();
    await panel.getByText(/^as of /).waitFor();
    await shoot(workbench, 'live history');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('checks the files of a dataset', async () => {
    const { page } = workbench;
    await page.goto(`${service.url}/data/sample`);
    await page.getByRole('button', { name: 'Check the files' }).click();
    await page.getByText(/^All \d+ files \(.+\) are as they were written\.$/).waitFor();
    await shoot(workbench, 'files checked');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it('keeps a snapshot under a name, which can be simulated on', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: 'Keep a snapshot' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('before-summer');
    await dialog.getByRole('button', { name: 'Keep a snapshot' }).click();
    await page.waitForURL(/\/data\/before-summer/);
    await page.goto(`${service.url}/data`);
    const card = page.locator('article', { hasText: 'before-summer' });
    await card.getByText('Snapshot of sample').waitFor();
    await shoot(workbench, 'snapshot kept');
    await card.getByRole('link', { name: 'Simulate' }).click();
    await page.waitForURL(/\/simulate\?dataset=before-summer/);
  });
});
