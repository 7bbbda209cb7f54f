import { Drawer, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { pastDeclarationQuery } from '../../api/dataset-queries.js';
import type { PastDeclaration as PastDeclarationAnswer } from '../../api/dataset-queries.js';
import { useText } from '../../i18n/use-text.js';
import { ActView } from '../../ui/act-view.js';
import { CopyText } from '../../ui/copy-text.js';
import { DeclarationView } from '../../ui/declaration-view.js';
import { Loaded } from '../../ui/loaded.js';
import { CodeBlock, CodeText } from '../../ui/ltr.js';
import { curlCommand } from '../decisions/decision-request.js';
import { pastAct } from './past-act.js';

interface Props {
  readonly datasetId: string;
  /** Undefined: closed. */
  readonly reference: string | undefined;
  readonly onClose: () => void;
}

/** The declaration as a request of the decision API, for a shell. */
function CopyCommand({ reference, declaration }: Pick<PastDeclarationAnswer, 'reference' | 'declaration'>) {
  const say = useText();
  const body = JSON.stringify({ reference, declaration }, null, 2);
  return (
    <Stack gap={4} align="flex-start">
      <CopyText value={curlCommand({ origin: window.location.origin, body, key: '' })} label={say('data.curl')} />
      <Text fz="xs" c="dimmed">
        {say('data.curlHint')}
      </Text>
    </Stack>
  );
}

function PastDeclaration({ datasetId, reference }: { readonly datasetId: string; readonly reference: string }) {
  const say = useText();
  const past = useQuery(pastDeclarationQuery(datasetId, reference));
  return (
    <Loaded query={past} rows={12}>
      {({ declaration, acts }) => (
        <Tabs defaultValue="read" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="read">{say('decisionPage.declaration')}</Tabs.Tab>
            <Tabs.Tab value="json">JSON</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="read" pt="md">
            <Stack gap="md">
              <CopyCommand reference={reference} declaration={declaration} />
              {acts.length > 0 && (
                <div>
                  <Title order={3}>{say('decisionPage.acts')}</Title>
                  {acts.map((act, index) => (
                    <ActView key={index} act={pastAct(act)} />
                  ))}
                </div>
              )}
              <DeclarationView declaration={declaration} />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="json" pt="md">
            <Group mb="sm">
              <CopyText value={JSON.stringify(declaration, null, 2)} />
            </Group>
            <CodeBlock label={reference}>{JSON.stringify(declaration, null, 2)}</CodeBlock>
          </Tabs.Panel>
        </Tabs>
      )}
    </Loaded>
  );
}

/** A past declaration beside the list it was opened from. */
export function PastDeclarationDrawer({ datasetId, reference, onClose }: Props) {
  const say = useText();
  return (
    <Drawer
      opened={reference !== undefined}
      onClose={onClose}
      position="right"
      size="min(34rem, 100vw)"
      title={
        <>
          {say('simulationResult.pastDeclaration')} <CodeText>{reference}</CodeText>
        </>
      }
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      {reference !== undefined && <PastDeclaration datasetId={datasetId} reference={reference} />}
    </Drawer>
  );
}
