import type { Fix, Span } from '@tidewaiter/rule-language';
import { Emitter, type editor } from './monaco.js';

/** What stands above the line of a rule: its cases, its faults, its figures. */
export interface Lens {
  readonly title: string;
  readonly hint?: string;
  /** Where it can be pressed. */
  readonly run?: () => void;
}

/** How many declarations are left after a condition; `offset` is where the condition ends. */
export interface CountAfter {
  readonly offset: number;
  readonly text: string;
}

export interface HostedFault {
  readonly code: string;
  readonly span: Span;
  /** Its edits are in offsets of the draft. */
  readonly fix?: Fix | undefined;
}

/** What the page knows of a text shown in an editor, and what the editor may ask of the page. Offsets are of the text. */
export interface TextHost {
  readonly faults: () => readonly HostedFault[];
  readonly lenses: () => readonly Lens[];
  readonly counts: () => readonly CountAfter[];
  readonly sayFix: (fix: Fix) => string;
  readonly applyFix: (fix: Fix) => void;
}

const hosts = new Map<string, TextHost>();
const changes = new Emitter<void>();

/** Tells when a host has something new to show above or within a text. */
export const hostChanged = changes.event;

export function announceChange(): void {
  changes.fire();
}

/** Joins a text to the page; the answer parts them again. */
export function connectHost(model: editor.ITextModel, host: TextHost): () => void {
  const name = `${model.uri}`;
  hosts.set(name, host);
  changes.fire();
  return () => {
    if (hosts.get(name) === host) hosts.delete(name);
  };
}

export function hostOf(model: editor.ITextModel): TextHost | undefined {
  return hosts.get(`${model.uri}`);
}
