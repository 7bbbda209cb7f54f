import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { liveFigures } from './live-figures.queries.js';
import type { LiveFigures } from './live-figures.queries.js';

/** A draft is saved, and the list read again, every few seconds while somebody writes. */
const keptMs = 10_000;

interface Kept {
  readonly newestAct: string;
  readonly at: number;
  readonly figures: Promise<LiveFigures>;
}

/** Live figures of rules: those of a moment ago, unless an inspection act was recorded since, by whichever instance. */
@Injectable()
export class LiveFiguresKeeper {
  private kept: Kept | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<LiveFigures> {
    const { manager } = this.dataSource;
    const [{ newest }] = await manager.query<[{ newest: string }]>(
      'SELECT coalesce(max(sequence), 0) AS newest FROM inspection_acts',
    );
    const now = this.clock.now();
    if (this.kept?.newestAct === newest && now.getTime() - this.kept.at < keptMs) return this.kept.figures;
    const kept = { newestAct: newest, at: now.getTime(), figures: liveFigures(manager, now) };
    this.kept = kept;
    kept.figures.catch(() => {
      if (this.kept === kept) this.kept = undefined;
    });
    return kept.figures;
  }
}
