import type { Fix, Span } from '@tidewaiter/rule-language';

interface Faulty {
  readonly span: Span;
  readonly fix?: Fix;
}

/** What can be corrected at an offset, in the order found: faults whose place it touches and that know a correction. */
export function quickFixesAt<T extends Faulty>(faults: readonly T[], offset: number): (T & { readonly fix: Fix })[] {
  return faults.filter(
    (fault): fault is T & { readonly fix: Fix } =>
      fault.fix !== undefined && fault.span.start <= offset && offset <= fault.span.end,
  );
}
