import { Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { CommandCenter } from '../commands/command-center.js';
import { PageCommandsProvider } from '../commands/page-commands.js';
import { useText } from '../i18n/use-text.js';
import { Rail } from './rail.js';
import { TopBar } from './top-bar.js';
import styles from './frame.module.css';

/** Rail, top bar and the page; on a phone the rail is a drawer. */
export function Frame() {
  const say = useText();
  const narrow = useMediaQuery('(max-width: 60em)', window.matchMedia('(max-width: 60em)').matches);
  const [opened, drawer] = useDisclosure(false);
  return (
    <PageCommandsProvider>
      <a href="#content" className={styles.skip}>
        {say('frame.skipToContent')}
      </a>
      <div className={styles.frame}>
        {narrow ? (
          <Drawer.Root opened={opened} onClose={drawer.close} size="15rem" padding={0}>
            <Drawer.Overlay />
            <Drawer.Content aria-label={say('frame.navigation')}>
              <Drawer.Body className={styles.drawer ?? ''}>
                <Rail onChoose={drawer.close} />
              </Drawer.Body>
            </Drawer.Content>
          </Drawer.Root>
        ) : (
          <div className={styles.rail}>
            <Rail />
          </div>
        )}
        <div className={styles.column}>
          <TopBar {...(narrow && { onMenu: drawer.open })} />
          <main id="content" className={styles.content} tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
      <CommandCenter />
    </PageCommandsProvider>
  );
}
