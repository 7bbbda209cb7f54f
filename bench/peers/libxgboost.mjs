import { fetchLibrary, openXGBoost } from '@tidewaiter/xgboost-node';

/** libxgboost, or why it is not there: it is a library of the machine, which not every machine has. */
export async function openLibrary() {
  const home = process.env.TIDEWAITER_HOME ?? '.tidewaiter';
  try {
    await fetchLibrary(home);
    return { library: openXGBoost({ home }) };
  } catch (error) {
    return { reason: `${error.message}; measures beside libxgboost are left out.` };
  }
}
