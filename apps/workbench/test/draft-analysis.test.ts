import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { vocabularyOf } from '@tidewaiter/declaration';
import { Analyser, type AnalysisWorker } from '../src/editor/analysis/analyser.js';
import type { AnalysisRequest } from '../src/editor/analysis/analysis.worker.js';
import { carriedOver } from '../src/editor/analysis/carried-over.js';
import { analyseDraft, type DraftAnalysis } from '../src/editor/analysis/draft-analysis.js';

const context = { vocabulary: vocabularyOf([]), lists: new Map() };

const never = 'rule A-1 "Never"\nwhen item_count > 5\n and item_count < 3\nthen lane red, points 10\n';
const broken = 'rule B-1 "Broken"\nwhen item_count >\nthen lane red, points 10\n';
const unknown = 'rule C-1 "Unknown"\nwhen item_cuont > 1\nthen lane red, points 10\n';

describe('the analysis of a draft', () => {
  it('finds faults of the sound rules beside broken ones', () => {
    const { diagnostics, findings } = analyseDraft([unknown, never, broken].join('\n'), context);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unexpected-token', 'unknown-fact']);
    expect(findings.map(({ code, ruleId }) => [code, ruleId])).toContainEqual(['never-hits', 'A-1']);
  });

  it('says nothing of an empty draft', () => {
    expect(analyseDraft('', context)).toEqual({ text: '', diagnostics: [], findings: [] });
  });
});

describe('what was found in an older text', () => {
  const found = [
    { id: 'before', span: { start: 0, end: 2 } },
    { id: 'changed', span: { start: 3, end: 6 } },
    { id: 'behind', span: { start: 7, end: 9 } },
  ];

  it('moves with the text, and is gone where the text has changed', () => {
    const carried = carriedOver(found, { from: 'ab cde fg', to: 'ab cXXXe fg' });
    expect(carried).toEqual([
      { id: 'before', span: { start: 0, end: 2 } },
      { id: 'behind', span: { start: 9, end: 11 } },
    ]);
  });

  it('stays where it is in the same text', () => {
    expect(carriedOver(found, { from: 'same', to: 'same' })).toEqual(found);
  });
});

/** A worker that answers when it is told to. */
class SlowWorker implements AnalysisWorker {
  readonly asked: AnalysisRequest[] = [];
  isTerminated = false;
  #answer: (answer: DraftAnalysis) => void = () => undefined;

  postMessage(request: AnalysisRequest): void {
    this.asked.push(request);
  }
  onAnswer(listener: (answer: DraftAnalysis) => void): void {
    this.#answer = listener;
  }
  terminate(): void {
    this.isTerminated = true;
  }
  answer(text: string): void {
    this.#answer({ text, diagnostics: [], findings: [] });
  }
}

describe('the analyser', () => {
  let workers: SlowWorker[];
  let analyser: Analyser;
  const worker = () => workers.at(-1) ?? new SlowWorker();
  const texts = () => worker().asked.map(({ text }) => text);

  beforeEach(() => {
    jest.useFakeTimers();
    workers = [];
    analyser = new Analyser(() => {
      const made = new SlowWorker();
      workers.push(made);
      return made;
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks once about typing that does not rest, and sends the context only when it is new', () => {
    analyser.subscribe(() => undefined);
    for (const text of ['a', 'ab', 'abc']) analyser.ask(text, context);
    jest.runAllTimers();
    worker().answer('abc');
    analyser.ask('abcd', context);
    jest.runAllTimers();
    expect(worker().asked).toEqual([{ text: 'abc', context }, { text: 'abcd' }]);
  });

  it('drops an answer about an older text when a newer one is waiting', () => {
    analyser.subscribe(() => undefined);
    analyser.ask('old', context);
    jest.runAllTimers();
    analyser.ask('new', context);
    jest.runAllTimers();
    expect(texts()).toEqual(['old']);
    worker().answer('old');
    expect(analyser.analysis()).toBeUndefined();
    jest.runAllTimers();
    worker().answer('new');
    expect(texts()).toEqual(['old', 'new']);
    expect(analyser.analysis()?.text).toBe('new');
  });

  it('stops its worker when nobody listens any more', () => {
    const leave = analyser.subscribe(() => undefined);
    analyser.ask('a', context);
    jest.runAllTimers();
    leave();
    expect(worker().isTerminated).toBe(true);
    analyser.ask('b', context);
    jest.runAllTimers();
    expect(workers).toHaveLength(1);
  });
});
