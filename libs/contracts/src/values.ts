import { z } from 'zod';

/** Values that many answers share. */
export const instant = z.iso.datetime({ offset: true }).describe('RFC 3339, UTC');
export const day = z.iso.date();
export const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
export const lane = z.enum(['red', 'yellow', 'blue', 'green']);
export const slug = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/);
export const labels = z.object({ en: z.string(), fr: z.string(), ar: z.string() });
export const idParams = z.object({ id: z.string().min(1).max(80) });

/** Query of a list read page by page. */
export const pageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** One page; `nextCursor` is absent on the last. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().optional() });
}

/** Share with its sample size; `rate` and interval are absent below the floor of inspected cases. */
export const rate = z.object({
  hits: z.int(),
  n: z.int(),
  rate: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
});

export const diagnostic = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  span: z.object({ start: z.int(), end: z.int() }),
  ruleId: z.string().optional(),
  /** Name of the derived fact whose definition is at fault. */
  factName: z.string().optional(),
});

/** Something the analysis of rules has proven, with a declaration of one item that shows it. */
export const finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  span: z.object({ start: z.int(), end: z.int() }),
  ruleId: z.string().optional(),
  related: z.array(z.object({ ruleId: z.string(), span: z.object({ start: z.int(), end: z.int() }) })),
  /** Facts by name, those left out are missing; and the rules that hit. */
  example: z
    .object({
      row: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
      hits: z.array(z.string()),
    })
    .optional(),
});
