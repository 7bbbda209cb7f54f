import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { documentFromJson, parse, type Diagnostic, type Document } from '@tidewaiter/rule-language';
import { readJson } from './read-json.js';
import { RulePackError } from './rule-pack-error.js';

/** A file of rules as read: JSON (json-rules-engine rules) or rule text (`.rules`). */
export interface RuleFile {
  readonly path: string;
  readonly content: string;
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The file itself, or every `rules.json` and `*.rules` below the folder in order of path.
 * @throws RulePackError when there is none, or one is not JSON
 */
export async function readRules(path: string): Promise<RuleFile[]> {
  const paths = await pathsBelow(path, (name) => name === 'rules.json' || name.endsWith('.rules'));
  if (paths.length === 0) throw new RulePackError(`no rules in ${path}: expected rules.json or *.rules`);
  return Promise.all(paths.map(readRuleFile));
}

async function readRuleFile(path: string): Promise<RuleFile> {
  const content = await readFile(path, 'utf8');
  const read = isJson(path, content) ? documentFromJson(await readJson(path)) : parse(content);
  return { path, content, document: read.document, diagnostics: read.diagnostics };
}

/** Whether the file holds JSON: by its ending, or by its first character. */
export function isJson(path: string, content: string): boolean {
  return path.endsWith('.json') || /^\s*[[{]/.test(content);
}

/** Paths of every `cases.json` beside or below the rules. */
export async function caseFiles(path: string): Promise<string[]> {
  const folder = (await stat(path)).isDirectory() ? path : dirname(path);
  return pathsBelow(folder, (name) => name === 'cases.json');
}

async function pathsBelow(path: string, wanted: (name: string) => boolean): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new RulePackError(`${path} does not exist`);
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * The folder that holds what rules refer to (`lists/`, `reference/`, `models/`, `controls.json`, `policy.json`): the
 * nearest at or above the rules that has a `lists` folder.
 */
export async function homeOf(path: string): Promise<string | undefined> {
  let folder = (await stat(path)).isDirectory() ? path : dirname(path);
  for (let depth = 0; depth < 4; depth += 1) {
    const lists = await stat(join(folder, 'lists')).catch(() => undefined);
    if (lists?.isDirectory()) return folder;
    folder = join(folder, '..');
  }
  return undefined;
}
