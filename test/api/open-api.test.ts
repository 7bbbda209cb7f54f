import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { endpoints, problems } from '@tidewaiter/contracts';
import { openApiDocument } from '../../apps/decision-service/src/docs/open-api.js';

const committed = new URL('../../docs/openapi.json', import.meta.url);

describe('the OpenAPI document', () => {
  it('is the one in docs/openapi.json; write it again with apps/decision-service/dist/docs/write-open-api.js', () => {
    expect(JSON.parse(readFileSync(committed, 'utf8'))).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  it('has every endpoint once, under its own name', () => {
    const operations = Object.values(openApiDocument().paths).flatMap((methods) => Object.values(methods));
    const names = operations.map((operation) => operation.operationId);
    expect(names.toSorted()).toEqual(endpoints.map((endpoint) => endpoint.name).toSorted());
    expect(new Set(names).size).toBe(names.length);
  });

  it('names with each endpoint only problems that exist, by their status', () => {
    const statuses = new Set(Object.values(problems).map((problem) => String(problem.status)));
    for (const methods of Object.values(openApiDocument().paths)) {
      for (const { responses } of Object.values(methods)) {
        const failures = Object.keys(responses as object).filter((status) => Number(status) >= 400);
        expect(failures.filter((status) => !statuses.has(status))).toEqual([]);
      }
    }
  });
});
