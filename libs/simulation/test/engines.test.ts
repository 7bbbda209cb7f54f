import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { writeDataset } from '@tidewaiter/history';
import { engineFor } from '../src/evaluate-pass.js';
import { firstDisagreement } from '../src/agreement/agreement.js';
import { planSimulation, runSimulation, sharedColumns, type SimulatedRelease } from '../src/index.js';
import type { SimulationOptions } from '../src/simulation-options.js';
import { model, policy, rules, watched } from './dated-rules.js';
import { generated } from './generated.js';
import { contentOf, releaseOf, withHistory } from './samples.js';

const dataset = 'generated';
const withProfile = `
rule PRO-1 "An importer that is new"
when importer.days_since_first_seen < 200 and importer.times_examined >= 2 and item.origin != "FR"
then points 15
`;
const references = [{ code: '870899', median: 30, low: 6 }];
const candidate = releaseOf(contentOf(rules + withProfile, { policy, model: model(4), lists: [watched] }));
const others = rules.replace('0.6 *', '0.9 *');

/** The release with a row driver that never hits. */
function blind({ release, ...rest }: SimulatedRelease): SimulatedRelease {
  const driver = releaseOf(contentOf('')).release.stretches[0]?.driver;
  if (driver === undefined) throw new Error('a release has a stretch');
  return { ...rest, release: { ...release, stretches: release.stretches.map((stretch) => ({ ...stretch, driver })) } };
}

describe('a scan of the columns and SQL', () => {
  it.each([
    ['the same reference values', contentOf(others, { policy, model: model(4), lists: [watched] })],
    ['other reference values and another model', contentOf(others, { policy, model: model(9), references })],
  ])('give the same result and keep the same bytes, before a baseline with %s', (_, content) =>
    withHistory(async (history) => {
      await writeDataset(history, generated(2500), { dataset });
      const plan = planSimulation({ baseline: releaseOf(content), candidate, dataset });
      const run = async (options: Pick<SimulationOptions, 'engine' | 'memory'>) => {
        const keepIn = join(history.folder(dataset), 'kept.parquet');
        const result = await runSimulation(plan, { history, keepIn, ...options });
        return { result, kept: await readFile(keepIn) };
      };
      const sql = await run({ engine: 'sql' });
      const scan = await run({ engine: 'scan' });
      const byMonths = await run({ engine: 'scan', memory: 250_000 });
      expect(scan.result).toEqual(sql.result);
      expect(byMonths.result).toEqual(sql.result);
      expect([scan.kept.equals(sql.kept), byMonths.kept.equals(sql.kept)]).toEqual([true, true]);
      // 7 and 6 rules on 200 declarations.
      expect(sql.result.agreement).toEqual({ declarations: 200, checks: 2600, disagreements: 0 });
    }),
  );

  it('reads the columns of runs that follow one another once', () =>
    withHistory(async (history) => {
      await writeDataset(history, generated(400), { dataset });
      const columns = sharedColumns();
      const run = (release: SimulatedRelease) =>
        runSimulation(planSimulation({ candidate: release, dataset }), { history, columns, engine: 'scan' });
      const other = releaseOf(contentOf(others, { policy, model: model(4), lists: [watched] }));
      const input = { history, dataset, slice: {}, seed: policy.seed, references: candidate.release.references };
      const { score } = candidate.release.model ?? {};
      if (score === undefined) throw new Error('the candidate has a model');
      const withModel = { ...input, model: { score, digest: candidate.modelDigest ?? '' } };
      await run(candidate);
      const first = await columns.open(withModel);
      const shared = await run(other);
      expect(await columns.open(withModel)).toBe(first);
      expect(await columns.open({ ...withModel, slice: { offices: ['CUO01'] } })).not.toBe(first);
      const alone = await runSimulation(planSimulation({ candidate: other, dataset }), { history, engine: 'sql' });
      expect(shared.rules).toEqual(alone.rules);
      const newer = [...generated(50, 8)].map((entry) => ({ ...entry, reference: `N-${entry.reference}` }));
      await writeDataset(history, newer, { dataset });
      expect(await columns.open(withModel)).not.toBe(first);
    }));

  it('keep to the slice', () =>
    withHistory(async (history) => {
      await writeDataset(history, generated(1000), { dataset });
      const slice = { period: { from: '2025-02-10', to: '2025-06-20' }, offices: ['CUO02'] };
      const plan = planSimulation({ candidate, dataset, slice });
      const sql = await runSimulation(plan, { history, engine: 'sql' });
      const scan = await runSimulation(plan, { history, engine: 'scan', memory: 50_000 });
      expect(scan).toEqual(sql);
      expect(scan.agreement.declarations).toBe(sql.totals.declarations);
      const empty = planSimulation({ candidate, dataset, slice: { offices: ['nowhere'] } });
      const nothing = await runSimulation(empty, { history, engine: 'scan' });
      expect(nothing).toMatchObject({ totals: { declarations: 0 }, agreement: { declarations: 0, checks: 0 } });
    }));

  it('stop when asked, also while columns are scanned', () =>
    withHistory(async (history) => {
      await writeDataset(history, generated(500), { dataset });
      const abort = new AbortController();
      const run = runSimulation(planSimulation({ candidate, dataset }), {
        history,
        engine: 'scan',
        signal: abort.signal,
        onProgress: ({ step }) => step === 'evaluating' && abort.abort(new Error('cancelled')),
      });
      await expect(run).rejects.toThrow('cancelled');
    }));
});

