import {
  completeControl,
  completeOutcome,
  completeProperty,
  completeReason,
  completeTexts,
  declarations,
  laterClauses,
} from './complete-clause.js';
import { completeCondition } from './complete-condition.js';
import { plain, type Completion } from './completion.js';
import type { LanguageContext } from './language-context.js';
import { placeAt, type Place } from './place.js';
import { rankCompletions } from './rank-completions.js';

export interface Completions {
  /** What typing has found so far, best first; a client shows them in this order and asks again as typing goes on. */
  readonly items: readonly Completion[];
  /** The part of the text that the chosen one replaces. */
  readonly replace: { readonly start: number; readonly end: number };
}

/** What may stand at an offset of a text of rules. Never an error, whatever the text is. */
export function complete(text: string, offset: number, context: LanguageContext): Completions {
  const place = placeAt(text, offset);
  const items = place.inside === 'comment' ? [] : itemsAt(place, text, context);
  return { items: rankCompletions(items, place.typed, context.usage), replace: place.replace };
}

function itemsAt(place: Place, text: string, context: LanguageContext): Completion[] {
  const { clause, before, inside } = place;
  if (clause === 'when' || clause === 'is') return inCondition(place, text, context);
  if (inside !== undefined) return [];
  switch (clause) {
    case undefined:
      return place.startsLine ? declarations() : [];
    case 'rule':
      return before.some(({ kind }) => kind === 'text') ? [plain('keyword', 'when')] : [];
    case 'fact':
      return before.some(({ kind }) => kind === 'text') ? [plain('keyword', 'is')] : [];
    case 'then':
      return [...completeOutcome(before), ...later(place)];
    case 'because':
      return [...completeReason(text, before), ...later(place)];
    case 'control':
      return [...completeControl(before, context), ...later(place)];
    case 'with':
      return [...completeProperty(place), ...later(place)];
    case 'text':
    case 'help':
      return [...completeTexts(before), ...later(place)];
    case 'extra':
      return later(place);
  }
}

function inCondition(place: Place, text: string, context: LanguageContext): Completion[] {
  return [...completeCondition(place, text, context), ...(place.inside === undefined ? later(place) : [])];
}

/** A clause cannot follow while its predecessor is open: without anything in it, after a comma or half a part. */
function later(place: Place): Completion[] {
  const last = place.before.at(-1);
  return last === undefined || halves.has(last.value) ? [] : laterClauses(place);
}

const halves: ReadonlySet<string> = new Set([',', 'lane', 'points', 'en', 'fr', 'ar']);
