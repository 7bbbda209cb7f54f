import { resolve } from 'node:path';

import { fetchLibrary, openXGBoost, XGBoostError, type XGBoost } from '@tidewaiter/xgboost-node';

/** Data folder of the checkout, which keeps the library between runs. */
export const homeOfLibrary = resolve(process.env['TIDEWAITER_HOME'] ?? '.tidewaiter');

/** libxgboost, fetched once into the checkout's data folder; undefined, with the reason printed, where it cannot be had. */
export async function xgboostForTests(): Promise<XGBoost | undefined> {
  try {
    await fetchLibrary(homeOfLibrary);
    return openXGBoost({ home: homeOfLibrary });
  } catch (error) {
    if (!(error instanceof XGBoostError)) throw error;
    process.stderr.write(`tests of training are skipped: ${error.message}\n`);
    return undefined;
  }
}
