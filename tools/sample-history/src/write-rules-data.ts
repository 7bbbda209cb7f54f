import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { administrationOf, defaultPeriod, defaultSeed } from './generate-history.js';
import { rulesData, type ListDescription } from './rules-data.js';

function described(folder: string): ListDescription[] {
  const path = join(folder, 'lists/lists.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ListDescription[]) : [];
}

/** Writes the lists and reference values that belong to the default history into a folder of rules. */
function main(folder: string): void {
  const administration = administrationOf({ seed: defaultSeed, ...defaultPeriod });
  for (const { path, text } of rulesData(administration, described(folder))) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

main(process.argv[2] ?? 'rules');
