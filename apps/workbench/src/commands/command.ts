import type { TextKey } from '../i18n/texts.js';

/** A command is data: the palette, the shortcuts help and the keyboard all read the same list. */
export interface Command {
  readonly id: string;
  /** Heading it stands under. */
  readonly group: TextKey;
  /** In the reader's language. */
  readonly label: string;
  /** Further words it is found by. */
  readonly keywords?: string;
  /** Mantine's notation: `mod+K`; `mod` is Ctrl, or ⌘ on a Mac. */
  readonly shortcut?: string;
  /** Left out of the `?` help and found only by typing: rules, releases. */
  readonly searchOnly?: boolean;
  /** Its keys are listened to by what it belongs to, where they may mean something else elsewhere: the editor's. */
  readonly ownKeys?: boolean;
  readonly run: () => void;
}
