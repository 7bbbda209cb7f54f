import { bindings, relationsOf, type Row } from '@tidewaiter/history';
import { spellText, type Labels } from '@tidewaiter/rule-language';
import type { Candidate } from './candidate.js';
import { joints, wordsOf } from './cell-test.js';
import { titleOf } from './cell-candidates.js';
import type { Examined } from './examined.js';
import type { MiningPlan } from './mining-request.js';

/** Items of one subheading and origin below which their prices are not described. */
const leastPrices = 40;
/** Most subheadings that one rule has a price for. */
const mostLines = 24;
/** Normal quantiles of the prices below which a band begins: one in a hundred, in twenty, in ten. */
const quantiles = [2.326, 1.645, 1.282] as const;
/** Median absolute deviation of a normal distribution, as a part of its standard deviation. */
const deviationsPerMad = 1.4826;

const words = {
  price: { en: 'value per kilogram', fr: 'valeur par kilogramme', ar: 'القيمة لكل كيلوغرام' },
  origin: { en: 'origin', fr: 'origine', ar: 'المنشأ' },
  low: {
    en: 'value per kilogram low for its subheading',
    fr: 'valeur par kilogramme basse pour sa sous-position',
    ar: 'القيمة لكل كيلوغرام منخفضة لبندها الفرعي',
  },
} as const;

/**
 * Low unit values of a subheading from an origin, and of all subheadings of a chapter together, by the distribution of the subheading's own prices: the logarithm's median less so
 * many robust standard deviations (P. J. Rousseeuw and C. Croux, "Alternatives to the median absolute deviation", Journal
 * of the American Statistical Association 88, 1993), which the undervalued among them hardly move. Declarations found
 * irregular, and the held-out days, are left out.
 */
export async function priceCandidates(
  plan: MiningPlan,
  examined: Examined,
  signal: AbortSignal | undefined,
): Promise<Candidate[]> {
  const { history, dataset, slice } = plan;
  const relations = await relationsOf(history, dataset);
  const { bind, parameters } = bindings();
  const end = examined.declarations[examined.heldOutFrom]?.day;
  const until = end === undefined ? '' : `AND lodged_on < ${bind({ type: 'date', value: end })}`;
  const sql = `
    SELECT code, origin, median(price) AS middle, mad(price) AS deviation FROM (
      SELECT left("item.commodity_code", 6) AS code, "item.origin" AS origin,
        ln("item.customs_value" / "item.net_mass") AS price
      FROM ${relations.items(slice, bind)}
      WHERE "item.customs_value" > 0 AND "item.net_mass" > 0 AND "item.origin" IS NOT NULL ${until}
        AND reference NOT IN (SELECT reference FROM ${relations.outcomes(bind)} WHERE result = 'irregular'))
    WHERE length(code) = 6
    GROUP BY code, origin HAVING count(*) >= ${bind({ type: 'double', value: leastPrices })}
    ORDER BY count(*) DESC, code, origin`;
  const groups = (await history.query(sql, parameters, signal)).map(groupOf);
  return quantiles.flatMap((quantile) => [
    ...groups.map((group) => candidateOf([group], quantile)),
    ...chaptersOf(groups).map((chapter) => candidateOf(chapter, quantile)),
  ]);
}

/** Prices of a subheading from an origin: median and median absolute deviation of their logarithms. */
interface PriceGroup {
  readonly code: string;
  readonly origin: string;
  readonly middle: number;
  readonly deviation: number;
}

function groupOf({ code, deviation, middle, origin }: Row): PriceGroup {
  return { code: String(code), origin: String(origin), middle: Number(middle), deviation: Number(deviation) };
}

/** The subheadings of a chapter from one origin, the most traded ones where there are many. */
function chaptersOf(groups: readonly PriceGroup[]): PriceGroup[][] {
  const chapters = new Map<string, PriceGroup[]>();
  for (const group of groups) {
    const key = `${group.code.slice(0, 2)} ${group.origin}`;
    chapters.set(key, [...(chapters.get(key) ?? []), group]);
  }
  return [...chapters.values()].filter(({ length }) => length > 1).map((chapter) => chapter.slice(0, mostLines));
}

function priceBelow({ deviation, middle }: PriceGroup, quantile: number): number {
  return Number(Math.exp(middle - quantile * deviationsPerMad * deviation).toPrecision(3));
}

function bandText(group: PriceGroup, quantile: number): string {
  const price = priceBelow(group, quantile);
  return `item.commodity_code starts with ${spellText(group.code)} and item.customs_value / item.net_mass < ${price}`;
}

function candidateOf(groups: readonly PriceGroup[], quantile: number): Candidate {
  const [first] = groups;
  const origin = first?.origin ?? '';
  const bands = groups.map((group) => bandText(group, quantile));
  const goods = bands.length === 1 ? (bands[0] ?? '') : `(${bands.map((band) => `(${band})`).join(' or ')})`;
  return {
    miner: 'priceBand',
    target: 'valuation',
    condition: `item.origin = ${spellText(origin)} and ${goods}`,
    title: titleFor(groups, quantile),
    namesParty: false,
    indicator: true,
  };
}

/** One price for one subheading; for a chapter, that each has its own. */
function titleFor(groups: readonly PriceGroup[], quantile: number): Labels {
  const [first] = groups;
  const single = groups.length === 1 && first !== undefined;
  const code = first?.code ?? '';
  return titleOf([
    wordsOf((language) =>
      single ? `${joints.subheading[language]} ${code}` : `${joints.chapter[language]} ${code.slice(0, 2)}`,
    ),
    wordsOf((language) => `${words.origin[language]} ${first?.origin ?? ''}`),
    single
      ? wordsOf((language) => `${words.price[language]} ${joints.below[language]} ${priceBelow(first, quantile)}`)
      : words.low,
  ]);
}
