import type { Property } from './change.js';
import { sayDay, sayShare } from './naming.js';
import type { AlterationOf, Phrases } from './phrases.js';
import type { Speaker } from './say-condition.js';

const propertyNames: Readonly<Record<Property, string>> = {
  priority: 'الأولوية',
  agency: 'الجهة',
  scope: 'النطاق',
  owner: 'المسؤول',
  source: 'المصدر',
  sensitivity: 'درجة السرية',
  validFrom: 'أول يوم سريان',
  validUntil: 'آخر يوم سريان',
  reviewBy: 'موعد المراجعة',
  share: 'حصة الانطباقات المطلوب اختيارها',
};

const lanes = { red: 'الأحمر', yellow: 'الأصفر', blue: 'الأزرق', green: 'الأخضر' } as const;
const languages = { en: 'الإنكليزي', fr: 'الفرنسي', ar: 'العربي' } as const;
const forms = {
  value: ['القيمة', 'القيم'],
  prefix: ['البادئة', 'البادئات'],
  chapter: ['الفصل', 'الفصول'],
  heading: ['البند', 'البنود'],
} as const;
const bounds = { only: 'العتبة', low: 'الحد الأدنى', high: 'الحد الأقصى' } as const;
const nouns = { lowered: 'خفض', raised: 'رفع', changed: 'تعديل' } as const;

/** Verbal nouns throughout: nothing has to agree with the labels. */
function shift(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `تحديد ${after ?? ''}`;
  return after === undefined ? `حذف ${before}` : `تغيير من ${before} إلى ${after}`;
}

function exchange(added: string, removed: string): string {
  const parts = [...(added ? [`إضافة ${added}`] : []), ...(removed ? [`حذف ${removed}`] : [])];
  return parts.length > 0 ? parts.join('، ') : 'تغيير الترتيب';
}

function property({ property: name, before, after }: AlterationOf<'propertyChanged'>, speak: Speaker) {
  const say = (value: string | number | undefined): string | undefined => {
    if (value === undefined) return undefined;
    if (typeof value === 'number') return name === 'share' ? sayShare(value, 'ar') : speak.number(value);
    return /^\d{4}-/.test(value) ? sayDay(value, 'ar') : speak.quote(value);
  };
  return `${propertyNames[name]}: ${shift(say(before), say(after))}`;
}

const reasonOf = (reason: { readonly code: string; readonly text?: string } | undefined, speak: Speaker) =>
  reason &&
  (reason.text === undefined ? speak.code(reason.code) : `${speak.code(reason.code)} ${speak.quote(reason.text)}`);

