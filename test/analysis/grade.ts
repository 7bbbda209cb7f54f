import { vocabularyOf } from '@tidewaiter/declaration';
import { analyse, findingKinds, type AnalysisContext, type Finding, type FindingCode } from '@tidewaiter/rule-analysis';
import { check, hits, parse, type CheckedRuleSet } from '@tidewaiter/rule-language';
import { contradiction } from './contradicts.js';
import { denseRows } from './dense-rows.js';
import { planters, type Plant, type Planter } from './plants.js';
import { soundRules, textOf } from './rule-maker.js';
import { Seeded } from './seeded.js';

/** How one check did over all rule sets. */
export interface Grade {
  planted: number;
  found: number;
  /** Findings beside the planted one. */
  unplanted: number;
  /** Findings about a sound rule, contradicted by a row, or whose example is not hit as it says. */
  falseAlarms: number;
  asked: number;
  undecided: number;
}

export type Grades = Readonly<Record<FindingCode, Grade>>;

const codes = Object.keys(findingKinds) as readonly FindingCode[];
const label = { en: '', fr: '', ar: '' };
const listNames = ['watched_offices', 'nobody', 'forgotten'];
const vocabulary = vocabularyOf(listNames.map((name) => ({ name, label })));
const lists = new Map([
  ['watched_offices', new Set(['CUO01', 'CUO05'])],
  ['nobody', new Set<string>()],
  ['forgotten', new Set(['X'])],
]);
const context: AnalysisContext = {
  vocabulary,
  lists,
  missingRates: new Map([
    ['item.quantity_unit', 0.6],
    ['item.brand', 0.9],
  ]),
  rules: 'every',
};

/** Grades the analysis on rule sets of sound rules with one fault of every kind planted in each. */
export function gradeOf(sets: number): Grades {
  const grades = Object.fromEntries(
    codes.map((code) => [code, { planted: 0, found: 0, unplanted: 0, falseAlarms: 0, asked: 0, undecided: 0 }]),
  ) as Record<FindingCode, Grade>;
  for (let seed = 1; seed <= sets; seed += 1) {
    const seeded = new Seeded(seed);
    const { plants, sound } = planted(seeded);
    gradeSet([...plants.flatMap(({ rules }) => rules), ...sound], { plants, seeded, grades });
  }
  return grades;
}

function planted(seeded: Seeded): { plants: Plant[]; sound: ReturnType<typeof soundRules> } {
  const rules = soundRules(seeded, codes.length + 8);
  const kinds: Readonly<Record<FindingCode, Planter>> = planters;
  const hosts = rules.splice(0, codes.length);
  const plants = codes.flatMap((code, index) => {
    const host = hosts[index];
    return host ? [kinds[code](seeded, host, `P${index}`)] : [];
  });
  return { plants, sound: rules };
}

interface Task {
  readonly plants: readonly Plant[];
  readonly seeded: Seeded;
  readonly grades: Record<FindingCode, Grade>;
}

function gradeSet(written: Parameters<typeof textOf>[0], { plants, seeded, grades }: Task): void {
  const text = textOf(written);
  const { checked, diagnostics } = check(parse(text).document, vocabulary);
  if (!checked) throw new Error(`${diagnostics.map(({ message }) => message).join('\n')}\n${text}`);
  const { findings, undecided } = analyse(checked, context);
  for (const { check: code, count, of } of undecided) {
    grades[code].asked += of;
    grades[code].undecided += count;
  }
  const rules = new Map(checked.rules.map((rule) => [rule.rule.ruleId, rule]));
  const trial = { rules, rows: denseRows(seeded, checked.rules, vocabulary), lists };
  for (const plant of plants) {
    grades[plant.code].planted += 1;
    if (findings.some((finding) => isOf(plant, finding))) grades[plant.code].found += 1;
  }
  const faulty = new Set(plants.flatMap((plant) => plant.rules.map(({ ruleId }) => ruleId)));
  for (const finding of findings) {
    const isPlanted = plants.some((plant) => isOf(plant, finding));
    const isOfSound = finding.ruleId !== undefined && !faulty.has(finding.ruleId);
    if (!isPlanted) grades[finding.code].unplanted += 1;
    if (isOfSound || contradiction(finding, trial) || !isShown(finding, checked)) {
      grades[finding.code].falseAlarms += 1;
    }
  }
}

/** Whether the example is there and hit by the rules it says. */
function isShown({ code, example }: Finding, { rules }: CheckedRuleSet): boolean {
  if (!example) return code === 'list-unused';
  const hitting = rules.filter((rule) => hits(rule, example.row, lists)).map(({ rule }) => rule.ruleId);
  return hitting.join() === example.hits.join();
}

function isOf({ code, ruleId }: Plant, finding: Finding): boolean {
  return finding.code === code && finding.ruleId === ruleId;
}
