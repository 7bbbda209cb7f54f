import { Injectable } from '@nestjs/common';
import type {
  AnswerOf,
  adviseDoubleCounting,
  adviseEvasion,
  adviseLaneFinds,
  adviseRetirement,
  listAdvised,
  Received,
} from '@tidewaiter/contracts';
import {
  advisedDeclarations,
  doubleCounting,
  evasion,
  hitGroups,
  laneFinds,
  laneGroups,
  referencesInBin,
  retirement,
  selectionByRules,
  type KeptSimulation,
} from '@tidewaiter/simulation';
import { DataSource } from 'typeorm';
import { PastDeclarations } from '../datasets/past-declarations.js';
import { cursorOf, positionOf } from '../http/page-cursor.js';
import type { CandidateKey } from '../simulations/finished-candidate.js';
import { plannedSimulation, type PlannedSimulation } from '../simulations/planned-simulation.js';
import { advisedView, laneFindsView, pairView, retirementView, thresholdView } from './advice-views.js';

const mostPairs = 100;

/** Asks a candidate of a finished simulation for advice. All methods throw DomainError notFound, and conflict before it has finished. */
@Injectable()
export class AdvisorsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly past: PastDeclarations,
  ) {}

  async retirement(key: CandidateKey): Promise<AnswerOf<typeof adviseRetirement>> {
    const { candidate, floor, kept } = await this.finished(key);
    return retirementView(retirement(await hitGroups(kept, candidate), selectionByRules(candidate), floor));
  }

  async doubleCounting(key: CandidateKey): Promise<AnswerOf<typeof adviseDoubleCounting>> {
    const { candidate, floor, kept } = await this.finished(key);
    const groups = await hitGroups(kept, candidate);
    const pairs = doubleCounting(groups, selectionByRules(candidate), { floor, most: mostPairs });
    return { pairs: pairs.map(pairView) };
  }

  async evasion(key: CandidateKey): Promise<AnswerOf<typeof adviseEvasion>> {
    const { plan } = await this.finished(key);
    return { thresholds: (await evasion(plan, { history: this.past.history })).map(thresholdView) };
  }

  async laneFinds(key: CandidateKey): Promise<AnswerOf<typeof adviseLaneFinds>> {
    const { floor, kept } = await this.finished(key);
    return { lanes: laneFinds(await laneGroups(kept), floor).map(laneFindsView) };
  }

  async declarations(id: string, query: Received<typeof listAdvised>['query']): Promise<AnswerOf<typeof listAdvised>> {
    const { bin, candidate: number, cursor, evadedRule, limit, place, ...filter } = query;
    const { candidate, kept, plan } = await this.finished({ id, candidate: number });
    const after = cursor === undefined ? undefined : Number(positionOf(cursor, ['number'])[0]);
    const references =
      evadedRule === undefined
        ? undefined
        : await referencesInBin(plan, { history: kept.history }, { ruleId: evadedRule, place, bin });
    const wanted = { candidate, filter: { ...filter, references } };
    const { items, next } = await advisedDeclarations(kept, wanted, { after, limit });
    return { items: items.map(advisedView), ...(next !== undefined && { nextCursor: cursorOf([next]) }) };
  }

  private async finished(
    key: CandidateKey,
  ): Promise<PlannedSimulation & { readonly kept: KeptSimulation; readonly floor: number }> {
    const planned = await plannedSimulation(this.dataSource.manager, key);
    const { digest, plan, row } = planned;
    return {
      ...planned,
      kept: { history: this.past.history, dataset: row.datasetId, digest },
      floor: plan.precisionFloor,
    };
  }
}
