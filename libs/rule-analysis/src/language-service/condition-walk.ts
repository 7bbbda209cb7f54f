import { functionNames, type Fact, type FunctionName, type Token, type Vocabulary } from '@tidewaiter/rule-language';
import type { Frame, OpenForm, Side, Slot, TestForm } from './condition-slot.js';

const comparisons: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);
const signs: ReadonlySet<string> = new Set(['+', '-', '*', '/']);

/** Goes through the tokens of a condition or a calculation, and knows after each what may come next. */
export class ConditionWalk {
  slot: Slot = { kind: 'operand' };
  readonly frames: Frame[] = [];
  form: OpenForm | undefined;
  private side: Side = 'left';

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Takes the next token; `following` tells a function from a fact. What has no place here changes nothing. */
  take(token: Token, following: Token | undefined): void {
    switch (this.slot.kind) {
      case 'operand':
      case 'value':
        return this.takeOperand(token, following);
      case 'operator':
        return this.takeOperator(token, this.slot.fact);
      case 'connective':
        return this.takeConnective(token, this.slot);
      case 'set':
        return this.takeSet(token, this.slot.subject);
      default:
        return this.takeRest(token, this.slot);
    }
  }

  private takeOperand(token: Token, following: Token | undefined): void {
    const { kind, value } = token;
    const top = this.frames.at(-1);
    if (value === '(' && kind === 'symbol') {
      if (top?.kind === 'call' && !top.opened) top.opened = true;
      else this.open({ kind: 'group' });
      return;
    }
    if (kind === 'symbol') {
      if (value === ')') this.close();
      return;
    }
    if (kind === 'word' && (value === 'not' || value === 'and' || value === 'or')) return;
    if (kind === 'word' && value === 'if') return this.open({ kind: 'conditional', part: 0 });
    if (kind === 'word' && following?.value === '(') {
      if (value === 'all' || value === 'any') return;
      if (isFunction(value)) return this.open({ kind: 'call', name: value, argument: 0, opened: false });
    }
    if (this.side === 'left') this.slot = withFact('operator', this.factNamed(token));
    else this.endSide();
  }

  private takeOperator({ kind, value }: Token, fact: Fact | undefined): void {
    const subject = fact && { subject: fact };
    if (signs.has(value)) this.slot = { kind: 'operand' };
    else if (comparisons.has(value)) this.toRight({ kind: 'value', ...subject });
    else if (kind !== 'word') this.takeCloser(value);
    else if (value === 'between') this.toRight({ kind: 'value', ...subject }, 'between');
    else if (value === 'in') this.slot = { kind: 'set', ...subject };
    else if (value === 'not') this.slot = { kind: 'in', ...subject };
    else if (value === 'starts') this.slot = { kind: 'with', ...subject };
    else if (value === 'is') this.form = this.start({ kind: 'presence' }, 'presence');
    else this.takeCloser(value);
  }

  private takeSet({ kind, value }: Token, subject: Fact | undefined): void {
    const of = subject && { subject };
    if (value === 'chapter' || value === 'heading') this.form = this.start({ kind: value, ...of }, value);
    else if (value === 'list') this.form = this.start({ kind: 'list' }, 'list');
    else if (value === '(') {
      this.form = { form: 'members', part: 0 };
      this.open({ kind: 'members' });
      this.side = 'right';
      this.slot = { kind: 'value', ...of };
    } else if (kind === 'number' || kind === 'text') this.form = this.start({ kind: 'rangeSign', ...of }, 'codeRange');
  }

  private takeRest({ kind, value }: Token, slot: Exclude<Slot, { kind: 'connective' }>): void {
    switch (slot.kind) {
      case 'chapter':
      case 'heading':
      case 'prefix':
        if (kind === 'number' || kind === 'text' || kind === 'word') this.slot = { kind: 'connective', again: slot };
        return;
      case 'rangeSign':
        if (value !== '..') return;
        this.slot = { ...slot, kind: 'rangeEnd' };
        this.form = { form: 'codeRange', part: 1 };
        return;
      case 'with':
        if (value === 'with') this.form = this.start({ ...slot, kind: 'prefix' }, 'prefix');
        return;
      case 'in':
        if (value === 'in') this.slot = { ...slot, kind: 'set' };
        return;
      default:
        this.slot = { kind: 'connective' };
    }
  }

