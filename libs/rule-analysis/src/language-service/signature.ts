import type { Token } from '@tidewaiter/rule-language';
import type { ConditionWalk } from './condition-walk.js';
import { walkCondition } from './condition-walk.js';
import type { LanguageContext } from './language-context.js';
import { functionMeanings } from './meanings.js';
import { placeAt, type Place } from './place.js';
import { signatures, type SignatureForm, type SignatureId } from './signatures.js';

/** The form of what is being written at a position, in the reader's language. */
export interface Signature {
  readonly id: SignatureId;
  /** `between lowest and highest`. */
  readonly label: string;
  /** Where each parameter stands in the label. */
  readonly parameters: readonly { readonly start: number; readonly end: number }[];
  /** Index of the parameter at the position. */
  readonly active: number;
  /** What a function gives. */
  readonly help?: string;
}

/** The innermost function, test or clause around an offset that has parts to fill in, and which part the offset is in. */
export function signature(text: string, offset: number, context: LanguageContext): Signature | undefined {
  const place = placeAt(text, offset);
  if (place.inside === 'comment') return undefined;
  const found = formAt(place, context);
  return found && spelled(found, context);
}

interface Found {
  readonly id: SignatureId;
  readonly part: number;
}

function formAt(place: Place, context: LanguageContext): Found | undefined {
  const { clause, before } = place;
  switch (clause) {
    case 'when':
    case 'is':
      return conditionForm(walkCondition(before, context.vocabulary));
    case 'rule':
    case 'fact':
    case 'because':
      return { id: clause, part: before.length === 0 && place.inside !== 'text' ? 0 : 1 };
    case 'then':
      return { id: 'then', part: before.findLast(isOutcomeWord)?.value === 'points' ? 1 : 0 };
    case 'control':
      return { id: 'control', part: 0 };
    case 'text':
    case 'help':
      return { id: clause, part: before.at(-1)?.kind === 'word' ? 1 : 0 };
    default:
      return undefined;
  }
}

function isOutcomeWord({ value }: Token): boolean {
  return value === 'lane' || value === 'points';
}

/** A test being written is nearer than the function or the conditional around it. */
function conditionForm({ form, frames }: ConditionWalk): Found | undefined {
  if (form) return { id: form.form, part: form.part };
  for (const frame of [...frames].reverse()) {
    if (frame.kind === 'call') return { id: frame.name, part: frame.argument };
    if (frame.kind === 'conditional') return { id: 'conditional', part: frame.part };
    if (frame.kind === 'members') return { id: 'members', part: 0 };
    if (frame.form) return { id: frame.form.form, part: frame.form.part };
  }
  return undefined;
}

function spelled({ id, part }: Found, { language }: LanguageContext): Signature {
  const { form, parameters: labels }: SignatureForm = signatures[id];
  const parameters: { start: number; end: number }[] = [];
  let label = '';
  for (const piece of form.split(/(\{\d\})/)) {
    const words = /^\{\d\}$/.test(piece) ? labels[Number(piece[1])]?.[language] : undefined;
    if (words !== undefined) parameters.push({ start: label.length, end: label.length + words.length });
    label += words ?? piece;
  }
  const help = id in functionMeanings ? functionMeanings[id as keyof typeof functionMeanings][language] : undefined;
  return { id, label, parameters, active: Math.min(part, labels.length - 1), ...(help !== undefined && { help }) };
}
