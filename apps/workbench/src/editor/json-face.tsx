import { Alert } from '@mantine/core';
import {
  hasErrors,
  parse,
  printRule,
  ruleFromJson,
  ruleJsonSchema,
  ruleToJson,
  type Diagnostic,
} from '@tidewaiter/rule-language';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/use-text.js';
import { DiagnosticList } from '../ui/diagnostic-list.js';
import { offerEditorFocus } from './editor-focus.js';
import type { FaceProps } from './face.js';
import { CodeEditor } from './monaco/code-editor.js';
import { jsonDefaults } from './monaco/monaco.js';
import type { RuleKnowledge } from './use-language-context.js';

interface JsonBuffer {
  readonly json: string;
  /** Text of the rule this JSON says. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The rule as json-rules-engine JSON. What is typed becomes the rule as soon as it can be read without error. */
export function JsonFace({ slice, name, knowledge, readOnly, onChange }: FaceProps) {
  const say = useText();
  const ruleText = slice.text;
  const [typed, setTyped] = useState<JsonBuffer>();
  const textErrors = hasErrors(parse(ruleText).diagnostics);
  const buffer = typed?.text === ruleText ? typed : bufferOf(ruleText);
  useEffect(() => offerSchema(knowledge), [knowledge]);
  const change = (json: string): void => {
    const next = readJson(json, ruleText);
    setTyped(next);
    if (next.text !== ruleText) onChange(next.text);
  };
  return (
    <>
      {textErrors && <Alert color="yellow">{say('ruleFaces.mendText')}</Alert>}
      <CodeEditor
        value={buffer.json}
        onChange={change}
        language="json"
        name={name}
        label={say('ruleFaces.json')}
        readOnly={readOnly || textErrors}
        markers={[]}
        onReady={(one) => offerEditorFocus(() => one.focus())}
      />
      <DiagnosticList diagnostics={buffer.diagnostics} />
    </>
  );
}

function bufferOf(text: string): JsonBuffer {
  const { document, broken } = parse(text);
  const rule = document.rules[0] ?? broken[0]?.rule;
  return { text, json: rule === undefined ? '' : JSON.stringify(ruleToJson(rule), null, 2), diagnostics: [] };
}

/** The text that the JSON says; the old text while it cannot be read. */
function readJson(json: string, text: string): JsonBuffer {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // Monaco marks where it is no JSON.
    return { json, text, diagnostics: [] };
  }
  const { rule, diagnostics } = ruleFromJson(value);
  return rule === undefined || hasErrors(diagnostics)
    ? { json, text, diagnostics }
    : { json, text: printRule(rule), diagnostics };
}

function offerSchema({ vocabulary }: RuleKnowledge): void {
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    allowComments: false,
    schemas: [{ uri: 'tidewaiter:rule', fileMatch: ['*.json'], schema: ruleJsonSchema(vocabulary) as never }],
  });
}
