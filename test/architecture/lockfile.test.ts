import { describe, expect, it } from '@jest/globals';
import { read } from './source-files.js';

interface Entry {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Entry>> };

/** Whether Node, starting in this package, would find the other one somewhere on the way up. */
function isFound(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

describe('the lock', () => {
  it('holds every optional package that a package names, so that npm ci works on every system', () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !isFound(path, name))
        .map((name) => `${path} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no host but the public registry', () => {
    const strangers = Object.values(packages)
      .filter(({ link, resolved }) => !link && resolved !== undefined)
      .filter(({ resolved }) => !resolved?.startsWith('https://registry.npmjs.org/'));
    expect(strangers).toEqual([]);
  });

  it('holds a checksum for every package that is downloaded', () => {
    const unchecked = Object.entries(packages)
      .filter(([path, entry]) => path.includes('node_modules/') && !entry.link && entry.integrity === undefined)
      .map(([path]) => path);
    expect(unchecked).toEqual([]);
  });
});
