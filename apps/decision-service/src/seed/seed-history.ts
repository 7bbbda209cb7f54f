import { Inject, Injectable } from '@nestjs/common';
import { writeDataset } from '@tidewaiter/history';
import type { HistoryEntry } from '@tidewaiter/history';
import { defaultPeriod, defaultSeed, generateHistory } from '@tidewaiter/sample-history';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import type { ProgressReporter } from './progress.js';

const dataset = 'sample';
const title = {
  en: 'Sample history of a fictitious administration',
  fr: 'Historique fictif d’une administration imaginaire',
  ar: 'سجل افتراضي لإدارة جمركية متخيلة',
};
/** Of the time, making and staging the declarations takes about this share. */
const stagingShare = 0.9;

function* entries(declarations: number): Generator<HistoryEntry> {
  for (const { truth: _, ...known } of generateHistory({ seed: defaultSeed, ...defaultPeriod, declarations })) {
    yield known;
  }
}

/** Makes the sample history. */
@Injectable()
export class SeedHistory {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly past: PastDeclarations,
  ) {}

  async generate(progress: ProgressReporter, signal: AbortSignal): Promise<void> {
    const { history } = this.past;
    if ((await history.datasets()).some(({ name }) => name === dataset)) return;
    const { sampleSize } = this.config;
    const bar = progress(`Making ${sampleSize.toLocaleString('en')} past declarations`);
    await writeDataset(history, entries(sampleSize), {
      dataset,
      title,
      signal,
      onProgress: (count) => bar.report((stagingShare * count) / sampleSize),
    });
    bar.done();
  }
}
