import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useDiagnosticText } from '../../i18n/use-diagnostic-text.js';
import { useText } from '../../i18n/use-text.js';
import { CodeText } from '../../ui/ltr.js';
import styles from './builder.module.css';
import { faultsOf } from './offers/fact-offers.js';
import type { Offer } from './offers/offer.js';

interface Props {
  readonly label: string;
  /** What is typed already. */
  readonly seed: string;
  readonly placeholder?: string;
  readonly offers: (query: string) => readonly Offer[];
  readonly onChoose: (offer: Offer) => void;
  readonly onCancel: () => void;
}

/** Searches what may stand in a slot and puts in the one chosen; calculations are typed and completed. */
export function SlotCombobox({ label, seed, placeholder, offers, onChoose, onCancel }: Props) {
  const say = useText();
  const sayDiagnostic = useDiagnosticText();
  const [query, setQuery] = useState(seed);
  const combobox = useCombobox({ opened: true });
  const shown = offers(query);
  const [fault] = shown.length === 0 ? faultsOf(query) : [];
  const { selectFirstOption } = combobox;
  useEffect(() => {
    selectFirstOption();
  }, [query, selectFirstOption]);
  const choose = (key: string | undefined): void => {
    const offer = shown.find((each) => each.key === key) ?? shown[0];
    if (offer?.fills !== undefined) setQuery(offer.fills);
    else if (offer !== undefined) onChoose(offer);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    if (event.key === 'Tab' && query !== seed && shown.length > 0) {
      event.preventDefault();
      choose(shown[combobox.getSelectedOptionIndex()]?.key);
    }
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" width="max-content" shadow="md">
      <Combobox.Target>
        <TextInput
          autoFocus
          size="xs"
          className={styles['input']}
          aria-label={label}
          placeholder={placeholder}
          value={query}
          error={fault && <bdi>{sayDiagnostic(fault)}</bdi>}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.setSelectionRange(query.length, query.length)}
          onKeyDown={press}
          onBlur={onCancel}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={styles['dropdown']}>
        <Combobox.Options aria-label={label}>
          {shown.map((offer) => (
            <Combobox.Option key={offer.key} value={offer.key} className={styles['option']}>
              <bdi>{offer.label}</bdi>
              {offer.code !== undefined && (
                <span className={styles['code']}>
                  <CodeText>{offer.code}</CodeText>
                </span>
              )}
              {(offer.remark ?? offer.kind) !== undefined && (
                <span className={styles['remark']}>{offer.kind ? say(offer.kind) : offer.remark}</span>
              )}
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>{say('builder.nothingFits')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
