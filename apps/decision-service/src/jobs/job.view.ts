import type { AnswerOf, getJob } from '@tidewaiter/contracts';
import type { JobRow } from './job.entity.js';

export type JobView = AnswerOf<typeof getJob>;

export function jobView(row: JobRow): JobView {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    state: row.state,
    step: row.step ?? undefined,
    progress: row.progress,
    secondsLeft: row.secondsLeft ?? undefined,
    failure: row.failure ?? undefined,
    resultId: row.resultId ?? undefined,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString(),
    endedAt: row.endedAt?.toISOString(),
  };
}