export const arabic: Phrases = {
  ruleAdded: ({ rule }, speak) => `أُضيفت القاعدة ${speak.code(rule.ruleId)}: ${speak.quote(rule.name)}`,
  ruleRemoved: ({ rule }, speak) => `حُذفت القاعدة ${speak.code(rule.ruleId)}: ${speak.quote(rule.name)}`,
  ruleMoved: ({ rule }, speak) => `نُقلت القاعدة ${speak.code(rule.ruleId)} إلى موضع آخر من النص`,
  ruleIdChanged: ({ before, after }, speak) => `صار رمز القاعدة ${speak.code(after)} بدلاً من ${speak.code(before)}`,
  nameChanged: ({ before, after }, speak) => `تغيّر الاسم من ${speak.quote(before)} إلى ${speak.quote(after)}`,
  conditionAdded: ({ condition, join, beside }, speak) => {
    const said = speak.quote(speak.condition(condition));
    const what = join === 'all' ? 'أُضيف شرط' : 'أُضيف بديل';
    return beside ? `${what} إلى ${speak.quote(speak.condition(beside))}: ${said}` : `${what}: ${said}`;
  },
  conditionRemoved: ({ condition, join, beside }, speak) => {
    const said = speak.quote(speak.condition(condition));
    const what = join === 'all' ? 'حُذف شرط' : 'حُذف بديل';
    return beside ? `${what} من ${speak.quote(speak.condition(beside))}: ${said}` : `${what}: ${said}`;
  },
  conditionMoved: ({ condition }, speak) => `نُقل الشرط: ${speak.quote(speak.condition(condition))}`,
  conditionNegated: ({ condition, negated }, speak) =>
    `${negated ? 'نُفي الشرط' : 'أُلغي نفي الشرط'}: ${speak.quote(speak.condition(condition))}`,
  conditionGrouped: ({ condition, grouped }, speak) =>
    `${grouped ? 'وُضع بين قوسين' : 'رُفع القوسان عن'}: ${speak.quote(speak.condition(condition))}`,
  conditionReplaced: ({ before, after }, speak) =>
    `استُبدل الشرط ${speak.quote(speak.condition(before))} بالشرط ${speak.quote(speak.condition(after))}`,
  connectiveChanged: ({ after }) =>
    after === 'all'
      ? 'صار يلزم تحقق جميع شروط المجموعة بعد أن كان يكفي واحد منها'
      : 'صار يكفي تحقق شرط واحد من شروط المجموعة',
  operatorChanged: ({ subject, before, after }, speak) => {
    const [old, now] = [speak.words.comparison[before], speak.words.comparison[after]].map((word) => speak.quote(word));
    return `${speak.expression(subject)}: تغيّرت المقارنة من ${old ?? ''} إلى ${now ?? ''}`;
  },
  thresholdChanged: ({ subject, bound, before, after, direction }, speak) =>
    `${speak.expression(subject)}: ${nouns[direction]} ${bounds[bound]} من ${speak.expression(before)} إلى ${speak.expression(after)}`,
  comparandChanged: ({ subject, before, after }, speak) =>
    `${speak.expression(subject)}: صارت المقارنة مع ${speak.expression(after)} بدلاً من ${speak.expression(before)}`,
  subjectChanged: ({ before, after }, speak) =>
    `صار النظر إلى ${speak.quote(speak.expression(after))} بدلاً من ${speak.quote(speak.expression(before))}`,
  valuesChanged: ({ subject, form, added, removed }, speak) => {
    const [one, many] = forms[form];
    const noun = added.length + removed.length === 1 ? one : many;
    return `${speak.expression(subject)}، ${noun}: ${exchange(speak.literals(added), speak.literals(removed))}`;
  },
  listChanged: ({ subject, before, after }, speak) =>
    `${speak.expression(subject)}: حلّت ${speak.list(after)} محل ${speak.list(before)}`,
  rangeChanged: ({ subject, before, after }, speak) =>
    `${speak.expression(subject)}: تغيّر النطاق من ${speak.code(before)} إلى ${speak.code(after)}`,
  laneChanged: ({ before, after }) => `المسار: ${shift(before && lanes[before], after && lanes[after])}`,
  pointsChanged: ({ before, after }, speak) =>
    `${after < before ? 'خُفّضت' : 'رُفعت'} النقاط من ${speak.number(before)} إلى ${speak.number(after)}`,
  reasonChanged: ({ before, after }, speak) => `السبب: ${shift(reasonOf(before, speak), reasonOf(after, speak))}`,
  controlsChanged: ({ added, removed }, speak) =>
    `الإجراءات الرقابية: ${exchange(speak.codes(added), speak.codes(removed))}`,
  propertyChanged: property,
  textChanged: ({ language, before, after }, speak) =>
    `النص ${languages[language]}: ${shift(before && speak.quote(before), after && speak.quote(after))}`,
  extraChanged: () => 'تغيّرت خصائص إضافية',
  definitionAdded: ({ definition: { name, value } }, speak) =>
    `أُضيف الحقل المشتق ${speak.code(name)}: ${speak.quote(speak.definition(value))}`,
  definitionRemoved: ({ definition: { name, value } }, speak) =>
    `حُذف الحقل المشتق ${speak.code(name)}: ${speak.quote(speak.definition(value))}`,
  definitionNameChanged: ({ before, after }, speak) =>
    `صار اسم الحقل المشتق ${speak.code(after)} بدلاً من ${speak.code(before)}`,
  definitionValueChanged: ({ name, before, after }, speak) =>
    `صار تعريف الحقل المشتق ${speak.code(name)}: ${speak.quote(speak.definition(after))} بدلاً من ${speak.quote(speak.definition(before))}`,
  definitionDetailsChanged: ({ name }, speak) => `تغيّرت تسمية الحقل المشتق ${speak.code(name)} أو وحدته أو نصوصه`,
  commentsChanged: ({ before, after }, speak) =>
    `التعليق: ${shift(before.length > 0 ? speak.quote(before.join(' ')) : undefined, after.length > 0 ? speak.quote(after.join(' ')) : undefined)}`,
};
