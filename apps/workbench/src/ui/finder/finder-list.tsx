import { useLayoutEffect, useRef } from 'react';
import { useText } from '../../i18n/use-text.js';
import type { Findable } from './find-among.js';
import styles from './finder.module.css';

interface Props {
  readonly id: string;
  readonly shown: readonly Findable[];
  /** Place of the line that Enter takes. */
  readonly picked: number;
  readonly onRun: (run: () => void) => void;
}

/** The lines that fit, under the headings of their groups. */
export function FinderList({ id, shown, picked, onRun }: Props) {
  const say = useText();
  const pickedLine = useRef<HTMLDivElement>(null);
  // In braces: new browsers answer a promise, which React would take for what ends the effect.
  useLayoutEffect(() => {
    pickedLine.current?.scrollIntoView({ block: 'nearest' });
  }, [picked, shown.length]);
  const groups = [...new Set(shown.map(({ group }) => group))];
  const line = (one: Findable) => {
    const index = shown.indexOf(one);
    return (
      <div
        key={one.id}
        id={`${id}-${index}`}
        ref={index === picked ? pickedLine : undefined}
        role="option"
        aria-selected={index === picked}
        data-selected={index === picked || undefined}
        className={styles['line']}
        // The focus stays in what is typed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onRun(one.run)}
      >
        <bdi className={styles['label']}>{one.label}</bdi>
        {one.aside}
      </div>
    );
  };
  return (
    <div
      id={id}
      role="listbox"
      aria-label={say('frame.results')}
      className={styles['list']}
      hidden={shown.length === 0}
    >
      {groups.map((group) =>
        group === undefined ? (
          shown.filter((one) => one.group === undefined).map(line)
        ) : (
          <div key={group} role="group" aria-label={group}>
            <div className={styles['heading']} aria-hidden>
              {group}
            </div>
            {shown.filter((one) => one.group === group).map(line)}
          </div>
        ),
      )}
    </div>
  );
}
