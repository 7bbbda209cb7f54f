import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { ListItem } from '../../api/list-queries.js';
import { useText } from '../../i18n/use-text.js';
import { CodeText } from '../../ui/ltr.js';
import { Day } from '../../ui/when.js';
import styles from './lists.module.css';

const rowHeight = 36;

interface Props {
  readonly items: readonly ListItem[];
  /** Replaces the item with that value, or removes it; undefined where the reader may not edit. */
  readonly onChange: ((value: string, next: ListItem | undefined) => void) | undefined;
}

function Row({ item, onRemove }: { readonly item: ListItem; readonly onRemove: (() => void) | undefined }) {
  const say = useText();
  const { startsOn, expiresOn } = item;
  const today = new Date().toISOString().slice(0, 10);
  const expired = expiresOn !== undefined && expiresOn < today;
  const coming = startsOn !== undefined && startsOn > today;
  return (
    <>
      <span className={expired || coming ? styles.expired : undefined}>
        <CodeText>{item.value}</CodeText>
      </span>
      <bdi title={item.note}>{item.note}</bdi>
      <bdi title={item.source}>{item.source}</bdi>
      <span>
        {startsOn && <Day of={startsOn} />}
        {(startsOn ?? expiresOn) && ' – '}
        {expiresOn && <Day of={expiresOn} />}
        {expired && ` (${say('lists.expired')})`}
        {coming && ` (${say('lists.coming')})`}
      </span>
      <span>
        {onRemove && (
          <ActionIcon aria-label={say('lists.removeItem', { value: item.value })} onClick={onRemove}>
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        )}
      </span>
    </>
  );
}

/** The items; only those in view are drawn, since a list may hold 200,000. */
export function ItemRows({ items, onChange }: Props) {
  const say = useText();
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  return (
    <div ref={box} className={styles.rows} role="list" aria-label={say('lists.items')} tabIndex={0}>
      <div className={styles.spacer} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <div
              key={item.value}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ blockSize: rowHeight, transform: `translateY(${start}px)` }}
            >
              <Row item={item} onRemove={onChange && (() => onChange(item.value, undefined))} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
