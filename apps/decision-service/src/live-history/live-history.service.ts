import { EventEmitter } from 'node:events';
import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  compactDataset,
  HistoryError,
  loadDataset,
  marksOf,
  needsCompaction,
  needsRebuilding,
  quarantineDamaged,
  verifyDataset,
} from '@tidewaiter/history';
import type { Manifest, Marks } from '@tidewaiter/history';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { PastDeclarations } from '../datasets/past-declarations.js';
import { LiveLoadRow } from './live-load.entity.js';
import { serviceRecords } from './service-records.queries.js';
import { settledMarks } from './settled-marks.queries.js';

const title = {
  en: 'Decisions and inspections of this service',
  fr: 'Décisions et contrôles de ce service',
  ar: 'قرارات هذه الخدمة ومعايناتها',
};

/** Sequence numbers of decisions loaded in one step, at most: what a step stages has to fit on the disk. */
const mostAtOnce = 50_000n;

/** Loads what the service records into the dataset that tells its profiles. */
@Injectable()
export class LiveHistory {
  /** `loaded` when something was added. */
  readonly events = new EventEmitter();
  readonly dataset: string;
  private readonly logger = new Logger('LiveHistory');
  private loading: Promise<void> | undefined;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly past: PastDeclarations,
  ) {
    this.dataset = config.profilesDataset;
  }

  /**
   * Loads what has been recorded since; a load that runs already is the one waited for.
   * @throws HistoryError `locked` while an import writes to the dataset; the signal's reason when cancelled
   */
  load(signal?: AbortSignal): Promise<void> {
    this.loading ??= this.loadOrMend(signal).finally(() => (this.loading = undefined));
    return this.loading;
  }

  /** Up to where the dataset has been loaded. */
  async marks(): Promise<Marks> {
    return marksOf(await this.manifest(), (await this.row()).source);
  }

  /** What is known of the last load. */
  async row(): Promise<LiveLoadRow> {
    const { manager } = this.dataSource;
    const known = await manager.findOneBy(LiveLoadRow, { dataset: this.dataset });
    if (known !== null) return known;
    await manager.query('INSERT INTO live_loads (dataset) VALUES ($1) ON CONFLICT DO NOTHING', [this.dataset]);
    return manager.findOneByOrFail(LiveLoadRow, { dataset: this.dataset });
  }

  private async loadOrMend(signal: AbortSignal | undefined): Promise<void> {
    try {
      await this.loadAll(signal);
    } catch (error) {
      await this.mend(error, signal);
      await this.loadAll(signal);
    }
  }

  /**
   * Where damaged files are why a load failed, and all of them hold what the service recorded, they are taken out: the
   * next load brings everything back. Anything else is for people.
   */
  private async mend(error: unknown, signal: AbortSignal | undefined): Promise<void> {
    const isDamage = !(error instanceof HistoryError) || error.code === 'damaged';
    if (signal?.aborted || !isDamage || (await this.manifest()) === undefined) throw error;
    const target = { history: this.past.history, dataset: this.dataset };
    const { faults } = await verifyDataset(target, signal);
    if (faults.length === 0) throw error;
    const { source } = await this.row();
    const lost = faults.find(({ file: { origin } }) => origin?.from !== 'service' || origin.source !== source);
    if (lost)
      throw new HistoryError('damaged', `\`${lost.file.name}\` of \`${this.dataset}\` is ${lost.problem}: repair it`);
    this.logger.warn(`Damaged files are made anew: ${faults.map(({ file }) => file.name).join(', ')}`);
    await quarantineDamaged(target, { signal });
  }

  private async loadAll(signal: AbortSignal | undefined): Promise<void> {
    const upTo = await settledMarks(this.dataSource.manager);
    const { source } = await this.row();
    if (upTo === undefined) return;
    const manifest = await this.manifest();
    let after = marksOf(manifest, source);
    if (manifest && needsRebuilding(manifest, source)) {
      await this.loadStep({ source, after: nothing, upTo, signal, mode: 'rebuild' });
      after = upTo;
    }
    while (isBehind(after, upTo)) {
      const step = stepFrom(after, upTo);
      await this.loadStep({ source, after, upTo: step, signal });
      after = step;
    }
    await this.compactWhenNeeded(signal);
  }

  private async compactWhenNeeded(signal: AbortSignal | undefined): Promise<void> {
    const { dataset } = this;
    const manifest = await this.manifest();
    if (manifest && needsCompaction(manifest))
      await compactDataset({ history: this.past.history, dataset }, { signal });
  }

  private async loadStep(step: LoadStep): Promise<void> {
    const { after, mode, signal, source, upTo: marks } = step;
    const started = performance.now();
    const records = serviceRecords(this.dataSource.manager, step);
    const { dataset } = this;
    const how = { dataset, title, source, after, marks, mode, signal };
    const { added } = await loadDataset(this.past.history, records, how);
    await this.dataSource.manager.update(
      LiveLoadRow,
      { dataset },
      {
        decisionsUpTo: marks.decisions,
        actsUpTo: marks.acts,
        loadedAt: this.clock.now(),
        declarations: added.declarations,
        acts: added.acts,
        seconds: (performance.now() - started) / 1000,
      },
    );
    this.events.emit('loaded');
  }

  private async manifest(): Promise<Manifest | undefined> {
    try {
      return await this.past.history.describe(this.dataset);
    } catch (error) {
      if (error instanceof HistoryError && error.code === 'unknownDataset') return undefined;
      throw error;
    }
  }
}

interface LoadStep {
  readonly source: string;
  readonly after: Marks;
  readonly upTo: Marks;
  readonly signal: AbortSignal | undefined;
  readonly mode?: 'rebuild';
}

const nothing: Marks = { decisions: '0', acts: '0' };

function isBehind(after: Marks, upTo: Marks): boolean {
  return BigInt(after.decisions) < BigInt(upTo.decisions) || BigInt(after.acts) < BigInt(upTo.acts);
}

/** An act comes after its decision: acts wait until the last decisions are in. */
function stepFrom(after: Marks, upTo: Marks): Marks {
  const furthest = BigInt(after.decisions) + mostAtOnce;
  return BigInt(upTo.decisions) <= furthest ? upTo : { decisions: String(furthest), acts: after.acts };
}
