import { Select, Stack } from '@mantine/core';
import { IconGauge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { officesQuery, type Office } from '../../api/office-queries.js';
import { useMay } from '../../api/session.js';
import { useText } from '../../i18n/use-text.js';
import { Empty } from '../../ui/empty.js';
import { Loaded } from '../../ui/loaded.js';
import { Page, Panel } from '../../ui/page.js';
import { AddOffice } from './add-office.js';
import { OfficeLoad } from './office-load.js';
import { OfficeTable } from './office-table.js';

/** The busiest office first comes to mind: the one with most red and yellow in these days. */
function busiest(offices: readonly Office[]): Office | undefined {
  const total = ({ load }: Office) => load.reduce((sum, { red, yellow }) => sum + red + yellow, 0);
  return [...offices].sort((a, b) => total(b) - total(a))[0];
}

function Offices({ offices }: { readonly offices: readonly Office[] }) {
  const say = useText();
  const may = useMay();
  const [chosen, setChosen] = useState<string>();
  const office = offices.find(({ code }) => code === chosen) ?? busiest(offices);
  const editable = may('releases:propose');
  return (
    <Stack gap="md">
      <Panel title={say('capacity.offices')} hint={say('capacity.frozen')} body="flush">
        {offices.length === 0 ? (
          <Empty icon={IconGauge} title={say('capacity.none')} hint={say('capacity.noneHint')} />
        ) : (
          <OfficeTable offices={offices} access={editable ? 'edit' : 'read'} />
        )}
        {editable && <AddOffice offices={offices} />}
      </Panel>
      {office && (
        <Panel
          title={say('capacity.load')}
          hint={say('capacity.loadHint')}
          actions={
            <Select
              aria-label={say('capacity.showLoad')}
              allowDeselect={false}
              data={offices.map(({ code }) => code)}
              value={office.code}
              onChange={(code) => setChosen(code ?? undefined)}
            />
          }
        >
          <OfficeLoad office={office} />
        </Panel>
      )}
    </Stack>
  );
}

/** What each office can inspect in a day, and what it has had to do. */
export function CapacityPage() {
  const say = useText();
  const query = useQuery(officesQuery);
  return (
    <Page title={say('capacity.title')} lead={say('capacity.lead')}>
      <Loaded query={query} rows={8}>
        {({ items }) => <Offices offices={items} />}
      </Loaded>
    </Page>
  );
}
