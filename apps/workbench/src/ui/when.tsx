import { useFormat } from '../i18n/use-format.js';

/** An instant in the reader's zone; the exact one on hover. */
export function Instant({ at }: { readonly at: string | undefined }) {
  const format = useFormat();
  if (!at) return <>—</>;
  return (
    <time dateTime={at} title={at} style={{ whiteSpace: 'nowrap' }}>
      {format.instant(at)}
    </time>
  );
}

/** A calendar day. */
export function Day({ of }: { readonly of: string | undefined }) {
  const format = useFormat();
  if (!of) return <>—</>;
  return (
    <time dateTime={of} style={{ whiteSpace: 'nowrap' }}>
      {format.day(of)}
    </time>
  );
}
