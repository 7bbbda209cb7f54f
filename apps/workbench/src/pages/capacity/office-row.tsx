import { Button, NumberInput, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useSaveCapacity, type Capacity, type Office } from '../../api/office-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { CodeText } from '../../ui/ltr.js';
import { useTellDone, useTellFailure } from '../../ui/use-tell-failure.js';
import styles from './capacity.module.css';

const same = (a: Capacity, b: Capacity): boolean => a.red === b.red && a.yellow === b.yellow;

/** What decides now, and whether what is written waits for a release. */
function InForce({ office }: { readonly office: Office }) {
  const say = useText();
  const format = useFormat();
  const limit = (most: number | undefined) => (most === undefined ? say('capacity.noLimit') : format.number(most));
  const { capacity, inForce } = office;
  return (
    <>
      {inForce.red === undefined && inForce.yellow === undefined
        ? say('capacity.noLimit')
        : say('capacity.bothLanes', { red: limit(inForce.red), yellow: limit(inForce.yellow) })}
      {!same(capacity, inForce) && (
        <Text fz="xs" c="dimmed">
          {say('capacity.bothLanes', { red: limit(capacity.red), yellow: limit(capacity.yellow) })}{' '}
          {say('capacity.nextRelease')}
        </Text>
      )}
    </>
  );
}

interface Props {
  readonly office: Office;
  readonly access: 'edit' | 'read';
}

/** One office; an empty field is no limit. */
export function OfficeRow({ office, access }: Props) {
  const say = useText();
  const save = useSaveCapacity();
  const tellDone = useTellDone();
  const tellFailure = useTellFailure();
  const { code, version } = office;
  const [edited, setEdited] = useState<Capacity>(office.capacity);
  const field = (lane: 'red' | 'yellow', name: string) => (
    <NumberInput
      aria-label={say('capacity.of', { lane: name, office: code })}
      placeholder={say('capacity.noLimit')}
      readOnly={access === 'read'}
      min={0}
      max={100_000}
      allowDecimal={false}
      hideControls
      classNames={{ root: styles.field ?? '', input: styles.number ?? '' }}
      value={edited[lane] ?? ''}
      onChange={(value) => setEdited({ ...edited, [lane]: typeof value === 'number' ? value : undefined })}
    />
  );
  const submit = () =>
    save.mutate(
      { code, capacity: edited, version },
      { onSuccess: () => tellDone(say('capacity.savedOf', { office: code })), onError: tellFailure },
    );
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <CodeText>{code}</CodeText>
      </Table.Th>
      <Table.Td>{field('red', say('capacity.redADay'))}</Table.Td>
      <Table.Td>{field('yellow', say('capacity.yellowADay'))}</Table.Td>
      <Table.Td>
        <InForce office={office} />
      </Table.Td>
      {access === 'edit' && (
        <Table.Td className={styles.save}>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={say('capacity.saveOf', { office: code })}
            disabled={same(edited, office.capacity)}
            loading={save.isPending}
            onClick={submit}
          >
            {say('words.save')}
          </Button>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
