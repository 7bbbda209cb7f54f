import type { ComponentType } from 'react';
import type { TextKey } from '../i18n/texts.js';
import type { RuleSlice } from './rule-slice.js';
import type { RuleKnowledge } from './use-language-context.js';

export const faceIds = ['builder', 'text', 'json', 'table'] as const;

export type FaceId = (typeof faceIds)[number];

/** What every face of the editor is given: the text it edits, and where to say the new text. */
export interface FaceProps {
  /** `before + text + after` is the whole draft; the face edits `text`. */
  readonly slice: RuleSlice;
  readonly ruleSetId: string;
  readonly ruleId: string;
  /** Unique on the page: rule set and rule. */
  readonly name: string;
  readonly knowledge: RuleKnowledge;
  readonly readOnly: boolean;
  /**
   * Says the new text of the slice, at every change. Keep the edit small: whatever a face does not mean to change
   * (comments, layout) stays as it was written. `label` names the change for undo, in the reader's language; without
   * one the change is typing, and goes together with the typing around it.
   */
  readonly onChange: (text: string, label?: string) => void;
  /** Says a new text of the whole draft, for changes that reach beyond the slice; one step of undo. */
  readonly onChangeDraft: (draft: string, label: string) => void;
}

/** A face is data: the switch above the editor is drawn from the list in `faces.ts`. */
export interface Face {
  readonly id: FaceId;
  readonly label: TextKey;
  /** What the slice holds: the rule alone with the comments above it, or the whole draft. */
  readonly scope: 'rule' | 'draft';
  /** Whether the face can show this rule at all; every rule when absent. */
  readonly offered?: (draft: string, ruleId: string) => boolean;
  readonly component: ComponentType<FaceProps>;
}
