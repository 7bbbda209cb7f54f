import { axeFaults, inColours, overflow, untilDrawn, untranslated } from './browser-checks.js';
import { shoot, type Workbench } from './browser.js';

/**
 * Looks at a page right to left and left to right, in French too, light and dark, on a desk and on a phone; answers what is
 * wrong with it.
 */
export async function lookAt(workbench: Workbench, name: string, path: string): Promise<string[]> {
  const { page, url } = workbench;
  const found: string[] = [];
  for (const language of ['ar', 'fr', 'en'] as const) {
    await page.goto(`${url}/sign-in`);
    await page
      .getByRole('button')
      .and(page.locator(`[lang=${language}]`))
      .click();
    await page.locator(`html[lang=${language}]`).waitFor();
    await page.goto(url + path);
    await untilDrawn(page);
    found.push(...(await untranslated(page)));
    await shoot(workbench, `${language}-${name}-wide`);
    if (language === 'en') found.push(...(await axeFaults(page)));
    await page.setViewportSize({ width: 390, height: 844 });
    await untilDrawn(page);
    const excess = await overflow(page);
    if (excess > 0) found.push(`${name} in ${language}: ${excess} px too wide`);
    await shoot(workbench, `${language}-${name}-narrow`);
    await inColours(page, 'dark');
    await shoot(workbench, `${language}-${name}-dark`);
    if (language === 'en') found.push(...(await axeFaults(page, 'colours')));
    await inColours(page, 'light');
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  return found;
}
