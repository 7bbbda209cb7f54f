import {
  childrenOf,
  expressionsIn,
  isLeaf,
  ruleToJson,
  sidesOf,
  truthOf,
  valueOf,
  type CheckedRule,
  type Condition,
  type Expression,
  type FactRow,
  type FactType,
  type FactValue,
  type Leaf,
} from '@tidewaiter/rule-language';
import type { Question } from './answers.js';
import {
  derivedForm,
  domainForm,
  expectedConstructs,
  formOfCondition,
  formOfExpression,
  jsonForm,
  missingOperand,
  oddValues,
  type Answer,
} from './constructs.js';

/** Counts which constructs random questions reach, and what these came to. */
export class ConstructCoverage {
  private readonly counts = new Map<string, Map<Answer, number>>();
  private readonly typeOf: (expression: Expression) => FactType;

  constructor(private readonly question: Omit<Question, 'checked' | 'rows'>) {
    this.typeOf = typeIn(question.vocabulary.facts);
  }

  /** Counts the rules of a question on all its rows. */
  add(rules: readonly CheckedRule[], rows: readonly FactRow[]): void {
    for (const { rule, condition, derived } of rules) {
      this.visit(condition, rows, { isNegated: false, tests: 0 });
      for (const name of operatorsIn(ruleToJson(rule))) this.count(jsonForm(name), 'met');
      for (const value of derived.values()) {
        for (const row of rows) this.count(derivedForm(this.typeOf(value)), this.answerOf(value, row));
      }
    }
    for (const value of rows.flatMap((row) => Object.values(row))) {
      for (const [name, isOdd] of Object.entries(oddValues)) if (isOdd(value)) this.count(name, 'met');
    }
  }

  /** What has not been reached yet, and with which answer. */
  missing(): string[] {
    return [...expectedConstructs(this.question.vocabulary)].flatMap(([name, answers]) =>
      answers.filter((answer) => !this.counts.get(name)?.has(answer)).map((answer) => `${name}: ${answer}`),
    );
  }

  /** A line for each construct: how often it came to what. */
  table(): string[] {
    return [...expectedConstructs(this.question.vocabulary)].map(([name, answers]) => {
      const counts = answers.map(
        (answer) => `${answer} ${(this.counts.get(name)?.get(answer) ?? 0).toLocaleString('en')}`,
      );
      return `${name.padEnd(40)}${counts.map((count) => count.padStart(20)).join('')}`;
    });
  }

  private visit(condition: Condition, rows: readonly FactRow[], around: Around): void {
    const { lists } = this.question;
    const form = formOfCondition(condition, this.typeOf);
    for (const row of rows) {
      const answer = wordOf(truthOf(condition, row, lists));
      this.count(form, answer);
      if (around.isNegated && isLeaf(condition)) this.count(`not ${condition.kind}`, answer);
    }
    if (around.tests > 0) this.count(around.tests > 1 ? 'test inside a test' : 'test inside an expression', 'met');
    if (isLeaf(condition)) return this.visitLeaf(condition, rows, around);
    if (around.isNegated && condition.kind !== 'not') this.count('negated group', 'met');
    const children = childrenOf(condition);
    if (children.some(({ kind }) => (kind === 'all' || kind === 'any') && kind !== condition.kind)) {
      this.count('group in a group of the other kind', 'met');
    }
    const isNegated = condition.kind === 'not' ? !around.isNegated : around.isNegated;
    for (const child of children) this.visit(child, rows, { ...around, isNegated });
  }

  private visitLeaf(leaf: Leaf, rows: readonly FactRow[], { tests }: Around): void {
    const { lists } = this.question;
    const sides = sidesOf(leaf);
    for (const row of rows) {
      const values = sides.map((side) => valueOf(side, row, lists));
      for (const [index, value] of values.entries()) {
        if (value === undefined) this.count(missingOperand(leaf.kind, index), 'met');
      }
      for (const meeting of meetingsOf(leaf, values)) this.count(meeting, 'met');
    }
    if (leaf.kind === 'member' && leaf.members.kind === 'list') {
      const list = lists.get(leaf.members.name);
      if (!list?.size) this.count(list ? 'empty list' : 'list that is not there', 'met');
    }
    for (const side of sides) this.visitExpression(side, rows, tests);
  }

