import { resolve } from 'node:path';

import { fetchLibrary, openXGBoost, type XGBoost, XGBoostError } from '../src/index.js';

/**
 * libxgboost for tests, fetched once into the checkout's data folder. Undefined, with the reason printed, only where it
 * cannot be had: the tests that need it are then skipped.
 */
export async function xgboostForTests(): Promise<XGBoost | undefined> {
  const home = resolve(process.env['TIDEWAITER_HOME'] ?? '.tidewaiter');
  try {
    await fetchLibrary(home);
    return openXGBoost({ home });
  } catch (error) {
    if (!(error instanceof XGBoostError)) throw error;
    process.stderr.write(`tests of libxgboost are skipped: ${error.message}\n`);
    return undefined;
  }
}
