import { languages } from '../monaco.js';
import { hostOf } from '../text-host.js';
import { rangeOf } from './ranges.js';

/** How past numbers spread around a number of the rule, beside what the vocabulary knows of the place. */
export function registerSpreads(language: string): void {
  languages.registerHoverProvider(language, {
    provideHover(model, position) {
      const offset = model.getOffsetAt(position);
      const found = hostOf(model)
        ?.spreads()
        .find(({ span }) => span.start <= offset && offset <= span.end);
      return found && { range: rangeOf(model, found.span), contents: [{ value: found.text }] };
    },
  });
}
