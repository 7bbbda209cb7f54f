import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useText } from '../../i18n/use-text.js';
import { CodeText } from '../../ui/ltr.js';
import { useBuilder } from './builder-context.js';
import styles from './builder.module.css';
import { actionsOf } from './row-actions.js';
import type { BuilderRow } from './rows/builder-rows.js';

/** What can be done to a row, with the keys that do it. */
export function RowMenu({ row }: { row: BuilderRow }) {
  const say = useText();
  const builder = useBuilder();
  const { active, activate } = builder;
  const actions = actionsOf(row, builder).filter(({ run }) => run !== undefined);
  if (actions.length === 0) return null;
  const at = { path: row.path, cell: 'menu' };
  const isActive = active.path === row.path && active.cell === 'menu';
  return (
    <span role="gridcell" className={styles['menu']}>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <button
            type="button"
            className={styles['slot']}
            data-tone="quiet"
            data-path={row.path}
            data-cell="menu"
            aria-label={say('builder.rowActions')}
            tabIndex={isActive ? 0 : -1}
            onFocus={() => activate(at)}
          >
            <IconDots size={16} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {actions.map(({ id, label, shortcut, run }) => (
            <Menu.Item key={id} onClick={run} rightSection={<CodeText>{shortcut}</CodeText>}>
              {say(label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
