import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { directionOf } from '../../apps/workbench/src/i18n/language.js';
import type { Language } from '../../apps/workbench/src/i18n/section.js';
import { axeFaults, inColours, overflow, untilDrawn, untranslated } from '../support/browser-checks.js';
import { makeStory, type Story } from '../support/browser-story.js';
import { openWorkbench, shoot, signIn, type Workbench } from '../support/browser.js';
import { hasChromium, launchChromium } from '../support/chromium.js';
import { demoKey } from '../support/decision-client.js';
import { makeHome, removeHome, startService, type Service } from '../support/service.js';

jest.setTimeout(180_000);

type Account = 'nobody' | 'analyst' | 'inspector' | 'supervisor' | 'administrator';

const pages: readonly {
  readonly name: string;
  readonly account: Account;
  readonly address: (story: Story) => string;
}[] = [
  { name: 'sign-in', account: 'nobody', address: () => '/sign-in' },
  { name: 'rules', account: 'analyst', address: () => '/rules' },
  { name: 'rule', account: 'analyst', address: () => '/rules/customs/VAL-001' },
  { name: 'simulate', account: 'analyst', address: () => '/simulate' },
  { name: 'simulation', account: 'analyst', address: ({ simulation }) => simulation },
  { name: 'releases', account: 'analyst', address: () => '/releases' },
  { name: 'release', account: 'analyst', address: ({ release }) => release },
  { name: 'decisions', account: 'analyst', address: () => '/decisions' },
  { name: 'decision', account: 'analyst', address: ({ decision }) => decision },
  { name: 'post', account: 'analyst', address: () => '/decisions?post=yes' },
  { name: 'lists', account: 'analyst', address: () => '/lists' },
  { name: 'list', account: 'analyst', address: () => '/lists/watched_importers' },
  { name: 'data', account: 'analyst', address: () => '/data' },
  { name: 'dataset', account: 'analyst', address: () => '/data/sample' },
  { name: 'import', account: 'analyst', address: () => '/data/import' },
  { name: 'models', account: 'analyst', address: () => '/models' },
  { name: 'nowhere', account: 'analyst', address: () => '/nowhere' },
  { name: 'decision-inspector', account: 'inspector', address: ({ decision }) => decision },
  { name: 'audit', account: 'supervisor', address: () => '/audit' },
  { name: 'settings', account: 'administrator', address: () => '/settings' },
  { name: 'keys', account: 'administrator', address: () => '/settings?tab=keys' },
];
const accounts = [...new Set(pages.map(({ account }) => account))];
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

const browserTests = hasChromium ? describe : describe.skip;

browserTests('the pages', () => {
  let home: string;
  let service: Service;
  let browser: Browser;
  let story: Story;
  const workbenches = new Map<Account, Workbench>();

  const windowOf = (account: Account): Workbench => {
    const workbench = workbenches.get(account);
    if (!workbench) throw new Error(`Nobody signed in as ${account}`);
    return workbench;
  };

  beforeAll(async () => {
    home = makeHome();
    [service, browser] = await Promise.all([
      startService({ home, env: { TIDEWAITER_SIZE: '1000' } }),
      launchChromium(),
    ]);
    for (const account of accounts) {
      const workbench = await openWorkbench(browser, { url: service.url });
      if (account !== 'nobody') await signIn(workbench, account);
      workbenches.set(account, workbench);
    }
    story = await makeStory(windowOf('analyst'), demoKey(service));
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    if (home) removeHome(home);
  });

  describe.each<Language>(['en', 'fr', 'ar'])('in %s', (language) => {
    const open = async ({ account, address }: (typeof pages)[number]): Promise<Workbench> => {
      const workbench = windowOf(account);
      await workbench.page.setViewportSize(wide);
      await workbench.page.emulateMedia({ colorScheme: 'light' });
      await workbench.page.goto(service.url + address(story));
      await untilDrawn(workbench.page);
      return workbench;
    };

    // Colours and marks of accessibility do not depend on the words: the whole of them in one language is enough.
    const thorough = language === 'en' || process.env['TIDEWAITER_SCREENSHOTS'] !== undefined;

    beforeAll(async () => {
      for (const { page } of workbenches.values()) {
        await page.goto(`${service.url}/sign-in`);
        await page
          .getByRole('button')
          .and(page.locator(`[lang=${language}]`))
          .click();
        await page.locator(`html[lang=${language}]`).waitFor();
      }
    });

    it.each(pages)('$name is sound on a desk and on a phone', async (entry) => {
      const workbench = await open(entry);
      const { page, faults } = workbench;
      const found: string[] = [];
      const note = (where: string, what: readonly string[]) => found.push(...what.map((one) => `${where}: ${one}`));
      expect(await page.locator('html').getAttribute('dir')).toBe(directionOf(language));
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      note('key', await untranslated(page));
      if (language !== 'fr') note('light', await axeFaults(page));
      await shoot(workbench, `${language}-${entry.name}-wide-light`);
      if (thorough) {
        await inColours(page, 'dark');
        if (language === 'en') note('dark', await axeFaults(page, 'colours'));
        await shoot(workbench, `${language}-${entry.name}-wide-dark`);
      }
      await page.setViewportSize(phone);
      await untilDrawn(page);
      if ((await overflow(page)) > 0) note('narrow', [`${await overflow(page)} px wider than the window`]);
      if (thorough) {
        await shoot(workbench, `${language}-${entry.name}-narrow-dark`);
        await inColours(page, 'light');
      }
      if (language === 'en') note('narrow', await axeFaults(page));
      await shoot(workbench, `${language}-${entry.name}-narrow-light`);
      note('browser', faults.splice(0));
      expect(found).toEqual([]);
    });
  });

  describe('with the keyboard alone', () => {
    it('Ctrl K opens the palette, which finds a place and a rule', async () => {
      const workbench = await openWorkbench(browser, { url: service.url });
      const { page, say } = workbench;
      await signIn(workbench, 'analyst');
      const search = page.getByRole('dialog').getByPlaceholder(say('frame.search'));
      await page.keyboard.press('Control+k');
      await search.waitFor();
      await page.keyboard.type(say('frame.lists'));
      await page.getByRole('dialog').getByText(say('frame.lists'), { exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: say('lists.title') }).waitFor();
      await search.waitFor({ state: 'hidden' });
      await page.keyboard.press('Control+k');
      await search.waitFor();
      await page.keyboard.type('QTY-001');
      await page.getByRole('dialog').locator('[data-selected]').filter({ hasText: 'QTY-001' }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/rules\/customs\/QTY-001$/);
      expect(workbench.faults).toEqual([]);
      await workbench.close();
    });
  });
});
