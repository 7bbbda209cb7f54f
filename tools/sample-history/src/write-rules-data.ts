import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { administrationOf, defaultPeriod, defaultSeed } from './generate-history.js';
import { rulesData } from './rules-data.js';

/** Writes the lists and reference values that belong to the default history into a folder of rules. */
function main(folder: string): void {
  const administration = administrationOf({ seed: defaultSeed, ...defaultPeriod });
  for (const { path, text } of rulesData(administration)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

main(process.argv[2] ?? 'rules');
