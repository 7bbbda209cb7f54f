import { describe, expect, it } from '@jest/globals';
import { inspectionActSchema } from '../src/index.js';

const finding = { item: 1, type: 'valuation', severity: 'major', additional_duty: '1250.50' } as const;

describe('an inspection act', () => {
  it('records what was found', () => {
    const act = { inspected_on: '2026-03-03', officer: 'I7', result: 'irregular', findings: [finding] };
    expect(inspectionActSchema.parse(act)).toEqual(act);
  });

  it('may find nothing', () => {
    expect(inspectionActSchema.parse({ inspected_on: '2026-03-03', result: 'notExamined' }).findings).toEqual([]);
  });

  it.each([
    ['an irregular act without a finding', { result: 'irregular', findings: [] }],
    ['a conform act with a finding', { result: 'conform', findings: [finding] }],
    ['a type of finding nobody knows', { result: 'irregular', findings: [{ ...finding, type: 'colour' }] }],
    ['money as a number', { result: 'irregular', findings: [{ ...finding, additional_duty: 12.5 }] }],
    ['a third decimal', { result: 'irregular', findings: [{ ...finding, additional_duty: '1.005' }] }],
    ['item 0', { result: 'irregular', findings: [{ ...finding, item: 0 }] }],
    ['an unknown field', { result: 'conform', lane: 'red' }],
  ])('is refused: %s', (_, part) => {
    expect(inspectionActSchema.safeParse({ inspected_on: '2026-03-03', ...part }).success).toBe(false);
  });
});
