type Json = Readonly<Record<string, unknown>>;

function findingOf(finding: Json): Json {
  const { additional_duty: duty } = finding;
  return typeof duty === 'number' ? { ...finding, additional_duty: duty.toFixed(2) } : finding;
}

/** An act of a dataset in the form that inspections are recorded in: there, money is decimal text. */
export function pastAct(act: Json): Json {
  const { findings } = act;
  return Array.isArray(findings) ? { ...act, findings: (findings as Json[]).map(findingOf) } : act;
}
