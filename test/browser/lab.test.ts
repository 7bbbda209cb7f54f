import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import type { Language } from '../../apps/workbench/src/i18n/section.js';
import { axeFaults, inColours, overflow, untilDrawn, untranslated } from '../support/browser-checks.js';
import { sayIn } from '../support/browser-text.js';
import { askApi, openWorkbench, shoot, signIn, type Workbench } from '../support/browser.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { inOrder } from '../support/in-order.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

jest.setTimeout(180_000);

const browserTests = hasChromium ? describe : describe.skip;

browserTests('the simulation lab', () => {
  let home: string;
  let service: Service;
  let browser: Browser;
  let workbench: Workbench;

  const step = inOrder((name) => shoot(workbench, `failed ${name}`));
  const table = (name: string): Locator => workbench.page.getByRole('table', { name, exact: true });
  const cells = (of: Locator, head: string): Promise<string[]> =>
    of
      .getByRole('row')
      .filter({ has: workbench.page.getByRole('rowheader', { name: head, exact: true }) })
      .getByRole('cell')
      .allInnerTexts();

  beforeAll(async () => {
    home = makeHome();
    [service, browser] = await Promise.all([
      startService({ home, env: { TIDEWAITER_SIZE: '3000' } }),
      launchChromium(),
    ]);
    workbench = await openWorkbench(browser, { url: service.url });
    await signIn(workbench, 'analyst');
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    if (home) removeHome(home);
  });

  step('simulates two candidates against nothing, the second with a policy of its own', async () => {
    const { page, say, url } = workbench;
    await page.goto(`${url}/simulate`);
    await page.getByRole('combobox', { name: say('simulate.baseline') }).click();
    await page.getByRole('option', { name: say('simulate.baselineNone') }).click();
    await page.getByRole('button', { name: say('lab.add') }).click();
    const second = page.getByRole('group', { name: say('lab.candidate', { number: 2 }) });
    await second.getByRole('checkbox', { name: say('simulate.ownPolicy') }).check();
    await second.getByLabel(say('simulate.pointsYellow')).fill('15');
    await page.getByRole('button', { name: say('simulate.start'), exact: true }).click();
    await page.waitForURL(/\/simulate\/.+/);
    await table(say('lab.candidates')).waitFor({ timeout: 90_000 });
    const [before, first, other] = await cells(table(say('lab.candidates')), say('simulationResult.selected'));
    expect(before).toBe('0');
    expect(numberIn(other)).toBeGreaterThan(numberIn(first));
  });

  step('says what each rule adds, and that other engines agree', async () => {
    const { page, say } = workbench;
    const rules = table(say('simulationResult.rules'));
    await rules.getByRole('columnheader', { name: say('simulationChecks.withoutIt') }).waitFor();
    // Something is selected by a rule alone: declarations, and in brackets the irregular ones among them.
    await rules
      .getByText(/^−[\d,]+ \([\d,]+\)$/)
      .first()
      .waitFor();
    const [before = ''] = say('simulationChecks.agreed', { checks: '|', declarations: '200' }).split('|');
    await page.getByText(before).waitFor();
  });

  step('says how good the selection is by all that is known, by chance and by the random stream', async () => {
    const { page, say } = workbench;
    const precisions: string[] = [];
    for (const basis of ['known', 'weighted', 'random'] as const) {
      await page
        .getByRole('radiogroup', { name: say('lab.basis') })
        .getByText(say(`lab.${basis}`))
        .click();
      const head = `${say('simulationResult.precision')} · ${say(`lab.${basis}`)}`;
      precisions.push((await cells(table(say('lab.candidates')), head))[1] ?? '');
    }
    expect(new Set(precisions).size).toBe(3);
  });

  step('opens the declarations of a flow with the keyboard alone', async () => {
    const { page, say } = workbench;
    const flow = { before: say('words.green'), after: say('words.red') };
    const band = page
      .getByRole('group', { name: say('lab.flows') })
      .getByRole('button', { name: new RegExp(`${flow.before} to ${flow.after}`) })
      .first();
    await band.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/before=green/);
    expect(await band.getAttribute('aria-pressed')).toBe('true');
    const flips = table(say('simulationResult.flips'));
    await flips.getByText(flow.after, { exact: true }).first().waitFor();
    expect(await flips.getByText(say('words.yellow'), { exact: true }).count()).toBe(0);
  });

  step('draws a random sample of them, and says by which seed', async () => {
    const { page, say } = workbench;
    await page.getByRole('switch', { name: say('lab.sample') }).check();
    await page.getByText(/sha256:[0-9a-f]{64}: /).waitFor();
    // One row is the head.
    expect(await table(say('simulationResult.flips')).getByRole('row').count()).toBe(21);
  });

  step('moves the handle of a sweep with the arrow keys, and the figures follow', async () => {
    const { page, say } = workbench;
    const handle = page.getByRole('slider', { name: say('sweeps.handle') });
    const selected = async () => (await cells(table(say('sweeps.handle')), say('simulationResult.selected'))).at(-1);
    const before = { said: await handle.getAttribute('aria-valuetext'), selected: await selected() };
    await handle.focus();
    for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('ArrowLeft');
    expect(await handle.getAttribute('aria-valuetext')).not.toBe(before.said);
    expect(numberIn(await selected())).toBeGreaterThan(numberIn(before.selected));
    await page.keyboard.press('End');
    expect(numberIn(await selected())).toBeLessThanOrEqual(numberIn(before.selected));
  });

  step('drags it too', async () => {
    const { page, say } = workbench;
    const handle = page.getByRole('slider', { name: say('sweeps.handle') });
    await handle.scrollIntoViewIfNeeded();
    const before = await handle.getAttribute('aria-valuenow');
    const box = await handle.boundingBox();
    if (box === null) throw new Error('the handle is not on the screen');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x - 150, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    expect(Number(await handle.getAttribute('aria-valuenow'))).toBeLessThan(Number(before));
  });

  step('writes a value found into the draft of the rule', async () => {
    const { page, say } = workbench;
    const choice = page.getByRole('combobox', { name: say('sweeps.threshold') });
    await choice.fill('QTY-001');
    await page.getByRole('option', { name: /QTY-001 .*1\.35/ }).click();
    const handle = page.getByRole('slider', { name: say('sweeps.handle') });
    await handle.waitFor();
    expect(await handle.getAttribute('aria-valuenow')).toBe('1.35');
    await handle.focus();
    await page.keyboard.press('ArrowLeft');
    const value = await handle.getAttribute('aria-valuenow');
    await page.getByRole('button', { name: say('sweeps.use', { value: value ?? '' }) }).click();
    await page.getByText(say('sweeps.used', { rule: 'QTY-001', value: value ?? '' })).waitFor();
    const { body } = await askApi<{ text: string }>(workbench, '/rule-sets/customs/draft');
    expect(body.text).toContain(`item.gross_to_net > ${value}`);
  });

  step('leads to a simulation with the value of a policy', async () => {
    const { page, say } = workbench;
    const address = page.url();
    const choice = page.getByRole('combobox', { name: say('sweeps.threshold') });
    await choice.fill(say('simulate.pointsYellow'));
    await page.getByRole('option', { name: say('simulate.pointsYellow') }).click();
    const handle = page.getByRole('slider', { name: say('sweeps.handle') });
    await handle.focus();
    await page.keyboard.press('Home');
    const value = await handle.getAttribute('aria-valuenow');
    await page.getByRole('link', { name: say('sweeps.simulate', { value: value ?? '' }) }).click();
    await page.getByRole('heading', { level: 1, name: say('simulate.title') }).waitFor();
    expect(await page.getByLabel(say('simulate.pointsYellow')).inputValue()).toBe(value);
    await page.goto(address);
    await table(say('lab.candidates')).waitFor();
  });

  step('reports on the second candidate when asked', async () => {
    const { page, say } = workbench;
    const choice = page.getByRole('radiogroup', { name: say('lab.report') });
    await choice.getByText(new RegExp(`^${say('lab.candidate', { number: 2 })}`)).click();
    await page.waitForURL(/candidate=(%22)?2/);
    await page.getByRole('heading', { name: say('lab.candidate', { number: 2 }) }).waitFor();
    const handle = page.getByRole('slider', { name: say('sweeps.handle') });
    await handle.waitFor();
    expect(await handle.getAttribute('aria-valuenow')).toBe('15');
    const href = await page.getByRole('link', { name: say('reports.pdf') }).getAttribute('href');
    expect(href).toContain('candidate=2');
  });

  step('stops a sweep that takes long, and sweeps again', async () => {
    const { page, say } = workbench;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/v1/sweeps', async (route) => {
      await released;
      await route.continue().catch(() => undefined);
    });
    await page.reload();
    const panel = page.locator('#sweep');
    await panel.getByRole('button', { name: say('words.stop') }).click();
    await panel.getByText(say('sweeps.stopped')).waitFor();
    release();
    await page.unroute('**/api/v1/sweeps');
    await panel.getByRole('button', { name: say('sweeps.again') }).click();
    await panel.getByRole('slider', { name: say('sweeps.handle') }).waitFor();
  });

  step('advises on the candidate that is chosen', async () => {
    const { page, say } = workbench;
    const address = page.url();
    const id = /sim_\w+/.exec(address)?.[0] ?? '';
    const freed = async (candidate: number): Promise<number[]> => {
      const path = `/simulations/${id}/retirement?candidate=${candidate}`;
      const { body } = await askApi<{ steps: { freedInAll: { declarations: number } }[] }>(workbench, path);
      return body.steps.slice(0, 8).map(({ freedInAll }) => freedInAll.declarations);
    };
    expect(await freed(1)).not.toEqual(await freed(2));
    await page.goto(`${service.url}/insight?simulation=${id}`);
    const choice = page.getByRole('radiogroup', { name: say('simulate.candidate') });
    await choice.getByText(new RegExp(`^${say('lab.candidate', { number: 2 })}`)).click();
    await choice
      .getByRole('radio', { checked: true, name: new RegExp(say('lab.candidate', { number: 2 })) })
      .waitFor({ state: 'attached' });
    await untilDrawn(page);
    const shown = await table(say('advisors.retirement')).locator('tbody tr td:nth-child(5)').allInnerTexts();
    expect(shown.map((text) => numberIn(/[\d,]+/.exec(text)?.[0]))).toEqual(await freed(2));
    await page.goto(address);
    await table(say('lab.candidates')).waitFor();
  });

  describe.each<Language>(['en', 'fr', 'ar'])('in %s', (language) => {
    step(`is sound on a desk and on a phone in ${language}`, async () => {
      const { page } = workbench;
      const say = sayIn(language);
      const address = page.url();
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${service.url}/settings`);
      await page.evaluate((tag) => localStorage.setItem('tidewaiter.language', tag), language);
      await page.goto(address);
      await table(say('lab.candidates')).waitFor();
      await page.getByRole('slider').waitFor();
      await untilDrawn(page);
      expect(await untranslated(page)).toEqual([]);
      for (const scheme of ['light', 'dark'] as const) {
        await inColours(page, scheme);
        if (language === 'en') expect(await axeFaults(page)).toEqual([]);
        await shootPanels(`${language}-${scheme}-wide`);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      await untilDrawn(page);
      await inColours(page, 'light');
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await shootPanels(`${language}-narrow`);
    });
  });

  step('ends without a fault in the browser', () => {
    expect(workbench.faults).toEqual([]);
  });

  /** A picture from each of the panels of the lab on. */
  async function shootPanels(name: string): Promise<void> {
    if (process.env['TIDEWAITER_SCREENSHOTS'] === undefined) return;
    const titles = workbench.page.locator('main section h2');
    for (const [index, title] of (await titles.all()).entries()) {
      await title.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      await shoot(workbench, `lab-${name}-${index}`);
    }
  }
});

/** The first number of a cell; grouping is of no account. */
function numberIn(text: string | undefined): number {
  return Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', '') ?? Number.NaN);
}
