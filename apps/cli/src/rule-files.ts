import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './command.js';

/** A file of rules: JSON (an array of json-rules-engine rules, or one) or rule text (`.rules`). */
export interface RuleFile {
  readonly path: string;
  readonly content: string;
}

/** The file itself, or every `rules.json` and `*.rules` below the folder in order of path; `facts.rules` is not rules. */
export async function ruleFiles(path: string): Promise<RuleFile[]> {
  const paths = await pathsBelow(
    path,
    (name) => name === 'rules.json' || (name.endsWith('.rules') && name !== 'facts.rules'),
  );
  if (paths.length === 0) throw new UsageError(`no rules found in ${path}: expected rules.json or *.rules`);
  return Promise.all(paths.map(async (file) => ({ path: file, content: await readFile(file, 'utf8') })));
}

/** Every `cases.json` beside the rules. */
export async function caseFiles(path: string): Promise<RuleFile[]> {
  const folder = (await stat(path)).isDirectory() ? path : dirname(path);
  const paths = await pathsBelow(folder, (name) => name === 'cases.json');
  return Promise.all(paths.map(async (file) => ({ path: file, content: await readFile(file, 'utf8') })));
}

async function pathsBelow(path: string, wanted: (name: string) => boolean): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new UsageError(`${path} does not exist`);
  if (found.isFile()) return [path];
  const names = await readdir(path, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * The folder that holds what rules refer to (`lists/`, `reference/`, `models/`, `policy.json`, `controls.json`): the
 * nearest above the rules, the rules' own folder included, that has a `lists` folder.
 */
export async function rulesHome(path: string): Promise<string | undefined> {
  let folder = (await stat(path)).isDirectory() ? path : dirname(path);
  for (let depth = 0; depth < 4; depth += 1) {
    if (await isFolder(join(folder, 'lists'))) return folder;
    folder = join(folder, '..');
  }
  return undefined;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** File name without folder and ending. */
export function stem(path: string): string {
  return basename(path).replace(/\.[^.]*$/, '');
}
