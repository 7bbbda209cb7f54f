import type { Span } from '@tidewaiter/rule-language';
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

/** What the hover says of a number, as Markdown. */
interface NumberNote {
  readonly span: Span;
  readonly text: string;
}

/** Something that can be done about a fault; `title` in the reader's language. */
export interface FaultAction {
  readonly title: string;
  readonly run: () => void;
  /** Whether it mends the text. */
  readonly corrects: boolean;
}

interface HostedFault {
  readonly code: string;
  readonly span: Span;
}

/** What the page knows of a text shown in an editor, and what the editor may ask of the page. Offsets are of the text. */
export interface TextHost {
  readonly faults: () => readonly HostedFault[];
  readonly actions: (fault: HostedFault) => readonly FaultAction[];
  readonly lenses: () => readonly Lens[];
  readonly counts: () => readonly CountAfter[];
  readonly spreads: () => readonly NumberNote[];
  readonly names: NameActions;
  /** Offers the parts of the text to go to. */
  readonly showOutline: () => void;
}

/** What can be done with the name at an offset, throughout the rule set. */
export interface NameActions {
  /** The name there and its place, or why it cannot have another. */
  readonly renamable: (offset: number) => { readonly span: Span; readonly name: string } | { readonly refusal: string };
  /** Gives it another name everywhere; answers why not. */
  readonly rename: (offset: number, name: string) => string | undefined;
  readonly showReferences: (offset: number) => void;
  readonly goToDefinition: (offset: number) => void;
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
