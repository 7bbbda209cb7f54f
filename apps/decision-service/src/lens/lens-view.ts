import type { AnswerOf, askLens } from '@tidewaiter/contracts';
import type { LensAnswer } from '@tidewaiter/simulation';

type Answer = AnswerOf<typeof askLens>;
type Rate = Answer['precision'];
type KnownRate = LensAnswer['quality']['precision'];

/** The figures as the API answers them. */
export function lensView(
  answer: LensAnswer,
  { release, version }: { readonly version: number; readonly release: number | undefined },
): Answer {
  const { check, dataset, hits, lanes, overlaps, quality, totals } = answer;
  const precision = rateOf(quality.precision);
  const randomStream = rateOf(answer.randomStream);
  return {
    version,
    dataset: { id: dataset.name, digest: dataset.digest, ...totals },
    ...(release !== undefined && { release }),
    hits: { declarations: hits.declarations, applied: hits.applied, ...(hits.items !== null && { items: hits.items }) },
    funnel: answer.funnel.map((step) => ({ ...step })),
    spreads: answer.spreads.map((spread) => ({ ...spread, quantiles: [...spread.quantiles] })),
    lanes: { ...lanes },
    knownHit: quality.knownHit,
    knownClean: quality.knownClean,
    unknown: quality.unknown,
    precision,
    randomPrecision: rateOf(quality.randomPrecision),
    randomStream,
    ...liftOf(precision.rate, randomStream.rate),
    unique: quality.unique,
    uniquePrecision: rateOf(quality.uniquePrecision),
    duty: quality.duty,
    customsValue: quality.customsValue,
    floor: answer.precisionFloor,
    overlaps: overlaps.map((overlap) => ({ ...overlap })),
    sample: answer.sample.map(declarationView),
    milliseconds: answer.milliseconds,
    check,
  };
}

function rateOf({ hits, interval, n, value }: KnownRate): Rate {
  return {
    hits,
    n,
    ...(value !== null && { rate: value }),
    ...(interval && { low: interval.low, high: interval.high }),
  };
}

function liftOf(rate: number | undefined, random: number | undefined): { lift?: number } {
  return rate === undefined || random === undefined || random === 0 ? {} : { lift: rate / random };
}

/** A declaration as the API answers it. */
export function declarationView(declaration: LensAnswer['sample'][number]): Answer['sample'][number] {
  const { customsValue, importer, lodgedOn, office, ...rest } = declaration;
  return {
    ...rest,
    customsValue,
    ...(lodgedOn !== null && { lodgedOn }),
    ...(office !== null && { office }),
    ...(importer !== null && { importer }),
  };
}
