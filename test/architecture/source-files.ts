import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export const ROOT = join(import.meta.dirname, '../..');

const MADE = new Set(['node_modules', 'dist', 'dist-types', 'coverage', 'test-results', '.git', '.nx', '.tidewaiter']);

/** Every file of the checkout that people wrote, as paths from the checkout with `/`, in stable order. */
export function writtenFiles(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !MADE.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? writtenFiles(path) : [path];
    })
    .sort();
}

/** The program text among them. */
export function sourceFiles(folder = ''): string[] {
  return writtenFiles(folder).filter((path) => /\.(ts|tsx|mts|mjs|js)$/.test(path));
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** What a file imports or exports from, types included. */
export function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
}
