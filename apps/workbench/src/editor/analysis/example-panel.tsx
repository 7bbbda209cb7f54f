import { Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { declarationOf, rowsOf } from '@tidewaiter/declaration';
import type { Example } from '@tidewaiter/rule-analysis';
import { memo } from 'react';
import { useCreateCase } from '../../api/rule-queries.js';
import { useMay } from '../../api/session.js';
import { useDiagnosticText } from '../../i18n/use-diagnostic-text.js';
import { useText } from '../../i18n/use-text.js';
import { DeclarationView } from '../../ui/declaration-view.js';
import { Failure } from '../../ui/failure.js';
import { Ltr } from '../../ui/ltr.js';
import { ReasonedButton } from '../../ui/reasoned-button.js';
import { TextLink } from '../../ui/text-link.js';
import { useTellDone } from '../../ui/use-tell-failure.js';
import type { RuleFault } from '../rule-faults.js';

interface Props {
  readonly ruleSetId: string;
  readonly ruleId: string;
  /** The finding whose declaration is shown; closed without one. */
  readonly fault: RuleFault | undefined;
  readonly onClose: () => void;
}

/** The declaration that shows a finding: what it states, which rules hit it, and keeping it as a case. */
export const ExamplePanel = memo(function ExamplePanel({ ruleSetId, ruleId, fault, onClose }: Props) {
  const say = useText();
  const sayDiagnostic = useDiagnosticText();
  const example = fault?.example;
  return (
    <Drawer
      opened={example !== undefined}
      onClose={onClose}
      position="right"
      title={say('ruleExamples.title')}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      {fault && example && (
        <Stack gap="md">
          <Text fw={600}>
            <bdi>{sayDiagnostic(fault)}</bdi>
          </Text>
          <Text c="dimmed" fz="sm">
            {say('ruleExamples.made')}
          </Text>
          <Hits ruleSetId={ruleSetId} hits={example.hits} />
          <ExampleFacts example={example} />
          <SaveAsCase ruleSetId={ruleSetId} ruleId={ruleId} example={example} name={sayDiagnostic(fault)} />
        </Stack>
      )}
    </Drawer>
  );
});

function Hits({ ruleSetId, hits }: { readonly ruleSetId: string; readonly hits: readonly string[] }) {
  const say = useText();
  return (
    <div>
      <Title order={3}>{say('ruleExamples.hitBy')}</Title>
      {hits.length === 0 ? (
        <Text c="dimmed">{say('ruleExamples.hitByNone')}</Text>
      ) : (
        <Group gap="sm">
          {hits.map((ruleId) => (
            <TextLink key={ruleId} to="/rules/$ruleSetId/$ruleId" params={{ ruleSetId, ruleId }}>
              <Ltr>{ruleId}</Ltr>
            </TextLink>
          ))}
        </Group>
      )}
    </div>
  );
}

/** Facts of the row that no declaration states: they are looked up. */
function besides({ row }: Example): string[] {
  const stated = rowsOf(declarationOf([row]))[0] ?? {};
  return Object.keys(row).filter((name) => stated[name] === undefined);
}

function ExampleFacts({ example }: { readonly example: Example }) {
  const say = useText();
  const others = besides(example);
  return (
    <>
      <div>
        <Title order={3}>{say('ruleExamples.facts')}</Title>
        <DeclarationView declaration={{ ...declarationOf([example.row]) }} />
      </div>
      {others.length > 0 && (
        <div>
          <Title order={3}>{say('ruleExamples.beside')}</Title>
          <DeclarationView declaration={Object.fromEntries(others.map((name) => [name, example.row[name]]))} />
        </div>
      )}
    </>
  );
}

interface SaveProps {
  readonly ruleSetId: string;
  readonly ruleId: string;
  readonly example: Example;
  readonly name: string;
}

function SaveAsCase({ ruleSetId, ruleId, example, name }: SaveProps) {
  const say = useText();
  const may = useMay();
  const tellDone = useTellDone();
  const create = useCreateCase(ruleSetId);
  if (!may('rules:write')) return null;
  const others = besides(example);
  const refusal = others.length > 0 ? say('ruleExamples.notAlone', { facts: others.join(', ') }) : undefined;
  const save = () => {
    const expect = { hits: example.hits.includes(ruleId) };
    const body = { ruleId, name: name.slice(0, 120), declaration: declarationOf([example.row]), expect };
    create.mutate(body, { onSuccess: () => tellDone(say('ruleExamples.saved')) });
  };
  return (
    <>
      {create.error && <Failure error={create.error} />}
      <ReasonedButton refusal={refusal} onClick={save} loading={create.isPending} disabled={create.isSuccess}>
        {say('ruleExamples.saveAsCase')}
      </ReasonedButton>
    </>
  );
}
