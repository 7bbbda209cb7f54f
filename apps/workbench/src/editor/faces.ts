import { BuilderFace } from './builder/builder-face.js';
import type { Face } from './face.js';
import { JsonFace } from './json-face.js';
import { inFamily } from './table/family-rules.js';
import { TableFace } from './table/table-face.js';
import { TextFace } from './text-face.js';

/** Definitions of derived facts are text only. */
const isRule = (_draft: string, id: string): boolean => !id.startsWith('fact:');

/** The faces of a rule, in the order of the switch. A new one registers here and needs nothing else. */
export const faces: readonly Face[] = [
  { id: 'builder', label: 'builder.face', scope: 'rule', offered: isRule, component: BuilderFace },
  { id: 'text', label: 'ruleFaces.text', scope: 'rule', component: TextFace },
  { id: 'json', label: 'ruleFaces.json', scope: 'rule', offered: isRule, component: JsonFace },
  { id: 'table', label: 'ruleTable.face', scope: 'draft', offered: inFamily, component: TableFace },
];
