import { bindings, relationsOf, type Row } from '@tidewaiter/history';
import { spellText } from '@tidewaiter/rule-language';
import type { Candidate } from './candidate.js';
import { joints, wordsOf } from './cell-test.js';
import { titleOf } from './cell-candidates.js';
import type { Examined } from './examined.js';
import type { MiningPlan } from './mining-request.js';

/** Items of one subheading and origin below which their prices are not described. */
const leastPrices = 40;
/** Normal quantiles of the prices below which a band begins: one in a hundred, in twenty, in ten. */
const quantiles = [2.326, 1.645, 1.282] as const;
/** Median absolute deviation of a normal distribution, as a part of its standard deviation. */
const deviationsPerMad = 1.4826;

const words = {
  price: { en: 'value per kilogram', fr: 'valeur par kilogramme', ar: 'القيمة لكل كيلوغرام' },
  origin: { en: 'origin', fr: 'origine', ar: 'المنشأ' },
} as const;

/**
 * Low unit values of a subheading from an origin, by the distribution of its own prices: the logarithm's median less so
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
    ORDER BY code, origin`;
  const groups = await history.query(sql, parameters, signal);
  return groups.flatMap((group) => quantiles.map((quantile) => bandOf(group, quantile)));
}

function bandOf(group: Row, quantile: number): Candidate {
  const [code, origin] = [String(group['code']), String(group['origin'])];
  const [middle, deviation] = [Number(group['middle']), Number(group['deviation'])];
  const price = Number(Math.exp(middle - quantile * deviationsPerMad * deviation).toPrecision(3));
  const title = titleOf([
    wordsOf((language) => `${joints.subheading[language]} ${code}`),
    wordsOf((language) => `${words.origin[language]} ${origin}`),
    wordsOf((language) => `${words.price[language]} ${joints.below[language]} ${price}`),
  ]);
  return {
    miner: 'priceBand',
    target: 'valuation',
    condition: [
      `item.commodity_code starts with ${spellText(code)}`,
      `item.origin = ${spellText(origin)}`,
      `item.customs_value / item.net_mass < ${price}`,
    ].join(' and '),
    title,
    namesParty: false,
    indicator: true,
  };
}
