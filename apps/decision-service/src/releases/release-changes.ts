import type { ReleaseContent } from '@tidewaiter/decision';
import { parse, printRule, type Rule } from '@tidewaiter/rule-language';

export interface ReleaseChange {
  readonly kind: 'ruleAdded' | 'ruleRemoved' | 'ruleChanged' | 'listChanged' | 'modelChanged' | 'policyChanged';
  /** Rule id, list name, model name, or the field of the policy. */
  readonly subject: string;
  readonly name?: string;
  readonly before?: string;
  readonly after?: string;
}

/** What a release changes against the one it starts from, in the order rules, lists, model, policy. */
export function releaseChanges(base: ReleaseContent | undefined, content: ReleaseContent): ReleaseChange[] {
  return [
    ...ruleChanges(base, content),
    ...listChanges(base, content),
    ...modelChange(base, content),
    ...policyChanges(base, content),
  ];
}

function ruleChanges(base: ReleaseContent | undefined, content: ReleaseContent): ReleaseChange[] {
  const before = rulesOf(base);
  const after = rulesOf(content);
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((subject): ReleaseChange[] => {
    const old = before.get(subject);
    const rule = after.get(subject);
    if (old === undefined && rule !== undefined) {
      return [{ kind: 'ruleAdded', subject, name: rule.name, after: printRule(rule) }];
    }
    if (old !== undefined && rule === undefined) {
      return [{ kind: 'ruleRemoved', subject, name: old.name, before: printRule(old) }];
    }
    if (old === undefined || rule === undefined || printRule(old) === printRule(rule)) return [];
    return [{ kind: 'ruleChanged', subject, name: rule.name, before: printRule(old), after: printRule(rule) }];
  });
}

function rulesOf(content: ReleaseContent | undefined): Map<string, Rule> {
  const rules = (content?.ruleSets ?? []).flatMap((ruleSet) => parse(ruleSet.text).document.rules);
  return new Map(rules.map((rule) => [rule.ruleId, rule]));
}

function listChanges(base: ReleaseContent | undefined, content: ReleaseContent): ReleaseChange[] {
  const before = new Map((base?.lists ?? []).map((list) => [list.name, list.values]));
  return content.lists.flatMap(({ name, values }): ReleaseChange[] => {
    const old = before.get(name) ?? [];
    const added = values.filter((value) => !old.includes(value));
    const removed = old.filter((value) => !values.includes(value));
    if (added.length + removed.length === 0) return [];
    return [{ kind: 'listChanged', subject: name, before: removed.join(', '), after: added.join(', ') }];
  });
}

function modelChange(base: ReleaseContent | undefined, content: ReleaseContent): ReleaseChange[] {
  if (base?.model?.digest === content.model?.digest) return [];
  const before = base?.model && `${base.model.name} ${base.model.version}`;
  const after = content.model && `${content.model.name} ${content.model.version}`;
  return [
    {
      kind: 'modelChanged',
      subject: content.model?.name ?? base?.model?.name ?? '',
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    },
  ];
}

function policyChanges(base: ReleaseContent | undefined, content: ReleaseContent): ReleaseChange[] {
  const before = new Map(base === undefined ? [] : policyFields(base));
  return policyFields(content)
    .filter(([field, value]) => before.get(field) !== value)
    .map(([subject, after]) => {
      const old = before.get(subject);
      return { kind: 'policyChanged', subject, after, ...(old !== undefined && { before: old }) };
    });
}

function policyFields({ policy }: ReleaseContent): [string, string][] {
  return [
    ['randomRate', String(policy.randomRate)],
    ['points.red', String(policy.points.red)],
    ['points.yellow', String(policy.points.yellow)],
    ['score.red', String(policy.score.red ?? '')],
    ['score.yellow', String(policy.score.yellow ?? '')],
    ['seed', policy.seed],
  ];
}
