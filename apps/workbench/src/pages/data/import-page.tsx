import { Stepper } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Upload } from '../../api/dataset-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Page, Panel } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { ChooseFile } from './choose-file.js';
import { ImportProgress } from './import-progress.js';
import { MapColumns } from './map-columns.js';

/** The import wizard: file, mapping, import. The running job is in the address, so a reload finds it again. */
export function ImportPage() {
  const say = useText();
  const { job } = useSearch({ from: '/frame/data/import' });
  const navigate = useNavigate({ from: '/data/import' });
  const [upload, setUpload] = useState<Upload>();
  const step = job ? 2 : upload ? 1 : 0;
  const restart = () => {
    setUpload(undefined);
    void navigate({ search: {} });
  };
  return (
    <Page title={say('data.wizard')} lead={<TextLink to="/data">{say('frame.data')}</TextLink>}>
      <Panel>
        <Stepper active={step} size="sm" mb="lg" allowNextStepsSelect={false}>
          <Stepper.Step label={say('data.stepFile')} />
          <Stepper.Step label={say('data.stepMapping')} />
          <Stepper.Step label={say('data.stepImport')} />
        </Stepper>
        {job ? (
          <ImportProgress jobId={job} onRestart={restart} />
        ) : upload ? (
          <MapColumns
            upload={upload}
            onBack={() => setUpload(undefined)}
            onStarted={(id) => void navigate({ search: { job: id } })}
          />
        ) : (
          <ChooseFile onUploaded={setUpload} />
        )}
      </Panel>
    </Page>
  );
}
