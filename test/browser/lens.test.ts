import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { askApi, openWorkbench, shoot, signIn, type Workbench } from '../support/browser.js';
import type { AnswerOf, askLens } from '@tidewaiter/contracts';
import { axeFaults, inColours, overflow, untranslated } from '../support/browser-checks.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { inOrder } from '../support/in-order.js';
import { ruleKeysOf, type RuleKeys } from '../support/rule-keys.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

jest.setTimeout(240_000);

type LensAnswer = AnswerOf<typeof askLens>;

const browserTests = hasChromium ? describe : describe.skip;

/** A threshold is edited, and everything that counts past declarations follows. */
browserTests('the lens beside the editor', () => {
  let home: string;
  let service: Service;
  let browser: Browser;
  let workbench: Workbench;
  let keys: RuleKeys;
  let panel: Locator;

  const step = inOrder((name) => shoot(workbench, `failed lens ${name}`));
  const hits = async () => Number((await panel.locator('[data-figure="hits"]').innerText()).replace(/\D/g, ''));
  /** Waits until the figures are of the text on the screen. */
  const settled = async () => {
    await workbench.page.locator('section[data-state="current"]').waitFor();
  };
  /** What the lens answers when it is asked directly. */
  const answer = async (): Promise<LensAnswer> => {
    const draft = await keys.draft();
    const ruleText = draft.slice(draft.indexOf('rule QTY-001'), draft.indexOf('rule QTY-002'));
    const definitions = draft.slice(0, draft.indexOf('\nrule '));
    const body = { ruleSetId: 'customs', ruleText, definitions, editor: 'test', version: 1 };
    return (await askApi<LensAnswer>(workbench, '/lens', { method: 'POST', body })).body;
  };
  /** Everything written in the editor, figures behind conditions and above the rule included. */
  const written = async () =>
    (await workbench.page.locator('.monaco-editor').first().innerText()).replace(/\u00a0/g, ' ');
  const shows = async (part: string) => {
    for (let tries = 0; tries < 200 && !(await written()).includes(part); tries += 1) {
      await workbench.page.waitForTimeout(50);
    }
    expect(await written()).toContain(part);
  };
  const format = new Intl.NumberFormat('en-GB');
  const changeThreshold = async (to: string) => {
    await keys.press('Control+Home', 'ArrowDown', 'End', ...Array<string>(4).fill('Backspace'));
    await keys.type(to);
    await keys.press('Escape');
    await keys.draftHas(`item.gross_to_net > ${to}`);
    await settled();
  };

  beforeAll(async () => {
    home = makeHome();
    [service, browser] = await Promise.all([
      startService({ home, env: { TIDEWAITER_SIZE: '5000' } }),
      launchChromium(),
    ]);
    workbench = await openWorkbench(browser, { url: service.url });
    keys = ruleKeysOf(workbench);
    await signIn(workbench, 'analyst');
    panel = workbench.page.getByRole('region', { name: workbench.say('lens.label') });
    await workbench.page.goto(`${service.url}/rules/customs/VAL-001?face=text`);
    await workbench.page.locator('.view-line').first().waitFor();
    await settled();
    await keys.openRule('QTY-001');
    await shows('QTY-001');
    await settled();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    if (home) removeHome(home);
  });

  let first: number;

  step('counts what the rule hits, and what each condition leaves of it', async () => {
    first = await hits();
    const { funnel, hits: asked, precision } = await answer();
    expect(first).toBe(asked.declarations);
    expect(funnel.at(-1)?.declarations).toBe(first);
    for (const { declarations } of funnel) await shows(format.format(declarations));
    await shows(workbench.say('editorLens.hits', { count: first }));
    expect(precision.n).toBeGreaterThan(0);
  });

  step('follows a threshold while it is typed', async () => {
    await changeThreshold('1.05');
    const wider = await answer();
    expect(wider.hits.declarations).toBeGreaterThan(first);
    expect(await hits()).toBe(wider.hits.declarations);
    expect(wider.lanes.newlyRed).toBeGreaterThan(0);
    expect(await panel.locator('[data-figure="newlyRed"]').innerText()).toContain(
      `+${format.format(wider.lanes.newlyRed)}`,
    );
    for (const { declarations } of wider.funnel) await shows(format.format(declarations));
    await shows(workbench.say('editorLens.hits', { count: wider.hits.declarations }));
    await shoot(workbench, 'lens edited en light 1440');
  });

  step('keeps the figures, dimmed, while the text has errors', async () => {
    const before = await hits();
    await keys.press('Control+Home', 'ArrowDown', 'End');
    await keys.type(' 5');
    await keys.press('Escape');
    await workbench.page.locator('section[data-state="faulty"]').getByText(workbench.say('lens.faulty')).waitFor();
    expect(await hits()).toBe(before);
    await keys.press('Backspace', 'Backspace');
    await settled();
  });

  step('counts in the builder as in the text', async () => {
    const { funnel } = await answer();
    await keys.showAs('builder.face');
    for (const { declarations } of funnel) {
      const said = workbench.say('lens.left', { count: format.format(declarations) });
      await workbench.page.getByRole('gridcell', { name: said, exact: true }).first().waitFor();
    }
    await shoot(workbench, 'lens builder en light 1440');
    await keys.showAs('ruleFaces.text');
  });

  step('opens a declaration it shows, by keyboard', async () => {
    const { sample } = await answer();
    const [one] = sample;
    await panel.getByRole('button', { name: new RegExp(one?.reference ?? '') }).focus();
    await keys.press('Enter');
    const drawer = workbench.page.getByRole('dialog');
    await drawer
      .getByText(one?.reference ?? '', { exact: true })
      .first()
      .waitFor();
    await keys.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
  });

  step('opens the declarations behind a number, and one of them', async () => {
    const { page, say } = workbench;
    const { hits: asked, lanes } = await answer();
    await panel.locator('[data-figure="newlyRed"]').getByRole('button').click();
    const list = page.getByRole('dialog', { name: say('lens.newlyRed') });
    const rows = list.getByRole('listitem');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(Math.min(25, lanes.newlyRed));
    for (const row of await rows.all()) expect(await row.innerText()).toContain(say('words.red'));
    await shoot(workbench, 'lens list en light 1440');
    expect(await axeFaults(page)).toEqual([]);
    await rows.first().getByRole('button').click();
    const drawer = page.getByRole('dialog', { name: new RegExp(say('simulationResult.pastDeclaration')) });
    await drawer.waitFor();
    await keys.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await list.getByRole('button', { name: say('words.close') }).click();
    await list.waitFor({ state: 'hidden' });
    await panel.locator('[data-figure="hits"]').getByRole('button').click();
    const all = page.getByRole('dialog', { name: say('lens.hits') });
    const more = all.getByRole('button', { name: say('words.more') });
    for (let shown = 25; shown < Math.min(200, asked.declarations); shown += 25) await more.click();
    await more.waitFor({ state: 'hidden' });
    expect(await all.getByRole('listitem').count()).toBe(Math.min(200, asked.declarations));
    await keys.press('Escape');
    await all.waitFor({ state: 'hidden' });
  });

  step('goes and comes by a key', async () => {
    await keys.press('Alt+l');
    await panel.waitFor({ state: 'hidden' });
    await keys.press('Alt+l');
    await panel.waitFor();
    expect(await hits()).toBeGreaterThan(first);
  });

  step('has no serious accessibility fault, light and dark, and nothing went wrong', async () => {
    const { page } = workbench;
    expect(await axeFaults(page)).toEqual([]);
    await inColours(page, 'dark');
    expect(await axeFaults(page, 'colours')).toEqual([]);
    await shoot(workbench, 'lens en dark 1440');
    await inColours(page, 'light');
    expect(workbench.faults).toEqual([]);
  });

  const looks = (['en', 'fr', 'ar'] as const).flatMap((language) =>
    ([1440, 390] as const).map((width) => ({ language, width })),
  );
  for (const { language, width } of looks) {
    step(`speaks ${language} at ${width} pixels`, async () => {
      const other = await openWorkbench(browser, { url: service.url, language, width });
      await signIn(other, 'analyst');
      await other.page.goto(`${service.url}/rules/customs/VAL-001?face=text`);
      const lens = other.page.getByRole('region', { name: other.say('lens.label') });
      await lens.and(other.page.locator('[data-state="current"]')).waitFor();
      await lens.getByText(other.say('lens.howMany')).scrollIntoViewIfNeeded();
      await shoot(other, `lens ${language} ${width}`);
      await lens.getByText(other.say('lens.sample')).scrollIntoViewIfNeeded();
      await shoot(other, `lens ${language} ${width} below`);
      await lens.locator('[data-figure="unknown"]').getByRole('button').click();
      await other.page.getByRole('dialog').getByRole('listitem').first().waitFor();
      await shoot(other, `lens list ${language} ${width}`);
      expect(await untranslated(other.page)).toEqual([]);
      expect(await overflow(other.page)).toBeLessThanOrEqual(0);
      expect(other.faults).toEqual([]);
      await other.close();
    });
  }

  step('says what to do where there are no past declarations', async () => {
    const other = await openWorkbench(browser, { url: service.url });
    await signIn(other, 'analyst');
    await other.page.route('**/api/v1/datasets', (route) => route.fulfill({ json: { items: [] } }));
    await other.page.goto(`${service.url}/rules/customs/VAL-001?face=text`);
    await other.page.getByRole('link', { name: other.say('lens.toData') }).waitFor();
    await shoot(other, 'lens without history');
    await other.close();
  });
});
