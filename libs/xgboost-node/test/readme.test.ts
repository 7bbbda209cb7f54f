import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import * as library from '../src/index.js';
import { open, when } from './with-xgboost.js';

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

/** Names that the README does not mention. */
const untold = (names: readonly string[]) => names.filter((name) => !new RegExp(`\\b${name}\\b`).test(readme));
const membersOf = ({ prototype }: { prototype: object }) =>
  Object.getOwnPropertyNames(prototype).filter((name) => !['constructor', 'checkMatrix'].includes(name));

describe('the README', () => {
  it('tells every export', () => {
    const told = Object.keys(library);
    expect(told.length).toBeGreaterThan(5);
    expect(untold(told)).toEqual([]);
  });

  it('tells every member of a booster and a matrix', () => {
    const members = [...membersOf(library.Booster), ...membersOf(library.Matrix)];
    expect(members).toContain('slice');
    expect(untold(members)).toEqual([]);
  });
});

when('the README', () => {
  it('tells everything an opened library can do', () => {
    expect(open().version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(untold(Object.keys(open()))).toEqual([]);
  });
});
