import { advisors } from './texts/advisors.js';
import { auditActions } from './texts/audit-actions.js';
import { builder } from './texts/builder.js';
import { capacity } from './texts/capacity.js';
import { data } from './texts/data.js';
import { datasetCare } from './texts/dataset-care.js';
import { decisionPage } from './texts/decision-page.js';
import { decisions } from './texts/decisions.js';
import { diff } from './texts/diff.js';
import { draftParts } from './texts/draft-parts.js';
import { drafts } from './texts/drafts.js';
import { editorCommands } from './texts/editor-commands.js';
import { editorLens } from './texts/editor-lens.js';
import { editorNames } from './texts/editor-names.js';
import { frame } from './texts/frame.js';
import { importIssues } from './texts/import-issues.js';
import { insight } from './texts/insight.js';
import { inspection } from './texts/inspection.js';
import { jobs } from './texts/jobs.js';
import { lab } from './texts/lab.js';
import { learning } from './texts/learning.js';
import { lens } from './texts/lens.js';
import { lists } from './texts/lists.js';
import { modelPage } from './texts/model-page.js';
import { models } from './texts/models.js';
import { nearMisses } from './texts/near-misses.js';
import { problems } from './texts/problems.js';
import { records } from './texts/records.js';
import { releasePage } from './texts/release-page.js';
import { releases } from './texts/releases.js';
import { reports } from './texts/reports.js';
import { ruleCases } from './texts/rule-cases.js';
import { ruleExamples } from './texts/rule-examples.js';
import { ruleFaces } from './texts/rule-faces.js';
import { ruleNavigator } from './texts/rule-navigator.js';
import { rulePage } from './texts/rule-page.js';
import { ruleSets } from './texts/rule-sets.js';
import { ruleTable } from './texts/rule-table.js';
import { rules } from './texts/rules.js';
import { scorePanel } from './texts/score-panel.js';
import { selection } from './texts/selection.js';
import { settings } from './texts/settings.js';
import { signIn } from './texts/sign-in.js';
import { simulate } from './texts/simulate.js';
import { simulationChecks } from './texts/simulation-checks.js';
import { simulationResult } from './texts/simulation-result.js';
import { sweeps } from './texts/sweeps.js';
import { welcome } from './texts/welcome.js';
import { words } from './texts/words.js';

/** The catalogue: every sentence of the workbench, each in three languages, by page. */
export const texts = {
  advisors,
  auditActions,
  builder,
  capacity,
  data,
  datasetCare,
  decisionPage,
  decisions,
  diff,
  draftParts,
  drafts,
  editorCommands,
  editorLens,
  editorNames,
  frame,
  importIssues,
  insight,
  inspection,
  jobs,
  lab,
  learning,
  lens,
  lists,
  modelPage,
  models,
  nearMisses,
  problems,
  records,
  releasePage,
  releases,
  reports,
  ruleCases,
  ruleExamples,
  ruleFaces,
  ruleNavigator,
  rulePage,
  ruleSets,
  ruleTable,
  rules,
  scorePanel,
  selection,
  settings,
  signIn,
  simulate,
  simulationChecks,
  simulationResult,
  sweeps,
  welcome,
  words,
} as const;

type Texts = typeof texts;

/** `rules.title`, `words.save` … */
export type TextKey = { [S in keyof Texts]: `${S}.${keyof Texts[S] & string}` }[keyof Texts];
