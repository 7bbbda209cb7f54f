import { rowsOf } from '@tidewaiter/declaration';
import { prepareRelease, type PreparedRelease } from '@tidewaiter/decision';
import { withReferences, type Suggestion } from '@tidewaiter/learning';
import { compileRows } from '@tidewaiter/rule-index';
import { check, parse } from '@tidewaiter/rule-language';
import { vocabularyOf } from '@tidewaiter/declaration';
import { defaultPolicy } from '@tidewaiter/rule-pack';
import {
  administrationOf,
  defaultPeriod,
  schemeNames,
  type PastDeclaration,
  type SchemeName,
} from '@tidewaiter/sample-history';

/** What the administration of a seed knows: its lists and reference values, without a rule that is active. */
export function knowingRelease(seed: number, rules = ''): PreparedRelease {
  const { lists, references } = administrationOf({ seed, ...defaultPeriod });
  const { release, diagnostics } = prepareRelease({
    ruleSets: [{ id: 'active', agency: 'customs', text: rules }],
    lists: lists.map(({ id, label, values }) => ({ name: id, label, values: values.map(({ value }) => value) })),
    references: references.map((row) => ({
      code: row.commodity_code,
      median: row.unit_value_median,
      low: row.unit_value_low,
    })),
    controls: [],
    policy: defaultPolicy,
  });
  if (release === undefined) throw new Error(JSON.stringify(diagnostics));
  return release;
}

/** What is true of the declarations that a suggestion hits. */
export interface Graded {
  readonly suggestion: Suggestion;
  readonly hits: number;
  readonly irregular: number;
  /** Rate of irregular declarations over that of all. */
  readonly lift: number;
  readonly isFalse: boolean;
  /** The scheme that more than half of its irregular declarations are of, where it lifts and names no trader. */
  readonly scheme?: SchemeName;
}

export interface Grade {
  readonly prevalence: number;
  readonly graded: readonly Graded[];
  readonly falseShare: number;
  /** By scheme, the share of its declarations hit by suggestions that describe it; the rediscovered ones reach the least. */
  readonly coverage: Readonly<Record<SchemeName, number>>;
  readonly rediscovered: readonly SchemeName[];
}

const leastHits = 5;
const falseBelow = 2;
const describesFrom = 3;
const leastCoverage = 0.1;

/**
 * Grades suggestions by the hidden truth of declarations they were not mined from. False: fewer than 5 hits, or a rate below
 * twice the prevalence. A scheme is rediscovered when suggestions that name no trader, each with at least three times the
 * prevalence and more than half of its irregular hits of that scheme, together hit a tenth of the scheme's declarations.
 */
export function gradeOf(
  suggestions: readonly Suggestion[],
  history: Iterable<PastDeclaration>,
  release: PreparedRelease,
): Grade {
  const { all, hitsOf } = truthOf(suggestions, history, release);
  const prevalence = all.filter(({ truth }) => truth.irregular).length / all.length;
  const graded = suggestions.map((suggestion, at): Graded => {
    const hit = hitsOf[at] ?? [];
    const irregular = hit.filter(({ truth }) => truth.irregular);
    const lift = irregular.length / Math.max(1, hit.length) / prevalence;
    const isFalse = hit.length < leastHits || lift < falseBelow;
    const most = schemeNames.find(
      (name) => 2 * irregular.filter(({ truth }) => truth.scheme === name).length > irregular.length,
    );
    const describes = !isFalse && !suggestion.namesParty && lift >= describesFrom && most !== undefined;
    return {
      suggestion,
      hits: hit.length,
      irregular: irregular.length,
      lift,
      isFalse,
      ...(describes && { scheme: most }),
    };
  });
  const coverage = Object.fromEntries(
    schemeNames.map((name) => {
      const own = all.filter(({ truth }) => truth.scheme === name).length;
      const found = new Set(graded.flatMap(({ scheme }, at) => (scheme === name ? (hitsOf[at] ?? []) : [])));
      return [name, [...found].filter(({ truth }) => truth.scheme === name).length / Math.max(1, own)];
    }),
  ) as Record<SchemeName, number>;
  return {
    prevalence,
    graded,
    falseShare: graded.filter(({ isFalse }) => isFalse).length / Math.max(1, graded.length),
    coverage,
    rediscovered: schemeNames.filter((name) => coverage[name] >= leastCoverage),
  };
}

function truthOf(suggestions: readonly Suggestion[], history: Iterable<PastDeclaration>, release: PreparedRelease) {
  const { document } = parse(suggestions.map(({ text }) => text).join('\n'));
  const names = [...release.lists.keys()].map((name) => ({ name, label: { en: name, fr: name, ar: name } }));
  const { checked, diagnostics } = check(document, vocabularyOf(names));
  if (checked === undefined) throw new Error(JSON.stringify(diagnostics));
  const driver = compileRows(checked, release.lists);
  const hitsOf = suggestions.map((): PastDeclaration[] => []);
  const all: PastDeclaration[] = [];
  for (const past of history) {
    all.push(past);
    const rows = withReferences(rowsOf(past.declaration), release.references);
    for (const at of new Set(rows.flatMap((row) => driver.hits(row)))) hitsOf[at]?.push(past);
  }
  return { all, hitsOf };
}

/** A line for each suggestion, for people who read the test's output. */
export function gradeLines({ coverage, falseShare, graded, rediscovered }: Grade): string[] {
  const percent = (share: number): string => `${Math.round(100 * share)} %`;
  return [
    `${rediscovered.length} of ${schemeNames.length} schemes rediscovered, ${percent(falseShare)} of ${graded.length} suggestions false`,
    ...schemeNames.map((name) => `${name}: ${percent(coverage[name])}`),
    ...graded.map(
      ({ hits, isFalse, lift, scheme, suggestion }) =>
        `${isFalse ? 'FALSE ' : ''}${suggestion.miner} ${suggestion.target} lift ${lift.toFixed(1)} (said ${suggestion.corrected.lift.toFixed(1)}) ` +
        `of ${hits} ${scheme ?? '-'}: ${suggestion.condition}`,
    ),
  ];
}
