import type { ComparisonOperator, FunctionName, Language } from '@tidewaiter/rule-language';

/** How conditions are said in one language. None of the words agrees with the label before it in gender or number. */
export interface ConditionWords {
  readonly comparison: Readonly<Record<ComparisonOperator, string>>;
  /** With the blanks around it; Arabic writes it in one piece with the word after it. */
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly inSet: string;
  readonly notInSet: string;
  readonly list: string;
  readonly chapter: string;
  readonly heading: string;
  readonly prefix: string;
  readonly comma: string;
  readonly yes: string;
  readonly no: string;
  readonly missing: string;
  readonly present: string;
  readonly between: (low: string, high: string) => string;
  readonly conditional: (test: string, then: string, otherwise: string) => string;
  readonly functions: Readonly<Record<FunctionName, string>>;
}

export const conditionWords: Readonly<Record<Language, ConditionWords>> = {
  en: {
    comparison: {
      '=': 'is',
      '!=': 'is not',
      '<': 'is below',
      '<=': 'is at most',
      '>': 'is above',
      '>=': 'is at least',
    },
    and: ' and ',
    or: ' or ',
    not: 'not',
    inSet: 'in',
    notInSet: 'not in',
    list: 'list',
    chapter: 'in chapter',
    heading: 'in heading',
    prefix: 'starts with',
    comma: ', ',
    yes: 'yes',
    no: 'no',
    missing: 'is missing',
    present: 'is present',
    between: (low, high) => `is between ${low} and ${high}`,
    conditional: (test, then, otherwise) => `${then} if ${test}, otherwise ${otherwise}`,
    functions: {
      min: 'smallest of',
      max: 'greatest of',
      abs: 'absolute value of',
      log: 'logarithm of',
      days_between: 'days between',
    },
  },
  fr: {
    comparison: {
      '=': 'est',
      '!=': 'n’est pas',
      '<': 'est en dessous de',
      '<=': 'est d’au plus',
      '>': 'est au-dessus de',
      '>=': 'est d’au moins',
    },
    and: ' et ',
    or: ' ou ',
    not: 'sauf',
    inSet: 'parmi',
    notInSet: 'hors de',
    list: 'la liste',
    chapter: 'au chapitre',
    heading: 'à la position',
    prefix: 'commence par',
    comma: ', ',
    yes: 'oui',
    no: 'non',
    missing: 'fait défaut',
    present: 'figure sur la déclaration',
    between: (low, high) => `se situe entre ${low} et ${high}`,
    conditional: (test, then, otherwise) => `${then} si ${test}, sinon ${otherwise}`,
    functions: {
      min: 'minimum de',
      max: 'maximum de',
      abs: 'valeur absolue de',
      log: 'logarithme de',
      days_between: 'nombre de jours entre',
    },
  },
  ar: {
    comparison: {
      '=': '=',
      '!=': '≠',
      '<': 'أقل من',
      '<=': 'بحد أقصى',
      '>': 'أكثر من',
      '>=': 'بحد أدنى',
    },
    and: ' و',
    or: ' أو ',
    not: 'باستثناء',
    inSet: 'ضمن',
    notInSet: 'خارج',
    list: 'قائمة',
    chapter: 'ضمن الفصل',
    heading: 'ضمن البند',
    prefix: 'ببادئة',
    comma: '، ',
    yes: 'نعم',
    no: 'لا',
    missing: 'بلا قيمة',
    present: 'بقيمة مصرَّح بها',
    between: (low, high) => `بين ${low} و${high}`,
    conditional: (test, then, otherwise) => `${then} عند ${test}، وإلا ${otherwise}`,
    functions: {
      min: 'أصغر',
      max: 'أكبر',
      abs: 'القيمة المطلقة',
      log: 'لوغاريتم',
      days_between: 'عدد الأيام بين',
    },
  },
};
