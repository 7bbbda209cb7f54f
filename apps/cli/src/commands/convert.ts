import { readFile } from 'node:fs/promises';
import { documentToJson, hasErrors, print, type Document } from '@tidewaiter/rule-language';
import { readRules } from '@tidewaiter/rule-pack';
import { printTables, readTables, sayFault } from '@tidewaiter/rule-tables';
import { onlyArgument, required, UsageError, type Command, type Invocation } from '../command.js';

/** `tidewaiter convert <file> --to text|json|csv`: the other faces of the same rules. */
export const convert: Command = {
  name: 'convert',
  summary: 'Print rules as text, as json-rules-engine JSON or as CSV decision tables, without loss',
  usage: '<file> --to text|json|csv',
  example: 'npx tidewaiter convert rules/valuation/rules.json --to text',
  options: { to: { type: 'string' } },
  help: { to: 'text, json or csv' },
  run,
};

const forms = ['text', 'json', 'csv'] as const;

async function run(invocation: Invocation): Promise<number> {
  const to = forms.find((form) => form === required(invocation.values, 'to'));
  if (to === undefined) throw new UsageError('--to is text, json or csv');
  const path = onlyArgument(invocation, 'file');
  const { document, isSound } = path.endsWith('.csv')
    ? await readCsv(path, invocation)
    : await readFiles(path, invocation);
  invocation.print(written(document, to, invocation).trimEnd());
  return isSound ? 0 : 1;
}

interface Read {
  readonly document: Document;
  readonly isSound: boolean;
}

async function readFiles(path: string, { note }: Invocation): Promise<Read> {
  const files = await readRules(path);
  for (const { path: file, diagnostics } of files) {
    for (const { severity, message, ruleId } of diagnostics) note(`${file} ${ruleId ?? ''}: ${severity}: ${message}`);
  }
  const [first] = files;
  const document = {
    facts: files.flatMap((file) => file.document.facts),
    rules: files.flatMap((file) => file.document.rules),
    trailingComments: first?.document.trailingComments ?? [],
  };
  return { document, isSound: !files.some((file) => hasErrors(file.diagnostics)) };
}

async function readCsv(path: string, { note }: Invocation): Promise<Read> {
  const { document, faults } = readTables(await readFile(path, 'utf8'));
  for (const fault of faults) note(`${path}: error: ${sayFault(fault)}`);
  return { document, isSound: faults.length === 0 };
}

function written(document: Document, to: (typeof forms)[number], { note }: Invocation): string {
  switch (to) {
    case 'text':
      return print(document);
    case 'json':
      return JSON.stringify(documentToJson(document), null, 2);
    case 'csv': {
      const { csv, left } = printTables(document);
      if (left > 0) note(`${left} derived fact(s) and comments below the last rule have no place in tables: left out`);
      return csv;
    }
  }
}
