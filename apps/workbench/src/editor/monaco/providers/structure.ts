import { foldingOf, outlineOf, selectionRangesAt, type OutlineNode } from '@tidewaiter/rule-analysis';
import { languages, type editor } from '../monaco.js';
import { rangeOf } from './ranges.js';

const symbolKinds: Readonly<Record<OutlineNode['kind'], languages.SymbolKind>> = {
  rule: languages.SymbolKind.Class,
  definition: languages.SymbolKind.Variable,
  clause: languages.SymbolKind.Namespace,
  all: languages.SymbolKind.Array,
  any: languages.SymbolKind.Array,
  not: languages.SymbolKind.Operator,
  test: languages.SymbolKind.Field,
};

/** What can be folded, the outline, and what a growing selection takes. */
export function registerStructure(language: string): void {
  languages.registerFoldingRangeProvider(language, {
    provideFoldingRanges: (model) =>
      foldingOf(model.getValue()).map(({ start, end, kind }) => ({
        start: model.getPositionAt(start).lineNumber,
        end: model.getPositionAt(end).lineNumber,
        ...(kind === 'comment' && { kind: languages.FoldingRangeKind.Comment }),
      })),
  });
  languages.registerDocumentSymbolProvider(language, {
    provideDocumentSymbols: (model) => outlineOf(model.getValue()).map((node) => symbolOf(model, node)),
  });
  languages.registerSelectionRangeProvider(language, {
    provideSelectionRanges: (model, positions) =>
      positions.map((position) =>
        selectionRangesAt(model.getValue(), model.getOffsetAt(position)).map((span) => ({
          range: rangeOf(model, span),
        })),
      ),
  });
}

function symbolOf(model: editor.ITextModel, node: OutlineNode): languages.DocumentSymbol {
  return {
    name: node.name || node.kind,
    detail: node.detail ?? '',
    kind: symbolKinds[node.kind],
    tags: [],
    range: rangeOf(model, node.span),
    selectionRange: rangeOf(model, node.selection),
    children: node.children.map((child) => symbolOf(model, child)),
  };
}
