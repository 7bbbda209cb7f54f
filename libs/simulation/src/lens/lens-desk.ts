import { isDeepStrictEqual } from 'node:util';
import { prepareRelease, type PreparedRelease, type Stretch } from '@tidewaiter/decision';
import { openPastColumns, type History } from '@tidewaiter/history';
import { layGround, type LensGround } from './lens-ground.js';
import { lens, type LensRequest } from './lens.js';
import { listDeclarations, type LensExcerpt, type LensList } from './lens-list.js';
import { LensError, type LensAnswer, type LensBackdrop, type LensQuestion } from './lens-question.js';
import { otherRules, type OtherRules } from './other-rules.js';
import { memory, type Memory } from './memory.js';

/** Answers questions about edited rules; keeps datasets in memory as long as the budget allows. */
export interface LensDesk {
  /** The backdrop of the questions to come. */
  readonly setBackdrop: (backdrop: LensBackdrop) => void;
  /**
   * @throws LensError `superseded` when `isStale` says so before the figures are computed; HistoryError `unknownDataset`,
   * `badName`
   */
  readonly ask: (question: LensQuestion, isStale: () => boolean) => Promise<LensAnswer>;
  /**
   * Lists declarations behind a number of the answer to the same question.
   * @throws as `ask`
   */
  readonly list: (question: LensQuestion, excerpt: LensExcerpt, isStale: () => boolean) => Promise<LensList>;
}

export interface DeskOptions {
  readonly history: History;
  /** Bytes of datasets kept in memory; the one asked about last is kept in any case. */
  readonly budget: number;
}

/** The release of a backdrop, prepared, and what the newest lists hold on which days. */
interface Prepared {
  readonly digest: string;
  readonly release: PreparedRelease;
  readonly modelDigest: string | undefined;
  readonly stretches: readonly Pick<Stretch, 'from' | 'lists'>[];
}

/** A dataset with the release on it, and the last few rules taken out of that. */
interface Place {
  readonly name: string;
  readonly ground: LensGround;
  readonly others: (ruleId: string) => OtherRules;
}

export function lensDesk({ budget, history }: DeskOptions): LensDesk {
  const backdrops = new Map<string, Prepared>();
  const places: Memory<Promise<Place>> = memory(budget);
  const placeFor = async (dataset: string, prepared: Prepared): Promise<Place> => {
    const { digest } = await history.describe(dataset);
    const name = `${prepared.digest} ${dataset} ${digest}`;
    const known = places.get(name);
    if (known) return known;
    const opening = openPlace({ history, dataset, name }, prepared);
    places.keep(name, opening, 0);
    // What could not be opened is tried again by the next question.
    opening.catch(() => places.drop(name));
    return opening;
  };
  const open = async (question: LensQuestion, isStale: () => boolean): Promise<Opened> => {
    const { backdrop, dataset, replaces, rule } = question;
    const prepared = backdrops.get(backdrop);
    if (!prepared) throw new LensError('superseded', 'another release is active by now');
    const place = await placeFor(dataset, prepared);
    const { ground, others } = place;
    await ground.columns.load(rule.checked.facts);
    places.keep(place.name, Promise.resolve(place), bytesOf(place));
    if (isStale()) throw new LensError('superseded', 'a newer question has come');
    return { ground, request: { rule, stretches: prepared.stretches, others: others(replaces) } };
  };
  return {
    setBackdrop(backdrop) {
      backdrops.clear();
      backdrops.set(backdrop.key, prepare(backdrop));
    },
    async ask(question, isStale) {
      const started = performance.now();
      const { ground, request } = await open(question, isStale);
      return { ...lens(ground, request), milliseconds: performance.now() - started };
    },
    async list(question, excerpt, isStale) {
      const { ground, request } = await open(question, isStale);
      return listDeclarations(ground, request, excerpt);
    },
  };
}

/** What a question is answered with. */
interface Opened {
  readonly ground: LensGround;
  readonly request: LensRequest;
}

/** @throws TypeError when a rule of the release has an error, which no active one has */
function prepare({ content, lists, release: digest }: LensBackdrop): Prepared {
  const { release } = prepareRelease(content);
  const { release: newest } = prepareRelease({ ...content, ruleSets: [], lists });
  if (!release || !newest) throw new TypeError('the active release does not prepare');
  // Equal lists are one object, so that conditions remembered for the release serve the edited rule too.
  const { stretches } = isDeepStrictEqual(content.lists, lists) ? release : newest;
  return { digest, release, modelDigest: content.model?.digest, stretches };
}

async function openPlace(
  { dataset, history, name }: { readonly history: History; readonly dataset: string; readonly name: string },
  { modelDigest, release }: Prepared,
): Promise<Place> {
  const { model, policy, references } = release;
  const scored = model && modelDigest !== undefined ? { score: model.score, digest: modelDigest } : undefined;
  const columns = await openPastColumns({ history, dataset, references, seed: policy.seed, model: scored });
  const ground = await layGround(columns, release);
  const taken = new Map<string, OtherRules>();
  return {
    name,
    ground,
    others(ruleId) {
      const known = taken.get(ruleId) ?? otherRules(ground, ruleId);
      taken.delete(ruleId);
      taken.set(ruleId, known);
      for (const oldest of [...taken.keys()].slice(0, -mostTaken)) taken.delete(oldest);
      return known;
    },
  };
}

/** Rules that are edited side by side; what is kept of one is about 24 bytes a declaration. */
const mostTaken = 4;

function bytesOf({ ground }: Place): number {
  const bitmaps = ground.rules.reduce(
    (sum, { applied, declarations }) => sum + applied.byteLength + declarations.byteLength,
    0,
  );
  return ground.columns.bytes() + bitmaps;
}
