import type { LensAnswer, LensQuestion } from '../../api/lens-queries.js';
import { newKey } from '../../api/new-key.js';
import { isProblemCode } from '../../api/problem-error.js';
import type { LensView } from './lens-context.js';

/** A rule as the draft has it. */
export interface LensSubject {
  readonly ruleSetId: string;
  /** By which the draft has the rule. */
  readonly ruleId: string;
  readonly ruleText: string;
  /** The definitions of derived facts in the draft. */
  readonly definitions: string;
  readonly datasetId: string;
  /** A text with errors is not asked about. */
  readonly isSound: boolean;
}

/** Milliseconds between a question that is given up and the next, so that a key held down does not ask at each stroke. */
const pause = 10;

type Figures = Omit<LensView, 'again'>;
type Ask = (question: LensQuestion, signal: AbortSignal) => Promise<LensAnswer>;

/**
 * Asks the lens about a rule as soon as its text changes, before the page is drawn again: the service counts while the
 * browser draws. The answer before stays until the next is there; what comes too late is dropped.
 */
export class LensInquiry {
  #view: LensView | undefined;
  #subject: LensSubject | undefined;
  /** The question on its way. */
  #aborter: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #version = 0;
  readonly #editor = newKey();
  readonly #listeners = new Set<() => void>();

  constructor(private readonly ask: Ask) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Undefined where there is nothing to ask about. */
  readonly view = (): LensView | undefined => this.#view;

  /** From now on it is about this. */
  follow(subject: LensSubject | undefined): void {
    const before = this.#subject;
    if (isSame(before, subject)) return;
    this.#subject = subject;
    const wasAsking = this.#giveUp();
    if (subject === undefined) return this.#show(undefined);
    const known = isSameRule(before, subject) ? this.#view : undefined;
    const kept = { answer: known?.answer, question: known?.question, error: undefined };
    if (!subject.isSound) return this.#show({ ...kept, state: 'faulty' });
    this.#show({ ...kept, state: 'asking' });
    if (wasAsking) this.#timer = setTimeout(() => void this.#send(subject), pause);
    else void this.#send(subject);
  }

  /** Asks once more about the same. */
  readonly again = (): void => {
    const subject = this.#subject;
    if (subject?.isSound !== true) return;
    this.#giveUp();
    this.#show({ answer: this.#view?.answer, question: this.#view?.question, error: undefined, state: 'asking' });
    void this.#send(subject);
  };

  /** Ends the question on its way, and answers whether there was one. */
  #giveUp(): boolean {
    const wasAsking = this.#aborter !== undefined || this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#aborter?.abort();
    this.#timer = undefined;
    this.#aborter = undefined;
    return wasAsking;
  }

  async #send({ datasetId, definitions, ruleSetId, ruleText }: LensSubject): Promise<void> {
    const aborter = new AbortController();
    this.#timer = undefined;
    this.#aborter = aborter;
    this.#version += 1;
    const question = { datasetId, ruleSetId, ruleText, definitions, editor: this.#editor, version: this.#version };
    const settle = (view: Pick<LensView, 'state'> & Partial<Figures>): void => {
      if (aborter.signal.aborted) return;
      this.#aborter = undefined;
      this.#show({ answer: this.#view?.answer, question: this.#view?.question, error: undefined, ...view });
    };
    try {
      const answer = await this.ask(question, aborter.signal);
      settle({ state: 'current', answer, question });
    } catch (error) {
      settle({ state: isProblemCode(error, 'invalidRules') ? 'faulty' : 'failed', error });
    }
  }

  #show(view: Figures | undefined): void {
    this.#view = view && { ...view, again: this.again };
    for (const listener of this.#listeners) listener();
  }
}

function isSameRule(one: LensSubject | undefined, other: LensSubject): boolean {
  return one?.ruleSetId === other.ruleSetId && one.ruleId === other.ruleId;
}

function isSame(one: LensSubject | undefined, other: LensSubject | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    isSameRule(one, other) &&
    one.ruleText === other.ruleText &&
    one.definitions === other.definitions &&
    one.datasetId === other.datasetId &&
    one.isSound === other.isSound
  );
}
