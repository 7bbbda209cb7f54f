import type { Labels, Language, Vocabulary } from '@tidewaiter/rule-language';

/** A control that rules may ask for. */
export interface ControlName {
  readonly code: string;
  readonly label: Labels;
}

/** What the language service knows besides the text. */
export interface LanguageContext {
  readonly vocabulary: Vocabulary;
  /** Language of labels and help. */
  readonly language: Language;
  readonly controls: readonly ControlName[];
  /** Values already seen for a fact (of lists with its domain), offered where one is expected; most used first. */
  valuesOf(fact: string): readonly string[];
  /** How often the rules around use a name, from `usageOf`; what is used more is offered earlier. */
  readonly usage?: ReadonlyMap<string, number>;
  /** How many items a list has. */
  readonly listSizes?: ReadonlyMap<string, number>;
}
