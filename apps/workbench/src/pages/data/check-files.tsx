import { Alert, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconShieldCheck } from '@tabler/icons-react';
import { useRepairDataset, useVerifyDataset } from '../../api/dataset-care-queries.js';
import type { Verification } from '../../api/dataset-care-queries.js';
import { useMay } from '../../api/session.js';
import { useFormat } from '../../i18n/use-format.js';
import { useText } from '../../i18n/use-text.js';
import { Failure } from '../../ui/failure.js';
import { LoadingRows } from '../../ui/loaded.js';
import { CodeText } from '../../ui/ltr.js';
import { ReasonedButton } from '../../ui/reasoned-button.js';

function Fault({ fault }: { readonly fault: Verification['faults'][number] }) {
  const say = useText();
  const { file, fileName = '', problem, remedy } = fault;
  return (
    <List.Item>
      <CodeText>{file}</CodeText> · {say(problem === 'missing' ? 'datasetCare.missingFile' : 'datasetCare.alteredFile')}
      {' · '}
      {remedy === 'importAgain' ? say('datasetCare.importAgain', { file: fileName }) : say(`datasetCare.${remedy}`)}
    </List.Item>
  );
}

function Faults({ id, faults }: { readonly id: string; readonly faults: Verification['faults'] }) {
  const say = useText();
  const may = useMay();
  const repair = useRepairDataset(id);
  if (repair.data) return <Alert color="green">{say('datasetCare.repaired')}</Alert>;
  return (
    <>
      <Text fw={600}>{say('datasetCare.damaged', { count: faults.length })}</Text>
      <List fz="sm">
        {faults.map((fault) => (
          <Fault key={fault.file} fault={fault} />
        ))}
      </List>
      {repair.error && <Failure error={repair.error} />}
      <Group justify="flex-end">
        <ReasonedButton
          refusal={may('datasets:import') ? undefined : say('words.needsPermission')}
          loading={repair.isPending}
          onClick={() => repair.mutate()}
        >
          {say('datasetCare.repair')}
        </ReasonedButton>
      </Group>
    </>
  );
}

function Result({ id, verification }: { readonly id: string; readonly verification: Verification }) {
  const say = useText();
  const format = useFormat();
  const { bytes, faults, files } = verification;
  if (faults.length > 0) return <Faults id={id} faults={faults} />;
  return (
    <Alert color="green" icon={<IconCircleCheck aria-hidden />}>
      {say('datasetCare.whole', { files: format.number(files), size: format.bytes(bytes) })}
    </Alert>
  );
}

/** Reads every file of the dataset; damaged ones are named and can be taken out. */
export function CheckFiles({ id }: { readonly id: string }) {
  const say = useText();
  const verify = useVerifyDataset(id);
  const [opened, { open, close }] = useDisclosure(false);
  const check = () => (verify.mutate(), open());
  return (
    <>
      <Button variant="default" leftSection={<IconShieldCheck size={15} aria-hidden />} onClick={check}>
        {say('datasetCare.check')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={say('datasetCare.check')}
        closeButtonProps={{ 'aria-label': say('words.close') }}
      >
        <Stack gap="sm">
          <Text c="dimmed" fz="sm">
            {say('datasetCare.checkHint')}
          </Text>
          {verify.isPending && <LoadingRows rows={2} />}
          {verify.error && <Failure error={verify.error} />}
          {verify.data && <Result id={id} verification={verify.data} />}
        </Stack>
      </Modal>
    </>
  );
}
