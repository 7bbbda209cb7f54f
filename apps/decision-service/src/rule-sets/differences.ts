import type { AnswerOf, compareTexts } from '@tidewaiter/contracts';
import { factNamed } from '@tidewaiter/declaration';
import { compareDocuments, sayChange } from '@tidewaiter/rule-diff';
import type { Change, Naming } from '@tidewaiter/rule-diff';
import { parse } from '@tidewaiter/rule-language';
import type { Language, ListName, Span } from '@tidewaiter/rule-language';

type RuleDifferences = AnswerOf<typeof compareTexts>['rules'][number];

/** What facts and lists are called. */
export function namingOf(lists: readonly ListName[]): Naming {
  const labels = new Map(lists.map(({ name, label }) => [name, label]));
  return { fact: (name) => factNamed(name)?.label, list: (name) => labels.get(name) };
}

/** What differs between two texts, rule by rule. */
export function differences(
  texts: { readonly before: string; readonly after: string },
  { language, naming, places }: { readonly language: Language; readonly naming: Naming; readonly places: boolean },
): RuleDifferences[] {
  const [before, after] = [parse(texts.before).document, parse(texts.after).document];
  const names = new Map([...before.rules, ...after.rules].map(({ ruleId, name }) => [ruleId, name]));
  const rules = new Map<string, RuleDifferences>();
  for (const change of compareDocuments(before, after)) {
    const { ruleId } = change;
    const rule = rules.get(ruleId) ?? { ruleId, name: names.get(ruleId) ?? '', changes: [] };
    rules.set(ruleId, rule);
    const words = sayChange(change, language, naming);
    rule.changes.push({ kind: change.kind, words, ...(places && placesOf(change, texts)) });
  }
  return [...rules.values()];
}

function placesOf({ at }: Change, texts: { readonly before: string; readonly after: string }) {
  const place = (text: string, span: Span) => ({ text: text.slice(span.start, span.end), span });
  return {
    ...(at.before && { before: place(texts.before, at.before) }),
    ...(at.after && { after: place(texts.after, at.after) }),
  };
}
