import type { PastRow } from '../../api/dataset-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import type { Column } from '../../ui/data-table/column.js';
import { CodeText } from '../../ui/ltr.js';
import { OutcomeBadge } from '../../ui/outcome-badge.js';
import { referenceColumn } from '../../ui/reference-column.js';
import { Day } from '../../ui/when.js';

/** The columns of a list of past declarations; choosing a reference opens it. */
export function usePastColumns(onOpen: (reference: string) => void): Column<PastRow>[] {
  const say = useText();
  const format = useFormat();
  return [
    referenceColumn(say('words.reference'), onOpen),
    { id: 'lodged', head: say('words.lodgedOn'), cell: ({ lodgedOn }) => <Day of={lodgedOn} /> },
    { id: 'office', head: say('words.office'), cell: ({ office }) => <CodeText>{office ?? '—'}</CodeText> },
    { id: 'importer', head: say('words.importer'), cell: ({ importer }) => <CodeText>{importer ?? '—'}</CodeText> },
    { id: 'items', head: say('data.items'), numeric: true, cell: ({ itemCount }) => format.number(itemCount) },
    {
      id: 'value',
      head: say('words.value'),
      numeric: true,
      cell: ({ value }) => (value === undefined ? '—' : format.number(value, 0)),
    },
    {
      id: 'outcome',
      head: say('words.outcome'),
      hint: say('words.unknownMeaning'),
      cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
    },
  ];
}
