import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const sources = fileURLToPath(new URL('../src/', import.meta.url));

/** Attributes whose text a person sees or hears. */
const spoken = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'children',
  'description',
  'error',
  'head',
  'hint',
  'label',
  'nothingFound',
  'title',
]);

/** Words that are the same in every language: names of formats and of the product. */
const universal = new Set(['JSON', 'CSV', 'v', 'R']);

const hasWords = (text: string) => /\p{L}/u.test(text) && !universal.has(text.trim());

function attributeText(attribute: ts.JsxAttribute): string | undefined {
  const value = attribute.initializer;
  if (value === undefined) return undefined;
  if (ts.isStringLiteral(value)) return value.text;
  if (!ts.isJsxExpression(value) || value.expression === undefined) return undefined;
  return ts.isStringLiteralLike(value.expression) ? value.expression.text : undefined;
}

function visibleText(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text;
  if (ts.isJsxAttribute(node) && spoken.has(node.name.getText())) return attributeText(node);
  const inElement = ts.isJsxElement(node.parent ?? node) || ts.isJsxFragment(node.parent ?? node);
  if (inElement && ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression)) {
    return node.expression.text;
  }
  return undefined;
}

function hardCoded(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const visible = visibleText(node);
    if (visible !== undefined && hasWords(visible)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${file}:${line + 1} ${visible.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('visible strings', () => {
  it('come from the catalogue, never from the code', () => {
    const files = tsxFiles();
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => hardCoded(file, readFileSync(sources + file, 'utf8')))).toEqual([]);
  });

  it('are noticed when they are written into the code', () => {
    expect(hardCoded('a.tsx', 'const a = <p>Hello</p>;')).toEqual(['a.tsx:1 Hello']);
    expect(hardCoded('a.tsx', 'const a = <input aria-label="Name" />;')).toHaveLength(1);
    expect(hardCoded('a.tsx', "const a = <Field label={'Name'} />;")).toHaveLength(1);
    expect(hardCoded('a.tsx', "const a = <p>{'Hello'}</p>;")).toHaveLength(1);
    expect(hardCoded('a.tsx', "const a = <p>{say('words.save')} · 3</p>;")).toEqual([]);
  });
});

function tsxFiles(): string[] {
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .sort();
}
