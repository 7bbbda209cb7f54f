import {
  comparisonNames,
  functionNames,
  isLeaf,
  operatorNames,
  type ArithmeticOperator,
  type ComparisonOperator,
  type Condition,
  type Expression,
  type FactType,
  type Leaf,
  type Literal,
  type TextDomain,
  type Vocabulary,
} from '@tidewaiter/rule-language';

/** What a construct can come to on a row: a condition has a truth, an expression a value or none. */
export type Answer = 'true' | 'false' | 'unknown' | 'value' | 'missing' | 'met';

const truths = ['true', 'false', 'unknown'] as const;
const values = ['value', 'missing'] as const;
const met = ['met'] as const;

/** Keys of a table that the compiler holds to a union of the tree: a new kind is a new construct to reach. */
function namesOf<Name extends string>(table: Readonly<Record<Name, true>>): Name[] {
  return Object.keys(table) as Name[];
}

const groupKinds = namesOf<Exclude<Condition, Leaf>['kind']>({ all: true, any: true, not: true });
const leafKinds = namesOf<Leaf['kind']>({
  compare: true,
  between: true,
  member: true,
  prefix: true,
  codeRange: true,
  presence: true,
});
const literalKinds = namesOf<Literal['kind']>({ number: true, text: true, boolean: true, date: true });
const factTypes = namesOf<FactType>({ number: true, text: true, boolean: true, date: true });
const arithmeticOperators = namesOf<ArithmeticOperator>({ '+': true, '-': true, '*': true, '/': true });
const comparisonOperators = Object.keys(comparisonNames) as ComparisonOperator[];
const expressionKinds = namesOf<Exclude<Expression['kind'], Literal['kind']>>({
  fact: true,
  negate: true,
  arithmetic: true,
  call: true,
  conditional: true,
});

const isOrdered = (type: FactType): boolean => type === 'number' || type === 'date';

/** Each kind of leaf in all its forms. */
const leafForms: Readonly<Record<Leaf['kind'], readonly string[]>> = {
  compare: comparisonOperators.flatMap((operator) =>
    factTypes
      .filter((type) => operator === '=' || operator === '!=' || isOrdered(type))
      .map((type) => `${operator} ${type}`),
  ),
  between: factTypes.filter(isOrdered).map((type) => `between ${type}`),
  member: ['in', 'not in'].flatMap((word) => [
    ...factTypes.filter((type) => type !== 'boolean').map((type) => `${word} ${type} values`),
    `${word} list`,
  ]),
  prefix: ['in chapter', 'in heading', 'starts with'],
  codeRange: ['in range of codes'],
  presence: ['is missing', 'is present'].flatMap((words) => factTypes.map((type) => `${type} ${words}`)),
};

const operandCounts: Readonly<Record<Leaf['kind'], number>> = {
  compare: 2,
  between: 3,
  member: 1,
  prefix: 1,
  codeRange: 1,
  presence: 1,
};

/** Each kind of expression in all its forms. */
const expressionForms: Readonly<Record<(typeof expressionKinds)[number], readonly string[]>> = {
  fact: factTypes.map((type) => `fact ${type}`),
  negate: ['- number'],
  arithmetic: arithmeticOperators.map((operator) => `number ${operator} number`),
  call: functionNames.map((name) => `${name}()`),
  conditional: factTypes.map((type) => `if … ${type}`),
};

/** Constructs that are no node: how nodes meet each other and the values of rows. */
export const meetings = {
  boundary: comparisonOperators
    .filter((operator) => operator !== '=' && operator !== '!=')
    .map((operator) => `${operator} at its boundary`),
  between: ['between at its low end', 'between at its high end', 'between one known end, outside'],
  arithmetic: ['divided by zero', 'quotient out of range', 'product too small', 'logarithm of zero or less'],
  lists: ['empty list', 'list that is not there'],
  nesting: ['test inside an expression', 'test inside a test', 'negated group', 'group in a group of the other kind'],
} as const;

