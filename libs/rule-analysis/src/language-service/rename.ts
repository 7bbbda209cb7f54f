import { reservedWords, type Span, type Vocabulary } from '@tidewaiter/rule-language';
import { nameAt } from './references.js';
import { namesInText, type WrittenName } from './names-in-text.js';

/** Why a name cannot be changed. */
export type RenameRefusal =
  /** There is no name at the place. */
  | 'no-name'
  /** The text only uses the name: fields, lists and controls are named elsewhere. */
  | 'named-elsewhere'
  /** Not a name of its kind. */
  | 'invalid-name'
  /** Another rule or fact has the name. */
  | 'name-taken'
  /** A fact's name begins with `item.` exactly when it varies by item. */
  | 'item-prefix';

export type Renamed =
  { readonly edits: readonly { readonly span: Span; readonly text: string }[] } | { readonly refused: RenameRefusal };

export interface NewName {
  readonly name: string;
  readonly vocabulary: Vocabulary;
}

const ruleId = /^\w+(?:[-.]\w+)*$/;
const factName = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/;

/** The edits that give the rule or derived fact at an offset another name wherever the text says it, or why not. */
export function renameEdits(text: string, offset: number, { name, vocabulary }: NewName): Renamed {
  const names = namesInText(text);
  const at = nameAt(names, offset);
  if (at === undefined) return { refused: 'no-name' };
  const same = names.filter((each) => each.kind === at.kind && each.name === at.name);
  if (!same.some(({ defines }) => defines)) return { refused: 'named-elsewhere' };
  if (name === at.name) return { edits: [] };
  const refused = refusalOf(at, name) ?? takenRefusal(at, name, { names, vocabulary });
  return refused ? { refused } : { edits: same.map(({ span }) => ({ span, text: name })) };
}

function refusalOf({ kind, name: old }: WrittenName, name: string): RenameRefusal | undefined {
  if (reservedWords.has(name) || !(kind === 'rule' ? ruleId : factName).test(name)) return 'invalid-name';
  return kind === 'fact' && name.startsWith('item.') !== old.startsWith('item.') ? 'item-prefix' : undefined;
}

function takenRefusal(
  { kind }: WrittenName,
  name: string,
  { names, vocabulary }: { readonly names: readonly WrittenName[]; readonly vocabulary: Vocabulary },
): RenameRefusal | undefined {
  const isTaken = names.some((each) => each.kind === kind && each.name === name && each.defines);
  return isTaken || (kind === 'fact' && vocabulary.facts.has(name)) ? 'name-taken' : undefined;
}
