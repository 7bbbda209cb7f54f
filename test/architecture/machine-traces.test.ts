import { homedir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { read, ROOT, writtenFiles } from './source-files.js';

const BINARY = /\.(png|jpg|ico|woff2?|parquet|wasm|gz)$/;
/** Paths of one person's machine: of this one, and the usual ones of others. A one-word root like `/app` is a container's. */
const here = [ROOT, homedir()].filter((path) => path.split('/').length > 2).map((path) => `${path}/`);
const elsewhere = /(?:\/home|\/Users|C:\\Users)[\\/][a-z][\w.-]*[\\/]/i;

describe('the written files', () => {
  it('hold no path of the machine they were written on', () => {
    const traces = writtenFiles()
      .filter((path) => !BINARY.test(path))
      .map((path) => ({ path, text: read(path) }))
      .filter(({ text }) => elsewhere.test(text) || here.some((path) => text.includes(path)));
    expect(traces.map(({ path }) => path)).toEqual([]);
  });

  it('name no registry of their own', () => {
    const settings = writtenFiles().filter((path) => path.endsWith('.npmrc'));
    expect(settings.filter((path) => /registry\s*=|_auth/i.test(read(path)))).toEqual([]);
  });
});
