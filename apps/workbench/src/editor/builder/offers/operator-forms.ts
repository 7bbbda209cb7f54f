import {
  noSpan,
  type ComparisonOperator,
  type Expression,
  type Fact,
  type FactType,
  type Leaf,
  type Literal,
} from '@tidewaiter/rule-language';

/** What an operator slot can hold; each is a shape of a leaf. */
export const operatorForms = [
  'equal',
  'notEqual',
  'less',
  'lessOrEqual',
  'greater',
  'greaterOrEqual',
  'between',
  'inValues',
  'notInValues',
  'inList',
  'notInList',
  'chapter',
  'heading',
  'codeRange',
  'startsWith',
  'missing',
  'present',
] as const;

export type OperatorForm = (typeof operatorForms)[number];

export const symbols = {
  equal: '=',
  notEqual: '!=',
  less: '<',
  lessOrEqual: '<=',
  greater: '>',
  greaterOrEqual: '>=',
} as const satisfies Partial<Record<OperatorForm, ComparisonOperator>>;

type Comparison = keyof typeof symbols;

export function isComparison(form: OperatorForm): form is Comparison {
  return Object.hasOwn(symbols, form);
}

/** The operator a leaf is shown with. */
export function formOf(leaf: Leaf): OperatorForm {
  switch (leaf.kind) {
    case 'compare':
      return operatorForms.find((form) => isComparison(form) && symbols[form] === leaf.operator) ?? 'equal';
    case 'between':
    case 'codeRange':
      return leaf.kind;
    case 'member':
      if (leaf.members.kind === 'list') return leaf.negated ? 'notInList' : 'inList';
      return leaf.negated ? 'notInValues' : 'inValues';
    case 'prefix':
      return prefixForm(leaf);
    case 'presence':
      return leaf.present ? 'present' : 'missing';
  }
}

function prefixForm({ subject, prefixes }: Extract<Leaf, { kind: 'prefix' }>): OperatorForm {
  const isCode = subject.kind === 'fact' && subject.name.endsWith('commodity_code');
  const digits = (count: number): boolean =>
    isCode && prefixes.length > 0 && prefixes.every(({ value }) => new RegExp(`^\\d{${count}}$`).test(String(value)));
  return digits(2) ? 'chapter' : digits(4) ? 'heading' : 'startsWith';
}

const ordered: readonly OperatorForm[] = [
  'greater',
  'greaterOrEqual',
  'less',
  'lessOrEqual',
  'between',
  'equal',
  'notEqual',
  'inValues',
  'notInValues',
  'missing',
  'present',
];
const plainText: readonly OperatorForm[] = [
  'equal',
  'notEqual',
  'inValues',
  'notInValues',
  'inList',
  'notInList',
  'startsWith',
  'missing',
  'present',
];

const formsByType = {
  number: ordered,
  date: ordered,
  boolean: ['equal', 'missing', 'present'],
  text: plainText,
} as const satisfies Record<FactType, readonly OperatorForm[]>;

/** The operators that fit what is compared, the likeliest first. */
export function formsFor(type: FactType, fact: Fact | undefined): readonly OperatorForm[] {
  if (fact?.domain === 'commodityCode') return ['chapter', 'heading', 'codeRange', ...plainText];
  if (fact?.domain !== 'country') return formsByType[type];
  const first: readonly OperatorForm[] = ['inList', 'notInList'];
  return [...first, ...plainText.filter((form) => !first.includes(form))];
}

/** A value to begin with, legal for the fact. */
export function firstValue(type: FactType, { fact, today }: { fact: Fact | undefined; today: string }): Literal {
  switch (type) {
    case 'number':
      return { kind: 'number', value: Math.max(0, fact?.bounds?.min ?? 0), span: noSpan };
    case 'date':
      return { kind: 'date', value: today, span: noSpan };
    case 'boolean':
      return { kind: 'boolean', value: true, span: noSpan };
    case 'text':
      return { kind: 'text', value: '', span: noSpan };
  }
}

interface Settings {
  /** What the leaf was, whose values are kept as far as they fit. */
  readonly old?: Leaf | undefined;
  readonly first: Literal;
  /** The list to begin with. */
  readonly list: string;
}

/** A leaf of that form about a subject. */
export function leafOf(form: OperatorForm, subject: Expression, { old, first, list }: Settings): Leaf {
  const base = { id: '', span: noSpan } as const;
  const values = old === undefined ? [] : literalsOf(old);
  const one = values[0] ?? (old?.kind === 'compare' ? old.right : old?.kind === 'between' ? old.low : first);
  if (isComparison(form)) return { ...base, kind: 'compare', operator: symbols[form], left: subject, right: one };
  switch (form) {
    case 'between': {
      const high = old?.kind === 'between' ? old.high : (values[1] ?? one);
      return { ...base, kind: 'between', subject, low: one, high };
    }
    case 'inValues':
    case 'notInValues': {
      const literals = values.length > 0 ? values : [first];
      const members = { kind: 'values', values: literals, span: noSpan } as const;
      return { ...base, kind: 'member', negated: form === 'notInValues', subject, members };
    }
    case 'inList':
    case 'notInList': {
      const name = old?.kind === 'member' && old.members.kind === 'list' ? old.members.name : list;
      return {
        ...base,
        kind: 'member',
        negated: form === 'notInList',
        subject,
        members: { kind: 'list', name, span: noSpan },
      };
    }
    case 'chapter':
    case 'heading':
    case 'startsWith':
      return { ...base, kind: 'prefix', subject, prefixes: prefixesOf(form, values) };
    case 'codeRange': {
      const [low = '01', high = low] = values.map(({ value }) => String(value)).filter((value) => /^\d+$/.test(value));
      return { ...base, kind: 'codeRange', subject, low, high: high.length === low.length ? high : low };
    }
    case 'missing':
    case 'present':
      return { ...base, kind: 'presence', subject, present: form === 'present' };
  }
}

function prefixesOf(form: 'chapter' | 'heading' | 'startsWith', values: readonly Literal[]): readonly Literal[] {
  const texts = values.filter((literal) => literal.kind === 'text').map(({ value }) => value);
  if (form === 'startsWith') return (texts.length > 0 ? texts : ['']).map(textLiteral);
  const digits = form === 'chapter' ? 2 : 4;
  const cut = texts.filter((text) => /^\d+$/.test(text) && text.length >= digits).map((text) => text.slice(0, digits));
  const first = form === 'chapter' ? '01' : '0101';
  return (cut.length > 0 ? [...new Set(cut)] : [first]).map(textLiteral);
}

export function textLiteral(value: string): Literal {
  return { kind: 'text', value, span: noSpan };
}

/** The values written out in a leaf. */
export function literalsOf(leaf: Leaf): readonly Literal[] {
  const literals = (sides: readonly Expression[]): Literal[] => sides.filter(isLiteral);
  switch (leaf.kind) {
    case 'compare':
      return literals([leaf.right]);
    case 'between':
      return literals([leaf.low, leaf.high]);
    case 'member':
      return leaf.members.kind === 'values' ? leaf.members.values : [];
    case 'prefix':
      return leaf.prefixes;
    case 'codeRange':
      return [textLiteral(leaf.low), textLiteral(leaf.high)];
    case 'presence':
      return [];
  }
}

export function isLiteral(expression: Expression): expression is Literal {
  return ['number', 'text', 'boolean', 'date'].includes(expression.kind);
}