describe('the engine of a pass', () => {
  const size = { tests: 150, declarations: 120_000, columns: 'shared' as const };

  it('is a scan where many rules meet many declarations and columns need not be read for them alone', () => {
    expect(engineFor(size)).toBe('scan');
    expect(engineFor({ ...size, columns: 'own' })).toBe('sql');
    expect(engineFor({ ...size, columns: 'own', tests: 300 })).toBe('scan');
    expect(engineFor({ ...size, tests: 36 })).toBe('sql');
    expect(engineFor({ ...size, declarations: 10_000 })).toBe('sql');
  });

  it('is a scan where SQL would count more than memory holds', () => {
    expect(engineFor({ tests: 60, declarations: 1_000_000, columns: 'own' })).toBe('sql');
    expect(engineFor({ tests: 61, declarations: 1_000_000, columns: 'own' })).toBe('scan');
  });
});

describe('the sample that other engines are asked about', () => {
  it.each(['scan', 'sql'] as const)('fails a run by %s when the row driver answers otherwise', (engine) =>
    withHistory(async (history) => {
      await writeDataset(history, generated(500), { dataset });
      const plan = planSimulation({ candidate: blind(candidate), dataset });
      await expect(runSimulation(plan, { history, engine })).rejects.toMatchObject({
        code: 'enginesDisagree',
        message: expect.stringMatching(/do not agree on rule [A-Z]+-\d and declaration G-\d{6} \(/),
      });
    }),
  );

  it('tells apart how many items are hit and whether the hit counts', () => {
    const sides = [{ name: 'after' as const, release: candidate, rules: candidate.release.rules, policy: undefined }];
    const hits = (items: number, applied: boolean) => ({ after: new Map([['D1', [{ rule: 1, items, applied }]]]) });
    expect(firstDisagreement(sides, hits(2, true), hits(2, true))).toBeUndefined();
    expect(firstDisagreement(sides, hits(2, true), hits(1, true))).toMatchObject({ ruleId: 'VAL-2', reference: 'D1' });
    expect(firstDisagreement(sides, hits(2, true), hits(2, false))?.answers).toEqual([
      '2 item(s), counts',
      '2 item(s), does not count',
    ]);
    expect(firstDisagreement(sides, hits(2, true), { after: new Map() })?.answers[1]).toBe('nothing');
  });
});
