import { ActionIcon, Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { openPalette } from '../commands/palette.js';
import { shortcutText } from '../commands/shortcut-text.js';
import { useText } from '../i18n/use-text.js';
import { EnvironmentChip, ReleaseChip } from './chips.js';
import { LanguageSwitch } from './language-switch.js';
import { SchemeSwitch } from './scheme-switch.js';
import { UserMenu } from './user-menu.js';
import styles from './top-bar.module.css';

interface Props {
  /** Given on narrow screens, where the rail is behind a button. */
  readonly onMenu?: () => void;
}

export function TopBar({ onMenu }: Props) {
  const say = useText();
  return (
    <header className={styles.bar}>
      {onMenu && (
        <Tooltip label={say('frame.openNavigation')}>
          <ActionIcon size="lg" aria-label={say('frame.openNavigation')} onClick={onMenu}>
            <IconMenu2 size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <EnvironmentChip />
      <ReleaseChip />
      <UnstyledButton className={styles.search} onClick={openPalette}>
        <IconSearch size={16} aria-hidden />
        <span className={styles.searchText}>{say('frame.search')}</span>
        <Kbd size="xs" dir="ltr" className={styles.searchKeys} aria-hidden>
          {shortcutText('mod+K')}
        </Kbd>
      </UnstyledButton>
      <div className={styles.end}>
        <LanguageSwitch />
        <SchemeSwitch />
        <UserMenu />
      </div>
    </header>
  );
}
