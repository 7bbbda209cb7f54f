import { createHash } from 'node:crypto';
import { findingTypes, severities } from '@tidewaiter/declaration';
import { z } from 'zod';

const codesOf = <Name extends string>(table: Readonly<Record<Name, unknown>>): z.ZodType<Name> =>
  z.enum(Object.keys(table) as [Name, ...Name[]]);

const valueSchema = z.union([z.string(), z.number(), z.boolean()]);

const columnSchema = z.strictObject({
  fact: z.string(),
  /** `YYYY`, `MM` and `DD` with whatever stands between them: `DD/MM/YYYY`. ISO when absent. */
  dateFormat: z.string().optional(),
  /** Lengthens a text on its left: commodity codes that lost their leading zeros. */
  pad: z.strictObject({ length: z.number().int().min(1).max(20), with: z.string().length(1) }).optional(),
  /** What a number is multiplied by: 1000 when the file weighs in tonnes. */
  scale: z.number().positive().optional(),
  /** The decimal sign of numbers; `.` when absent. */
  decimal: z.enum(['.', ',']).optional(),
  /** Replaces a text as it stands in the file; a text not listed stays as it is. */
  values: z.record(z.string(), valueSchema).optional(),
  /** Texts that mean the fact is missing; the empty text when absent. */
  missing: z.array(z.string()).optional(),
});

const outcomeSchema = z.strictObject({
  result: z.enum(['irregular', 'conform', 'notExamined']),
  findings: z.array(z.strictObject({ type: codesOf(findingTypes), severity: codesOf(severities) })).default([]),
});

const actSchema = z.strictObject({
  /** The column that tells the outcome; each of its texts must be in `map`, `null` meaning no act. */
  column: z.string(),
  /** The column with the day of inspection, in the date format of its own mapping. */
  date: z.string(),
  map: z.record(z.string(), outcomeSchema.nullable()),
  additionalDuty: z.string().optional(),
  officer: z.string().optional(),
});

/**
 * How the columns of a CSV file become declarations and inspection acts. One row is one item; rows with the same
 * reference, wherever they stand in the file, are the items of one declaration, in the order of the file unless
 * `itemNumber` numbers them. The outcomes of one reference and day, over all its rows and act columns, are one act.
 */
export const mappingSchema = z.strictObject({
  name: z.string().min(1),
  dataset: z.string(),
  title: z.strictObject({ en: z.string(), fr: z.string(), ar: z.string() }).optional(),
  grain: z.literal('item'),
  delimiter: z.string().length(1).default(','),
  encoding: z.enum(['utf-8', 'windows-1252', 'windows-1256', 'utf-16le']).default('utf-8'),
  columns: z.record(z.string(), columnSchema),
  constants: z.record(z.string(), valueSchema).default({}),
  /** Columns the import leaves out on purpose. */
  ignore: z.array(z.string()).default([]),
  reference: z.string(),
  itemNumber: z.string().optional(),
  acts: z.array(actSchema).default([]),
  /** How the declarations of the file came to be inspected, when that is known of all of them. */
  selection: z
    .strictObject({ by: z.enum(['policy', 'random']), propensity: z.number().positive().max(1).optional() })
    .optional(),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type ColumnMapping = z.infer<typeof columnSchema>;
export type ActMapping = z.infer<typeof actSchema>;

/** `sha256:` of the mapping as it was understood, defaults included. */
export function digestOfMapping(mapping: Mapping): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(mapping)).digest('hex')}`;
}
