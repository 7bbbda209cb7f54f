import { Text } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import type { Transition } from '../../../api/simulation-queries.js';
import { useText } from '../../../i18n/use-text.js';
import { Empty } from '../../../ui/empty.js';
import { Panel } from '../../../ui/page.js';
import { FlowChart } from './flow-chart.js';
import { FlowTable } from './flow-table.js';
import styles from '../simulate.module.css';

/** What changes lane, as a picture and as figures; what stays is said in one sentence. */
export function FlowPanel({ transitions }: { readonly transitions: readonly Transition[] }) {
  const say = useText();
  const flows = transitions.filter(({ after, before }) => after !== before);
  const staying = transitions.filter(({ after, before }) => after === before);
  const count = staying.reduce((sum, { declarations }) => sum + declarations, 0);
  return (
    <Panel title={say('lab.flows')} hint={say('lab.flowsHint')}>
      {flows.length === 0 ? (
        <Empty
          icon={IconArrowsShuffle}
          title={say('simulationResult.noFlips')}
          hint={say('simulationResult.noFlipsHint')}
        />
      ) : (
        <div className={styles.split}>
          <FlowChart flows={flows} />
          <div>
            <FlowTable flows={flows} />
            <Text fz="sm" c="dimmed" mt="xs">
              {say('lab.unchanged', { count })}
            </Text>
          </div>
        </div>
      )}
    </Panel>
  );
}
