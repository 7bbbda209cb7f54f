import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../apps/workbench/src/i18n/section.js';
import { sayIn, type Say } from './browser-text.js';

/** A window of its own, with its own session, and everything that went wrong in it. */
export interface Workbench {
  readonly page: Page;
  readonly say: Say;
  readonly url: string;
  /** Console errors, uncaught exceptions, violations of the content security policy, requests to other hosts. */
  readonly faults: string[];
  close(): Promise<void>;
}

interface Settings {
  readonly url: string;
  readonly language?: Language;
  readonly width?: number;
}

/** Milliseconds a step may take on a busy machine. */
const patience = 30_000;

/** Opens an empty window; it speaks the language from its first page. */
export async function openWorkbench(
  browser: Browser,
  { url, language = 'en', width = 1440 }: Settings,
): Promise<Workbench> {
  const context = await browser.newContext({
    locale: language,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const faults = watchFaults(page, url);
  return { page, say: sayIn(language), url, faults, close: () => context.close() };
}

function watchFaults(page: Page, url: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url: place } = message.location();
    // Asking who is signed in, when nobody is, is no fault.
    if (place.endsWith('/api/v1/session') && message.text().includes('401')) return;
    faults.push(`console: ${message.text()} (${place})`);
  });
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (address.protocol.startsWith('http') && address.origin !== url)
      faults.push(`request to another host: ${address.href}`);
  });
  return faults;
}

/** Keeps a picture of the window as it stands in the folder that TIDEWAITER_SCREENSHOTS names, if it names one. */
export async function shoot({ page }: Workbench, name: string): Promise<void> {
  const folder = process.env['TIDEWAITER_SCREENSHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replace(/[^\w-]+/g, '-')}.png`) });
}

/** Signs in through the page, by choosing a demonstration account. */
export async function signIn({ page, say, url }: Workbench, userName: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  const account = page.getByRole('button').filter({ has: page.getByText(userName, { exact: true }) });
  await account.click();
  await page.getByRole('button', { name: say('signIn.submit'), exact: true }).click();
  await page.locator('main#content h1').waitFor();
}

/** Signs out through the menu of the person. */
export async function signOut({ page, say }: Workbench, displayName: string): Promise<void> {
  await page.getByRole('banner').getByRole('button').filter({ hasText: displayName }).click();
  await page.getByRole('menuitem', { name: say('frame.signOut') }).click();
  await page.getByRole('heading', { level: 1, name: say('signIn.title') }).waitFor();
}

/** Goes to a place of the main navigation. */
export async function goTo(
  { page, say }: Workbench,
  place: 'rules' | 'releases' | 'decisions' | 'data',
): Promise<void> {
  const rail = page.getByRole('navigation', { name: say('frame.navigation') });
  await rail.getByRole('link', { name: say(`frame.${place}`), exact: true }).click();
  await page.getByRole('heading', { level: 1, name: say(`${place}.title`) }).waitFor();
}

/** Asks the API as the person who is signed in to this window. */
export async function askApi<Answer>(
  { page, url }: Workbench,
  path: string,
  request: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<{ status: number; body: Answer }> {
  const address = `${url}/api/v1${path}`;
  const session = (await (await page.request.get(`${url}/api/v1/session`)).json()) as { csrfToken: string };
  const response = await page.request.fetch(address, {
    method: request.method ?? 'GET',
    headers: { 'X-CSRF-Token': session.csrfToken, 'Idempotency-Key': path + Math.random(), ...request.headers },
    ...(request.body !== undefined && { data: request.body }),
  });
  return { status: response.status(), body: (await response.json()) as Answer };
}
