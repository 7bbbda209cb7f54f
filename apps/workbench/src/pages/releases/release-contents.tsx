import { Button, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { exportRelease } from '@tidewaiter/contracts';
import { addressOf } from '../../api/call.js';
import type { ReleaseDetail } from '../../api/release-queries.js';
import { useText } from '../../i18n/use-text.js';
import { FactsList } from '../../ui/facts-list.js';
import { CodeText } from '../../ui/ltr.js';
import { PolicyFacts } from '../../ui/policy-facts.js';

/** Revisions, lists, model, policy and the digest over all of them. */
export function ReleaseContents({ release }: { readonly release: ReleaseDetail }) {
  const say = useText();
  return (
    <Stack gap="xs">
      <FactsList
        facts={[
          {
            id: 'ruleSets',
            name: say('releasePage.ruleSets'),
            value: release.revisions.map(({ revisionId, ruleSetId, number }) => (
              <div key={revisionId}>
                <CodeText>{ruleSetId}</CodeText> · {say('releasePage.revision', { number })}
              </div>
            )),
          },
          {
            id: 'lists',
            name: say('releasePage.lists'),
            value:
              release.lists.length === 0
                ? '—'
                : release.lists.map(({ name, version, itemCount }) => (
                    <div key={name}>
                      <CodeText>{`${name} v${version}`}</CodeText> ({itemCount})
                    </div>
                  )),
          },
          {
            id: 'model',
            name: say('releasePage.model'),
            value: release.model ? (
              <CodeText>{`${release.model.name} v${release.model.version}`}</CodeText>
            ) : (
              say('releasePage.noModel')
            ),
          },
        ]}
      />
      <PolicyFacts policy={release.policy} />
      <FactsList
        facts={[
          {
            id: 'digest',
            name: say('releasePage.digest'),
            value: release.digest ? <CodeText>{release.digest}</CodeText> : say('releasePage.digestLater'),
          },
        ]}
      />
      <Button
        component="a"
        variant="default"
        href={addressOf(exportRelease, { params: { id: release.id } })}
        download={`release-${release.number}.json`}
        leftSection={<IconDownload size={15} aria-hidden />}
      >
        {say('releasePage.export')}
      </Button>
    </Stack>
  );
}
