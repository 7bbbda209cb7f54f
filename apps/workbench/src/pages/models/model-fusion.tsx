import { Table } from '@mantine/core';
import type { ModelDetail } from '../../api/model-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { CodeText } from '../../ui/ltr.js';
import { Panel } from '../../ui/page.js';
import { TableScroll } from '../../ui/table-scroll.js';

/** How many times the odds of an irregularity grow with each rule that hits; the greatest first. */
export function ModelFusion({ fusion }: { readonly fusion: NonNullable<ModelDetail['fusion']> }) {
  const say = useText();
  const format = useFormat();
  const rules = Object.entries(fusion.weights).sort(([, a], [, b]) => b - a);
  return (
    <Panel title={say('selection.weights')} hint={say('selection.weightsHint')}>
      <TableScroll label={say('selection.weights')} minWidth={240}>
        <Table verticalSpacing={5} aria-label={say('selection.weights')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('selection.rule')}</Table.Th>
              <Table.Th>{say('selection.timesOdds')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rules.map(([ruleId, weight]) => (
              <Table.Tr key={ruleId}>
                <Table.Th scope="row">
                  <CodeText>{ruleId}</CodeText>
                </Table.Th>
                <Table.Td>
                  <bdi dir="ltr">{`× ${format.number(Math.exp(weight), 2)}`}</bdi>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableScroll>
    </Panel>
  );
}
