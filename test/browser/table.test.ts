import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { axeFaults, inColours, overflow, untranslated } from '../support/browser-checks.js';
import { askApi, openWorkbench, shoot, signIn, type Workbench } from '../support/browser.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { inOrder } from '../support/in-order.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

jest.setTimeout(300_000);

const browserTests = hasChromium ? describe : describe.skip;

const band = (id: string, low: number, high: number, points: number) =>
  `# band ${id}\nrule ${id} "Band ${id}"\nwhen item.customs_value between ${low} and ${high}\n and item.origin = "NO"\nthen lane yellow, points ${points}\n`;
const bands = [band('BAND-1', 1, 5, 10), band('BAND-2', 5, 9, 20), band('BAND-3', 20, 30, 30)].join('\n');

interface Draft {
  readonly text: string;
  readonly version: number;
}

browserTests('the table of rules by keyboard', () => {
  let home: string;
  let service: Service;
  let browser: Browser;
  let workbench: Workbench;
  const address = () => `${service.url}/rules/customs/BAND-2?face=table`;
  const step = inOrder((name) => shoot(workbench, `failed table ${name}`));
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };
  const draft = async () => (await askApi<Draft>(workbench, '/rule-sets/customs/draft')).body;
  const draftIs = async (expected: string) => {
    for (let tries = 0; tries < 100 && (await draft()).text !== expected; tries += 1) await sleep(100);
    expect((await draft()).text).toBe(expected);
  };
  const grid = ({ page, say }: Workbench = workbench) => page.getByRole('grid', { name: say('ruleTable.grid') });

  beforeAll(async () => {
    home = makeHome();
    [service, browser] = await Promise.all([
      startService({ home, env: { TIDEWAITER_SIZE: '3000' } }),
      launchChromium(),
    ]);
    workbench = await openWorkbench(browser, { url: service.url });
    await signIn(workbench, 'analyst');
    const { version } = await draft();
    const headers = { 'If-Match': `"${version}"` };
    const saved = await askApi(workbench, '/rule-sets/customs/draft', {
      method: 'PUT',
      body: { text: bands },
      headers,
    });
    expect(saved.status).toBe(200);
    await workbench.page.goto(address());
    await grid().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    if (home) removeHome(home);
  });

  step('tells the gap and the overlap of the bands in words and in their rows', async () => {
    const { page, say } = workbench;
    const found = page.getByRole('list', { name: say('ruleTable.findings') }).getByRole('listitem');
    expect(await found.count()).toBe(2);
    const row = grid().getByRole('row').filter({ hasText: 'BAND-2' });
    expect(await row.getByText(say('ruleTable.isGap')).count()).toBe(1);
    expect(await row.getByText(say('ruleTable.isOverlap')).count()).toBe(1);
    // A value lies where its cell is, so that it is seen.
    const isInside = await row.getByRole('gridcell', { name: '9', exact: true }).evaluate((cell) => {
      const [around, text] = [cell, cell.querySelector('bdi')].map((one) => one?.getBoundingClientRect());
      return !!around && !!text && text.height > 0 && text.top >= around.top && text.bottom <= around.bottom;
    });
    expect(isInside).toBe(true);
    const axis = page.getByRole('img', { name: say('ruleTable.axis', { condition: '', gaps: 1, overlaps: 1 }) });
    expect(await axis.locator('[data-kind=gap]').count()).toBe(1);
    expect(await axis.locator('[data-kind=overlap]').count()).toBe(1);
    await shoot(workbench, 'table-en-light');
  });

  step('changes a cell in place and takes nothing but a number', async () => {
    const cell = grid()
      .getByRole('row')
      .filter({ hasText: 'BAND-1' })
      .getByRole('gridcell', { name: '5', exact: true });
    await cell.focus();
    await cell.click();
    await press('F2', 'Backspace', '4', 'Enter');
    await draftIs(bands.replace('between 1 and 5', 'between 1 and 4'));
    await workbench.page.keyboard.type('many');
    await press('Enter');
    const fault = grid().locator('[aria-invalid="true"]');
    await fault.getByText('many').waitFor();
    expect(await workbench.page.getByRole('status').getByText('BAND-2').count()).toBe(1);
    await draftIs(bands.replace('between 1 and 5', 'between 1 and 4'));
    await press('ArrowUp', 'ArrowUp', 'ArrowDown', 'F2', 'Control+A', '9', 'Enter');
    await fault.waitFor({ state: 'detached' });
  });

  step('fills down, pastes a block and takes each back in one step', async () => {
    const { page } = workbench;
    await draftIs(bands.replace('between 1 and 5', 'between 1 and 4'));
    const before = (await draft()).text;
    await press('Control+Home', 'End', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await draftIs(before.replace('points 20', 'points 10').replace('points 30', 'points 10'));
    await press('Control+z');
    await draftIs(before);
    await press('Control+Home', 'ArrowRight', 'ArrowRight');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '2\t3\r\n4\t8\r\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await draftIs(before.replace('between 1 and 4', 'between 2 and 3').replace('between 5 and 9', 'between 4 and 8'));
    await press('Control+z');
    await draftIs(before);
  });

  step('adds a row and removes it', async () => {
    const { page, say } = workbench;
    const before = (await draft()).text;
    await page.getByRole('button', { name: say('ruleTable.addRow') }).press('Enter');
    await grid().getByText('BAND-4', { exact: true }).waitFor();
    await draftIs(
      `${before}\n${band('BAND-4', 20, 30, 30).replace('# band BAND-4\n', '').replace('Band BAND-4', 'Band BAND-3')}`,
    );
    await page
      .getByRole('button', { name: new RegExp(say('ruleTable.removeRow', { rule: '.?BAND-4' })) })
      .press('Enter');
    await grid().getByText('BAND-4', { exact: true }).waitFor({ state: 'detached' });
    await draftIs(before);
  });

  step('stands in Arabic, in the dark and on a narrow screen', async () => {
    const arabic = await openWorkbench(browser, { url: service.url, language: 'ar' });
    await signIn(arabic, 'analyst');
    await arabic.page.goto(address());
    await grid(arabic).waitFor();
    await inColours(arabic.page, 'dark');
    await shoot(arabic, 'table-ar-dark');
    expect(await untranslated(arabic.page)).toEqual([]);
    expect(await axeFaults(arabic.page)).toEqual([]);
    await grid(arabic).getByRole('rowheader').first().focus();
    await arabic.page.keyboard.press('ArrowLeft');
    expect(await arabic.page.evaluate(() => document.activeElement?.getAttribute('aria-colindex'))).toBe('2');
    await arabic.page.setViewportSize({ width: 390, height: 844 });
    await shoot(arabic, 'table-ar-dark-narrow');
    expect(await overflow(arabic.page)).toBe(0);
    expect(arabic.faults).toEqual([]);
    await arabic.close();
  });

  step('breaks nothing on the way', async () => {
    expect(await axeFaults(workbench.page)).toEqual([]);
    expect(workbench.faults).toEqual([]);
  });
});
