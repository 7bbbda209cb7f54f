import { Fieldset, MultiSelect, Select, SimpleGrid } from '@mantine/core';
import { lanes, type Outcome } from '@tidewaiter/rule-language';
import { useText } from '../../i18n/use-text.js';
import type { Builder } from './builder-context.js';
import { latinDigits } from '../../i18n/search.js';
import { RuleField } from './rule-field.js';

const noLane = 'points';

/** What a rule asks for: lane, points, reason, controls. */
export function OutcomeForm({ builder }: { readonly builder: Builder }) {
  const say = useText();
  const { rule, readOnly, knowledge } = builder;
  const { outcome } = rule;
  const { language, controls } = knowledge.context;
  const put = (changed: Outcome): void => builder.change((old) => ({ ...old, outcome: changed }), 'builder.changeRule');
  const { lane: _lane, ...pointsOnly } = outcome;
  const { reason, ...unreasoned } = outcome;
  const offered = new Map(controls.map(({ code, label }) => [code, `${code} · ${label[language]}`]));
  const codes = [...new Set([...offered.keys(), ...outcome.controls])];
  return (
    <Fieldset legend={say('builder.outcome')} disabled={readOnly}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          size="xs"
          label={say('builder.lane')}
          value={outcome.lane ?? noLane}
          data={[
            ...lanes.map((lane) => ({ value: lane, label: say(`words.${lane}`) })),
            { value: noLane, label: say('words.pointsOnly') },
          ]}
          onChange={(value) => {
            const lane = lanes.find((each) => each === value);
            put(lane === undefined ? pointsOnly : { ...outcome, lane });
          }}
        />
        <RuleField
          label={say('builder.points')}
          inputMode="numeric"
          value={String(outcome.points)}
          onCommit={(typed) => {
            const points = Number(latinDigits(typed));
            if (Number.isFinite(points) && typed.trim() !== '') put({ ...outcome, points });
          }}
        />
        <RuleField
          label={say('builder.reasonCode')}
          dir="ltr"
          value={reason?.code ?? ''}
          onCommit={(typed) => {
            const code = typed.trim();
            put(code === '' ? unreasoned : { ...outcome, reason: { ...reason, code } });
          }}
        />
        <RuleField
          label={say('builder.reasonText')}
          disabled={reason === undefined}
          value={reason?.text ?? ''}
          onCommit={(text) => {
            if (reason) put({ ...outcome, reason: { code: reason.code, ...(text !== '' && { text }) } });
          }}
        />
      </SimpleGrid>
      <MultiSelect
        size="xs"
        mt="sm"
        searchable
        hidePickedOptions
        label={say('builder.controls')}
        value={[...outcome.controls]}
        data={codes.map((code) => ({ value: code, label: offered.get(code) ?? code }))}
        onChange={(chosen) => put({ ...outcome, controls: chosen })}
      />
    </Fieldset>
  );
}
