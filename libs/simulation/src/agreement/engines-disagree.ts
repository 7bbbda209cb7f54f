/** A rule and a declaration of which two engines say different things, each in words. */
export interface Disagreement {
  readonly ruleId: string;
  readonly reference: string;
  readonly answers: readonly [string, string];
}

/** Two engines gave a rule different hits: nothing of the run can be trusted. */
export class EnginesDisagree extends Error {
  override readonly name = 'EnginesDisagree';
  readonly code = 'enginesDisagree';

  constructor({ answers, engines, reference, ruleId }: Disagreement & { readonly engines: readonly [string, string] }) {
    const said = engines.map((engine, at) => `${engine}: ${answers[at]}`);
    super(`The engines do not agree on rule ${ruleId} and declaration ${reference} (${said.join('; ')}).`);
  }
}
