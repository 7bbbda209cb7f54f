import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { XGBoostError } from './xgboost-error.js';

/** Files to load, in the order in which they must be loaded. */
export interface LibraryFiles {
  readonly path: string;
  /** libraries that Debian's libxgboost needs and that lie outside the loader's search path */
  readonly companions: readonly string[];
}

export interface LocateOptions {
  /** The product's data folder; `<home>/lib` is searched first of the usual places. */
  readonly home?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

const fileNames: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['libxgboost.dylib'],
  win32: ['xgboost.dll', 'libxgboost.dll'],
};
const linuxFileNames = ['libxgboost.so', 'libxgboost.so.0'];

/**
 * Finds libxgboost: `XGBOOST_LIBRARY` when set (a file; it must exist), else `<home>/lib`, the system's folders,
 * Homebrew, Conda and Python wheels, in that order.
 * @throws XGBoostError `libraryMissing` only when `XGBOOST_LIBRARY` names no file.
 */
export function locateLibrary(options: LocateOptions = {}): LibraryFiles | undefined {
  const environment = options.environment ?? process.env;
  const named = environment['XGBOOST_LIBRARY'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new XGBoostError('libraryMissing', `XGBOOST_LIBRARY names no file: ${named}`);
    return withCompanions(named);
  }
  for (const folder of searchFolders(options.home, environment)) {
    for (const fileName of fileNames[process.platform] ?? linuxFileNames) {
      const path = join(folder, fileName);
      if (existsSync(path)) return withCompanions(path);
    }
  }
  return undefined;
}

function withCompanions(path: string): LibraryFiles {
  const folder = dirname(path);
  const companions = ['libgomp.so.1', 'libdmlc.so.0']
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file));
  return { path, companions };
}

function* searchFolders(
  home: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Generator<string> {
  if (home !== undefined) {
    yield join(home, 'lib');
    yield* children(join(home, 'lib', 'xgboost', 'usr', 'lib'));
  }
  yield* children('/usr/lib', /-linux-gnu/);
  yield* ['/usr/lib', '/usr/lib64', '/usr/local/lib', '/opt/homebrew/lib', '/opt/homebrew/opt/xgboost/lib'];
  yield '/usr/local/opt/xgboost/lib';
  for (const prefix of [environment['VIRTUAL_ENV'], environment['CONDA_PREFIX'], '/usr/local', '/usr']) {
    if (prefix === undefined) continue;
    yield join(prefix, 'lib');
    for (const python of children(join(prefix, 'lib'), /^python3/)) {
      yield join(python, 'site-packages', 'xgboost', 'lib');
      yield join(python, 'dist-packages', 'xgboost', 'lib');
    }
  }
}

function children(folder: string, pattern = /./): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name));
}
