import type { Hover } from '@tidewaiter/rule-analysis';
import { isCondition, printCondition, printExpression, type Fact } from '@tidewaiter/rule-language';
import type { Language } from '../../../i18n/section.js';

/** Words the hover needs in the reader's language. */
export interface HoverWords {
  readonly unit: string;
  readonly type: string;
  readonly bounds: string;
  readonly perItem: string;
  readonly definition: string;
  readonly uses: string;
  readonly list: string;
  readonly items: string;
  readonly control: string;
  readonly rule: string;
  readonly chapter: string;
  readonly heading: string;
  readonly country: string;
  readonly currency: string;
  readonly edition: string;
  readonly successors: string;
  readonly types: Readonly<Record<'text' | 'number' | 'boolean' | 'date', string>>;
}

/** What is known of a word, as Markdown in the reader's language. */
export function hoverText(found: Hover, words: HoverWords, language: Language): string {
  switch (found.kind) {
    case 'fact':
      return factText(found.fact, { uses: found.uses, words, language });
    case 'list': {
      const size = found.size === undefined ? '' : ` · ${words.items}: ${found.size}`;
      return titled(found.list.label[language], `${words.list} \`${found.list.name}\`${size}`);
    }
    case 'control':
      return titled(found.label, `${words.control} \`${found.code}\``);
    case 'rule':
      return titled(found.name, `${words.rule} \`${found.ruleId}\``);
    case 'chapter':
    case 'heading':
    case 'country':
    case 'currency':
      return titled(found.label, `${words[found.kind]} \`${found.code}\``);
    case 'expired': {
      const successors = found.expired.successors.map((code) => `\`${code}\``).join(', ');
      return titled(
        `${words.edition} ${found.expired.edition}`,
        `\`${found.code}\` · ${words.successors}: ${successors}`,
      );
    }
    case 'function':
      return titled(found.name, found.meaning);
    case 'keyword':
      return titled(`\`${found.word}\``, found.meaning);
  }
}

function titled(title: string, text: string): string {
  return `**${title}**  \n${text}`;
}

interface FactWords {
  readonly uses: number | undefined;
  readonly words: HoverWords;
  readonly language: Language;
}

function factText(fact: Fact, { uses, words, language }: FactWords): string {
  const written = fact.definition?.written;
  const lines = [
    `**${fact.label[language]}**`,
    fact.help[language],
    ...(written === undefined
      ? []
      : [`${words.definition}: \`${isCondition(written) ? printCondition(written) : printExpression(written)}\``]),
    [
      `${words.type}: ${words.types[fact.type]}`,
      ...(fact.unit === undefined ? [] : [`${words.unit}: ${fact.unit}`]),
      ...(fact.bounds === undefined ? [] : [`${words.bounds}: ${fact.bounds.min} … ${fact.bounds.max}`]),
      ...(fact.perItem ? [words.perItem] : []),
      ...(uses === undefined ? [] : [`${words.uses}: ${uses}`]),
    ].join(' · '),
  ];
  return lines.join('\n\n');
}
