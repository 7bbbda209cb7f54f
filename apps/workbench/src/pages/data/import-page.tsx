import { Stepper } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { Empty } from '../../ui/empty.js';
import { Page, Panel } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { ChooseFile } from './choose-file.js';
import { ChooseMapping } from './choose-mapping.js';
import { useImportDraft } from './import-draft.js';
import { ImportRun } from './import-run.js';

function Wizard() {
  const say = useText();
  const { job } = useSearch({ from: '/frame/data/import' });
  const navigate = useNavigate({ from: '/data/import' });
  const { draft, change, forget } = useImportDraft();
  const { upload, mappingText } = draft;
  const goTo = (jobId: string | undefined) => void navigate({ search: jobId ? { job: jobId } : {} });
  const restart = () => {
    forget();
    goTo(undefined);
  };
  const step = job ? 2 : upload ? 1 : 0;
  return (
    <>
      <Stepper active={step} size="xs" allowNextStepsSelect={false} mb="lg" aria-label={say('data.wizard')}>
        {(['data.stepFile', 'data.stepMapping', 'data.stepImport'] as const).map((key) => (
          <Stepper.Step key={key} label={say(key)} allowStepSelect={false} />
        ))}
      </Stepper>
      {job && <ImportRun jobId={job} onBack={() => goTo(undefined)} onAnother={restart} />}
      {!job && !upload && <ChooseFile onUploaded={(uploaded) => change({ upload: uploaded })} />}
      {!job && upload && (
        <ChooseMapping
          upload={upload}
          text={mappingText}
          onText={(text) => change({ upload, mappingText: text })}
          onBack={forget}
          onStarted={goTo}
        />
      )}
    </>
  );
}

/** Brings a CSV of past declarations into a dataset: file, mapping, import. */
export function ImportPage() {
  const say = useText();
  const may = useMay();
  const lead = <TextLink to="/data">{say('data.title')}</TextLink>;
  return (
    <Page title={say('data.wizard')} lead={lead}>
      <Panel>
        {may('datasets:import') ? <Wizard /> : <Empty icon={IconLock} title={say('words.needsPermission')} />}
      </Panel>
    </Page>
  );
}
