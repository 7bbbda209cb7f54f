import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { DraftSession } from '../../api/draft-session.js';
import { vocabularyQuery } from '../../api/settings-queries.js';
import { useOpenDraft } from '../../api/use-draft-session.js';
import { analysisContext } from '../rule-vocabulary.js';
import { Analyser, type AnalysisWorker } from './analyser.js';
import RuleAnalysisWorker from './analysis.worker.ts?worker';
import type { DraftAnalysis } from './draft-analysis.js';

function makeWorker(): AnalysisWorker {
  const worker = new RuleAnalysisWorker();
  return {
    postMessage: (request) => worker.postMessage(request),
    onAnswer: (listener) =>
      worker.addEventListener('message', ({ data }: MessageEvent<DraftAnalysis>) => listener(data)),
    terminate: () => worker.terminate(),
  };
}

const analysers = new WeakMap<DraftSession, Analyser>();
const idle = new Analyser(makeWorker);

function analyserOf(session: DraftSession | undefined): Analyser {
  if (session === undefined) return idle;
  const known = analysers.get(session) ?? new Analyser(makeWorker);
  analysers.set(session, known);
  return known;
}

/** What is known to be wrong with the whole draft, found beside the page; undefined until the first answer. */
export function useDraftAnalysis(ruleSetId: string): DraftAnalysis | undefined {
  const { session } = useOpenDraft(ruleSetId);
  const { data } = useQuery(vocabularyQuery);
  const context = data && analysisContext(data, ruleSetId);
  const analyser = analyserOf(session);
  useEffect(() => {
    if (session === undefined || context === undefined) return undefined;
    const ask = (): void => analyser.ask(session.snapshot().text, context);
    ask();
    return session.subscribe(ask);
  }, [analyser, context, session]);
  return useSyncExternalStore(analyser.subscribe, analyser.analysis);
}
