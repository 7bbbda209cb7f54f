import type { Alteration } from './change.js';
import type { Speaker } from './say-condition.js';

/** The alteration of one kind. */
export type AlterationOf<Kind extends Alteration['kind'], Each = Alteration> = Each extends { readonly kind: infer Own }
  ? Kind extends Own
    ? Each
    : never
  : never;

/** One sentence for every kind of change, without the name of the rule it is about. */
export type Phrases = {
  readonly [Kind in Alteration['kind']]: (change: AlterationOf<Kind>, speak: Speaker) => string;
};
