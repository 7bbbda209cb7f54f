import { Stack, Title } from '@mantine/core';
import { factNamed } from '@tidewaiter/declaration';
import { useFormat } from '../i18n/use-format.js';
import { useLanguage } from '../i18n/use-language.js';
import { useText } from '../i18n/use-text.js';
import { declarationParts } from './declaration-parts.js';
import type { NamedValue } from './declaration-parts.js';
import { FactsList } from './facts-list.js';
import { CodeText } from './ltr.js';
import { Day } from './when.js';

/** Units that read the same in every language; the label says the others. */
const unitSymbols = ['kg', '%'] as const;

function FactValueText({ name, value }: NamedValue) {
  const say = useText();
  const format = useFormat();
  const fact = factNamed(name);
  if (typeof value === 'boolean') return <>{say(value ? 'words.yes' : 'words.no')}</>;
  if (typeof value === 'number') {
    return (
      <bdi dir="ltr">
        {format.number(value)} {unitSymbols.find((symbol) => symbol === fact?.unit)}
      </bdi>
    );
  }
  if (fact?.type === 'date') return <Day of={String(value)} />;
  return <CodeText>{typeof value === 'string' ? value : JSON.stringify(value)}</CodeText>;
}

function Facts({ values }: { readonly values: readonly NamedValue[] }) {
  const { language } = useLanguage();
  return (
    <FactsList
      facts={values.map(({ name, value }) => ({
        id: name,
        name: factNamed(name)?.label[language] ?? <CodeText>{name}</CodeText>,
        value: <FactValueText name={name} value={value} />,
      }))}
    />
  );
}

/** A declaration as its officer would read it: header, then each item, in the words of the vocabulary. */
export function DeclarationView({ declaration }: { readonly declaration: Readonly<Record<string, unknown>> }) {
  const say = useText();
  const { header, items } = declarationParts(declaration);
  return (
    <Stack gap="md">
      <Facts values={header} />
      {items.map((item, index) => (
        <div key={index}>
          <Title order={3} mb={4}>
            {say('words.item', { number: index + 1 })}
          </Title>
          <Facts values={item} />
        </div>
      ))}
    </Stack>
  );
}
