import { vocabularyOf } from '@tidewaiter/declaration';
import { compileRows, type RowDriver } from '@tidewaiter/rule-index';
import {
  check,
  parse,
  type CheckedRule,
  type CheckedRuleSet,
  type Diagnostic,
  type Document,
  type ListContents,
} from '@tidewaiter/rule-language';
import { readModel, type ScoreModel } from '@tidewaiter/risk-model';
import { arcStart, type Arc } from './draw.js';
import { daysOfLists, everyValue } from './list-days.js';
import type { SelectionPolicy } from './policy.js';
import type { Control, ReferenceValue, ReleaseContent } from './release-content.js';

/** A rule with what the decision needs of it at hand. */
export interface PreparedRule {
  readonly checked: CheckedRule;
  readonly agency: string;
  /** Absent: every hit counts. */
  readonly arc?: Arc;
}

/** Days on end during which no list changes, and the rules compiled for them. */
export interface Stretch {
  /** First day, an ISO date; absent: since ever. It ends where the next begins. */
  readonly from?: string;
  readonly lists: ListContents;
  /** Compiled when first asked for. */
  readonly driver: () => RowDriver;
}

/** A release ready to decide: parsed, checked, compiled. Only `prepareRelease` makes one. */
export interface PreparedRelease {
  readonly rules: readonly PreparedRule[];
  /** Every value whatever its days, for cases: they test what a rule says. */
  readonly lists: ListContents;
  /** Every day lies in one of them; ascending, at least one. */
  readonly stretches: readonly Stretch[];
  /** By commodity code. */
  readonly references: ReadonlyMap<string, ReferenceValue>;
  readonly controls: ReadonlyMap<string, Control>;
  readonly model?: { readonly name: string; readonly version: number; readonly score: ScoreModel };
  readonly policy: SelectionPolicy;
}

/** A diagnostic and the rule set whose text it points into. */
export interface ReleaseDiagnostic {
  readonly ruleSetId: string;
  readonly diagnostic: Diagnostic;
}

export interface Prepared {
  /** Absent when any diagnostic is an error. */
  readonly release?: PreparedRelease;
  readonly diagnostics: readonly ReleaseDiagnostic[];
}

/**
 * Parses and checks every rule set of the content together and compiles the rules. Faults of rules are answered as
 * diagnostics; a model that cannot be read throws, since it was checked when it came in.
 */
export function prepareRelease(content: ReleaseContent): Prepared {
  const parsed = content.ruleSets.map((ruleSet) => ({ ruleSet, ...parse(ruleSet.text) }));
  const rules = parsed.flatMap(({ document }) => document.rules);
  const facts = parsed.flatMap(({ document }) => document.facts);
  const { checked, diagnostics } = check({ facts, rules, trailingComments: [] }, vocabularyOf(content.lists));
  const homes = homesOf(parsed);
  const found: ReleaseDiagnostic[] = [
    ...parsed.flatMap((one) => one.diagnostics.map((diagnostic) => ({ ruleSetId: one.ruleSet.id, diagnostic }))),
    ...diagnostics.map((diagnostic) => ({
      ruleSetId: homeOf(diagnostic, homes)?.id ?? '',
      diagnostic,
    })),
  ];
  if (checked === undefined || found.some(({ diagnostic }) => diagnostic.severity === 'error')) {
    return { diagnostics: found };
  }
  const release: PreparedRelease = {
    rules: checked.rules.map((rule) => preparedRule(rule, homes.rules.get(rule.rule.ruleId)?.agency ?? '')),
    lists: everyValue(content.lists),
    stretches: daysOfLists(content.lists).map((days) => ({ ...days, driver: compiledOnce(checked, days.lists) })),
    references: new Map(content.references.map((reference) => [reference.code, reference])),
    controls: new Map(content.controls.map((control) => [control.code, control])),
    policy: content.policy,
    ...(content.model && { model: preparedModel(content.model) }),
  };
  return { release, diagnostics: found };
}

function compiledOnce(checked: CheckedRuleSet, lists: ListContents): () => RowDriver {
  let driver: RowDriver | undefined;
  return () => (driver ??= compileRows(checked, lists));
}

/** The stretch a day, an ISO date, lies in. */
export function stretchOn({ stretches }: Pick<PreparedRelease, 'stretches'>, day: string): Stretch {
  const found = stretches.findLast(({ from }) => from === undefined || from <= day);
  if (found === undefined) throw new RangeError(`no stretch of the release holds ${day}`);
  return found;
}

type RuleSetContent = ReleaseContent['ruleSets'][number];

/** The rule set that each rule and each derived fact stands in. */
interface Homes {
  readonly rules: ReadonlyMap<string, RuleSetContent>;
  readonly facts: ReadonlyMap<string, RuleSetContent>;
}

function homesOf(parsed: readonly { readonly ruleSet: RuleSetContent; readonly document: Document }[]): Homes {
  return {
    rules: new Map(
      parsed.flatMap(({ ruleSet, document }) => document.rules.map((rule) => [rule.ruleId, ruleSet] as const)),
    ),
    facts: new Map(
      parsed.flatMap(({ ruleSet, document }) => document.facts.map((fact) => [fact.name, ruleSet] as const)),
    ),
  };
}

function homeOf({ ruleId, factName }: Diagnostic, { rules, facts }: Homes): RuleSetContent | undefined {
  return factName === undefined ? rules.get(ruleId ?? '') : facts.get(factName);
}

function preparedRule(checked: CheckedRule, agency: string): PreparedRule {
  const { ruleId, meta } = checked.rule;
  const share = meta.share ?? 1;
  return {
    checked,
    agency: meta.agency ?? agency,
    ...(share < 1 && { arc: { start: arcStart(ruleId), length: share } }),
  };
}

function preparedModel(model: NonNullable<ReleaseContent['model']>): NonNullable<PreparedRelease['model']> {
  return { name: model.name, version: model.version, score: readModel(model.artefact) };
}
