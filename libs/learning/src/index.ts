export { defaultFeatures } from './default-features.js';
export type { ContributionSummary } from './contributions-of.js';
export type { Drift, FeatureDrift } from './drift-of.js';
export { evaluate } from './evaluate.js';
export { budgets } from './evaluation.js';
export type { BudgetFigures, CalibrationFigures, Evaluation, Figures } from './evaluation.js';
export { rulesOn } from './fusion/rules-on.js';
export { checkFeatures } from './feature-plan.js';
export type { FeaturePlan } from './feature-plan.js';
export { caseOf, isIrregular, outcomeOf, withReferences } from './learning-case.js';
export type { CaseOutcome, LearningCase, LearningCases, ReferenceTable } from './learning-case.js';
export { LearningError } from './learning-error.js';
export type { LearningErrorCode } from './learning-error.js';
export { repeatedGoodsFeatures } from './repeated-goods.js';
export { resolveFeatures } from './resolve-features.js';
export { shippedReport } from './shipped-report.js';
export { splitByTime } from './split-by-time.js';
export type { TimeSplit } from './split-by-time.js';
export { trainModel } from './train-model.js';
export type { TrainedModel } from './train-model.js';
export { trainingFrame } from './training-frame.js';
export type { FrameOptions, TrainingFrame } from './training-frame.js';
export { defaultTraining } from './training-plan.js';
export type {
  BoostSettings,
  Period,
  ScorecardSettings,
  TrainingPlan,
  TrainingProgress,
  TrainingRun,
} from './training-plan.js';
export { historyCases } from './history-cases.js';
export type { HistorySource } from './history-cases.js';
export { trainFromHistory } from './train-from-history.js';
export type { HistoryRun } from './train-from-history.js';
export { trainInChild } from './train-in-child.js';
export type { ChildRun } from './child/ask-child.js';
export type { TrainingRequest, TrainingSummary } from './train-request.js';
export { mine } from './mine/mine.js';
export { mineInChild } from './mine/mine-in-child.js';
export type { MiningOrder } from './mine/mining-order.js';
export { miningDefaults } from './mine/mining-request.js';
export type { MiningProgress, MiningRequest, MiningResult, MiningRun } from './mine/mining-request.js';
export type { BaseRate, BaseSource, Miner, MiningTarget, Provenance, Rate, Suggestion } from './mine/suggestion.js';
export { boostedLearner } from './replay/boosted-learner.js';
export { replay } from './replay/replay.js';
export type { ReplayedWeek, ReplayOptions } from './replay/replay.js';
export { replayDifference, replayFigures, replayRatio } from './replay/replay-figures.js';
export type { ReplayDifference, ReplayFigures, ReplayRatio, ReplayRuns } from './replay/replay-figures.js';
export type { LearnerInput, ReplayLearner } from './replay/replay-learner.js';
export { defaultReplay } from './replay/replay-policy.js';
export type { BonusPolicy, ReplayCell, ReplayPlan, ReplayPolicy, RulesAndModelPolicy } from './replay/replay-policy.js';
export { replayTable } from './replay/replay-table.js';
export type { ReplayCase, ReplayTable, ReplayTableOptions, RulesSay } from './replay/replay-table.js';
export { scorecardLearner } from './replay/scorecard-learner.js';
export { plainBonuses, recurrenceBonuses, tryPolicies } from './replay/try-policies.js';
export type { TryPoliciesOptions } from './replay/try-policies.js';
