import { parseModel, type ScoreModel } from '@tidewaiter/risk-model';
import { DomainError } from '../http/domain-error.js';

/** The model in an artefact. @throws DomainError invalidRequest where it cannot be scored */
export function readArtefact(artefact: string): ScoreModel {
  let json: unknown;
  try {
    json = JSON.parse(artefact);
  } catch {
    throw new DomainError('invalidRequest', 'The model is not JSON.');
  }
  const { model, problem } = parseModel(json);
  if (problem)
    throw new DomainError('invalidRequest', `The model cannot be scored: ${problem.path} ${problem.message}.`);
  return model;
}
