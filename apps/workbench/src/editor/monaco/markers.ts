import { editor, MarkerSeverity } from './monaco.js';

/** A fault shown under the text. */
export interface Marker {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly code: string;
  /** UTF-16 offsets. */
  readonly span: { readonly start: number; readonly end: number };
}

const severities = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning, info: MarkerSeverity.Info } as const;

/** Underlines faults in a text. */
export function showMarkers(model: editor.ITextModel, markers: readonly Marker[]): void {
  editor.setModelMarkers(
    model,
    'check',
    markers.map((marker) => markerData(model, marker)),
  );
}

function markerData(model: editor.ITextModel, { span, severity, message, code }: Marker): editor.IMarkerData {
  const start = model.getPositionAt(span.start);
  const end = model.getPositionAt(Math.max(span.end, span.start + 1));
  return {
    severity: severities[severity],
    message,
    code,
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}
