import type { Condition, Literal, Span } from './ast.js';
import { dayNumber, looksLikeDate } from './calendar.js';
import { diagnostic, replacement } from './diagnostic.js';
import type { Diagnostic } from './diagnostic.js';
import { nearest } from './nearest.js';
import { spellName, spellText } from './spelling.js';
import type { Fact, FactType, Vocabulary } from './vocabulary.js';

/** What the checks of one rule or definition share: the vocabulary, and what has been found so far. */
export class CheckContext {
  readonly diagnostics: Diagnostic[] = [];
  /** Tests of conditionals met in expressions, still to be checked. */
  readonly tests: Condition[] = [];
  /** What each unknown name probably meant: one who misspells a name often does so again. */
  private readonly guesses = new Map<string, string | undefined>();
  private nodeId = '';

  constructor(
    readonly vocabulary: Vocabulary,
    private readonly owner: Pick<Diagnostic, 'ruleId' | 'factName'>,
    /** Derived facts whose definitions have been found wrong: what uses them is not to blame. */
    private readonly faulty: ReadonlySet<string> = new Set(),
  ) {}

  /** Says which node what is reported from now on belongs to. */
  enter(nodeId: string): void {
    this.nodeId = nodeId;
  }

  report(found: Diagnostic): void {
    this.diagnostics.push({ ...found, ...this.owner, ...(this.nodeId === '' ? {} : { nodeId: this.nodeId }) });
  }

  /** The fact of that name, if a rule may use it. `expected` is the type the place wants, to guess what was meant. */
  fact(name: string, span: Span, expected: FactType | undefined): Fact | undefined {
    const fact = this.vocabulary.facts.get(name);
    if (!fact && this.faulty.has(name)) return undefined;
    if (!fact) this.report(withFix(diagnostic('unknown-fact', span, { name }), this.meant(name, expected)));
    else if (!fact.knownBeforeInspection) this.report(diagnostic('post-inspection-fact', span, { name }));
    return fact?.knownBeforeInspection ? fact : undefined;
  }

  list(name: string, span: Span): void {
    if (this.vocabulary.lists.has(name)) return;
    const meant = nearest(name, this.vocabulary.lists.keys());
    this.report(withFix(diagnostic('unknown-list', span, { name }), meant && `list ${spellName(meant)}`));
  }

  date(text: string, span: Span): void {
    if (dayNumber(text) === undefined) this.report(diagnostic('invalid-date', span, { text }));
  }

  /** Reports a type other than the expected one. */
  mismatch(
    literal: { readonly text: string; readonly span: Span; readonly fix?: string },
    found: FactType,
    expected: string,
  ): void {
    const { text, span, fix } = literal;
    this.report(withFix(diagnostic('type-mismatch', span, { text, found, expected }), fix));
  }

  private meant(name: string, expected: FactType | undefined): string | undefined {
    if (!this.guesses.has(name)) this.guesses.set(name, nearest(name, this.usable()));
    const fact = this.guesses.get(name);
    if (fact !== undefined) return spellName(fact);
    return expected === 'text' ? spellText(name) : undefined;
  }

  private usable(): string[] {
    const usable = [...this.vocabulary.facts.values()].filter(({ knownBeforeInspection }) => knownBeforeInspection);
    return usable.map(({ name }) => name);
  }
}

/** The literal as it would be written with the expected type, when that is what was probably meant. */
export function respelled(literal: Literal, expected: FactType): string | undefined {
  const value = String(literal.value);
  if (expected === 'text') return spellText(value);
  if (expected === 'date') return looksLikeDate(value) ? value : undefined;
  if (expected === 'number') return /^-?\d+(\.\d+)?$/.test(value) ? value : undefined;
  return value === 'true' || value === 'false' ? value : undefined;
}

/** Only text can be edited: what was read from JSON has no span and gets no fix. */
function withFix(found: Diagnostic, text: string | undefined): Diagnostic {
  const { span } = found;
  return text === undefined || span.end === span.start ? found : { ...found, fix: replacement(span, text) };
}
