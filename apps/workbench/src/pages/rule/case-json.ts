/** Reads the declaration of a case; the message is the JSON reader's own. */
export function readObject(text: string): { value: Record<string, unknown> } | { message: string } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { message: '{ … }' };
    return { value: value as Record<string, unknown> };
  } catch (error) {
    return { message: error instanceof Error ? error.message : '' };
  }
}

/** What a new case starts from. */
export const emptyCase = `{
  "office": "CUO01",
  "lodged_on": "2026-03-02",
  "importer": { "id": "T0001", "authorised": false },
  "items": [
    { "commodity_code": "61091000", "origin": "CN", "net_mass": 1200, "customs_value": 4100 }
  ]
}
`;
