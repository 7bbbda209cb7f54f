import type { fixTitles } from '@tidewaiter/rule-language';

interface Translation {
  readonly fr: string;
  readonly ar: string;
}

/** Titles of the corrections an editor offers. */
export const fixSentences = {
  'replace-with': { fr: 'remplacer par `{replacement}`', ar: 'استبدال بـ `{replacement}`' },
} as const satisfies Record<keyof typeof fixTitles, Translation>;

/** What the language says it expects or has found, in its own words; what is missing here stays English. */
export const diagnosticWords: Readonly<Record<string, Translation>> = {
  // Types of values
  text: { fr: 'texte', ar: 'نص' },
  number: { fr: 'nombre', ar: 'عدد' },
  boolean: { fr: 'oui ou non', ar: 'نعم أو لا' },
  date: { fr: 'date', ar: 'تاريخ' },

  // Kinds of words
  lane: { fr: 'circuit', ar: 'المسار' },
  language: { fr: 'code de langue', ar: 'اللغة' },
  sensitivity: { fr: 'degré de sensibilité', ar: 'درجة الحساسية' },
  property: { fr: 'nom de propriété', ar: 'الخاصية' },
  chapter: { fr: 'chapitre', ar: 'فصل من التعريفة' },
  heading: { fr: 'numéro de position', ar: 'بند من التعريفة' },

  // Places in the text
  'a chapter': { fr: 'un chapitre', ar: 'فصل' },
  'a heading': { fr: 'une position', ar: 'بند تعريفة' },
  'a code': { fr: 'un code', ar: 'رمز' },
  'a code or text': { fr: 'un code ou un texte', ar: 'رمز أو نص' },
  'a date': { fr: 'une date', ar: 'تاريخ' },
  'a JSON object': { fr: 'un objet JSON', ar: 'كائن JSON' },
  'a number': { fr: 'un nombre', ar: 'عدد' },
  'a property': { fr: 'une propriété', ar: 'خاصية' },
  'a range of codes': { fr: 'une plage de codes', ar: 'مدى رموز' },
  'a value': { fr: 'une valeur', ar: 'قيمة' },
  'text between double quotes': { fr: 'un texte entre guillemets doubles', ar: 'نص بين علامتي اقتباس مزدوجتين' },
  'the code of a control': { fr: 'le code d’un contrôle', ar: 'رمز إجراء رقابي' },
  'the code of a reason': { fr: 'le code d’un motif', ar: 'رمز سبب' },
  'the end': { fr: 'la fin', ar: 'النهاية' },
  'the id of the rule': { fr: 'l’identifiant de la règle', ar: 'رقم القاعدة' },
  'the name of the fact': { fr: 'le nom du champ', ar: 'اسم الحقل' },
  'the name of a list': { fr: 'le nom d’une liste', ar: 'اسم قائمة' },

  // Places in JSON
  'a comment with its place in `at`': {
    fr: 'un commentaire avec sa place dans `at`',
    ar: 'تعليق مع موضعه في `at`',
  },
  'a fact': { fr: 'un champ', ar: 'حقل' },
  'a list': { fr: 'une liste', ar: 'قائمة' },
  'a derived fact with either `expression` or `conditions`': {
    fr: 'un champ dérivé avec soit `expression`, soit `conditions`',
    ar: 'حقل مشتق فيه إما `expression` وإما `conditions`',
  },
  'an array': { fr: 'un tableau', ar: 'مصفوفة' },
  'an array of comments': { fr: 'un tableau de commentaires', ar: 'مصفوفة تعليقات' },
  'an array of conditions': { fr: 'un tableau de conditions', ar: 'مصفوفة شروط' },
  'an array of texts': { fr: 'un tableau de textes', ar: 'مصفوفة نصوص' },
  'an array of values': { fr: 'un tableau de valeurs', ar: 'مصفوفة قيم' },
  'an object': { fr: 'un objet', ar: 'كائن' },
  'the code of the reason': { fr: 'le code du motif', ar: 'رمز السبب' },
  'the name of an operator': { fr: 'le nom d’un opérateur', ar: 'اسم عامل' },
  'two codes': { fr: 'deux codes', ar: 'رمزان' },
  'two values': { fr: 'deux valeurs', ar: 'قيمتان' },
};

/** Phrases around something that varies, told by their English. */
export const diagnosticPatterns: readonly (Translation & { readonly en: RegExp })[] = [
  { en: /^one of (.+)$/, fr: 'l’un de $1', ar: 'واحد من $1' },
  { en: /^(\d+) to (\d+)$/, fr: 'de $1 à $2', ar: 'من $1 إلى $2' },
  { en: /^JSON, nested at most (\d+) deep$/, fr: 'JSON, $1 niveaux au plus', ar: 'JSON بما لا يتجاوز $1 مستوى' },
];
