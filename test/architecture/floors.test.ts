import { describe, expect, it } from '@jest/globals';
import { violationsOf } from './house-rules.js';
import { readProjects, type Project } from './projects.js';
import { read } from './source-files.js';

const projects = readProjects();

describe('the floors', () => {
  it.each(projects.map((project) => [project.name, project] as const))('hold in %s', (_name, project) => {
    expect(violationsOf(project, projects)).toEqual([]);
  });

  it('are all built: the root tsconfig.json references every project', () => {
    const { references } = JSON.parse(read('tsconfig.json')) as { references: { path: string }[] };
    expect(references.map(({ path }) => path).sort()).toEqual(projects.map(({ folder }) => folder).sort());
  });
});

describe('the watch on the floors', () => {
  const low: Project = {
    folder: 'libs/low',
    name: '@tidewaiter/low',
    tags: ['floor:0', 'runtime:any'],
    dependencies: [],
    testDependencies: [],
    references: [],
    entries: ['.'],
    imports: [],
  };
  const high: Project = { ...low, folder: 'libs/high', name: '@tidewaiter/high', tags: ['floor:1', 'runtime:node'] };
  const importing = (project: Project, specifier: string): Project => ({
    ...project,
    imports: [{ file: `${project.folder}/src/a.ts`, specifier }],
  });
  const problems = (project: Project) => violationsOf(project, [low, high]).join('; ');

  it('lets a project import a lower floor that it declares', () => {
    const declared = { dependencies: [low.name], references: [low.name] };
    expect(violationsOf({ ...importing(high, low.name), ...declared }, [low, high])).toEqual([]);
  });

  it.each([
    ['an untagged project', { ...low, tags: [] }, 'must have one floor'],
    ['a project on two floors', { ...low, tags: ['floor:0', 'floor:1', 'runtime:any'] }, 'must have one floor'],
    ['an import of a higher floor', importing(low, high.name), 'not on a lower floor'],
    ['an import of its own floor', importing(high, high.name), 'not on a lower floor'],
    ['an import that goes around the index', importing(high, `${low.name}/src/a.js`), 'around the index'],
    ['an import of a neighbour’s file', importing(low, '../../high/src/a.js'), 'leaves its project'],
    ['an import of Node where browsers run', importing(low, 'node:fs'), 'must run anywhere'],
    ['an import that package.json does not name', importing(high, low.name), 'does not depend on'],
    ['a reference missing in tsconfig.json', { ...high, dependencies: [low.name] }, 'tsconfig.json lacks'],
    ['a reference missing in package.json', { ...high, references: [low.name] }, 'package.json lacks'],
    ['a second entry', { ...low, entries: ['.', './inside'] }, 'second entry'],
  ])('catches %s', (_what, project, sentence) => {
    expect(problems(project)).toContain(sentence);
  });
});
