import { languages } from '../monaco.js';
import { hostOf } from '../text-host.js';
import { rangeOf } from './ranges.js';

/** Renaming in Monaco's own input. The page makes the edits, since a name is said in many rules. */
export function registerRenaming(language: string): void {
  languages.registerRenameProvider(language, {
    resolveRenameLocation(model, position) {
      const found = hostOf(model)?.names.renamable(model.getOffsetAt(position));
      const here = rangeOf(model, { start: model.getOffsetAt(position), end: model.getOffsetAt(position) });
      if (found === undefined || 'refusal' in found) {
        return { range: here, text: '', rejectReason: found?.refusal ?? '' };
      }
      return { range: rangeOf(model, found.span), text: found.name };
    },
    provideRenameEdits(model, position, name) {
      const refusal = hostOf(model)?.names.rename(model.getOffsetAt(position), name.trim());
      return { edits: [], ...(refusal !== undefined && { rejectReason: refusal }) };
    },
  });
}
