import { truthOf } from '@tidewaiter/rule-language';
import type { Leaf, Literal } from '@tidewaiter/rule-language';
import type { FindingFix } from '../finding.js';
import type { StudiedRule, Study } from '../study.js';
import { writtenLeaves } from '../written-nodes.js';
import { codeFault } from './code-fault.js';
import type { CodeFault } from './code-fault.js';
import { constantsOf, movingSide } from './constants-in.js';
import { isText } from './removal.js';
import { headOf, Report } from './report.js';
import type { CheckResult } from './report.js';

interface Place {
  readonly rule: StudiedRule;
  readonly leaf: Leaf;
  readonly fact: string;
  readonly constant: Literal;
  readonly fault: CodeFault;
}

/** A country, currency, chapter or heading that does not exist. */
export function unknownCode(study: Study): CheckResult {
  const report = new Report('unknown-code', study);
  for (const place of places(study, () => report.answered('decided'))) {
    const { constant, fault } = place;
    if (fault.kind !== 'unknown') continue;
    report.found({ ...shown(place, study), parameters: { value: String(constant.value), what: fault.what } });
  }
  return report.result();
}

/** A heading that an earlier edition of the Harmonized System had. */
export function expiredCode(study: Study): CheckResult {
  const report = new Report('expired-code', study);
  for (const place of places(study, () => report.answered('decided'))) {
    const { constant, fault } = place;
    if (fault.kind !== 'expired') continue;
    const successors = fault.successors.map((code) => `\`${code}\``).join(', ');
    const parameters = { value: String(constant.value), year: fault.year, successors };
    report.found({ ...shown(place, study), parameters });
  }
  return report.result();
}

function places(study: Study, asked: () => void): Place[] {
  const { facts } = study.context.vocabulary;
  return study.rules.flatMap((rule) =>
    writtenLeaves(rule.checked).flatMap(({ leaf, written: own }) => {
      const side = movingSide(leaf);
      const fact = side?.kind === 'fact' ? facts.get(side.name) : undefined;
      if (!fact) return [];
      return codesIn(leaf, own).flatMap((constant): Place[] => {
        asked();
        const fault = codeFault(String(constant.value), fact);
        return fault ? [{ rule, leaf, fact: fact.name, constant, fault }] : [];
      });
    }),
  );
}

/** Texts written out in a leaf; the ends of a range are codes too. */
function codesIn(leaf: Leaf, own: Leaf): readonly Literal[] {
  if (leaf.kind !== 'codeRange') return constantsOf(leaf, own).filter(({ kind }) => kind === 'text');
  return [leaf.low, leaf.high].map((value) => ({ kind: 'text', value, span: leaf.span }));
}

/** A row with the code: the test for it holds, although no honest declaration has it. */
function shown({ rule, leaf, fact, constant, fault }: Place, study: Study) {
  const { id, span } = leaf;
  const subject = { kind: 'fact', name: fact, span } as const;
  const alone: Leaf = { kind: 'prefix', id, span, subject, prefixes: [constant] };
  const mask = study.space.locate({ kind: 'fact', fact, marks: [], test: { leaf: alone, negated: false } }).mask;
  const dimension = study.space.ofFact(fact);
  const where = isText(constant.span) ? constant.span : isText(span) ? span : headOf(rule);
  return {
    rule,
    span: where,
    nodeId: id,
    fix: fixOf(leaf, constant, fault),
    row: dimension && study.rowOf(new Map([[dimension.index, mask]])),
    shows: (row: Parameters<Study['hitsOf']>[0]) => truthOf(alone, row, study.context.lists) === true,
  };
}

function fixOf(leaf: Leaf, { span, value }: Literal, { nearest }: CodeFault): FindingFix | undefined {
  if (nearest === undefined || !isText(span) || leaf.kind === 'codeRange') return undefined;
  // A prefix of a commodity code is written without quotes, every other text with them.
  const isBare = span.end - span.start === String(value).length;
  const text = isBare ? nearest : `"${nearest}"`;
  return { title: 'replace-value', parameters: { replacement: nearest }, edits: [{ span, text }] };
}
