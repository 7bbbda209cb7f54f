import { editBetween } from '../history/text-edit.js';
import { Range, type editor } from './monaco.js';

/** Brings a text changed elsewhere (undo, a correction, another face) into an editor; the cursor goes to the change. */
export function showText(one: editor.IStandaloneCodeEditor, text: string): void {
  const model = one.getModel();
  const edit = model && editBetween(model.getValue(), text);
  if (!model || !edit) return;
  const start = model.getPositionAt(edit.start);
  const end = model.getPositionAt(edit.start + edit.removed.length);
  const range = new Range(start.lineNumber, start.column, end.lineNumber, end.column);
  model.pushEditOperations([], [{ range, text: edit.inserted }], () => null);
  const place = model.getPositionAt(edit.start + edit.inserted.length);
  one.setPosition(place);
  one.revealPositionInCenterIfOutsideViewport(place);
}
