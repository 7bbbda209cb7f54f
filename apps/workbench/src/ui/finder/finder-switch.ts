import { useSyncExternalStore } from 'react';

/**
 * Opens and closes a finder from anywhere: from a key, a button, a command. Closing gives the focus back at once, so that
 * what is run next may put it elsewhere.
 */
export interface FinderSwitch {
  readonly open: () => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createFinderSwitch(): FinderSwitch {
  let state: 'open' | 'closed' = 'closed';
  let from: Element | null = null;
  const listeners = new Set<() => void>();
  const turn = (next: typeof state): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    open: () => {
      from = document.activeElement;
      turn('open');
    },
    close: () => {
      turn('closed');
      if (from instanceof HTMLElement) from.focus({ preventScroll: true });
    },
    isOpen: () => state === 'open',
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useIsOpen({ subscribe, isOpen }: FinderSwitch): boolean {
  return useSyncExternalStore(subscribe, isOpen);
}
