import type { Command } from './command.js';
import { auditVerify } from './commands/audit-verify.js';
import { check } from './commands/check.js';
import { convert } from './commands/convert.js';
import { datasetVerify } from './commands/dataset-verify.js';
import { evaluate } from './commands/evaluate.js';
import { exportRules } from './commands/export.js';
import { importDeclarations } from './commands/import.js';
import { mine } from './commands/mine.js';
import { replay } from './commands/replay.js';
import { score } from './commands/score.js';
import { simulate } from './commands/simulate.js';
import { test } from './commands/test.js';
import { train } from './commands/train.js';

/** Every command, in the order of the overview. */
export const commands: readonly Command[] = [
  check,
  test,
  evaluate,
  convert,
  importDeclarations,
  simulate,
  train,
  score,
  mine,
  replay,
  exportRules,
  datasetVerify,
  auditVerify,
];
