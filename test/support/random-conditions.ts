import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { comparisonNames, functionNames, functions, noSpan } from '@tidewaiter/rule-language';
import type {
  ComparisonOperator,
  Condition,
  Expression,
  Fact,
  FactType,
  FunctionName,
  Leaf,
  Members,
  Vocabulary,
} from '@tidewaiter/rule-language';
import { literalOf } from './random-values.js';

const node = { id: '', span: noSpan } as const;
const span = noSpan;
const comparisons = Object.keys(comparisonNames) as ComparisonOperator[];
const types: readonly FactType[] = ['text', 'number', 'boolean', 'date'];
const ordered: readonly FactType[] = ['number', 'date'];

/**
 * Random conditions and expressions over a vocabulary, directed by type: whatever a place of the language may hold, this
 * puts there sooner or later. `depth` bounds how far groups, calculations and the tests inside them nest.
 */
export class RandomConditions {
  private readonly facts: readonly Fact[];
  private readonly made = new Map<string, Arbitrary<unknown>>();

  constructor(private readonly vocabulary: Vocabulary) {
    this.facts = [...vocabulary.facts.values()].filter(({ knownBeforeInspection }) => knownBeforeInspection);
  }

  condition(depth: number): Arbitrary<Condition> {
    return this.once(`condition ${depth}`, () => {
      const leaf: Arbitrary<Condition> = this.leaf(depth);
      if (depth <= 0) return leaf;
      const inner = this.condition(depth - 1);
      const group = fc
        .tuple(fc.constantFrom('all', 'any'), fc.array(inner, { minLength: 1, maxLength: 3 }))
        .map(([kind, conditions]) => ({ ...node, kind, conditions }) as const);
      const negation = inner.map((condition) => ({ ...node, kind: 'not', condition }) as const);
      return fc.oneof(
        { weight: 3, arbitrary: leaf },
        { weight: 2, arbitrary: group },
        { weight: 1, arbitrary: negation },
      );
    });
  }

  leaf(depth: number): Arbitrary<Leaf> {
    return this.once(`leaf ${depth}`, () => {
      const weighted = (weight: number, kinds: readonly Arbitrary<Leaf>[]) => ({
        weight,
        arbitrary: fc.oneof(...kinds),
      });
      const ofType = types.filter((type) => this.named(type).length > 0);
      return fc.oneof(
        weighted(
          4,
          ofType.map((type) => this.comparison(type, depth)),
        ),
        weighted(
          1,
          ofType.filter(isOrdered).map((type) => this.between(type, depth)),
        ),
        weighted(
          2,
          ofType.filter((type) => type !== 'boolean').map((type) => this.valueMember(type, depth)),
        ),
        weighted(3, this.textLeaves(depth)),
        weighted(
          1,
          ofType.map((type) => this.presence(type, depth)),
        ),
      );
    });
  }

  /** An expression that gives values of a type; three times in four just a fact or a literal. */
  expression(type: FactType, depth: number): Arbitrary<Expression> {
    return this.once(`${type} ${depth}`, () => {
      // Derived facts are few, and each stands for much.
      const facts = this.named(type).flatMap(({ name, definition }) => Array<string>(definition ? 8 : 1).fill(name));
      const fact = fc.constantFrom(...facts).map((name) => ({ kind: 'fact', name, span }) as const);
      const plain: Arbitrary<Expression> =
        facts.length === 0 ? literalOf(type) : fc.oneof({ weight: 2, arbitrary: fact }, literalOf(type));
      if (depth <= 0) return plain;
      const choice = fc
        .tuple(this.condition(depth - 1), this.expression(type, depth - 1), this.expression(type, depth - 1))
        .map(([test, then, otherwise]) => ({ kind: 'conditional', test, then, otherwise, span }) as const);
      return fc.oneof(
        { weight: type === 'number' ? 4 : 12, arbitrary: plain },
        { weight: 1, arbitrary: choice },
        ...(type === 'number' ? this.calculations(depth - 1) : []),
      );
    });
  }

