export interface MappedFeature {
  readonly name: string;
  readonly text: string;
}

export type FeatureMap =
  | { readonly features: readonly MappedFeature[]; readonly faultyLine?: undefined }
  | { readonly features?: undefined; readonly faultyLine: number };

/** Reads `name = expression`, line by line; empty lines and lines after `#` are passed over. Lines count from 1. */
export function readFeatureMap(text: string): FeatureMap {
  const features: MappedFeature[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const parts = /^\s*([^\s=]+)\s*=(?!=)\s*(\S.*?)\s*$/.exec(line);
    const [, name, expression] = parts ?? [];
    if (name === undefined || expression === undefined) return { faultyLine: index + 1 };
    features.push({ name, text: expression });
  }
  return { features };
}
