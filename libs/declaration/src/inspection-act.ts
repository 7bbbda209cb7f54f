import type { Labels } from '@tidewaiter/rule-language';
import { z } from 'zod';

/** What an inspection can find, with the words of screens. */
export const findingTypes = {
  valuation: { en: 'Valuation', fr: 'Valeur', ar: 'القيمة' },
  classification: { en: 'Classification', fr: 'Espèce', ar: 'التصنيف' },
  origin: { en: 'Origin', fr: 'Origine', ar: 'المنشأ' },
  quantity: { en: 'Quantity', fr: 'Quantité', ar: 'الكمية' },
  ipr: { en: 'Intellectual property', fr: 'Propriété intellectuelle', ar: 'الملكية الفكرية' },
  prohibited: { en: 'Prohibited goods', fr: 'Marchandises prohibées', ar: 'بضائع محظورة' },
  licence: { en: 'Licence', fr: 'Licence', ar: 'الترخيص' },
} as const satisfies Record<string, Labels>;

export type FindingType = keyof typeof findingTypes;

/** How grave a finding is, least first. */
export const severities = {
  minor: { en: 'Minor', fr: 'Mineure', ar: 'بسيطة' },
  major: { en: 'Major', fr: 'Majeure', ar: 'جسيمة' },
  critical: { en: 'Critical', fr: 'Critique', ar: 'حرجة' },
} as const satisfies Record<string, Labels>;

export type Severity = keyof typeof severities;

/** How an inspection ended; goods not really examined tell nothing and count in no rate. */
export const inspectionResults = {
  irregular: { en: 'Irregular', fr: 'Irrégulier', ar: 'مخالف' },
  conform: { en: 'Conform', fr: 'Conforme', ar: 'مطابق' },
  notExamined: { en: 'Not examined', fr: 'Non contrôlé', ar: 'لم يُعاين' },
} as const satisfies Record<string, Labels>;

export type InspectionResult = keyof typeof inspectionResults;

function namesOf<Name extends string>(table: Readonly<Record<Name, unknown>>): [Name, ...Name[]] {
  return Object.keys(table) as [Name, ...Name[]];
}

/** Money as a decimal text in the currency of the administration: at most 13 digits and 2 decimals. */
export const moneySchema = z.string().regex(/^\d{1,13}(?:\.\d{1,2})?$/, 'must be a decimal such as "1250.50"');

/** One irregularity. `item` counts from 1; absent, the finding is about the whole declaration. */
export const findingSchema = z.strictObject({
  item: z.number().int().min(1).max(999).optional(),
  type: z.enum(namesOf(findingTypes)),
  severity: z.enum(namesOf(severities)),
  additional_duty: moneySchema.optional(),
  note: z.string().max(2000).optional(),
});

export type Finding = z.infer<typeof findingSchema>;

/** What the officer did and found. An irregular act has findings, any other has none. */
export const inspectionActSchema = z
  .strictObject({
    inspected_on: z.iso.date(),
    officer: z.string().min(1).max(64).optional(),
    result: z.enum(namesOf(inspectionResults)),
    findings: z.array(findingSchema).max(999).default([]),
  })
  .refine(({ result, findings }) => (result === 'irregular') === findings.length > 0, {
    path: ['findings'],
    message: 'an irregular act has at least one finding, any other act has none',
  });

export type InspectionAct = z.infer<typeof inspectionActSchema>;
