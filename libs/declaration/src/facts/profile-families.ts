import type { Labels } from '@tidewaiter/rule-language';
import type { ProfileMeasure } from './profile-measures.js';

/** A part of a profile's key: a fact, or the leading characters of a text fact. */
export type ProfileKeyPart = string | { readonly fact: string; readonly prefix: number };

/** What past declarations are gathered by: all with the same values of the key share one profile. */
export interface ProfileFamily {
  readonly name: string;
  /** What the names of its facts begin with; `item.` where the key varies by item. */
  readonly prefix: string;
  readonly key: readonly ProfileKeyPart[];
  readonly measures: readonly ProfileMeasure[];
  readonly label: Labels;
  /** “of the same importer”, as it stands in a sentence. */
  readonly ofTheSame: Labels;
}

const code = {
  chapter: { fact: 'item.commodity_code', prefix: 2 },
  heading: { fact: 'item.commodity_code', prefix: 4 },
  subheading: { fact: 'item.commodity_code', prefix: 6 },
} as const;

/** Every family with the measures that make sense for it. An item without one part of the key has no profile there. */
export const profileFamilies: readonly ProfileFamily[] = [
  {
    name: 'importer',
    prefix: 'importer.',
    key: ['importer.id'],
    measures: ['times_seen', 'times_examined', 'hit_rate', 'days_since_first_seen', 'days_since_last_seen'],
    label: { en: 'Importer', fr: 'Importateur', ar: 'المستورد' },
    ofTheSame: { en: 'of the same importer', fr: 'du même importateur', ar: 'العائدة للمستورد نفسه' },
  },
  {
    name: 'exporter',
    prefix: 'exporter.',
    key: ['exporter.id'],
    measures: ['times_seen', 'times_examined', 'hit_rate', 'days_since_first_seen'],
    label: { en: 'Exporter', fr: 'Exportateur', ar: 'المصدِّر' },
    ofTheSame: { en: 'of the same exporter', fr: 'du même exportateur', ar: 'العائدة للمصدِّر نفسه' },
  },
  {
    name: 'declarant',
    prefix: 'declarant.',
    key: ['declarant.id'],
    measures: ['times_seen', 'times_examined', 'hit_rate', 'days_since_first_seen'],
    label: { en: 'Declarant', fr: 'Déclarant', ar: 'المصرِّح' },
    ofTheSame: { en: 'of the same declarant', fr: 'du même déclarant', ar: 'العائدة للمصرِّح نفسه' },
  },
  {
    name: 'office',
    prefix: 'office.',
    key: ['office'],
    measures: ['times_examined', 'hit_rate'],
    label: { en: 'Office', fr: 'Bureau', ar: 'المكتب الجمركي' },
    ofTheSame: { en: 'of the same office', fr: 'du même bureau', ar: 'العائدة للمكتب الجمركي نفسه' },
  },
  {
    name: 'subheading',
    prefix: 'item.subheading_',
    key: [code.subheading],
    measures: ['times_seen', 'times_examined', 'hit_rate', 'unit_value_median', 'unit_value_low', 'unit_value_high'],
    label: { en: 'Subheading', fr: 'Sous-position', ar: 'البند الفرعي' },
    ofTheSame: {
      en: 'of the same six-digit subheading',
      fr: 'de la même sous-position à six chiffres',
      ar: 'العائدة للبند الفرعي نفسه (ستة أرقام)',
    },
  },
  {
    name: 'heading',
    prefix: 'item.heading_',
    key: [code.heading],
    measures: ['times_examined', 'hit_rate'],
    label: { en: 'Heading', fr: 'Position', ar: 'البند الرئيسي' },
    ofTheSame: {
      en: 'of the same four-digit heading',
      fr: 'de la même position à quatre chiffres',
      ar: 'العائدة للبند الرئيسي نفسه (أربعة أرقام)',
    },
  },
  {
    name: 'subheading_origin',
    prefix: 'item.subheading_origin_',
    key: [code.subheading, 'item.origin'],
    measures: ['times_seen', 'times_examined', 'hit_rate', 'unit_value_median', 'unit_value_low', 'unit_value_high'],
    label: { en: 'Subheading and origin', fr: 'Sous-position et origine', ar: 'البند الفرعي والمنشأ' },
    ofTheSame: {
      en: 'of the same six-digit subheading and origin',
      fr: 'de mêmes sous-position à six chiffres et origine',
      ar: 'العائدة للبند الفرعي (ستة أرقام) والمنشأ نفسيهما',
    },
  },
  {
    name: 'heading_origin',
    prefix: 'item.heading_origin_',
    key: [code.heading, 'item.origin'],
    measures: ['times_examined', 'hit_rate', 'unit_value_median'],
    label: { en: 'Heading and origin', fr: 'Position et origine', ar: 'البند الرئيسي والمنشأ' },
    ofTheSame: {
      en: 'of the same four-digit heading and origin',
      fr: 'de mêmes position à quatre chiffres et origine',
      ar: 'العائدة للبند الرئيسي (أربعة أرقام) والمنشأ نفسيهما',
    },
  },
  {
    name: 'chapter_origin',
    prefix: 'item.chapter_origin_',
    key: [code.chapter, 'item.origin'],
    measures: ['times_examined', 'hit_rate'],
    label: { en: 'Chapter and origin', fr: 'Chapitre et origine', ar: 'الفصل والمنشأ' },
    ofTheSame: {
      en: 'of the same chapter and origin',
      fr: 'de mêmes chapitre et origine',
      ar: 'العائدة للفصل والمنشأ نفسيهما',
    },
  },
  {
    name: 'route',
    prefix: 'item.route_',
    key: ['departure_country', 'item.origin'],
    measures: ['times_seen', 'times_examined', 'hit_rate'],
    label: { en: 'Route', fr: 'Itinéraire', ar: 'خط الشحن' },
    ofTheSame: {
      en: 'of the same country of departure and origin',
      fr: 'de mêmes pays de provenance et d’origine',
      ar: 'العائدة لبلدي المصدر والمنشأ نفسيهما',
    },
  },
  {
    name: 'subheading_tax_type',
    prefix: 'item.subheading_tax_type_',
    key: [code.subheading, 'item.tax_type'],
    measures: ['times_examined', 'hit_rate'],
    label: {
      en: 'Subheading and tariff regime',
      fr: 'Sous-position et régime tarifaire',
      ar: 'البند الفرعي ونوع التعريفة',
    },
    ofTheSame: {
      en: 'of the same six-digit subheading and tariff regime',
      fr: 'de mêmes sous-position à six chiffres et régime tarifaire',
      ar: 'العائدة للبند الفرعي (ستة أرقام) ونوع التعريفة نفسيهما',
    },
  },
  {
    name: 'importer_chapter',
    prefix: 'item.importer_chapter_',
    key: ['importer.id', code.chapter],
    measures: ['times_seen', 'times_examined', 'hit_rate', 'days_since_last_seen'],
    label: { en: 'Importer and chapter', fr: 'Importateur et chapitre', ar: 'المستورد والفصل' },
    ofTheSame: {
      en: 'of the same importer and chapter',
      fr: 'de mêmes importateur et chapitre',
      ar: 'العائدة للمستورد والفصل نفسيهما',
    },
  },
  {
    name: 'declarant_heading',
    prefix: 'item.declarant_heading_',
    key: ['declarant.id', code.heading],
    measures: ['times_seen', 'hit_rate'],
    label: { en: 'Declarant and heading', fr: 'Déclarant et position', ar: 'المصرِّح والبند الرئيسي' },
    ofTheSame: {
      en: 'of the same declarant and four-digit heading',
      fr: 'de mêmes déclarant et position à quatre chiffres',
      ar: 'العائدة للمصرِّح والبند الرئيسي (أربعة أرقام) نفسيهما',
    },
  },
];
