import { expect } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';
import { askApi, type Workbench } from './browser.js';

type FaceText = 'builder.face' | 'ruleFaces.text' | 'ruleFaces.json';

/** What a person without a mouse does in the rules of customs. */
export interface RuleKeys {
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** The draft as the service has it. */
  draft(): Promise<string>;
  /** Whether it comes to hold in the time that saving may take. */
  draftUntil(holds: (text: string) => boolean): Promise<boolean>;
  /** Expects that the draft comes to have a part. */
  draftHas(part: string): Promise<void>;
  /** Opens a rule by its palette. */
  openRule(ruleId: string): Promise<void>;
  /** Goes to a face by the command palette. */
  showAs(face: FaceText): Promise<void>;
}

export function ruleKeysOf(workbench: Workbench): RuleKeys {
  const { page, say } = workbench;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const draft = async (): Promise<string> =>
    (await askApi<{ text: string }>(workbench, '/rule-sets/customs/draft')).body.text.replaceAll('\r\n', '\n');
  const draftUntil = async (holds: (text: string) => boolean): Promise<boolean> => {
    for (let tries = 0; tries < 100; tries += 1) {
      if (holds(await draft())) return true;
      await sleep(100);
    }
    return false;
  };
  return {
    press,
    // As fast as keys can come: what is typed must not overtake what it is typed into.
    type: (text) => page.keyboard.type(text),
    draft,
    draftUntil,
    async draftHas(part) {
      if (!(await draftUntil((text) => text.includes(part)))) expect(await draft()).toContain(part);
    },
    async openRule(ruleId) {
      await press('Control+p');
      await page.keyboard.type(ruleId);
      await press('Enter');
      await page.waitForURL((url) => url.pathname.endsWith(`/${ruleId}`));
      await page.locator('main#content').getByText(ruleId, { exact: true }).first().waitFor();
      await focused(workbench).waitFor();
    },
    async showAs(face) {
      await press('Control+k');
      await page.keyboard.type(say('editorCommands.showAs', { face: say(face) }));
      await press('Enter');
      await focused(workbench).waitFor();
    },
  };
}

/** The editor once the focus is in it. */
function focused({ page }: Workbench): Locator {
  return page.locator('main#content .monaco-editor.focused, main#content [role=treegrid]:focus-within').first();
}
