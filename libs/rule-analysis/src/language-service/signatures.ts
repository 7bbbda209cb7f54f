import type { Labels } from '@tidewaiter/rule-language';

/** A function or clause as it is written; `{0}`, `{1}` … stand for its parameters. */
export interface SignatureForm {
  readonly form: string;
  readonly parameters: readonly Labels[];
  /** Whether the last parameter may be written again and again. */
  readonly repeats?: true;
}

const say = (en: string, fr: string, ar: string): Labels => ({ en, fr, ar });

const number = say('number', 'nombre', 'عدد');
const another = say('another number', 'autre nombre', 'عدد آخر');
const codes = say('code', 'code', 'رمز');
const text = say('text', 'texte', 'نص');
const language = say('en, fr or ar', 'en, fr ou ar', 'en أو fr أو ar');

/** Every form that signature help explains, by function, kind of test or clause. */
export const signatures = {
  min: { form: 'min({0}, {1}, …)', parameters: [number, another], repeats: true },
  max: { form: 'max({0}, {1}, …)', parameters: [number, another], repeats: true },
  abs: { form: 'abs({0})', parameters: [number] },
  log: { form: 'log({0})', parameters: [number] },
  days_between: {
    form: 'days_between({0}, {1})',
    parameters: [
      say('first date', 'première date', 'التاريخ الأول'),
      say('second date', 'seconde date', 'التاريخ الثاني'),
    ],
  },
  conditional: {
    form: 'if {0} then {1} else {2}',
    parameters: [
      say('test', 'test', 'اختبار'),
      say('value if true', 'valeur si vrai', 'القيمة إذا صح'),
      say('value if false', 'valeur si faux', 'القيمة إذا لم يصح'),
    ],
  },
  between: {
    form: 'between {0} and {1}',
    parameters: [say('lowest', 'plus petit', 'الأدنى'), say('highest', 'plus grand', 'الأعلى')],
  },
  codeRange: {
    form: 'in {0}..{1}',
    parameters: [say('first code', 'premier code', 'الرمز الأول'), say('last code', 'dernier code', 'الرمز الأخير')],
  },
  chapter: { form: 'in chapter {0}, …', parameters: [say('chapter', 'chapitre', 'فصل')], repeats: true },
  heading: { form: 'in heading {0}, …', parameters: [say('heading', 'position', 'بند')], repeats: true },
  prefix: { form: 'starts with {0}, …', parameters: [say('"beginning"', '"début"', '"بداية"')], repeats: true },
  members: { form: 'in ({0}, …)', parameters: [say('value', 'valeur', 'قيمة')], repeats: true },
  list: { form: 'in list {0}', parameters: [say('list', 'liste', 'قائمة')] },
  presence: { form: 'is {0}', parameters: [say('missing or present', 'missing ou present', 'missing أو present')] },
  rule: {
    form: 'rule {0} "{1}"',
    parameters: [say('id', 'identifiant', 'المعرف'), say('what it finds', 'ce qu’elle trouve', 'ما تكشفه')],
  },
  fact: {
    form: 'fact {0} "{1}"',
    parameters: [say('name', 'nom', 'الاسم'), say('what it is', 'ce que c’est', 'ما هي')],
  },
  then: {
    form: 'then lane {0}, points {1}',
    parameters: [
      say('red, yellow, blue or green', 'red, yellow, blue ou green', 'red أو yellow أو blue أو green'),
      say('0 to 1000', '0 à 1000', 'من 0 إلى 1000'),
    ],
  },
  because: {
    form: 'because {0} "{1}"',
    parameters: [
      say('code of the reason', 'code du motif', 'رمز السبب'),
      say('text for the officer', 'texte pour l’agent', 'نص للموظف'),
    ],
  },
  control: { form: 'control {0}, …', parameters: [codes], repeats: true },
  text: { form: 'text {0} "{1}", …', parameters: [language, text], repeats: true },
  help: { form: 'help {0} "{1}", …', parameters: [language, text], repeats: true },
} as const satisfies Readonly<Record<string, SignatureForm>>;

export type SignatureId = keyof typeof signatures;
