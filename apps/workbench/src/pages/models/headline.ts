import type { Evaluation, Model } from '../../api/model-queries.js';

/** The budget that the cards and the comparison show. */
export const headlineBudget = 0.05;

type Figures = Evaluation['all'];

/** Figures at the headline budget; undefined where they were not measured. */
export function atHeadline(figures: Figures | undefined): Figures['budgets'][number] | undefined {
  return figures?.budgets.find(({ budget }) => Math.abs(budget - headlineBudget) < 1e-9);
}

/** `irregularity 3`, as people speak of it. */
export function modelName({ name, version }: Pick<Model, 'name' | 'version'>): string {
  return `${name} ${version}`;
}
