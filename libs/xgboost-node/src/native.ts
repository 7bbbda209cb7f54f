import { load, type LibraryHandle } from 'koffi';

import { howToGetLibrary } from './fetch-library.js';
import type { LibraryFiles } from './locate-library.js';
import type { Out } from './native-memory.js';
import { prototypes, type NativeName } from './prototypes.js';
import { XGBoostError } from './xgboost-error.js';

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
    refuseNul(operands);
    if (functions.get(name)?.(...operands) !== 0) throw new XGBoostError('native', plainMessage(String(lastError())));
  };
  call('XGBSetGlobalConfig', '{"verbosity":0}');
  return { path: files.path, version, call };
}

/** C ends a text at its first NUL: a name would be cut without a word. */
function refuseNul(operands: readonly unknown[]): void {
  const texts = operands.flatMap((operand) => (Array.isArray(operand) ? (operand as unknown[]) : [operand]));
  if (texts.some((text) => typeof text === 'string' && text.includes('\0'))) {
    throw new XGBoostError('options', 'a text holds a NUL character, which libxgboost cannot keep');
  }
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
