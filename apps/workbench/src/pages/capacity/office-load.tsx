import { Button, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Office } from '../../api/office-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { csvOf } from '../../ui/csv.js';
import { saveFile } from '../../ui/save-file.js';
import { TableScroll } from '../../ui/table-scroll.js';
import { TextLink } from '../../ui/text-link.js';
import styles from './capacity.module.css';

type Day = Office['load'][number];

interface LaneCell {
  readonly office: Office;
  readonly day: Day;
  readonly lane: 'red' | 'yellow';
  /** Greatest number of the lane in these days, or its limit: the length of a full bar. */
  readonly most: number;
}

/** A bar as long as the number, the limit as a line across it, and the number that opens its decisions. */
function LaneLoad({ office, day, lane, most }: LaneCell) {
  const say = useText();
  const format = useFormat();
  const limit = office.inForce[lane];
  const n = day[lane];
  const figure =
    limit === undefined ? format.number(n) : say('capacity.outOf', { n: format.number(n), most: format.number(limit) });
  return (
    <Table.Td>
      <span className={styles.track} aria-hidden>
        <span className={styles.bar} data-lane={lane} style={{ inlineSize: `${(n / most) * 100}%` }} />
        {limit !== undefined && (
          <span className={styles.limit} style={{ insetInlineStart: `${(limit / most) * 100}%` }} />
        )}
      </span>
      {n === 0 ? (
        <Text span c="dimmed" fz="sm">
          {figure}
        </Text>
      ) : (
        <TextLink to="/decisions" search={{ office: office.code, lane, from: day.day, to: day.day }} fz="sm">
          {figure}
        </TextLink>
      )}
    </Table.Td>
  );
}

function loadCsv({ load }: Office): string {
  return csvOf([
    ['day', 'red', 'yellow', 'blue', 'green'],
    ...load.map(({ day, red, yellow, blue, green }) => [day, red, yellow, blue, green]),
  ]);
}

/** Red and yellow of the last days against the limit, the latest day first. */
export function OfficeLoad({ office }: { readonly office: Office }) {
  const say = useText();
  const format = useFormat();
  if (office.load.every(({ red, yellow, blue, green }) => red + yellow + blue + green === 0)) {
    return <Text c="dimmed">{say('capacity.noLoad')}</Text>;
  }
  const most = (lane: 'red' | 'yellow') =>
    Math.max(1, office.inForce[lane] ?? 0, ...office.load.map((day) => day[lane]));
  const label = say('capacity.loadOf', { office: office.code });
  return (
    <>
      <TableScroll label={label} minWidth={460}>
        <Table verticalSpacing={4} className={styles.load} aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('capacity.day')}</Table.Th>
              <Table.Th>{say('words.red')}</Table.Th>
              <Table.Th>{say('words.yellow')}</Table.Th>
              <Table.Th>{say('capacity.others')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...office.load].reverse().map((day) => (
              <Table.Tr key={day.day}>
                <Table.Th scope="row">{format.day(day.day)}</Table.Th>
                <LaneLoad office={office} day={day} lane="red" most={most('red')} />
                <LaneLoad office={office} day={day} lane="yellow" most={most('yellow')} />
                <Table.Td>{format.number(day.blue + day.green)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableScroll>
      <Button
        variant="default"
        mt="sm"
        leftSection={<IconDownload size={15} aria-hidden />}
        onClick={() => saveFile(`load-${office.code}.csv`, loadCsv(office), 'text/csv')}
      >
        {say('words.download')}
      </Button>
    </>
  );
}
