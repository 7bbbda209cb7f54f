import type { AnalysisContext } from '@tidewaiter/rule-analysis';
import { analyseDraft, type DraftAnalysis } from './draft-analysis.js';

/** What the page asks: the context is sent when it has changed, and kept. */
export interface AnalysisRequest {
  readonly text: string;
  readonly context?: AnalysisContext;
}

export type AnalysisAnswer = DraftAnalysis;

let context: AnalysisContext | undefined;

self.addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  context = data.context ?? context;
  if (context !== undefined) self.postMessage(analyseDraft(data.text, context) satisfies AnalysisAnswer);
});
