import { resolve } from 'node:path';

import { fetchLibrary, openXGBoost, XGBoostError, type XGBoost } from '@tidewaiter/xgboost-node';

/** libxgboost, fetched once into the checkout's data folder; undefined, with the reason printed, where it cannot be had. */
export async function xgboostForTests(): Promise<XGBoost | undefined> {
  const home = resolve(process.env['TIDEWAITER_HOME'] ?? '.tidewaiter');
  try {
    await fetchLibrary(home);
    return openXGBoost({ home });
  } catch (error) {
    if (!(error instanceof XGBoostError)) throw error;
    process.stderr.write(`tests of training are skipped: ${error.message}\n`);
    return undefined;
  }
}
