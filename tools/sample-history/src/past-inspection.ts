import type { Finding, InspectionAct, Severity } from '@tidewaiter/declaration';
import { dayText } from './calendar.js';
import type { Truth } from './deceive.js';
import type { Draft } from './draft.js';
import type { Random } from './random.js';
import { type SchemeName, schemeNamed } from './schemes.js';

/** Probability that an officer who examines the goods finds what is wrong. */
export const detection: Readonly<Record<SchemeName, number>> = {
  undervaluation: 0.82,
  misclassification: 0.84,
  falseOrigin: 0.76,
  understatedQuantity: 0.92,
  concealedGoods: 0.86,
  missingLicence: 0.96,
  counterfeit: 0.85,
};

const notReallyExamined = 0.055;

function severityOf(scheme: SchemeName, additionalDuty: number): Severity {
  if (scheme === 'concealedGoods') return 'critical';
  if (scheme === 'missingLicence' || scheme === 'counterfeit') return 'major';
  if (additionalDuty >= 20_000) return 'critical';
  return additionalDuty >= 1500 ? 'major' : 'minor';
}

function findingsOf(truth: Truth & { readonly scheme: SchemeName }): Finding[] {
  return truth.items.map((item, place) => {
    const duty = truth.additionalDuties[place] ?? 0;
    return {
      item,
      type: schemeNamed(truth.scheme).finding,
      severity: severityOf(truth.scheme, duty),
      ...(duty > 0 ? { additional_duty: duty.toFixed(2) } : {}),
    };
  });
}

/** What the officer did: a tenth of what is wrong is missed, and some goods are not really examined. */
export function pastInspection(draft: Draft, truth: Truth, random: Random): InspectionAct {
  const inspected_on = dayText(draft.day.number + random.whole(0, 3));
  const officer = `I${draft.office.slice(-2)}${String(random.whole(1, 6))}`;
  const examined = !random.chance(notReallyExamined);
  const found = random.next();
  if (!examined) return { inspected_on, officer, result: 'notExamined', findings: [] };
  const { scheme } = truth;
  return scheme !== undefined && found < detection[scheme]
    ? { inspected_on, officer, result: 'irregular', findings: findingsOf({ ...truth, scheme }) }
    : { inspected_on, officer, result: 'conform', findings: [] };
}
