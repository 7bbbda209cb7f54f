import { Button, Title } from '@mantine/core';
import { useContext } from 'react';
import type { LensAnswer } from '../../../api/lens-queries.js';
import { useText } from '../../../i18n/use-text.js';
import { DeclarationList } from './declaration-list.js';
import { ListContext } from './listed-number.js';

interface Props {
  readonly answer: LensAnswer;
  readonly onOpen: (reference: string) => void;
}

/** A few of the declarations that the rule hits, and the way to more. */
export function LensSample({ answer: { hits, sample }, onOpen }: Props) {
  const say = useText();
  const list = useContext(ListContext);
  if (sample.length === 0) return null;
  return (
    <div>
      <Title order={3}>{say('lens.sample')}</Title>
      <DeclarationList declarations={sample} onOpen={onOpen} />
      {hits.declarations > sample.length && (
        <Button
          variant="default"
          size="xs"
          mt="xs"
          onClick={() => list({ group: { kind: 'figure', figure: 'hits' }, title: say('lens.hits') })}
        >
          {say('words.more')}
        </Button>
      )}
    </div>
  );
}
