import { Button, Center, Drawer, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { lensDeclarationsQuery, type LensQuestion } from '../../../api/lens-queries.js';
import { useFormat } from '../../../i18n/use-format.js';
import { useText } from '../../../i18n/use-text.js';
import { Loaded } from '../../../ui/loaded.js';
import { DeclarationList } from './declaration-list.js';
import type { ListedGroup } from './listed-number.js';

interface Listing {
  readonly listed: ListedGroup & { readonly question: LensQuestion };
  readonly onOpen: (reference: string) => void;
}

interface Props extends Pick<Listing, 'onOpen'> {
  /** Undefined: closed. */
  readonly listed: Listing['listed'] | undefined;
  /** A declaration of the list is open above it. */
  readonly isCovered: boolean;
  readonly onClose: () => void;
}

/** The declarations behind a number of the lens, beside the rule. */
export function LensList({ isCovered, listed, onClose, onOpen }: Props) {
  const say = useText();
  return (
    <Drawer
      opened={listed !== undefined}
      onClose={onClose}
      closeOnEscape={!isCovered}
      position="right"
      size="min(30rem, 100vw)"
      title={listed?.title}
      closeButtonProps={{ 'aria-label': say('words.close') }}
    >
      {listed !== undefined && <Listed listed={listed} onOpen={onOpen} />}
    </Drawer>
  );
}

const perPage = 25;

function Listed({ listed, onOpen }: Listing) {
  const say = useText();
  const format = useFormat();
  const [shown, show] = useState(perPage);
  const found = useQuery(lensDeclarationsQuery(listed.question, listed.group));
  return (
    <Loaded query={found} rows={8}>
      {({ declarations, total }) => (
        <>
          <Text fz="sm" c="dimmed">
            {total > declarations.length
              ? say('lens.excerpt', { shown: declarations.length, all: format.number(total) })
              : say('words.declarations', { count: total })}
          </Text>
          <DeclarationList declarations={declarations.slice(0, shown)} onOpen={onOpen} />
          {shown < declarations.length && (
            <Center p="sm">
              <Button variant="default" onClick={() => show(shown + perPage)}>
                {say('words.more')}
              </Button>
            </Center>
          )}
        </>
      )}
    </Loaded>
  );
}
