/** Writes the OpenAPI document to the path on the command line: `node dist/docs/write-open-api.js docs/openapi.json`. */
import { writeFileSync } from 'node:fs';
import { openApiDocument } from './open-api.js';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Say where to write it.');
writeFileSync(path, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