  private takeConnective({ value }: Token, slot: Extract<Slot, { kind: 'connective' }>): void {
    const subject = slot.subject && { subject: slot.subject };
    if (value === 'and' && slot.low) {
      this.slot = { kind: 'value', ...subject };
      this.form = { form: 'between', part: 1 };
    } else if (value === ',' && slot.again) this.slot = slot.again;
    else if (signs.has(value) && this.side === 'right') this.slot = { kind: 'value', ...subject };
    else this.takeCloser(value);
  }

  private takeCloser(value: string): void {
    const top = this.frames.at(-1);
    if (value === 'and' || value === 'or') this.begin();
    else if (value === ')') this.close();
    else if (value === ',' && top?.kind === 'call') {
      top.argument += 1;
      this.begin();
    } else if ((value === 'then' || value === 'else') && top?.kind === 'conditional') {
      top.part = value === 'then' ? 1 : 2;
      this.begin();
      if (value === 'else') this.leave();
    }
  }

  /** Begins a test or a calculation. */
  private begin(): void {
    this.slot = { kind: 'operand' };
    this.side = 'left';
    this.form = undefined;
  }

  private toRight(slot: Slot, form?: TestForm): void {
    this.side = 'right';
    this.slot = slot;
    this.form = form && { form, part: 0 };
  }

  private start(slot: Slot, form: TestForm): OpenForm {
    this.slot = slot;
    return { form, part: 0 };
  }

  /** After an operand on the right. */
  private endSide(): void {
    const subject = this.slot.kind === 'value' ? this.slot.subject : undefined;
    const isMember = this.frames.at(-1)?.kind === 'members';
    this.slot = {
      kind: 'connective',
      ...(subject && { subject }),
      ...(isMember && { again: { kind: 'value', ...(subject && { subject }) } }),
      ...(this.form?.form === 'between' && this.form.part === 0 && { low: true as const }),
    };
  }

  private open(frame: Opened): void {
    this.frames.push({ ...frame, side: this.side, ...(this.form && { form: this.form }) });
    this.begin();
  }

  /** Goes back to what was before the innermost frame was opened, which is now an operand there. */
  private close(): void {
    const frame = this.frames.at(-1);
    if (frame === undefined) return;
    const isTest = this.slot.kind === 'connective';
    this.leave();
    if (frame.kind === 'members') this.slot = { kind: 'connective' };
    else if (frame.side === 'right') this.endSide();
    else this.slot = frame.kind === 'group' && isTest ? { kind: 'connective' } : { kind: 'operator' };
  }

  private leave(): void {
    const frame = this.frames.pop();
    this.side = frame?.side ?? 'left';
    this.form = frame?.form;
    if (this.side === 'right') this.slot = { kind: 'value' };
  }

  private factNamed({ kind, value }: Token): Fact | undefined {
    return kind === 'word' || kind === 'name' ? this.vocabulary.facts.get(value) : undefined;
  }
}

type Opened = Frame extends infer Each ? (Each extends Frame ? Omit<Each, 'side' | 'form'> : never) : never;

function isFunction(word: string): word is FunctionName {
  return (functionNames as readonly string[]).includes(word);
}

function withFact(kind: 'operator', fact: Fact | undefined): Slot {
  return { kind, ...(fact && { fact }) };
}

/** The walk through all the tokens. */
export function walkCondition(tokens: readonly Token[], vocabulary: Vocabulary): ConditionWalk {
  const walk = new ConditionWalk(vocabulary);
  tokens.forEach((token, index) => {
    walk.take(token, tokens[index + 1]);
  });
  return walk;
}
