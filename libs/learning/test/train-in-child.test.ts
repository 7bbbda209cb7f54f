import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { defaultFeatures, defaultTraining, trainInChild, type TrainingRequest } from '@tidewaiter/learning';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tidewaiter-child-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const request = (): TrainingRequest => ({
  home,
  dataset: 'nowhere',
  references: [],
  plan: { ...defaultTraining, name: 'trial', version: 1, features: defaultFeatures, kind: 'scorecard', seed: 1 },
  out: join(home, 'model.json'),
});

it('tells a failure by the code it has in the child, whichever library named it', async () => {
  await expect(trainInChild(request())).rejects.toMatchObject({
    code: 'unknownDataset',
    message: expect.stringContaining('nowhere'),
  });
});

it('calls what nobody foresaw the failure of the worker', async () => {
  const broken = { ...request(), references: null } as unknown as TrainingRequest;
  await expect(trainInChild(broken)).rejects.toMatchObject({ name: 'LearningError', code: 'worker' });
});
