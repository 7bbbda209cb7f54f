import { Injectable } from '@nestjs/common';
import { readDeclarations } from '@tidewaiter/history';
import { greatestScore, type ScoreModel } from '@tidewaiter/risk-model';
import { PastDeclarations } from '../datasets/past-declarations.js';

const mostDeclarations = 5_000;
const steps = 100;
/** Decisions come between so many declarations. */
const turnEvery = 50;

/** Learns how a model's scores are spread over declarations, so that a probability can be told as a percentile. */
@Injectable()
export class ScoreSpread {
  constructor(private readonly past: PastDeclarations) {}

  /** Scores at evenly spaced shares from 0 to 1 of a dataset's first declarations, rising. */
  async of(model: ScoreModel, datasetId: string): Promise<number[]> {
    const scores: number[] = [];
    for await (const { rows } of readDeclarations(this.past.history, datasetId)) {
      scores.push(greatestScore(model, rows));
      if (scores.length >= mostDeclarations) break;
      if (scores.length % turnEvery === 0) await new Promise(setImmediate);
    }
    if (scores.length < 2) return [0, 1];
    scores.sort((a, b) => a - b);
    return Array.from(
      { length: steps + 1 },
      (_, step) => scores[Math.round((step / steps) * (scores.length - 1))] ?? 0,
    );
  }
}
