import { posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { read, sourceFiles, writtenFiles } from './source-files.js';

/** Names that say nothing about what is inside, so that anything ends up there. */
const EMPTY_NAMES = ['utils', 'util', 'common', 'shared', 'helpers', 'helper', 'types', 'constants', 'misc'];

const files = writtenFiles();

describe('the names', () => {
  it('of folders and files say what is inside', () => {
    const empty = files.filter((path) =>
      path.split('/').some((part) => EMPTY_NAMES.includes(part.split('.')[0] ?? '')),
    );
    expect(empty).toEqual([]);
  });

  it('of source files are in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mts|mjs|js)$/;
    expect(sourceFiles().filter((path) => !path.startsWith('.') && !kebab.test(posix.basename(path)))).toEqual([]);
  });

  it('of index.ts are kept for the one door of a project', () => {
    const doors = /^((libs|apps)\/[^/]+\/src|tools\/[^/]+\/src|migrations)\/index\.ts$/;
    expect(files.filter((path) => /(^|\/)index\.tsx?$/.test(path) && !doors.test(path))).toEqual([]);
  });

  it('that a project exports are written out', () => {
    expect(sourceFiles().filter((path) => /^export \* /m.test(read(path)))).toEqual([]);
  });
});
