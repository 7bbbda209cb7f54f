export { endpoint } from './endpoint.js';
export type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf, Received } from './endpoint.js';
export { endpoints } from './catalogue.js';
export { grants, keyScopes, permissions, roles } from './permissions.js';
export type { Permission, Role } from './permissions.js';
export { problems, problemSchema } from './problems.js';
export type { Problem, ProblemCode } from './problems.js';
export { selectionPolicy } from './policies.js';
export { getOfficeCapacity, listOffices, saveOfficeCapacity } from './offices.js';
export { currentSession, signIn, signOut, welcomePage } from './sessions.js';
export { createApiKey, createUser, listApiKeys, listUsers, revokeApiKey } from './accounts.js';
export { cancelJob, getJob, jobSchema, listJobs, watchJob } from './jobs.js';
export {
  checkRules,
  commitDraft,
  createRuleSet,
  exportRevision,
  getDraft,
  getRevision,
  importRules,
  listRevisions,
  listRuleSets,
  listRules,
  saveDraft,
} from './rule-sets.js';
export { createCase, deleteCase, listCases, runCases } from './cases.js';
export { compareTexts } from './differences.js';
export {
  beat,
  createDraft,
  deleteDraft,
  getNamedDraft,
  listDrafts,
  listPresence,
  mergeDraft,
  renameDraft,
  saveNamedDraft,
} from './drafts.js';
export { compareListItems, createList, getList, listLists, saveListItems } from './lists.js';
export { declarationSchemaDocument, getVocabulary } from './vocabulary.js';
export {
  activateRelease,
  approveRelease,
  attachEvidence,
  createRelease,
  exportRelease,
  getActiveRelease,
  getRelease,
  listReleases,
  proposeRelease,
  rejectRelease,
  rollBackRelease,
  withdrawRelease,
} from './releases.js';
export { createDecision, decisionRequest, getDecision, getTrace, listDecisions, replayDecision } from './decisions.js';
export type { TraceNode } from './decisions.js';
export { listNearMisses } from './near-misses.js';
export { recordAct } from './inspections.js';
export {
  browseDataset,
  checkImport,
  downloadRejects,
  getPastDeclaration,
  listDatasets,
  listImports,
  listMappings,
  startImport,
  uploadFile,
} from './datasets.js';
export { sampleFlips } from './flip-samples.js';
export { listThresholds, sweepThreshold } from './sweeps.js';
export { askLens } from './lens.js';
export { listLensDeclarations } from './lens-declarations.js';
export { exportFlips, getSimulation, listFlips, listSimulations, startSimulation } from './simulations.js';
export { adviseDoubleCounting, adviseEvasion, adviseLaneFinds, adviseRetirement, listAdvised } from './advisors.js';
export { getReportCsv, getReportPdf, listReproductions, reproduceSimulation } from './reports.js';
export { explainScore, getModel, importModel, listModels, retireModel, trainModel } from './models.js';
export { modelReport } from './model-report.js';
export { getLearning, setLearning } from './learning.js';
export { draftSuggestion, dismissSuggestion, listSuggestions, startMining } from './suggestions.js';
export { listAudit, verifyAudit } from './audit.js';
export { version } from './health.js';
export { getProfiles } from './profiles.js';
export { repairDataset, snapshotDataset, verifyDataset } from './dataset-care.js';
export { getLiveHistory } from './live-history.js';