  private calculations(depth: number): { weight: number; arbitrary: Arbitrary<Expression> }[] {
    const number = this.expression('number', depth);
    const step = fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), number, number)
      .map(([operator, left, right]) => ({ kind: 'arithmetic', operator, left, right, span }) as const);
    const negation = number.map((operand) => ({ kind: 'negate', operand, span }) as const);
    return [
      { weight: 3, arbitrary: step },
      { weight: 1, arbitrary: negation },
      { weight: 2, arbitrary: fc.oneof(...functionNames.map((name) => this.call(name, depth))) },
    ];
  }

  private call(name: FunctionName, depth: number): Arbitrary<Expression> {
    const { argument, arguments: count } = functions[name];
    const maxLength = Math.min(count.most, count.least + 2);
    return fc
      .array(this.expression(argument, depth), { minLength: count.least, maxLength })
      .map((values) => ({ kind: 'call', name, arguments: values, span }));
  }

  private comparison(type: FactType, depth: number): Arbitrary<Leaf> {
    const operators = isOrdered(type) ? comparisons : (['=', '!='] as const);
    return fc
      .tuple(this.expression(type, depth), fc.constantFrom(...operators), this.expression(type, depth))
      .map(([left, operator, right]) => ({ ...node, kind: 'compare', operator, left, right }));
  }

  private between(type: FactType, depth: number): Arbitrary<Leaf> {
    const side = this.expression(type, depth);
    return fc.tuple(side, side, side).map(([subject, low, high]) => ({ ...node, kind: 'between', subject, low, high }));
  }

  private valueMember(type: FactType, depth: number): Arbitrary<Leaf> {
    const values = fc.array(literalOf(type), { minLength: 1, maxLength: 3 });
    return fc
      .tuple(fc.boolean(), this.expression(type, depth), values)
      .map(([negated, subject, each]) => memberOf(negated, subject, { kind: 'values', values: each, span }));
  }

  private presence(type: FactType, depth: number): Arbitrary<Leaf> {
    return fc
      .tuple(this.expression(type, depth), fc.boolean())
      .map(([subject, present]) => ({ ...node, kind: 'presence', subject, present }));
  }

  private textLeaves(depth: number): Arbitrary<Leaf>[] {
    const codes = this.facts.filter(({ domain }) => domain === 'commodityCode').map(({ name }) => name);
    const code = fc.constantFrom(...codes).map((name) => ({ kind: 'fact', name, span }) as const);
    const text = this.expression('text', depth);
    const range = fc
      .tuple(code, fc.constantFrom(...ranges))
      .map(([subject, [low, high]]) => ({ ...node, kind: 'codeRange', subject, low, high }) as const);
    const lists = [...this.vocabulary.lists.keys()];
    const listed = fc
      .tuple(fc.boolean(), text, fc.constantFrom(...lists))
      .map(([negated, subject, name]) => memberOf(negated, subject, { kind: 'list', name, span }));
    return [
      prefixOf(text, ['6', '61', '6109', '610910', 'C', 'é', '"', '%', '😀', 'قطن', '61'.repeat(40)]),
      ...(codes.length > 0
        ? [range, prefixOf(code, ['61', '62', '01']), prefixOf(code, ['6109', '6110', '0101'])]
        : []),
      ...(lists.length > 0 ? [listed] : []),
    ];
  }

  private named(type: FactType): Fact[] {
    return this.facts.filter((fact) => fact.type === type);
  }

  private once<Value>(key: string, make: () => Arbitrary<Value>): Arbitrary<Value> {
    const known = this.made.get(key) as Arbitrary<Value> | undefined;
    if (known) return known;
    const made = make();
    this.made.set(key, made);
    return made;
  }
}

const ranges = [
  ['6101', '6117'],
  ['61', '62'],
  ['610910', '610990'],
  ['0101', '0102'],
  ['01', '01'],
] as const;

function isOrdered(type: FactType): boolean {
  return ordered.includes(type);
}

function prefixOf(subject: Arbitrary<Expression>, prefixes: readonly string[]): Arbitrary<Leaf> {
  const values = fc.array(fc.constantFrom(...prefixes), { minLength: 1, maxLength: 3 });
  return fc.tuple(subject, values).map(([each, texts]) => ({
    ...node,
    kind: 'prefix',
    subject: each,
    prefixes: texts.map((value) => ({ kind: 'text', value, span })),
  }));
}

function memberOf(negated: boolean, subject: Expression, members: Members): Leaf {
  return { ...node, kind: 'member', negated, subject, members };
}
