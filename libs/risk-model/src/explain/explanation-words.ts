import type { ContributionGroup } from './contribution-group.js';
import type { Explanation } from './explanation.js';

export type ExplanationLanguage = 'en' | 'fr' | 'ar';

type Strength = 'slightly' | 'clearly' | 'strongly';

interface Words {
  readonly groups: Readonly<Record<ContributionGroup, string>>;
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly begin: (probability: string, expected: string) => string;
  readonly raised: (list: string) => string;
  readonly lowered: (list: string) => string;
  readonly nothing: string;
  readonly approximate: string;
  readonly separator: string;
  /** What a percentage looks like: 12.3 in English. */
  readonly percent: (figure: string) => string;
}

const words: Readonly<Record<ExplanationLanguage, Words>> = {
  en: {
    groups: {
      trader: 'trader history',
      value: 'value',
      documents: 'documents',
      origin: 'origin and route',
      commodity: 'commodity and classification',
      quantity: 'quantities and masses',
      other: 'other facts',
    },
    strengths: { slightly: 'slightly', clearly: 'clearly', strongly: 'strongly' },
    begin: (probability, expected) =>
      `The model gives a probability of ${probability}; where nothing is known it starts from ${expected}.`,
    raised: (list) => `Raised by: ${list}.`,
    lowered: (list) => `Lowered by: ${list}.`,
    nothing: 'No group of facts moves it noticeably.',
    approximate: 'These shares are approximate.',
    separator: ', ',
    percent: (figure) => `${figure}%`,
  },
  fr: {
    groups: {
      trader: 'antécédents des opérateurs',
      value: 'valeur',
      documents: 'documents',
      origin: 'origine et itinéraire',
      commodity: 'marchandise et classement',
      quantity: 'quantités et masses',
      other: 'autres faits',
    },
    strengths: { slightly: 'légèrement', clearly: 'nettement', strongly: 'fortement' },
    begin: (probability, expected) =>
      `Le modèle donne une probabilité de ${probability} ; quand rien n’est connu, il part de ${expected}.`,
    raised: (list) => `À la hausse : ${list}.`,
    lowered: (list) => `À la baisse : ${list}.`,
    nothing: 'Aucun groupe de faits ne la modifie sensiblement.',
    approximate: 'Ces parts sont approximatives.',
    separator: ', ',
    // The space does not break.
    percent: (figure) => `${figure.replace('.', ',')}\u00a0%`,
  },
  ar: {
    groups: {
      trader: 'سوابق المتعاملين',
      value: 'القيمة',
      documents: 'المستندات',
      origin: 'المنشأ والمسار',
      commodity: 'البضاعة وتبنيدها',
      quantity: 'الكميات والأوزان',
      other: 'وقائع أخرى',
    },
    strengths: { slightly: 'قليلاً', clearly: 'بوضوح', strongly: 'بشدة' },
    begin: (probability, expected) => `يقدّر النموذج الاحتمال بـ ${probability}، وينطلق من ${expected} حين لا يُعرف شيء.`,
    raised: (list) => `ما يرفعه: ${list}.`,
    lowered: (list) => `ما يخفضه: ${list}.`,
    nothing: 'لا تغيّره أي مجموعة من الوقائع تغييراً ملموساً.',
    approximate: 'هذه الحصص تقريبية.',
    separator: '، ',
    percent: (figure) => `${figure}%`,
  },
};

/** Below this in log odds a group is not mentioned: it changes the odds by less than a twentieth. */
const least = 0.05;
/** A contribution of 0.3 changes the odds by a third, one of 1 by more than twice. */
const clear = 0.3;
const strong = 1;

/** An explanation in sentences for officers: the same for the same explanation, in the language asked for. */
export function explanationInWords(explanation: Explanation, language: ExplanationLanguage): string[] {
  const say = words[language];
  const share = (probability: number): string => say.percent(figureOf(probability));
  const told = explanation.groups.filter(({ contribution }) => Math.abs(contribution) >= least);
  const list = (some: Explanation['groups']): string =>
    some
      .map(({ group, contribution }) => `${say.groups[group]} (${say.strengths[strengthOf(contribution)]})`)
      .join(say.separator);
  const raised = told.filter(({ contribution }) => contribution > 0);
  const lowered = told.filter(({ contribution }) => contribution < 0);
  return [
    say.begin(share(explanation.probability), share(explanation.expected)),
    ...(raised.length > 0 ? [say.raised(list(raised))] : []),
    ...(lowered.length > 0 ? [say.lowered(list(lowered))] : []),
    ...(told.length === 0 ? [say.nothing] : []),
    ...(explanation.method === 'approximate' ? [say.approximate] : []),
  ];
}

function strengthOf(contribution: number): Strength {
  const size = Math.abs(contribution);
  if (size >= strong) return 'strongly';
  return size >= clear ? 'clearly' : 'slightly';
}

/** In percent: whole from 10 on, below with one decimal. */
function figureOf(probability: number): string {
  const percent = 100 * probability;
  return percent.toFixed(percent < 9.95 ? 1 : 0);
}
