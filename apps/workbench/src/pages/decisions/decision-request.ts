/** A declaration to try the API with; the reference is new each time it is drawn. */
export function exampleRequest(now: Date): string {
  const request = {
    reference: `TRY-${now.toISOString().slice(0, 19).replace(/\D/g, '')}`,
    declaration: {
      office: 'CUO01',
      procedure: '4000',
      lodged_on: now.toISOString().slice(0, 10),
      importer: { id: 'T123', authorised: false },
      declarant: { id: 'D9' },
      items: [
        { commodity_code: '61091000', origin: 'CN', net_mass: 1200, quantity: 9000, customs_value: 4100, tax_rate: 12 },
      ],
    },
  };
  return JSON.stringify(request, null, 2);
}

/** The reference within a request text; undefined while the text is not a request. */
export function referenceOf(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('reference' in value)) return undefined;
    return typeof value.reference === 'string' ? value.reference : undefined;
  } catch {
    return undefined;
  }
}

interface Command {
  readonly origin: string;
  readonly body: string;
  readonly key: string;
}

/** The same request for a shell: one command, quoted for `sh`. */
export function curlCommand({ origin, body, key }: Command): string {
  const quoted = `'${body.replaceAll("'", `'\\''`)}'`;
  return [
    `curl -sS -X POST ${origin}/api/v1/decisions`,
    `  -H "Authorization: Bearer ${key || '$TIDEWAITER_KEY'}"`,
    `  -H "Content-Type: application/json"`,
    `  -H "Idempotency-Key: ${referenceOf(body) ?? 'REFERENCE'}"`,
    `  -d ${quoted}`,
  ].join(' \\\n');
}
