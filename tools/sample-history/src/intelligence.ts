import type { Labels, TextDomain } from '@tidewaiter/rule-language';
import { commodities } from './catalogue.js';
import { type Random, randomOf } from './random.js';
import type { Traders } from './traders.js';

/** A list as an officer keeps it: right often enough to be useful, never complete, never pure. */
export interface IntelligenceList {
  readonly id: string;
  readonly label: Labels;
  readonly domain: TextDomain;
  readonly values: readonly { readonly value: string; readonly note: string }[];
}

const streams = { importers: 31, declarants: 32, exporters: 33 } as const;

type Noted = IntelligenceList['values'][number];

/** Values that truly deserve it are listed with one probability, the others with another. */
function noticed(
  candidates: readonly {
    readonly id: string;
    readonly deserves: boolean;
    readonly chances: readonly [number, number];
  }[],
  random: Random,
  notes: readonly string[],
): Noted[] {
  return candidates.flatMap(({ id, deserves, chances }) => {
    const listed = random.chance(deserves ? chances[0] : chances[1]);
    const note = random.pick(notes);
    return listed ? [{ value: id, note }] : [];
  });
}

function countriesNoted(values: readonly string[], note: string): Noted[] {
  return values.map((value) => ({ value, note }));
}

function codesWith(trait: 'I' | 'L' | 'V', note: string): Noted[] {
  return commodities.filter(({ traits }) => traits.has(trait)).map(({ code }) => ({ value: code, note }));
}

/** Every line that keeps its place in a hash of its code: an officer's list misses some. */
function mostOf(values: readonly Noted[]): Noted[] {
  return values.filter(({ value }) => randomOf(Number(value), 34).chance(0.85));
}

/** Lists that depend on no seed. */
const fixedLists: readonly IntelligenceList[] = [
  {
    id: 'high_risk_origins',
    label: { en: 'High-risk origins', fr: 'Origines à risque', ar: 'مناشئ عالية الخطورة' },
    domain: 'country',
    values: countriesNoted(['CN', 'HK', 'AE', 'PK', 'TH', 'IN'], 'annual threat assessment'),
  },
  {
    id: 'transhipment_hubs',
    label: { en: 'Transhipment hubs', fr: 'Plateformes de transbordement', ar: 'مراكز إعادة الشحن' },
    domain: 'country',
    values: countriesNoted(['AE', 'HK', 'SG', 'TR'], 'routes of goods of other origins'),
  },
  {
    id: 'low_cost_origins',
    label: { en: 'Origins often concealed', fr: 'Origines souvent dissimulées', ar: 'مناشئ كثيراً ما تُخفى' },
    domain: 'country',
    values: countriesNoted(['CN', 'IN', 'VN', 'PK', 'BD', 'HK', 'MY'], 'verification requests abroad'),
  },
  {
    id: 'controlled_goods',
    label: { en: 'Goods under licence', fr: 'Marchandises sous licence', ar: 'بضائع خاضعة للترخيص' },
    domain: 'commodityCode',
    values: codesWith('L', 'import licence or permit'),
  },
  {
    id: 'valuation_sensitive_goods',
    label: { en: 'Goods sensitive to valuation', fr: 'Marchandises sensibles à la valeur', ar: 'بضائع حساسة للقيمة' },
    domain: 'commodityCode',
    values: mostOf(codesWith('V', 'valuation desk')),
  },
  {
    id: 'counterfeit_prone_goods',
    label: { en: 'Goods often counterfeited', fr: 'Marchandises souvent contrefaites', ar: 'بضائع كثيرة التقليد' },
    domain: 'commodityCode',
    values: mostOf(codesWith('I', 'applications of right holders')),
  },
  {
    id: 'refuge_codes',
    label: { en: 'Codes used as a refuge', fr: 'Espèces refuges', ar: 'بنود تُتخذ ملاذاً' },
    domain: 'commodityCode',
    values: mostOf(
      [...new Set(commodities.flatMap(({ neighbour }) => neighbour ?? []))]
        .sort()
        .map((value) => ({ value, note: 'tariff disputes' })),
    ),
  },
];

/** What the administration's intelligence knew before the history begins. */
export function intelligenceLists(seed: number, traders: Traders): IntelligenceList[] {
  const exporters = ['CN', 'HK', 'AE', 'TR', 'PK', 'IN'].flatMap((country) => traders.exportersIn(country));
  const importers = traders.importers.map(({ id, conduct }, rank) => ({
    id,
    deserves: conduct === 'fraudulent',
    chances: rank < 900 ? ([0.36, 0.012] as const) : ([0.14, 0.008] as const),
  }));
  const shady = (
    parties: readonly { readonly id: string; readonly shady: boolean }[],
    chances: readonly [number, number],
  ) => parties.map((party) => ({ id: party.id, deserves: party.shady, chances }));
  return [
    ...fixedLists,
    {
      id: 'watched_importers',
      label: { en: 'Watched importers', fr: 'Importateurs surveillés', ar: 'مستوردون تحت المراقبة' },
      domain: 'party',
      values: noticed(importers, randomOf(seed, streams.importers), ['past offences', 'tip-off', 'tax audit']),
    },
    {
      id: 'watched_declarants',
      label: { en: 'Watched declarants', fr: 'Déclarants surveillés', ar: 'مصرِّحون تحت المراقبة' },
      domain: 'party',
      values: noticed(shady(traders.brokers, [0.5, 0.03]), randomOf(seed, streams.declarants), [
        'repeated corrections',
        'disciplinary record',
      ]),
    },
    {
      id: 'watched_exporters',
      label: { en: 'Watched exporters', fr: 'Exportateurs surveillés', ar: 'مصدِّرون تحت المراقبة' },
      domain: 'party',
      values: noticed(shady(exporters, [0.45, 0.03]), randomOf(seed, streams.exporters), [
        'mutual assistance',
        'unreliable invoices',
      ]),
    },
  ];
}
