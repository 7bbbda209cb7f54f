import type { FactRow } from '@tidewaiter/rule-language';
import type { ComputeValue, RowValues } from './compiler.js';

/** Where the facts of a row are. One per driver; holds where those of the row read last are. */
export interface FactLayout {
  /** The own values of a row in their own order. Functions from `reader` are about the row read last. */
  readonly read: (row: FactRow) => RowValues;
  readonly reader: (fact: string) => ComputeValue;
  /** Number of a fact among those that are read. */
  readonly slotOf: (fact: string) => number;
  /** By slot, where the fact is in the row read last; negative where it is missing. */
  readonly places: () => Int32Array;
}

const absent = -1;
/** The slot of every key that no rule reads. */
const unread = 0;
/** So many keys are remembered in order; rows with ever new keys must not make the memory grow. */
const mostKeys = 500;

/**
 * Rows of a stream name the same facts in nearly the same order and leave different ones out, so that objects of a
 * thousand shapes come by and reading a fact by name is slow. Instead the keys of a row are walked once beside the order
 * in which keys have come so far, which is learnt, and every fact is then read from the row's values by position.
 */
export function factLayout(): FactLayout {
  const slots = new Map<string, number>();
  const state = { at: new Int32Array(64).fill(absent) };
  const order = keyOrder(slots);
  const slotOf = (fact: string): number => {
    const slot = slots.get(fact) ?? slots.size + 1;
    slots.set(fact, slot);
    order.assign(fact, slot);
    if (slot >= state.at.length) state.at = new Int32Array(2 * state.at.length).fill(absent);
    return slot;
  };
  return {
    read(row) {
      const keys = Object.keys(row);
      const { names, slotAt } = order;
      const { at } = state;
      let next = 0;
      for (let place = 0; place < names.length; place++) {
        const isNext = next < keys.length && names[place] === keys[next];
        at[slotAt[place] ?? unread] = isNext ? next++ : absent;
      }
      if (next < keys.length) readAnyOrder(keys, slots, at);
      if (next < keys.length) order.learn(keys);
      return Object.values(row);
    },
    slotOf,
    places: () => state.at,
    reader(fact) {
      const slot = slotOf(fact);
      return (values) => {
        const place = state.at[slot] ?? absent;
        return place === absent ? undefined : values[place];
      };
    },
  };
}

function readAnyOrder(keys: readonly string[], slots: ReadonlyMap<string, number>, at: Int32Array): void {
  at.fill(absent);
  keys.forEach((key, place) => {
    at[slots.get(key) ?? unread] = place;
  });
}

interface KeyOrder {
  readonly names: readonly string[];
  readonly slotAt: readonly number[];
  /** Puts keys that are new, and those that stand in another order, behind those they came after. */
  readonly learn: (keys: readonly string[]) => void;
  readonly assign: (fact: string, slot: number) => void;
}

/** So often keys are put in another order; rows that have none in common are read by name in the end. */
const mostMoves = 2000;

function keyOrder(slots: ReadonlyMap<string, number>): KeyOrder {
  const names: string[] = [];
  const slotAt: number[] = [];
  const known = new Set<string>();
  let moves = 0;
  const insertBehind = (key: string, previous: string): void => {
    const place = names.indexOf(previous) + 1;
    names.splice(place, 0, key);
    slotAt.splice(place, 0, slots.get(key) ?? unread);
  };
  const moveBehind = (key: string, previous: string): void => {
    const place = names.indexOf(key);
    if (place > names.indexOf(previous)) return;
    names.splice(place, 1);
    slotAt.splice(place, 1);
    insertBehind(key, previous);
    moves++;
  };
  return {
    names,
    slotAt,
    learn(keys) {
      keys.forEach((key, index) => {
        const previous = keys[index - 1] ?? '';
        if (known.has(key)) {
          if (moves < mostMoves && known.has(previous)) moveBehind(key, previous);
        } else if (names.length < mostKeys || slots.has(key)) {
          insertBehind(key, previous);
          known.add(key);
        }
      });
    },
    assign(fact, slot) {
      const place = names.indexOf(fact);
      if (place >= 0) slotAt[place] = slot;
    },
  };
}
