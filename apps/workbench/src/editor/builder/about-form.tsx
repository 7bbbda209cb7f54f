import { Fieldset, Select, SimpleGrid } from '@mantine/core';
import type { Meta } from '@tidewaiter/rule-language';
import { useText } from '../../i18n/use-text.js';
import type { Builder } from './builder-context.js';
import { latinDigits } from '../../i18n/search.js';
import { RuleField } from './rule-field.js';

const languages = { en: 'English', fr: 'Français', ar: 'العربية' } as const;
const codes = ['agency', 'scope', 'owner', 'source'] as const;
const dates = ['validFrom', 'validUntil', 'reviewBy'] as const;

/** Name, owner, validity, review and sentences of a rule. */
export function AboutForm({ builder }: { readonly builder: Builder }) {
  const say = useText();
  const { rule, readOnly } = builder;
  const { meta } = rule;
  const put = (name: keyof Meta, value: Meta[keyof Meta]): void =>
    builder.change((old) => {
      const { [name]: _old, ...others } = old.meta;
      return { ...old, meta: (value === undefined ? others : { ...others, [name]: value }) as Meta };
    }, 'builder.changeRule');
  const label = (name: (typeof codes)[number]): string =>
    name === 'agency' ? say('words.agency') : say(`builder.${name}`);
  return (
    <Fieldset legend={say('builder.about')} disabled={readOnly}>
      <RuleField
        label={say('builder.ruleName')}
        mb="sm"
        value={rule.name}
        onCommit={(name) => builder.change((old) => ({ ...old, name }), 'builder.changeRule')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {codes.map((name) => (
          <RuleField
            key={name}
            label={label(name)}
            value={meta[name] ?? ''}
            onCommit={(value) => put(name, value.trim() === '' ? undefined : value.trim())}
          />
        ))}
        {dates.map((name) => (
          <RuleField
            key={name}
            type="date"
            label={say(`builder.${name}`)}
            value={meta[name] ?? ''}
            onCommit={(value) => put(name, value === '' ? undefined : value)}
          />
        ))}
        <RuleField
          label={say('builder.share')}
          inputMode="decimal"
          dir="ltr"
          value={meta.share === undefined ? '' : String(meta.share)}
          onCommit={(typed) => {
            const share = Number(latinDigits(typed).replace(',', '.'));
            if (typed.trim() === '' || Number.isFinite(share)) put('share', typed.trim() === '' ? undefined : share);
          }}
        />
        <RuleField
          label={say('builder.priority')}
          inputMode="numeric"
          value={String(rule.priority)}
          onCommit={(typed) => {
            const priority = Number(latinDigits(typed));
            if (Number.isInteger(priority) && priority >= 1)
              builder.change((old) => ({ ...old, priority }), 'builder.changeRule');
          }}
        />
        <Select
          size="xs"
          label={say('builder.sensitivity')}
          value={meta.sensitivity ?? ''}
          data={[
            { value: '', label: '–' },
            { value: 'open', label: say('builder.open') },
            { value: 'restricted', label: say('builder.restricted') },
          ]}
          onChange={(value) => put('sensitivity', value === 'open' || value === 'restricted' ? value : undefined)}
        />
      </SimpleGrid>
      {Object.entries(languages).map(([language, name]) => (
        <RuleField
          key={language}
          mt="sm"
          lang={language}
          dir="auto"
          label={say('builder.sentenceIn', { language: name })}
          value={meta.text[language as keyof typeof languages] ?? ''}
          onCommit={(text) => {
            const { [language as keyof typeof languages]: _old, ...others } = meta.text;
            put('text', text === '' ? others : { ...meta.text, [language]: text });
          }}
        />
      ))}
    </Fieldset>
  );
}
