import { Accordion, Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Examination } from '../../api/use-case-run.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { CaseCoverage } from './case-coverage.js';
import { LackingCase } from './lacking-case.js';
import styles from './rule-page.module.css';

interface Props {
  readonly ruleSetId: string;
  readonly examination: Examination;
}

const shownAtFirst = 8;

/** What the cases do not show yet: cases that are lacking, and tests of the rule seen on one side only. */
export function LackingCases({ ruleSetId, examination }: Props) {
  const say = useText();
  const format = useFormat();
  const { coverage, mutation, suggestions, ruleId } = examination;
  return (
    <Accordion variant="separated" chevronPosition="left" multiple defaultValue={['lacking']}>
      <Accordion.Item value="lacking">
        <Accordion.Control>
          <Text fz="sm" fw={550}>
            {say('ruleCases.lacking')}
          </Text>
          <Text fz="xs" c="dimmed">
            {say('ruleCases.noticed', { killed: mutation.killed, all: mutation.killed + mutation.survived })}
          </Text>
        </Accordion.Control>
        <Accordion.Panel>
          <Text fz="xs" c="dimmed">
            {say(mutation.survived === 0 ? 'ruleCases.nothingLacking' : 'ruleCases.lackingHint')}
          </Text>
          <Suggestions key={ruleId} {...{ ruleSetId, ruleId, suggestions }} />
        </Accordion.Panel>
      </Accordion.Item>
      <Accordion.Item value="coverage">
        <Accordion.Control>
          <Text fz="sm" fw={550}>
            {say('ruleCases.tests')}
          </Text>
          <Text fz="xs" c="dimmed">
            {say('ruleCases.coverage')} {format.share(coverage.share, 0)}
          </Text>
        </Accordion.Control>
        <Accordion.Panel>
          <CaseCoverage coverage={coverage} />
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function Suggestions({
  ruleSetId,
  ruleId,
  suggestions,
}: { readonly ruleSetId: string } & Pick<Examination, 'ruleId' | 'suggestions'>) {
  const say = useText();
  const [all, showAll] = useState(false);
  const shown = all ? suggestions : suggestions.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles.cases}>
        {shown.map((suggested) => (
          <LackingCase key={JSON.stringify(suggested.declaration)} {...{ ruleSetId, ruleId, suggested }} />
        ))}
      </ul>
      {suggestions.length > shown.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => showAll(true)}>
          {say('ruleCases.showMore', { count: suggestions.length })}
        </Button>
      )}
    </>
  );
}
