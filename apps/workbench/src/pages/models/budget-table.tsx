import { Table, Text } from '@mantine/core';
import type { Evaluation } from '../../api/model-queries.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { TableScroll } from '../../ui/table-scroll.js';
import { MeasureFigure } from './measure-figure.js';
import styles from './models.module.css';

interface Props {
  readonly name: string;
  readonly figures: Evaluation['all'];
}

/** Precision, share of finds and share of duty at each inspection budget. */
export function BudgetTable({ name, figures }: Props) {
  const say = useText();
  const format = useFormat();
  const { n, irregular, auc } = figures;
  const fused = figures.budgets.some(({ fusedPrecision }) => fusedPrecision !== undefined);
  const yields = figures.budgets.some(({ revenueByYield }) => revenueByYield !== undefined);
  return (
    <section>
      <Text fw={600}>{name}</Text>
      <Text fz="sm" c="dimmed">
        {say('modelPage.measuredOn', { n, irregular })} · {say('models.auc')} <MeasureFigure measure={auc} as="plain" />
      </Text>
      <TableScroll label={name} minWidth={560}>
        <Table verticalSpacing={5} className={styles.figures} aria-label={name}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('modelPage.budget')}</Table.Th>
              <Table.Th>{say('modelPage.precision')}</Table.Th>
              {fused && <Table.Th>{say('modelPage.fusedPrecision')}</Table.Th>}
              <Table.Th>{say('modelPage.recall')}</Table.Th>
              <Table.Th>{say('modelPage.revenue')}</Table.Th>
              {yields && <Table.Th>{say('modelPage.byYield')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {figures.budgets.map(({ budget, selected, precision, fusedPrecision, recall, revenue, revenueByYield }) => (
              <Table.Tr key={budget}>
                <Table.Th scope="row">{format.share(budget, 0)}</Table.Th>
                <Table.Td>
                  <MeasureFigure measure={precision} n={selected} />
                </Table.Td>
                {fused && (
                  <Table.Td>
                    <MeasureFigure measure={fusedPrecision} n={selected} />
                  </Table.Td>
                )}
                <Table.Td>
                  <MeasureFigure measure={recall} n={irregular} />
                </Table.Td>
                <Table.Td>
                  <MeasureFigure measure={revenue} />
                </Table.Td>
                {yields && (
                  <Table.Td>
                    <MeasureFigure measure={revenueByYield} />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableScroll>
    </section>
  );
}
