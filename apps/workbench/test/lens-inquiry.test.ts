import { beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LensAnswer, LensQuestion } from '../src/api/lens-queries.js';
import { LensInquiry, type LensSubject } from '../src/editor/lens/lens-inquiry.js';

interface Asked {
  readonly question: LensQuestion;
  readonly signal: AbortSignal;
  readonly answer: (answer: LensAnswer) => void;
  readonly fail: (error: unknown) => void;
}

const subject = (ruleText: string, other: Partial<LensSubject> = {}): LensSubject => ({
  ruleSetId: 'customs',
  ruleId: 'A-1',
  ruleText,
  definitions: '',
  datasetId: 'past',
  isSound: true,
  ...other,
});

/** All that an inquiry looks at in an answer is which one it is. */
const answerOf = (release: number) => ({ release }) as unknown as LensAnswer;

describe('asking the lens while a rule is typed', () => {
  let asked: Asked[];
  let inquiry: LensInquiry;

  beforeEach(() => {
    asked = [];
    inquiry = new LensInquiry(
      (question, signal) =>
        new Promise((resolve, reject) => {
          asked.push({ question, signal, answer: resolve, fail: reject });
        }),
    );
  });

  const answer = async (index: number, release: number): Promise<void> => {
    asked[index]?.answer(answerOf(release));
    await sleep(0);
  };

  it('asks at once, and shows the answer with its question', async () => {
    inquiry.follow(subject('one'));
    expect(asked.map(({ question }) => question.ruleText)).toEqual(['one']);
    expect(inquiry.view()?.state).toBe('asking');
    await answer(0, 1);
    expect(inquiry.view()).toMatchObject({ state: 'current', answer: { release: 1 }, question: { ruleText: 'one' } });
  });

  it('does not ask again about the same text', async () => {
    inquiry.follow(subject('one'));
    await answer(0, 1);
    inquiry.follow(subject('one'));
    expect(asked).toHaveLength(1);
    expect(inquiry.view()?.state).toBe('current');
  });

  it('keeps the answer before until the next is there, and drops one that comes too late', async () => {
    inquiry.follow(subject('one'));
    await answer(0, 1);
    inquiry.follow(subject('two'));
    inquiry.follow(subject('three'));
    expect(asked[1]?.signal.aborted).toBe(true);
    await sleep(50);
    expect(asked.map(({ question }) => question.ruleText)).toEqual(['one', 'two', 'three']);
    await answer(1, 2);
    expect(inquiry.view()).toMatchObject({ state: 'asking', answer: { release: 1 }, question: { ruleText: 'one' } });
    await answer(2, 3);
    expect(inquiry.view()).toMatchObject({ state: 'current', answer: { release: 3 } });
    const versions = asked.map(({ question }) => question.version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(new Set(versions).size).toBe(3);
  });

  it('asks about no text between two that follow within a moment', async () => {
    inquiry.follow(subject('one'));
    inquiry.follow(subject('two'));
    inquiry.follow(subject('three'));
    await sleep(50);
    expect(asked.map(({ question }) => question.ruleText)).toEqual(['one', 'three']);
  });

  it('does not ask about a text with errors, and goes on when it is mended', async () => {
    inquiry.follow(subject('one'));
    await answer(0, 1);
    inquiry.follow(subject('broken', { isSound: false }));
    expect(inquiry.view()).toMatchObject({ state: 'faulty', answer: { release: 1 } });
    inquiry.follow(subject('mended'));
    expect(asked.map(({ question }) => question.ruleText)).toEqual(['one', 'mended']);
  });

  it('forgets the answer about another rule, but not that on other past declarations', async () => {
    inquiry.follow(subject('one'));
    await answer(0, 1);
    inquiry.follow(subject('one', { datasetId: 'other' }));
    expect(inquiry.view()).toMatchObject({ state: 'asking', answer: { release: 1 } });
    inquiry.follow(subject('one', { ruleId: 'B-1' }));
    expect(inquiry.view()).toMatchObject({ state: 'asking', answer: undefined, question: undefined });
  });

  it('says what failed, asks again when told to, and says nothing where there is nothing to ask about', async () => {
    inquiry.follow(subject('one'));
    asked[0]?.fail(new Error('no way'));
    await sleep(0);
    expect(inquiry.view()).toMatchObject({ state: 'failed', error: { message: 'no way' } });
    inquiry.view()?.again();
    expect(inquiry.view()).toMatchObject({ state: 'asking', error: undefined });
    await answer(1, 2);
    expect(inquiry.view()).toMatchObject({ state: 'current', answer: { release: 2 } });
    inquiry.follow(undefined);
    expect(inquiry.view()).toBeUndefined();
  });
});
