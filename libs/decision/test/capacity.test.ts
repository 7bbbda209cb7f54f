import { describe, expect, it } from '@jest/globals';
import { capacityOf, select, type Capacity, type Places, type SelectionPolicy } from '../src/index.js';

const policy: SelectionPolicy = {
  randomRate: 0.02,
  points: { red: 90, yellow: 60 },
  score: { red: 0.7, yellow: 0.5 },
  seed: 's',
};

interface Asking {
  readonly probability?: number;
  readonly draw?: number;
  readonly capacity?: Capacity;
  readonly places?: Places;
}

const chosen = ({ draw = 0.9, probability = 0.8, ...room }: Asking) =>
  select(policy, { hits: [], draw, probability, ...room });

describe('an office with room for two red and one yellow a day', () => {
  const capacity = { red: 2, yellow: 1 };

  it('takes what score asks for up to its room, and says which place of how many it got', () => {
    expect(chosen({ capacity, places: { red: 2, yellow: 1 } })).toMatchObject({ lane: 'red', rank: 2, capacity: 2 });
  });

  it('checks the documents of what finds no room for red, and releases what finds none there either', () => {
    const third = chosen({ capacity, places: { red: 3, yellow: 1 } });
    expect(third).toMatchObject({ lane: 'yellow', cause: 'score', rank: 3, capacity: 2, probability: 1 });
    const fourth = chosen({ capacity, places: { red: 4, yellow: 2 } });
    expect(fourth).toMatchObject({ lane: 'green', cause: 'none', rank: 4, capacity: 2, probability: 0.02 });
  });

  it('never keeps the random stream waiting, and knows what would have become of it otherwise', () => {
    const random = { draw: 0.01, probability: 0.1, capacity };
    expect(chosen({ ...random, places: { red: 9, yellow: 9 } })).toMatchObject({
      lane: 'red',
      cause: 'random',
      rank: 9,
      capacity: 2,
      probability: 0.02,
    });
    expect(chosen({ ...random, probability: 0.8, places: { red: 9, yellow: 9 } }).probability).toBe(0.02);
    expect(chosen({ ...random, probability: 0.8, places: { red: 9, yellow: 1 } }).probability).toBe(1);
  });

  it('has room for everybody where nobody counted, and in a lane without a limit', () => {
    expect(chosen({ capacity })).toEqual(chosen({}));
    expect(chosen({ capacity: { yellow: 0 }, places: { red: 99, yellow: 99 } })).toEqual(chosen({}));
    expect(chosen({ capacity: { red: 0 }, places: { red: 99, yellow: 99 } }).lane).toBe('yellow');
  });
});

describe('the room of a whole day', () => {
  it('is never exceeded by what points and score ask for, and what is left over is never refused', () => {
    const capacity = { red: 5, yellow: 7 };
    const taken = { red: 0, yellow: 0 };
    const lanes = { red: 0, yellow: 0, blue: 0, green: 0 };
    for (let arrival = 0; arrival < 40; arrival += 1) {
      // As the service does: a place of the lane asked for is taken, and one of yellow where red gives way to it.
      taken.red += 1;
      const first = chosen({ capacity, places: { red: taken.red, yellow: taken.yellow + 1 } });
      if (first.lane === 'yellow') taken.yellow += 1;
      lanes[first.lane] += 1;
    }
    expect(lanes).toEqual({ red: 5, yellow: 7, blue: 0, green: 28 });
  });
});

describe('the capacity of an office', () => {
  const limited = { ...policy, capacities: { CUO01: { red: 3 } } };

  it('is what the policy says of it, and no limit for any other', () => {
    expect(capacityOf(limited, 'CUO01')).toEqual({ red: 3 });
    expect([capacityOf(limited, 'CUO02'), capacityOf(limited, undefined), capacityOf(policy, 'CUO01')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(capacityOf(limited, 'constructor')).toBeUndefined();
  });
});
