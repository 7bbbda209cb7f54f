import { SegmentedControl } from '@mantine/core';
import { IconArrowsExchange, IconEqual } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { diffQuery } from '../../api/draft-queries.js';
import type { Differences } from '../../api/draft-queries.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useText } from '../../i18n/use-text.js';
import { ButtonLink } from '../../ui/button-link.js';
import { Empty } from '../../ui/empty.js';
import { Loaded, LoadingRows } from '../../ui/loaded.js';
import { Page, Panel } from '../../ui/page.js';
import { RuleChanges } from './rule-changes.js';
import { useSideName } from './use-side-name.js';

const TextDifference = lazy(() =>
  import('../../editor/monaco/text-difference.js').then((module) => ({ default: module.TextDifference })),
);

type View = 'words' | 'structure' | 'text' | 'json';

const written = (value: unknown) => JSON.stringify(value, null, 2);

function JsonView({ sides }: { readonly sides: { from: string; to: string } }) {
  const say = useText();
  const { language } = useLanguage();
  const query = useQuery(diffQuery(sides, 'json', language));
  return (
    <Loaded query={query}>
      {({ json }) => (
        <TextDifference
          before={written(json?.before)}
          after={written(json?.after)}
          language="json"
          label={say('diff.textDiff')}
        />
      )}
    </Loaded>
  );
}

interface BodyProps {
  readonly differences: Differences;
  readonly sides: { readonly from: string; readonly to: string };
}

function Body({ differences, sides }: BodyProps) {
  const say = useText();
  const [view, setView] = useState<View>('words');
  if (differences.rules.length === 0) {
    return <Empty icon={IconEqual} title={say('diff.nothing')} hint={say('diff.nothingHint')} />;
  }
  const { texts } = differences;
  return (
    <>
      <SegmentedControl
        aria-label={say('diff.views')}
        value={view}
        onChange={(value) => setView(value as View)}
        data={(['words', 'structure', 'text', 'json'] as const).map((value) => ({
          value,
          label: say(`diff.${value}`),
        }))}
        style={{ alignSelf: 'flex-start' }}
      />
      <Panel body={view === 'words' || view === 'structure' ? 'padded' : 'flush'}>
        <Suspense fallback={<LoadingRows rows={12} />}>
          {(view === 'words' || view === 'structure') && <RuleChanges rules={differences.rules} as={view} />}
          {view === 'text' && texts && (
            <TextDifference {...texts} language="tidewaiter-rule" label={say('diff.textDiff')} />
          )}
          {view === 'json' && <JsonView sides={sides} />}
        </Suspense>
      </Panel>
    </>
  );
}

/** What differs between two texts of rules: in words first, then side by side, as text and as JSON. */
export function DiffPage() {
  const say = useText();
  const { language } = useLanguage();
  const nameOf = useSideName();
  const { from = 'none', to = 'none' } = useSearch({ from: '/frame/diff' });
  const query = useQuery(diffQuery({ from, to }, 'structure', language));
  const lead = query.data && say('diff.fromTo', { from: nameOf(query.data.from), to: nameOf(query.data.to) });
  const actions = (
    <ButtonLink
      to="/diff"
      search={{ from: to, to: from }}
      variant="default"
      leftSection={<IconArrowsExchange size={15} aria-hidden />}
    >
      {say('diff.swap')}
    </ButtonLink>
  );
  return (
    <Page title={say('diff.title')} lead={lead} actions={actions}>
      <Loaded query={query}>{(differences) => <Body differences={differences} sides={{ from, to }} />}</Loaded>
    </Page>
  );
}
