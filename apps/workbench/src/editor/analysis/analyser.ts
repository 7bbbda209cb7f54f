import type { AnalysisContext } from '@tidewaiter/rule-analysis';
import type { AnalysisRequest } from './analysis.worker.js';
import type { DraftAnalysis } from './draft-analysis.js';

/** What of a worker is needed; a test may give another. */
export interface AnalysisWorker {
  postMessage(request: AnalysisRequest): void;
  onAnswer(listener: (answer: DraftAnalysis) => void): void;
  terminate(): void;
}

/** Typing rests this long before the whole draft is looked at; in milliseconds. */
const pause = 150;

/**
 * Analyses a draft elsewhere, while somebody listens: one question at a time, always the newest text next. An answer
 * about an older text is dropped as soon as a newer one has been asked about.
 */
export class Analyser {
  #worker: AnalysisWorker | undefined;
  #asked: DraftAnalysis['text'] | undefined;
  #wanted: AnalysisRequest | undefined;
  /** The text asked about last, sent or not. */
  #newest: string | undefined;
  #context: AnalysisContext | undefined;
  #sentContext: AnalysisContext | undefined;
  #analysis: DraftAnalysis | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly makeWorker: () => AnalysisWorker) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  /** The newest answer; it may be about a text a little older than the one on the screen. */
  readonly analysis = (): DraftAnalysis | undefined => this.#analysis;

  /** Asks about a text, after a short rest; not again about the one asked about last. */
  ask(text: string, context: AnalysisContext): void {
    if (text === this.#newest && context === this.#context) return;
    this.#context = context;
    this.#newest = text;
    this.#wanted = { text };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), pause);
  }

  #send(): void {
    const wanted = this.#wanted;
    if (wanted === undefined || this.#asked !== undefined || this.#listeners.size === 0) return;
    this.#worker ??= this.#start();
    const isNew = this.#context !== this.#sentContext;
    this.#worker.postMessage({ ...wanted, ...(isNew && this.#context && { context: this.#context }) });
    this.#sentContext = this.#context;
    this.#asked = wanted.text;
    this.#wanted = undefined;
  }

  #start(): AnalysisWorker {
    const worker = this.makeWorker();
    worker.onAnswer((answer) => {
      if (worker !== this.#worker) return;
      this.#asked = undefined;
      if (this.#wanted === undefined || this.#wanted.text === answer.text) this.#tell(answer);
      // A newer text waits, unless typing still goes on.
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#send(), pause);
    });
    return worker;
  }

  #tell(answer: DraftAnalysis): void {
    this.#analysis = answer;
    for (const listener of this.#listeners) listener();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#asked = undefined;
    this.#newest = undefined;
    this.#sentContext = undefined;
  }
}
