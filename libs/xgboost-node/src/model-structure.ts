import { copyFloats, copyTexts, type Out, type Pointer } from './native-memory.js';
import type { Native } from './native.js';
import { XGBoostError } from './xgboost-error.js';

/**
 * `weight` counts splits by the feature; `gain` and `cover` are means over them, the totals sums
 * (https://xgboost.readthedocs.io/en/release_1.7.0/python/python_api.html#xgboost.Booster.get_score).
 */
export type ImportanceKind = 'weight' | 'gain' | 'cover' | 'total_gain' | 'total_cover';

/** @throws XGBoostError `shape` for a linear booster of several outputs, whose importance is not one number a feature. */
export function importance(native: Native, booster: Pointer, kind: ImportanceKind): Map<string, number> {
  const [length, names]: [Out<number>, Out<Pointer>] = [[0], [null]];
  const [dimensions, shape, scores]: [Out<number>, Out<Pointer>, Out<Pointer>] = [[0], [null], [null]];
  const config = JSON.stringify({ importance_type: kind });
  native.call('XGBoosterFeatureScore', booster, config, length, names, dimensions, shape, scores);
  if (dimensions[0] > 1) throw new XGBoostError('shape', 'a linear booster of several outputs has several weights');
  const values = copyFloats(scores[0], length[0]);
  return new Map(copyTexts(names[0], length[0]).map((name, i) => [name, values[i] ?? 0]));
}

export type DumpFormat = 'text' | 'json' | 'dot';

export interface DumpOptions {
  /** Default `text`. */
  readonly format?: DumpFormat;
  /** Gain and cover of each node too. */
  readonly statistics?: boolean;
}

interface Dumping extends DumpOptions {
  readonly names: readonly string[];
  /** `q` where unknown. */
  readonly types: readonly string[];
}

/** One text per tree. */
export function dump(native: Native, booster: Pointer, { names, types, ...options }: Dumping): string[] {
  const { format = 'text', statistics = false } = options;
  // libxgboost writes names as they are, quotes included: keep them out where they would break the text.
  const written = format === 'text' ? names : names.map((_, column) => `f${column}`);
  const [length, out]: [Out<number>, Out<Pointer>] = [[0], [null]];
  const columns = [names.length, [...written], [...types], Number(statistics)];
  native.call('XGBoosterDumpModelExWithFeatures', booster, ...columns, format, length, out);
  const trees = copyTexts(out[0], length[0]);
  if (format === 'json') return trees.map((tree) => namedJson(tree, names));
  return format === 'dot' ? trees.map((tree) => namedDot(tree, names)) : trees;
}

function namedJson(tree: string, names: readonly string[]): string {
  return JSON.stringify(JSON.parse(tree), (key, value: unknown) =>
    key === 'split' && typeof value === 'string' ? names[Number(value.slice(1))] : value,
  );
}

/** Only labels of splits begin with a feature. */
function namedDot(tree: string, names: readonly string[]): string {
  const quoted = (column: string) => (names[Number(column)] ?? '').replace(/["\\]/g, '\\$&');
  return tree.replace(/\[ label="f(\d+)/g, (_, column: string) => `[ label="${quoted(column)}`);
}
