import type { FactDefinition, Texts } from './ast.js';
import { isBareFact, printExpression } from './print-expression.js';
import { clauseLines, conditionLines, withComments } from './print-lines.js';
import { spellName, spellText } from './spelling.js';
import { isCondition } from './walk.js';

/** The canonical text of one definition, ending in a line feed. */
export function printDefinition(definition: FactDefinition): string {
  const { name, title, comments, unit, text, help, clauseComments } = definition;
  const lines = [
    ...withComments(`fact ${spellName(name)} ${spellText(title)}`, comments),
    ...valueLines(definition),
    ...(unit === undefined ? [] : clauseLines('with', [`unit ${spellText(unit)}`], clauseComments?.with)),
    ...textLines('text', text, clauseComments?.text),
    ...textLines('help', help, clauseComments?.help),
  ];
  return `${lines.join('\n')}\n`;
}

/** `= true` is written here, where a name alone would be the fact itself and not the test of it. */
function valueLines({ value, clauseComments }: FactDefinition): string[] {
  if (!isCondition(value)) return withComments(`is ${printExpression(value)}`, clauseComments?.is);
  const lines =
    value.kind === 'compare' && isBareFact(value)
      ? withComments(`is ${printExpression(value.left)} = true`, value.comments)
      : conditionLines(value, 'is');
  return lines;
}

function textLines(clause: 'text' | 'help', texts: Texts, comments: FactDefinition['comments']): string[] {
  const items = Object.entries(texts).map(([language, text]) => `${language} ${spellText(text)}`);
  return items.length === 0 ? [] : clauseLines(clause, items, comments);
}