/** Every construct that parity has to reach, with every answer it must have been seen to give. */
export function expectedConstructs(vocabulary: Vocabulary): ReadonlyMap<string, readonly Answer[]> {
  const domains = new Set([...vocabulary.facts.values()].flatMap(({ domain }) => domain ?? []));
  const table: (readonly [string, readonly Answer[]])[] = [
    ...groupKinds.map((kind) => [kind, truths] as const),
    ...leafKinds.flatMap((kind) =>
      leafForms[kind].map((form) => [form, kind === 'presence' ? (['true', 'false'] as const) : truths] as const),
    ),
    ...leafKinds.map((kind) => [`not ${kind}`, kind === 'presence' ? (['true', 'false'] as const) : truths] as const),
    ...leafKinds.flatMap((kind) =>
      Array.from({ length: operandCounts[kind] }, (_, index) => [missingOperand(kind, index), met] as const),
    ),
    ...literalKinds.map((kind) => [`literal ${kind}`, ['value'] as const] as const),
    ...expressionKinds.flatMap((kind) => expressionForms[kind].map((form) => [form, values] as const)),
    ...factTypes.map((type) => [derivedForm(type), values] as const),
    ...[...domains].map((domain) => [domainForm(domain), values] as const),
    ...Object.values(meetings).flatMap((names) => names.map((name) => [name, met] as const)),
    ...Object.keys(oddValues).map((name) => [name, met] as const),
    ...operatorNames.map((name) => [jsonForm(name), met] as const),
  ];
  return new Map(table);
}

export function missingOperand(kind: Leaf['kind'], index: number): string {
  return `${kind}: operand ${index + 1} missing`;
}

export function derivedForm(type: FactType): string {
  return `derived fact ${type}`;
}

export function domainForm(domain: TextDomain): string {
  return `fact ${domain}`;
}

export function jsonForm(operator: string): string {
  return `JSON ${operator}`;
}

/** Values of rows on which engines and databases like to differ. */
export const oddValues = {
  'empty text': (value) => value === '',
  'text with a combining accent': (value) => typeof value === 'string' && /\p{M}/u.test(value),
  'Arabic text': (value) => typeof value === 'string' && /\p{Script=Arabic}/u.test(value),
  'text beyond 16 bits': (value) => typeof value === 'string' && /[\u{10000}-\u{10ffff}]/u.test(value),
  'text of over 100 units': (value) => typeof value === 'string' && value.length > 100,
  zero: (value) => Object.is(value, 0),
  'negative zero': (value) => Object.is(value, -0),
  'number below 1e-300': (value) => typeof value === 'number' && value !== 0 && Math.abs(value) < 1e-300,
  'number above a billion': (value) => typeof value === 'number' && Math.abs(value) > 1e9,
  'leap day': (value) => typeof value === 'string' && /^\d{4}-02-29$/.test(value),
  'first day of the calendar': (value) => value === '0001-01-01',
  'last day of the calendar': (value) => value === '9999-12-31',
} as const satisfies Record<string, (value: unknown) => boolean>;

/** The form of a node of a condition, by the names of the table above. */
export function formOfCondition(condition: Condition, typeOf: (expression: Expression) => FactType): string {
  if (!isLeaf(condition)) return condition.kind;
  switch (condition.kind) {
    case 'compare':
      return `${condition.operator} ${typeOf(condition.left)}`;
    case 'between':
      return `between ${typeOf(condition.subject)}`;
    case 'member': {
      const word = condition.negated ? 'not in' : 'in';
      return condition.members.kind === 'list' ? `${word} list` : `${word} ${typeOf(condition.subject)} values`;
    }
    case 'prefix':
      return prefixForm(condition, typeOf);
    case 'codeRange':
      return 'in range of codes';
    case 'presence':
      return `${typeOf(condition.subject)} ${condition.present ? 'is present' : 'is missing'}`;
  }
}

function prefixForm(leaf: Extract<Leaf, { kind: 'prefix' }>, typeOf: (expression: Expression) => FactType): string {
  const lengths = new Set(leaf.prefixes.map(({ value }) => (/^\d+$/.test(String(value)) ? String(value).length : 0)));
  const [length, another] = lengths;
  if (another !== undefined || typeOf(leaf.subject) !== 'text' || leaf.subject.kind !== 'fact') return 'starts with';
  return length === 2 ? 'in chapter' : length === 4 ? 'in heading' : 'starts with';
}

/** The form of an expression, by the names of the table above. */
export function formOfExpression(expression: Expression, typeOf: (expression: Expression) => FactType): string {
  switch (expression.kind) {
    case 'fact':
      return `fact ${typeOf(expression)}`;
    case 'negate':
      return '- number';
    case 'arithmetic':
      return `number ${expression.operator} number`;
    case 'call':
      return `${expression.name}()`;
    case 'conditional':
      return `if … ${typeOf(expression)}`;
    default:
      return `literal ${expression.kind}`;
  }
}
