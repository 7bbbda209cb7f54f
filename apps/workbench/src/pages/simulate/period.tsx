import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';

/** From one day to another, or the whole of a dataset. */
export function Period({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) {
  const say = useText();
  const format = useFormat();
  if (!from && !to) return <>{say('simulate.wholePeriod')}</>;
  return <>{say('data.period', { from: from ? format.day(from) : '…', to: to ? format.day(to) : '…' })}</>;
}
