import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { importsOf, read, ROOT, sourceFiles } from './source-files.js';

/** A workspace of the repository as its own files describe it. */
export interface Project {
  readonly folder: string;
  readonly name: string;
  readonly tags: readonly string[];
  /** Our own packages among its dependencies. */
  readonly dependencies: readonly string[];
  readonly testDependencies: readonly string[];
  /** Our own packages among the references of its tsconfig.json. */
  readonly references: readonly string[];
  /** Where other packages may enter it. */
  readonly entries: readonly string[];
  readonly imports: readonly Import[];
}

export interface Import {
  readonly file: string;
  readonly specifier: string;
}

interface Manifest {
  readonly name: string;
  readonly workspaces?: readonly string[];
  readonly nx?: { readonly tags?: readonly string[] };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
}

/** Tests, starters and tool settings may look into other folders; what gets built may not. */
const OUTSIDE = /^\/(test|bin)\/|\.config\./;

const manifestOf = (folder: string) => JSON.parse(read(posix.join(folder, 'package.json'))) as Manifest;
const ours = (dependencies: Readonly<Record<string, string>> = {}) =>
  Object.keys(dependencies).filter((name) => name.startsWith('@tidewaiter/'));

/** All workspaces that npm knows, read from the lock so that none can be left out by forgetting to name it here. */
export function readProjects(): Project[] {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { link?: boolean }> };
  return Object.keys(lock.packages)
    .filter((path) => path !== '' && !path.includes('node_modules/') && existsSync(join(ROOT, path, 'package.json')))
    .map(readProject);
}

function readProject(folder: string): Project {
  const manifest = manifestOf(folder);
  const { references = [] } = JSON.parse(read(`${folder}/tsconfig.json`)) as { references?: { path: string }[] };
  const files = sourceFiles(folder).filter((file) => !OUTSIDE.test(file.slice(folder.length)));
  return {
    folder,
    name: manifest.name,
    tags: manifest.nx?.tags ?? [],
    dependencies: ours(manifest.dependencies),
    testDependencies: ours(manifest.devDependencies),
    references: references.map(({ path }) => manifestOf(posix.join(folder, path)).name),
    entries: Object.keys(manifest.exports ?? {}),
    imports: files.flatMap((file) => importsOf(read(file)).map((specifier) => ({ file, specifier }))),
  };
}
