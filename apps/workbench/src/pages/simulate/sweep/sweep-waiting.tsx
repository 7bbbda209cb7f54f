import { Button, Group, Text } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { QueryKey, UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Sweep } from '../../../api/sweep-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { LoadingRows } from '../../../ui/loaded.js';

function Elapsed() {
  const say = useText();
  const format = useFormat();
  const [seconds, setSeconds] = useState(0);
  useInterval(() => setSeconds((before) => before + 1), 1000, { autoInvoke: true });
  return <Text fz="sm">{say('sweeps.running', { time: format.seconds(seconds) })}</Text>;
}

interface Props {
  readonly query: UseQueryResult<Sweep>;
  readonly queryKey: QueryKey;
}

/** A sweep on its way, how long it has taken and a way to stop it; once stopped, a way to ask again. */
export function SweepWaiting({ query, queryKey }: Props) {
  const say = useText();
  const client = useQueryClient();
  if (query.fetchStatus === 'idle') {
    return (
      <Group gap="sm" role="status">
        <Text fz="sm">{say('sweeps.stopped')}</Text>
        <Button
          variant="default"
          leftSection={<IconRefresh size={15} aria-hidden />}
          onClick={() => void query.refetch()}
        >
          {say('sweeps.again')}
        </Button>
      </Group>
    );
  }
  return (
    <div>
      <Group gap="sm">
        <Elapsed />
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={14} aria-hidden />}
          onClick={() => void client.cancelQueries({ queryKey })}
        >
          {say('words.stop')}
        </Button>
      </Group>
      <LoadingRows rows={5} />
    </div>
  );
}