  private visitExpression(side: Expression, rows: readonly FactRow[], tests: number): void {
    for (const part of withoutTests(side)) {
      for (const row of rows) this.countValue(part, row);
      if (part.kind === 'conditional') this.visit(part.test, rows, { isNegated: false, tests: tests + 1 });
    }
  }

  private countValue(part: Expression, row: FactRow): void {
    const { lists, vocabulary } = this.question;
    const value = valueOf(part, row, lists);
    const answer = this.answerOf(part, row);
    this.count(formOfExpression(part, this.typeOf), answer);
    const domain = part.kind === 'fact' ? vocabulary.facts.get(part.name)?.domain : undefined;
    if (domain) this.count(domainForm(domain), answer);
    const operand = (expression: Expression | undefined): FactValue | undefined =>
      expression && valueOf(expression, row, lists);
    if (part.kind === 'arithmetic') {
      for (const event of eventsOf(part.operator, [operand(part.left), operand(part.right)], value))
        this.count(event, 'met');
    }
    if (
      part.kind === 'call' &&
      part.name === 'log' &&
      value === undefined &&
      operand(part.arguments[0]) !== undefined
    ) {
      this.count('logarithm of zero or less', 'met');
    }
  }

  private answerOf(part: Expression, row: FactRow): Answer {
    return valueOf(part, row, this.question.lists) === undefined ? 'missing' : 'value';
  }

  private count(construct: string, answer: Answer): void {
    const counts = this.counts.get(construct) ?? new Map<Answer, number>();
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
    this.counts.set(construct, counts);
  }
}

interface Around {
  readonly isNegated: boolean;
  /** How many tests of conditionals are around the node. */
  readonly tests: number;
}

function wordOf(truth: boolean | undefined): Answer {
  return truth === undefined ? 'unknown' : truth ? 'true' : 'false';
}

/** How the values that a leaf compares meet. */
function meetingsOf(leaf: Leaf, [first, second, third]: readonly (FactValue | undefined)[]): string[] {
  if (first === undefined) return [];
  if (leaf.kind === 'compare') return first === second ? [`${leaf.operator} at its boundary`] : [];
  if (leaf.kind !== 'between') return [];
  const isOutside = second === undefined ? third !== undefined && first > third : third === undefined && first < second;
  return [
    ...(first === second ? ['between at its low end'] : []),
    ...(first === third ? ['between at its high end'] : []),
    ...(isOutside ? ['between one known end, outside'] : []),
  ];
}

function eventsOf(
  operator: string,
  [left, right]: readonly (FactValue | undefined)[],
  value: FactValue | undefined,
): string[] {
  if (left === undefined || right === undefined) return [];
  if (operator === '/' && right === 0) return ['divided by zero'];
  if (value === undefined) return operator === '/' ? ['quotient out of range'] : [];
  return operator === '*' && value === 0 && left !== 0 && right !== 0 ? ['product too small'] : [];
}

/** The parts of an expression, those of its tests left out. */
function withoutTests(expression: Expression): Expression[] {
  const inTests = new Set(
    expressionsIn(expression).flatMap((part) => (part.kind === 'conditional' ? leavesIn(part.test) : [])),
  );
  return expressionsIn(expression).filter((part) => !inTests.has(part));
}

function leavesIn(condition: Condition): Expression[] {
  return isLeaf(condition) ? sidesOf(condition).flatMap(expressionsIn) : childrenOf(condition).flatMap(leavesIn);
}

/** Names of the operators anywhere in a rule's JSON. */
function operatorsIn(json: unknown): string[] {
  if (typeof json !== 'object' || json === null) return [];
  const own = 'operator' in json && typeof json.operator === 'string' ? [json.operator] : [];
  return [...own, ...Object.values(json).flatMap(operatorsIn)];
}

function typeIn(facts: Question['vocabulary']['facts']): (expression: Expression) => FactType {
  const typeOf = (expression: Expression): FactType => {
    if ('value' in expression) return expression.kind;
    if (expression.kind === 'fact') return facts.get(expression.name)?.type ?? 'number';
    return expression.kind === 'conditional' ? typeOf(expression.then) : 'number';
  };
  return typeOf;
}
