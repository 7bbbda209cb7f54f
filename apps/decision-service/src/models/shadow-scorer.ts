import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { DeclarationSubset } from '@tidewaiter/declaration';
import { factsOf } from '@tidewaiter/decision';
import { greatestScore, percentileOf, type ScoreModel } from '@tidewaiter/risk-model';
import { DataSource } from 'typeorm';
import { givenOf, type DecisionRow } from '../decisions/decision.entity.js';
import { ReleaseLibrary } from '../releases/release-library.js';
import { ModelLibrary } from './model-library.js';
import type { ShadowScoreRow } from './shadow-score.entity.js';

const everyMs = 2_000;
const batch = 200;
/** Challengers scored at a time, the newest: a full shelf costs nothing. */
const mostChallengers = 4;

interface Challenger {
  readonly id: string;
  readonly after: string;
}

interface Decided {
  readonly sequence: string;
  readonly id: string;
  readonly releaseNumber: number;
  readonly declaration: DeclarationSubset;
  readonly draw: number;
  readonly profiles: DecisionRow['profiles'];
}

/**
 * Scores live decisions with the challengers, after their answers have left: it reads what is stored, so that it cannot
 * delay a decision, loses nothing when the service stops, and catches up when it starts.
 */
@Injectable()
export class ShadowScorer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ShadowScorer.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<number> | undefined;
  private stopping = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly models: ModelLibrary,
    private readonly releases: ReleaseLibrary,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.catchUp().catch((error: unknown) => this.logger.warn(`Challengers are not scored: ${String(error)}`));
    }, everyMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.running?.catch(() => undefined);
  }

  /** Scores what has been decided since the last time; answers how many scores were written. */
  catchUp(): Promise<number> {
    this.running ??= this.scoreAll().finally(() => (this.running = undefined));
    return this.running;
  }

  private async scoreAll(): Promise<number> {
    let written = 0;
    for (const challenger of await this.challengers()) {
      const model = await this.models.get(challenger.id);
      let decided: Decided[];
      do {
        decided = await this.decidedAfter(challenger.id);
        written += await this.keep(challenger.id, decided, await this.scores(challenger.id, model, decided));
      } while (decided.length === batch && !this.stopping);
    }
    return written;
  }

  private challengers(): Promise<Challenger[]> {
    return this.dataSource.query(
      `SELECT id FROM models
        WHERE retired IS NULL AND NOT EXISTS (
          SELECT 1 FROM releases WHERE state = 'active' AND content ->> 'modelId' = models.id)
        ORDER BY created_at DESC, id LIMIT ${mostChallengers}`,
    );
  }

  private decidedAfter(modelId: string): Promise<Decided[]> {
    return this.dataSource.query(
      `SELECT d.sequence, d.id, d.release_number AS "releaseNumber", d.declaration, d.draw, d.profiles
         FROM decisions d JOIN models m ON m.id = $1 AND d.sequence > m.shadow_after
        ORDER BY d.sequence LIMIT ${batch}`,
      [modelId],
    );
  }

  private async scores(modelId: string, model: ScoreModel, decided: readonly Decided[]): Promise<ShadowScoreRow[]> {
    const scores: ShadowScoreRow[] = [];
    for (const decision of decided) {
      const { id, releaseNumber, declaration } = decision;
      const { prepared } = await this.releases.byNumber(releaseNumber);
      const { rows } = factsOf(prepared, declaration, givenOf(decision));
      const probability = greatestScore(model, rows);
      scores.push({ modelId, decisionId: id, probability, percentile: percentileOf(model, probability) });
      // A turn of the event loop for each: a decision that arrives never waits for more than one of these.
      await new Promise(setImmediate);
    }
    return scores;
  }

  private async keep(modelId: string, decided: readonly Decided[], scores: ShadowScoreRow[]): Promise<number> {
    const last = decided.at(-1)?.sequence;
    if (last === undefined) return 0;
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO shadow_scores (model_id, decision_id, probability, percentile)
         SELECT * FROM jsonb_to_recordset($1::jsonb)
           AS score ("modelId" text, "decisionId" text, probability double precision, percentile double precision)
         ON CONFLICT DO NOTHING`,
        [JSON.stringify(scores)],
      );
      await manager.query('UPDATE models SET shadow_after = greatest(shadow_after, $2) WHERE id = $1', [modelId, last]);
    });
    return scores.length;
  }
}
