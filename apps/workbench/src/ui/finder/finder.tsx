import { Modal } from '@mantine/core';
import { useText } from '../../i18n/use-text.js';
import type { Findable } from './find-among.js';
import { FinderSearch } from './finder-search.js';
import { useIsOpen, type FinderSwitch } from './finder-switch.js';
import styles from './finder.module.css';

interface Props {
  readonly opener: FinderSwitch;
  readonly label: string;
  readonly items: readonly Findable[];
  /** Whether more may come. */
  readonly isLoading: boolean;
}

/** A dialog that finds one of many things by typing and does it by Enter; it stands at once, so no key is lost. */
export function Finder({ opener, label, items, isLoading }: Props) {
  const say = useText();
  return (
    <Modal
      opened={useIsOpen(opener)}
      onClose={opener.close}
      withCloseButton={false}
      returnFocus={false}
      centered={false}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': label } }}
      size={600}
      padding={0}
      yOffset={80}
      classNames={{ content: styles['content'] ?? '', body: styles['body'] ?? '' }}
    >
      <FinderSearch
        label={label}
        items={items}
        nothing={say(isLoading ? 'ruleNavigator.loading' : 'frame.nothingFound')}
        onRun={(run) => {
          opener.close();
          run();
        }}
      />
    </Modal>
  );
}
