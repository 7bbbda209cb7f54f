import { useDisclosure, useHotkeys } from '@mantine/hooks';
import type { HotkeyItem } from '@mantine/hooks';
import { Palette } from './palette.js';
import { ShortcutsHelp } from './shortcuts-help.js';
import { useCommands } from './use-commands.js';

const typing = ['INPUT', 'TEXTAREA', 'SELECT'];

/** Listens to the keyboard and draws palette and help. Shortcuts with Ctrl or Alt also work while typing. */
export function CommandCenter() {
  const [helpOpened, help] = useDisclosure(false);
  const commands = useCommands(help.open);
  const keys = commands.flatMap(({ shortcut, run }): HotkeyItem[] =>
    shortcut ? [[shortcut, run, { preventDefault: true, usePhysicalKeys: shortcut.includes('Digit') }]] : [],
  );
  const plain = (item: HotkeyItem) => !/^(mod|alt|ctrl)\+/.test(item[0]);
  useHotkeys(keys.filter(plain), typing);
  useHotkeys(
    keys.filter((item) => !plain(item)),
    [],
    true,
  );
  return (
    <>
      <Palette commands={commands} />
      <ShortcutsHelp commands={commands} opened={helpOpened} onClose={help.close} />
    </>
  );
}
