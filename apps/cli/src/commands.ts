import type { Command } from './command.js';
import { check } from './commands/check.js';
import { convert } from './commands/convert.js';
import { evaluate } from './commands/evaluate.js';
import { exportRules } from './commands/export.js';
import { importDeclarations } from './commands/import.js';
import { test } from './commands/test.js';

/** Every command, in the order of the overview. */
export const commands: readonly Command[] = [check, test, evaluate, convert, importDeclarations, exportRules];
