import { load, type LibraryHandle } from 'koffi';

import { howToGetLibrary } from './fetch-library.js';
import type { LibraryFiles } from './locate-library.js';
import type { Out } from './native-memory.js';
import { XGBoostError } from './xgboost-error.js';

/** The part of XGBoost's C API in use (https://xgboost.readthedocs.io/en/release_1.7.0/c.html), one row a function. */
const prototypes = {
  XGDMatrixCreateFromMat_omp:
    'int (const float *data, uint64_t rows, uint64_t columns, float missing, _Out_ void **out, int threads)',
  XGDMatrixCreateFromCSR:
    'int (const char *offsets, const char *indices, const char *data, uint64_t columns, const char *config, _Out_ void **out)',
  XGDMatrixFree: 'int (void *matrix)',
  XGDMatrixNumRow: 'int (void *matrix, _Out_ uint64_t *out)',
  XGDMatrixNumCol: 'int (void *matrix, _Out_ uint64_t *out)',
  XGDMatrixSetFloatInfo: 'int (void *matrix, const char *field, const float *values, uint64_t length)',
  XGDMatrixSetStrFeatureInfo: 'int (void *matrix, const char *field, const char **values, uint64_t length)',
  XGBoosterCreate: 'int (void **matrices, uint64_t length, _Out_ void **out)',
  XGBoosterFree: 'int (void *booster)',
  XGBoosterSetParam: 'int (void *booster, const char *name, const char *value)',
  XGBoosterGetNumFeature: 'int (void *booster, _Out_ uint64_t *out)',
  XGBoosterBoostedRounds: 'int (void *booster, _Out_ int *out)',
  XGBoosterSlice: 'int (void *booster, int begin, int end, int step, _Out_ void **out)',
  XGBoosterUpdateOneIter: 'int (void *booster, int round, void *matrix)',
  XGBoosterEvalOneIter:
    'int (void *booster, int round, void **matrices, const char **names, uint64_t length, _Out_ const char **out)',
  XGBoosterPredictFromDMatrix:
    'int (void *booster, void *matrix, const char *config, _Out_ void **shape, _Out_ uint64_t *dimensions, _Out_ void **out)',
  XGBoosterPredictFromDense:
    'int (void *booster, const char *values, const char *config, void *matrix, _Out_ void **shape, _Out_ uint64_t *dimensions, _Out_ void **out)',
  XGBoosterSetAttr: 'int (void *booster, const char *key, const char *value)',
  XGBoosterGetAttr: 'int (void *booster, const char *key, _Out_ const char **out, _Out_ int *found)',
  XGBoosterGetAttrNames: 'int (void *booster, _Out_ uint64_t *length, _Out_ void **out)',
  XGBoosterSetStrFeatureInfo: 'int (void *booster, const char *field, const char **values, uint64_t length)',
  XGBoosterGetStrFeatureInfo: 'int (void *booster, const char *field, _Out_ uint64_t *length, _Out_ void **out)',
  XGBoosterFeatureScore:
    'int (void *booster, const char *config, _Out_ uint64_t *length, _Out_ void **names, _Out_ uint64_t *dimensions, _Out_ void **shape, _Out_ void **scores)',
  XGBoosterLoadModelFromBuffer: 'int (void *booster, const void *bytes, uint64_t length)',
  XGBoosterSaveModelToBuffer: 'int (void *booster, const char *config, _Out_ uint64_t *length, _Out_ void **out)',
  XGBSetGlobalConfig: 'int (const char *config)',
} as const satisfies Record<string, `int (${string})`>;

export type NativeName = keyof typeof prototypes;

/** A loaded library. `call` throws XGBoostError `native` with the library's own words when the function fails. */
export interface Native {
  readonly path: string;
  readonly version: string;
  readonly call: (name: NativeName, ...operands: readonly unknown[]) => void;
}

/**
 * Loads the library and binds its functions.
 * @throws XGBoostError `libraryMissing` when the file cannot be loaded or is older than 1.7.
 */
export function loadNative(files: LibraryFiles): Native {
  // OpenMP threads that spin between rounds make training many times slower on a shared machine; it is read at load.
  process.env['OMP_WAIT_POLICY'] ??= 'passive';
  const library = loadFile(files);
  const version = versionOf(library);
  const lastError = library.func('const char *XGBGetLastError()');
  const functions = new Map<NativeName, (...operands: readonly unknown[]) => unknown>();
  for (const [name, prototype] of Object.entries(prototypes)) {
    functions.set(name as NativeName, library.func(prototype.replace('int (', `int ${name}(`)));
  }
  const call: Native['call'] = (name, ...operands) => {
    if (functions.get(name)?.(...operands) !== 0) throw new XGBoostError('native', plainMessage(String(lastError())));
  };
  call('XGBSetGlobalConfig', '{"verbosity":0}');
  return { path: files.path, version, call };
}

function loadFile(files: LibraryFiles): LibraryHandle {
  try {
    for (const companion of files.companions) load(companion, { global: true });
    return load(files.path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new XGBoostError('libraryMissing', `${files.path} cannot be loaded (${reason}); ${howToGetLibrary}`);
  }
}

function versionOf(library: LibraryHandle): string {
  const parts: [Out<number>, Out<number>, Out<number>] = [[0], [0], [0]];
  library.func('void XGBoostVersion(_Out_ int *major, _Out_ int *minor, _Out_ int *patch)')(...parts);
  const [[major], [minor]] = parts;
  const version = parts.map(([part]) => part).join('.');
  if (major < 1 || (major === 1 && minor < 7)) {
    throw new XGBoostError('libraryMissing', `libxgboost ${version} is too old; ${howToGetLibrary}`);
  }
  return version;
}

/** libxgboost's messages carry a time stamp, a source line and a stack trace; people need the sentence. */
function plainMessage(message: string): string {
  const sentence = message.split('\nStack trace')[0] ?? message;
  return sentence
    .replace(/^\[[\d:]+\]\s*\S+?:\d+:\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
