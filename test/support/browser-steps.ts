import { expect } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { goTo, type Workbench } from './browser.js';

interface RuleInBrowser {
  readonly ruleSetId: string;
  readonly ruleId: string;
  readonly name: string;
}

/** Opens a rule from the Rules page and waits for its editor. */
export async function openRule(workbench: Workbench, { ruleId, name }: RuleInBrowser): Promise<Locator> {
  const { page, say } = workbench;
  await goTo(workbench, 'rules');
  await page
    .getByRole('table', { name: say('rules.title') })
    .getByRole('link', { name, exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const editor = page.getByRole('group', { name: say('rulePage.editor') });
  await editor.locator('.view-line').filter({ hasText: ruleId }).first().waitFor();
  return editor;
}

/** A word of the text itself, not of what floats over it. */
export function wordIn(editor: Locator, word: string): Locator {
  return editor.locator('.view-line').getByText(word, { exact: true }).first();
}

/** Selects a word of the text by a double click and types another in its place. */
export async function retype(editor: Locator, word: string, text: string): Promise<void> {
  await wordIn(editor, word).dblclick();
  await editor.page().keyboard.type(text);
  // A list of suggestions may have opened; it must not swallow what comes next.
  await editor.page().keyboard.press('Escape');
}

/** Waits until the page says that the draft has reached the service. */
export async function untilSaved({ page, say }: Workbench): Promise<void> {
  await page.getByRole('status').getByText(say('rulePage.saved')).waitFor();
}

/** Freezes the draft of the rule on the screen as a revision. */
export async function commitDraft({ page, say }: Workbench, message: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: say('ruleSets.commit') })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('ruleSets.commitMessage')).fill(message);
  await dialog.getByRole('button', { name: say('ruleSets.commit') }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Starts the simulation that the form on the screen describes and waits for its figures. */
export async function simulate({ page, say }: Workbench): Promise<void> {
  await page.getByRole('button', { name: say('simulate.start'), exact: true }).click();
  await page.waitForURL(/\/simulate\/.+/);
  await page.getByRole('table', { name: say('simulationResult.equalBudget') }).waitFor({ timeout: 90_000 });
}

/** The cells of a row of the table that compares rules, score and chance at the same number of inspections. */
export async function wayFigures({ page, say }: Workbench, way: 'byRules' | 'byScore' | 'byRandom'): Promise<string[]> {
  const table = page.getByRole('table', { name: say('simulationResult.equalBudget') });
  const row = table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: say(`simulationResult.${way}`) }) });
  return row.getByRole('cell').allInnerTexts();
}

/** The row of a rule in the report of a simulation. */
export function ruleFigures({ page, say }: Workbench, ruleId: string): Locator {
  const table = page.getByRole('table', { name: say('simulationResult.rules') });
  return table.getByRole('row').filter({ hasText: ruleId });
}

/** Makes a release of the report on the screen its evidence, and proposes it; the address of the release. */
export async function propose(workbench: Workbench, title: string): Promise<string> {
  const { page, say } = workbench;
  await page.getByRole('button', { name: say('simulate.propose') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('words.title')).fill(title);
  await dialog.getByLabel(say('releases.why')).fill('Found by the browser test.');
  await dialog.getByRole('button', { name: say('releases.create') }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await command(workbench, 'propose');
  await state(workbench, 'proposed');
  return page.url();
}

/** Presses a command of the release on the screen and confirms it. */
export async function command(
  { page, say }: Workbench,
  name: 'propose' | 'approve' | 'activate' | 'rollBack',
): Promise<void> {
  await page.getByRole('button', { name: say(`releasePage.${name}`), exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: say(`releasePage.${name}`), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Waits until the release on the screen is in a state. */
export async function state({ page, say }: Workbench, name: 'proposed' | 'approved' | 'active'): Promise<void> {
  await page
    .locator('main header')
    .getByText(say(`releases.${name}`), { exact: true })
    .waitFor();
}

/** Opens a release from the list, approves it and puts it to work; its number. */
export async function approveAndActivate(workbench: Workbench, title: string): Promise<void> {
  const { page } = workbench;
  await goTo(workbench, 'releases');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await command(workbench, 'approve');
  await state(workbench, 'approved');
  await command(workbench, 'activate');
  await state(workbench, 'active');
}

/** Finds a decision by its reference and opens it. */
export async function openDecision(workbench: Workbench, reference: string): Promise<void> {
  const { page, say } = workbench;
  await goTo(workbench, 'decisions');
  await page.getByLabel(say('decisions.filterReference')).fill(reference);
  // The filter takes a moment; a click before that would be overtaken by it.
  await page.waitForURL(/[?&]reference=/);
  await page.getByRole('link', { name: reference, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: reference }).waitFor();
}

/** Shares like `12.3%`, of which there must be one. */
export function expectShare(text: string | undefined): void {
  expect(text).toMatch(/\d+(\.\d+)?%/);
}
