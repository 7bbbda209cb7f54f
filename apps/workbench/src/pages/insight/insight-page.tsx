import { Button, SegmentedControl, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBulb, IconPick } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMay } from '../../api/session.js';
import { suggestionsQuery } from '../../api/suggestion-queries.js';
import type { SuggestionState } from '../../api/suggestion-queries.js';
import { useText } from '../../i18n/use-text.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Panel } from '../../ui/page.js';
import { Advisors } from './advisors/advisors.js';
import { MiningRun } from './mining-run.js';
import { StartMining } from './start-mining.js';
import { SuggestionCard } from './suggestion-card.js';

const states: readonly SuggestionState[] = ['open', 'drafted', 'dismissed'];

/** Rules that past inspections suggest; a person decides what becomes of each. */
export function InsightPage() {
  const say = useText();
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/insight' });
  const state = states.find((one) => one === search.state) ?? 'open';
  const suggestions = useQuery(suggestionsQuery(state));
  const [opened, { open, close }] = useDisclosure(false);
  const show = (change: { state?: string; job?: string | undefined }) =>
    void navigate({ to: '/insight', search: { ...search, ...change } });
  const counts = suggestions.data?.counts;
  return (
    <Page
      title={say('insight.title')}
      lead={say('insight.lead')}
      actions={
        may('rules:write') && (
          <Button leftSection={<IconPick size={15} aria-hidden />} onClick={open}>
            {say('insight.mine')}
          </Button>
        )
      }
    >
      {search.job !== undefined && <MiningRun jobId={search.job} />}
      <SegmentedControl
        aria-label={say('insight.state')}
        data={states.map((one) => ({
          value: one,
          label: counts ? `${say(`insight.${one}`)} (${counts[one]})` : say(`insight.${one}`),
        }))}
        value={state}
        onChange={(chosen) => show({ state: chosen })}
      />
      <Loaded query={suggestions}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <Empty
                icon={IconBulb}
                title={say('insight.empty')}
                hint={say(state === 'open' ? 'insight.emptyHint' : 'insight.emptyDecided')}
              />
            </Panel>
          ) : (
            <Stack gap="md">
              {items.map((suggestion) => (
                <SuggestionCard key={suggestion.id} suggestion={suggestion} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {may('simulations:read') && <Advisors />}
      <StartMining opened={opened} onClose={close} onStarted={(job) => show({ state: 'open', job })} />
    </Page>
  );
}
