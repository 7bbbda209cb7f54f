import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { texts } from '../../apps/workbench/src/i18n/texts.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** Serious and critical faults that axe finds on the page as it stands, one line each; of everything, or of colours. */
export async function axeFaults(page: Page, of: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  // Evaluated by the debugger, so the content security policy of the page stays as it is.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeSource);
  const runOnly = of === 'colours' ? { type: 'rule', values: ['color-contrast'] } : wcag;
  const options = { runOnly, resultTypes: ['violations'], preload: false };
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => {
      const places = nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`);
      return `${id} (${impact}, ${nodes.length}×) ${places.join(' | ').replace(/\s+/g, ' ')}`;
    });
}

/** Text for the eye and for screen readers: the document's, and the attributes that are read out or shown. */
async function everythingSaid(page: Page): Promise<string> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder', 'aria-description', 'alt'];
    const said = [...document.querySelectorAll(attributes.map((name) => `[${name}]`).join(','))].flatMap((element) =>
      attributes.map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.innerText, ...said].join('\n');
  });
}

const sections = Object.keys(texts).join('|');
/** `rules.title` shown as it is; not the file `rules.json`. */
const key = new RegExp(`(?<![\\w./-])(?:${sections})\\.(?!json|csv|mapping|rules\\b)[a-z]\\w*`, 'g');

/** Keys of the catalogue and unfilled holes that a reader would see. */
export async function untranslated(page: Page): Promise<string[]> {
  const said = await everythingSaid(page);
  return [...(said.match(key) ?? []), ...(said.match(/\{\{\w+\}\}/g) ?? [])];
}

/** Pixels by which the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Shows the page in light or dark colours and waits until they stand. */
export async function inColours(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForFunction(
    (wanted) =>
      document.documentElement.dataset['mantineColorScheme'] === wanted &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    scheme,
  );
}

/** Waits until a page of the workbench has drawn what it fetched. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root') === null &&
      document.fonts.status === 'loaded',
  );
  if ((await page.locator('.monaco-editor').count()) > 0) await page.locator('.view-line .mtkb').first().waitFor();
}
