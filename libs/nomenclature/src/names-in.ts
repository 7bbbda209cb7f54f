import type { Names } from './named-code.js';

/** Names the runtime knows for codes of one kind, asked once per code; a code without a name names itself. */
export function namesIn(type: 'region' | 'currency'): (code: string) => Names {
  const found = new Map<string, Names>();
  let spoken: Readonly<Record<keyof Names, Intl.DisplayNames>> | undefined;
  return (code) => {
    const known = found.get(code);
    if (known) return known;
    spoken ??= { en: speaker('en', type), fr: speaker('fr', type), ar: speaker('ar', type) };
    const names = { en: spoken.en.of(code) ?? code, fr: spoken.fr.of(code) ?? code, ar: spoken.ar.of(code) ?? code };
    found.set(code, names);
    return names;
  };
}

function speaker(language: keyof Names, type: 'region' | 'currency'): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type, fallback: 'code' });
}
