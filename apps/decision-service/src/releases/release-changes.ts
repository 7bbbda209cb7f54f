import { capacityOf, type ReleaseContent } from '@tidewaiter/decision';
import { parse, printDefinition, printRule } from '@tidewaiter/rule-language';

export interface ReleaseChange {
  readonly kind: `${'rule' | 'fact'}${'Added' | 'Removed' | 'Changed'}` | `${'list' | 'model' | 'policy'}Changed`;
  /** Rule id, name of a derived fact, list name, model name, or the field of the policy. */
  readonly subject: string;
  readonly name?: string;
  readonly before?: string;
  readonly after?: string;
}

/** What a release changes against the one it starts from, in the order rules, derived facts, lists, model, policy. */
export function releaseChanges(base: ReleaseContent | undefined, content: ReleaseContent): ReleaseChange[] {
  return [
    ...ruleChanges(base, content),
    ...factChanges(base, content),
    ...listChanges(base, content),
    ...modelChange(base, content),
    ...policyChanges(base, content),
  ];
}

/** Something with a name of its own in the texts of rules, and how it is written. */
interface Written {
  readonly name: string;
  readonly text: string;
}

function ruleChanges(base: ReleaseContent | undefined, content: ReleaseContent): ReleaseChange[] {
  return textChanges('rule', rulesOf(base), rulesOf(content));
}

function factChanges(base: ReleaseContent | undefined, content: ReleaseContent): ReleaseChange[] {
  return textChanges('fact', factsOf(base), factsOf(content));
}

function textChanges(
  what: 'rule' | 'fact',
  before: ReadonlyMap<string, Written>,
  after: ReadonlyMap<string, Written>,
): ReleaseChange[] {
  const subjects = [...new Set([...before.keys(), ...after.keys()])].sort();
  return subjects.flatMap((subject): ReleaseChange[] => {
    const old = before.get(subject);
    const now = after.get(subject);
    if (old === undefined && now !== undefined) {
      return [{ kind: `${what}Added`, subject, name: now.name, after: now.text }];
    }
    if (old !== undefined && now === undefined) {
      return [{ kind: `${what}Removed`, subject, name: old.name, before: old.text }];
    }
    if (old === undefined || now === undefined || old.text === now.text) return [];
    return [{ kind: `${what}Changed`, subject, name: now.name, before: old.text, after: now.text }];
  });
}

function rulesOf(content: ReleaseContent | undefined): Map<string, Written> {
  const rules = (content?.ruleSets ?? []).flatMap((ruleSet) => parse(ruleSet.text).document.rules);
  return new Map(rules.map((rule) => [rule.ruleId, { name: rule.name, text: printRule(rule) }]));
}

function factsOf(content: ReleaseContent | undefined): Map<string, Written> {
  const facts = (content?.ruleSets ?? []).flatMap((ruleSet) => parse(ruleSet.text).document.facts);
  return new Map(facts.map((fact) => [fact.name, { name: fact.title, text: printDefinition(fact) }]));
}

function listChanges(base: ReleaseContent | undefined, content: ReleaseContent): ReleaseChange[] {
  const before = new Map((base?.lists ?? []).map((list) => [list.name, writtenValues(list)]));
  return content.lists.flatMap((list): ReleaseChange[] => {
    const { name } = list;
    const values = writtenValues(list);
    const old = before.get(name) ?? [];
    const added = values.filter((value) => !old.includes(value));
    const removed = old.filter((value) => !values.includes(value));
    if (added.length + removed.length === 0) return [];
    return [{ kind: 'listChanged', subject: name, before: removed.join(', '), after: added.join(', ') }];
  });
}

/** The values, those that count on some days only with their days. */
function writtenValues({ values, dated = [] }: ReleaseContent['lists'][number]): string[] {
  return [...values, ...dated.map(({ value, from = '', until = '' }) => `${value} (${from} … ${until})`)];
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
  const offices = [base, content].flatMap((side) => Object.keys(side?.policy.capacities ?? {}));
  const limited = [...new Set(offices)].sort();
  const before = new Map(base === undefined ? [] : policyFields(base, limited));
  return policyFields(content, limited)
    .filter(([field, value]) => before.get(field) !== value)
    .map(([subject, after]) => {
      const old = before.get(subject);
      return { kind: 'policyChanged', subject, after, ...(old !== undefined && { before: old }) };
    });
}

/** @param offices those whose limits count */
function policyFields({ policy }: ReleaseContent, offices: readonly string[]): [string, string][] {
  return [
    ['randomRate', String(policy.randomRate)],
    ['points.red', String(policy.points.red)],
    ['points.yellow', String(policy.points.yellow)],
    ['measure', policy.measure ?? 'score'],
    ['score.red', String(policy.score.red ?? '')],
    ['score.yellow', String(policy.score.yellow ?? '')],
    ['seed', policy.seed],
    ...offices.map((office): [string, string] => {
      const { red, yellow } = capacityOf(policy, office) ?? {};
      return [`capacities.${office}`, `${red ?? '∞'} / ${yellow ?? '∞'}`];
    }),
  ];
}
