import type { Declaration, InspectionAct } from '@tidewaiter/declaration';
import { type Day, daysOf } from './calendar.js';
import { declared } from './declared.js';
import { type Truth, deceive } from './deceive.js';
import { honestDraft } from './honest-draft.js';
import { type IntelligenceList, intelligenceLists } from './intelligence.js';
import { pastInspection } from './past-inspection.js';
import { type PastKnowledge, type SelectedBy, pastSelection } from './past-selection.js';
import { type Random, randomOf } from './random.js';
import { type ReferenceRow, referenceTable } from './reference-table.js';
import { type Importer, type Traders, tradersOf } from './traders.js';

/** Seed of the history the starter pack's lists belong to. */
export const defaultSeed = 20240701;

/** The two years the starter pack's history covers. */
export const defaultPeriod = { from: '2024-07-01', months: 24 } as const;

export interface HistoryOptions {
  readonly seed: number;
  /** How many declarations, exactly. */
  readonly declarations: number;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Whole months covered. */
  readonly months: number;
}

/** A past declaration with what became of it. */
export interface PastDeclaration {
  /** Unique: year, office and a number that counts up over the whole history. */
  readonly reference: string;
  readonly declaration: Declaration;
  /** Only of what was inspected. */
  readonly act?: InspectionAct;
  /** How it came to be inspected; absent when it was not. */
  readonly selectedBy?: SelectedBy;
  /** Probability of being inspected under the past policy, random stream included. */
  readonly propensity: number;
  /** What nobody in the administration knows; never load it into the product. */
  readonly truth: HiddenTruth;
}

export interface HiddenTruth extends Truth {
  /** What an inspection says, or would have said: it may overlook what is wrong, or examine nothing. */
  readonly inspection: InspectionAct;
}

/** Everything about the fictitious administration that does not depend on how many declarations are drawn. */
export interface Administration {
  readonly traders: Traders;
  readonly references: readonly ReferenceRow[];
  readonly lists: readonly IntelligenceList[];
}

const stream = 1;

/** The fictitious administration of a seed over a period. */
export function administrationOf({ seed, from, months }: Omit<HistoryOptions, 'declarations'>): Administration {
  const days = daysOf(from, months, 0);
  const traders = tradersOf(seed, { first: days[0]?.number ?? 0, last: days.at(-1)?.number ?? 0 });
  return { traders, references: referenceTable(seed), lists: intelligenceLists(seed, traders) };
}

function knowledgeOf({ references, lists }: Administration): PastKnowledge {
  const valuesOf = (...ids: readonly string[]) =>
    new Set(lists.filter(({ id }) => ids.includes(id)).flatMap(({ values }) => values.map(({ value }) => value)));
  return {
    references: new Map(references.map((row) => [row.commodity_code, row])),
    watched: valuesOf('watched_importers', 'watched_declarants', 'watched_exporters'),
    controlled: valuesOf('controlled_goods'),
  };
}

/** A trader who is registered by then; nobody trades before registration. */
function importerOn(day: Day, traders: Traders, random: Random): Importer {
  const table = random.chance(0.12) ? traders.consignees : traders.businesses;
  for (;;) {
    const importer = random.draw(table);
    if (importer.registeredOn < day.number) return importer;
  }
}

interface Scene {
  readonly seed: number;
  readonly traders: Traders;
  readonly knowledge: PastKnowledge;
}

function pastDeclaration(serial: number, day: Day, { seed, traders, knowledge }: Scene): PastDeclaration {
  const random = randomOf(seed, stream, serial);
  const draft = honestDraft(importerOn(day, traders, random), day, { traders, random });
  const truth = deceive(draft, random);
  const declaration = declared(draft, random);
  const selection = pastSelection(declaration, knowledge, random);
  const inspection = pastInspection(draft, truth, random);
  return {
    reference: `${day.text.slice(0, 4)}-${draft.office}-${String(serial).padStart(7, '0')}`,
    declaration,
    ...selection,
    ...(selection.selectedBy === undefined ? {} : { act: inspection }),
    truth: { ...truth, inspection },
  };
}

/**
 * The past declarations of a fictitious administration, in the order they were lodged, one at a time. The same options
 * give the same history, byte for byte.
 */
export function* generateHistory(options: HistoryOptions): Generator<PastDeclaration, void, undefined> {
  const administration = administrationOf(options);
  const scene = { seed: options.seed, traders: administration.traders, knowledge: knowledgeOf(administration) };
  let serial = 0;
  for (const day of daysOf(options.from, options.months, options.declarations)) {
    for (let place = 0; place < day.declarations; place++) yield pastDeclaration(++serial, day, scene);
  }
}
