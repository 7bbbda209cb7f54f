/** What values of a list may be: the text domains of the vocabulary. */
export const domains = ['commodityCode', 'country', 'currency', 'office', 'procedure', 'party', 'code'] as const;

export type Domain = (typeof domains)[number];

export function isDomain(text: string): text is Domain {
  return domains.some((domain) => domain === text);
}
