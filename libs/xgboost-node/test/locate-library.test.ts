import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { locateLibrary, openXGBoost } from '../src/index.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xgboost-'));
});
afterEach(() => rm(folder, { recursive: true }));

const fileName =
  process.platform === 'darwin' ? 'libxgboost.dylib' : process.platform === 'win32' ? 'xgboost.dll' : 'libxgboost.so';

describe('locating the library', () => {
  it('takes XGBOOST_LIBRARY before anything else', async () => {
    const path = join(folder, 'mine.so');
    await writeFile(path, '');
    await mkdir(join(folder, 'lib'));
    await writeFile(join(folder, 'lib', fileName), '');
    expect(locateLibrary({ home: folder, environment: { XGBOOST_LIBRARY: path } })?.path).toBe(path);
  });

  it('does not silently use another library when XGBOOST_LIBRARY is wrong', () => {
    const environment = { XGBOOST_LIBRARY: join(folder, 'absent.so') };
    expect(() => locateLibrary({ environment })).toThrow(/XGBOOST_LIBRARY names no file/);
  });

  it('looks in the data folder, then in a Python environment', async () => {
    const wheel = join(folder, 'venv', 'lib', 'python3.12', 'site-packages', 'xgboost', 'lib');
    await mkdir(wheel, { recursive: true });
    await writeFile(join(wheel, fileName), '');
    const environment = { VIRTUAL_ENV: join(folder, 'venv') };
    const own = join(folder, 'lib', fileName);
    await mkdir(join(folder, 'lib'));
    await writeFile(own, '');
    expect(locateLibrary({ home: folder, environment })?.path).toBe(own);
    await rm(own);
    // A machine may have a library of its own in the system's folders, which come before Python's.
    const found = locateLibrary({ home: folder, environment })?.path;
    expect(found === join(wheel, fileName) || found?.startsWith(folder) === false).toBe(true);
  });

  it('says in one sentence what to do when the file is not a library', async () => {
    const path = join(folder, 'text.so');
    await writeFile(path, 'not a library');
    expect(() => openXGBoost({ environment: { XGBOOST_LIBRARY: path } })).toThrow(
      /cannot be loaded .*set XGBOOST_LIBRARY/,
    );
  });
});
