import { Anchor, Table } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { Transition } from '../../../api/simulation-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { LaneBadge } from '../../../ui/lane-badge.js';
import { TableScroll } from '../../../ui/table-scroll.js';
import flip from '../flip.module.css';
import simulate from '../simulate.module.css';
import { useChosenFlow } from './use-chosen-flow.js';
import { useFlowText } from './use-flow-text.js';

/** The same flows as figures, each of which lists its declarations. */
export function FlowTable({ flows }: { readonly flows: readonly Transition[] }) {
  const say = useText();
  const format = useFormat();
  const flowText = useFlowText();
  const { choose } = useChosenFlow();
  return (
    <TableScroll label={say('lab.flows')} minWidth={480}>
      <Table verticalSpacing={5} className={simulate.figures} aria-label={say('lab.flows')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('lab.flow')}</Table.Th>
            <Table.Th>{say('simulationResult.declarations')}</Table.Th>
            <Table.Th>{say('simulationResult.knownHit')}</Table.Th>
            <Table.Th>{say('simulationResult.unknown')}</Table.Th>
            <Table.Th>{say('simulationResult.duty')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {flows.map((flow) => (
            <Table.Tr key={`${flow.before} ${flow.after}`}>
              <Table.Th scope="row">
                <span className={flip.flip}>
                  <LaneBadge lane={flow.before} />
                  <IconArrowRight size={14} className={flip.arrow} aria-hidden />
                  <LaneBadge lane={flow.after} />
                </span>
              </Table.Th>
              <Table.Td>
                <Anchor
                  component="button"
                  type="button"
                  fz="inherit"
                  aria-label={flowText(flow)}
                  onClick={() => choose(flow)}
                >
                  {format.number(flow.declarations)}
                </Anchor>
              </Table.Td>
              <Table.Td>{format.number(flow.knownHit)}</Table.Td>
              <Table.Td>{format.number(flow.unknown)}</Table.Td>
              <Table.Td>{format.number(flow.duty, 0)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}
