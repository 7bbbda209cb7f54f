import { Anchor, Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { AdvisedCandidate, AdvisedFilter, RulePair } from '../../../api/advisor-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { csvOf } from '../../../ui/csv.js';
import { LaneBadge } from '../../../ui/lane-badge.js';
import { CodeText, Ltr } from '../../../ui/ltr.js';
import { saveFile } from '../../../ui/save-file.js';

/** What opens the declarations behind a number. */
export interface Opening {
  readonly title: string;
  readonly filter: AdvisedFilter;
}

export type Open = (opening: Opening) => void;

/** An advisor on a candidate. */
export interface AdvisorProps {
  readonly of: AdvisedCandidate;
  readonly onOpen: Open;
}

interface NumberProps extends Opening {
  readonly value: number;
  readonly onOpen: Open;
}

/** A number that opens its declarations; zero opens nothing. */
export function NumberLink({ value, title, filter, onOpen }: NumberProps) {
  const say = useText();
  const format = useFormat();
  const number = format.number(value);
  if (value === 0) return <Ltr>{number}</Ltr>;
  return (
    <Anchor
      component="button"
      type="button"
      fz="inherit"
      aria-label={say('advisors.open', { what: title, number })}
      onClick={() => onOpen({ title, filter })}
    >
      <Ltr>{number}</Ltr>
    </Anchor>
  );
}

/** A rule of the candidate by id, name and lane. */
export function RuleCell({ rule }: { readonly rule: RulePair['first'] }) {
  return (
    <div data-wrap>
      <CodeText>{rule.ruleId}</CodeText> {rule.lane && <LaneBadge lane={rule.lane} />}
      <Text fz="sm" c="dimmed">
        <bdi>{rule.name}</bdi>
      </Text>
    </div>
  );
}

interface CsvProps {
  readonly fileName: string;
  readonly rows: () => readonly (readonly (string | number)[])[];
}

export function CsvButton({ fileName, rows }: CsvProps) {
  const say = useText();
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={15} aria-hidden />}
      onClick={() => saveFile(fileName, csvOf(rows()), 'text/csv')}
    >
      {say('words.download')}
    </Button>
  );
}
