import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { Import, Project } from './projects.js';

/** Everything about a project that the house forbids, one sentence each; none when it keeps the rules. */
export function violationsOf(project: Project, all: readonly Project[]): string[] {
  return [
    ...tagViolations(project),
    ...project.imports.flatMap((one) => importViolations(one, project, all)),
    ...declarationViolations(project),
  ];
}

/** The floor a project says it stands on. */
export function floorOf(project: Project): number {
  return Number(project.tags.find((tag) => tag.startsWith('floor:'))?.slice('floor:'.length) ?? NaN);
}

const runsAnywhere = (project: Project) => project.tags.includes('runtime:any');

function tagViolations({ name, tags }: Project): string[] {
  const floors = tags.filter((tag) => /^floor:[0-4]$/.test(tag)).length;
  const runtimes = tags.filter((tag) => /^runtime:(any|node)$/.test(tag)).length;
  return floors === 1 && runtimes === 1 ? [] : [`${name} must have one floor and one runtime among its tags`];
}

function importViolations({ file, specifier }: Import, project: Project, all: readonly Project[]): string[] {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(file), specifier);
    return target.startsWith(`${project.folder}/`) ? [] : [`${file} leaves its project: ${specifier}`];
  }
  if (isBuiltin(specifier)) {
    return runsAnywhere(project) ? [`${file} must run anywhere but imports ${specifier}`] : [];
  }
  return specifier.startsWith('@tidewaiter/') ? floorViolations({ file, specifier }, project, all) : [];
}

function floorViolations({ file, specifier }: Import, project: Project, all: readonly Project[]): string[] {
  const target = all.find(({ name }) => name === specifier);
  if (target === undefined) return [`${file} goes around the index of a project: ${specifier}`];
  const lower = floorOf(target) < floorOf(project);
  const sameRuntime = !runsAnywhere(project) || runsAnywhere(target);
  return [
    ...(lower ? [] : [`${file} imports ${specifier}, which is not on a lower floor`]),
    ...(sameRuntime ? [] : [`${file} must run anywhere but imports ${specifier}, which needs Node`]),
    ...(project.dependencies.includes(specifier) ? [] : [`${project.name} does not depend on ${specifier}: ${file}`]),
  ];
}

function declarationViolations({ name, dependencies, testDependencies, references, entries }: Project): string[] {
  const declared = [...dependencies, ...testDependencies];
  return [
    ...dependencies.filter((one) => !references.includes(one)).map((one) => `${name}: tsconfig.json lacks ${one}`),
    ...references.filter((one) => !declared.includes(one)).map((one) => `${name}: package.json lacks ${one}`),
    ...entries.filter((entry) => entry !== '.').map((entry) => `${name} has a second entry ${entry}`),
  ];
}
