import { Button, Group, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { mappingsQuery, useCheckImport, useStartImport } from '../../api/dataset-queries.js';
import type { Upload } from '../../api/dataset-queries.js';
import { useText } from '../../i18n/use-text.js';
import { CodeArea } from '../../ui/code-area.js';
import { Failure } from '../../ui/failure.js';
import { Loaded } from '../../ui/loaded.js';
import { ReasonedButton } from '../../ui/reasoned-button.js';
import { ImportIssues, stopsImport } from './import-issues.js';
import { blankMapping, likeliestMapping, mappingOfText, textOfMapping, usesOfColumns } from './mapping-text.js';
import type { KnownMapping } from './mapping-text.js';
import { UploadPreview } from './upload-preview.js';

interface Props {
  readonly upload: Upload;
  /** As the person left it; undefined before anything was chosen. */
  readonly text: string | undefined;
  readonly onText: (text: string) => void;
  readonly onBack: () => void;
  readonly onStarted: (jobId: string) => void;
}

function MappingForm({ upload, text, known, onText, onBack, onStarted }: Props & { readonly known: KnownMapping[] }) {
  const say = useText();
  const check = useCheckImport();
  const start = useStartImport();
  const shown = text ?? textOfMapping(likeliestMapping(known, upload.columns)?.mapping ?? blankMapping(upload.columns));
  const mapping = mappingOfText(shown);
  const chosen = known.find((item) => textOfMapping(item.mapping) === shown);
  // What was checked must be what is imported: a change of the text asks for a new check.
  const issues =
    check.variables &&
    textOfMapping(check.variables.mapping) === (mapping && textOfMapping(mapping)) &&
    check.data?.issues;
  const refusal = !issues ? say('data.checkFirst') : issues.some(stopsImport) ? say('data.correctFirst') : undefined;
  const choose = (name: string | null) => {
    const item = known.find((candidate) => candidate.name === name);
    onText(textOfMapping(item?.mapping ?? blankMapping(upload.columns)));
  };
  return (
    <Stack gap="md">
      <Select
        label={say('data.knownMapping')}
        placeholder={say('data.noKnownMapping')}
        clearable
        data={known.map(({ name }) => name)}
        value={chosen?.name ?? null}
        onChange={choose}
        maw="34rem"
      />
      <UploadPreview upload={upload} uses={usesOfColumns(mapping)} />
      <CodeArea
        label={say('data.mappingJson')}
        description={say('data.mappingHint')}
        error={mapping ? undefined : say('data.notJson')}
        value={shown}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {issues && <ImportIssues issues={issues} />}
      {check.error && <Failure error={check.error} />}
      {start.error && <Failure error={start.error} />}
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          {say('words.back')}
        </Button>
        <Group gap="sm">
          <Button
            variant={refusal === undefined ? 'default' : 'filled'}
            disabled={!mapping}
            loading={check.isPending}
            onClick={() => mapping && check.mutate({ uploadId: upload.id, mapping })}
          >
            {say('data.check')}
          </Button>
          <ReasonedButton
            refusal={refusal}
            loading={start.isPending}
            onClick={() =>
              mapping && start.mutate({ uploadId: upload.id, mapping }, { onSuccess: ({ id }) => onStarted(id) })
            }
          >
            {say('data.start')}
          </ReasonedButton>
        </Group>
      </Group>
    </Stack>
  );
}

/** How the columns become declarations: a mapping known by name, or one's own. */
export function ChooseMapping(props: Props) {
  const mappings = useQuery(mappingsQuery);
  return <Loaded query={mappings}>{({ items }) => <MappingForm {...props} known={items} />}</Loaded>;
}
