import { isLeaf } from '@tidewaiter/rule-language';
import type { Condition, Expression, Language, Leaf, Literal } from '@tidewaiter/rule-language';
import { formOf } from './compare-leaves.js';
import { conditionWords } from './condition-words.js';
import type { ConditionWords } from './condition-words.js';
import { inSentence, isolated, quoted, sayDay, sayNumber } from './naming.js';
import type { Naming } from './naming.js';

/** Says conditions and what they are made of in one language. */
export class Speaker {
  readonly words: ConditionWords;

  constructor(
    readonly language: Language,
    private readonly naming: Naming,
  ) {
    this.words = conditionWords[language];
  }

  quote(text: string): string {
    return quoted(text, this.language);
  }

  number(value: number): string {
    return sayNumber(value, this.language);
  }

  code(code: string): string {
    return isolated(code, this.language);
  }

  codes(codes: readonly string[]): string {
    return codes.map((code) => this.code(code)).join(this.words.comma);
  }

  fact(name: string): string {
    const label = this.naming.fact(name)?.[this.language];
    return label === undefined ? this.code(name) : inSentence(label);
  }

  list(name: string): string {
    return `${this.words.list} ${this.quote(this.naming.list(name)?.[this.language] ?? name)}`;
  }

  literal(literal: Literal): string {
    switch (literal.kind) {
      case 'number':
        return this.number(literal.value);
      case 'boolean':
        return literal.value ? this.words.yes : this.words.no;
      case 'date':
        return sayDay(literal.value, this.language);
      case 'text':
        return /^[\w.-]+$/.test(literal.value) ? this.code(literal.value) : this.quote(literal.value);
    }
  }

  literals(literals: readonly Literal[]): string {
    return literals.map((literal) => this.literal(literal)).join(this.words.comma);
  }

  expression(expression: Expression): string {
    switch (expression.kind) {
      case 'fact':
        return this.fact(expression.name);
      case 'negate':
        return `−${this.operand(expression.operand)}`;
      case 'arithmetic': {
        const sign = { '+': '+', '-': '−', '*': '×', '/': '÷' }[expression.operator];
        return `${this.operand(expression.left)} ${sign} ${this.operand(expression.right)}`;
      }
      case 'call': {
        const name = this.words.functions[expression.name];
        return `${name} (${expression.arguments.map((each) => this.expression(each)).join(this.words.comma)})`;
      }
      case 'conditional': {
        const [then, otherwise] = [this.expression(expression.then), this.expression(expression.otherwise)];
        return this.words.conditional(this.condition(expression.test), then, otherwise);
      }
      default:
        return this.literal(expression);
    }
  }

  /** What a derived fact is defined as. */
  definition(value: Condition | Expression): string {
    return 'id' in value ? this.condition(value) : this.expression(value);
  }

  /** The condition in words, groups inside it in brackets. */
  condition(condition: Condition): string {
    if (isLeaf(condition)) return this.leaf(condition);
    if (condition.kind === 'not') return `${this.words.not} (${this.condition(condition.condition)})`;
    const parts = condition.conditions.map((part) =>
      isChain(part) ? `(${this.condition(part)})` : this.condition(part),
    );
    const joint = condition.kind === 'all' ? this.words.and : this.words.or;
    return parts.join(joint);
  }

  private operand(expression: Expression): string {
    const said = this.expression(expression);
    return expression.kind === 'arithmetic' || expression.kind === 'conditional' ? `(${said})` : said;
  }

  private leaf(leaf: Leaf): string {
    const { words } = this;
    switch (leaf.kind) {
      case 'compare':
        if (leaf.right.kind === 'boolean' && leaf.right.value && leaf.operator === '=')
          return this.expression(leaf.left);
        return `${this.expression(leaf.left)} ${words.comparison[leaf.operator]} ${this.expression(leaf.right)}`;
      case 'between': {
        const [low, high] = [this.expression(leaf.low), this.expression(leaf.high)];
        return `${this.expression(leaf.subject)} ${words.between(low, high)}`;
      }
      case 'member': {
        const members =
          leaf.members.kind === 'list' ? this.list(leaf.members.name) : `(${this.literals(leaf.members.values)})`;
        return `${this.expression(leaf.subject)} ${leaf.negated ? words.notInSet : words.inSet} ${members}`;
      }
      case 'prefix': {
        const form = formOf(leaf.prefixes);
        const word = form === 'value' ? words.prefix : words[form];
        return `${this.expression(leaf.subject)} ${word} ${this.literals(leaf.prefixes)}`;
      }
      case 'codeRange':
        return `${this.expression(leaf.subject)} ${words.between(this.code(leaf.low), this.code(leaf.high))}`;
      case 'presence':
        return `${this.expression(leaf.subject)} ${leaf.present ? words.present : words.missing}`;
    }
  }
}

function isChain(condition: Condition): boolean {
  return condition.kind === 'all' || condition.kind === 'any';
}
