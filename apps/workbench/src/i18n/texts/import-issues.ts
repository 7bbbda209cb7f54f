import type { Section } from '../section.js';

/** What a check of an import mapping can find; the service adds the details in English. */
export const importIssues = {
  columnMissing: {
    en: 'The file has no such column',
    fr: 'Le fichier n’a pas cette colonne',
    ar: 'لا يوجد هذا العمود في الملف',
  },
  columnRepeated: {
    en: 'The file has this column more than once',
    fr: 'Cette colonne figure plusieurs fois dans le fichier',
    ar: 'يتكرر هذا العمود في الملف',
  },
  columnUnused: {
    en: 'The mapping says nothing of this column; it is left out',
    fr: 'La correspondance ne dit rien de cette colonne ; elle est laissée de côté',
    ar: 'لا تذكر المطابقة هذا العمود؛ سيُترك',
  },
  factUnknown: {
    en: 'The vocabulary has no such fact',
    fr: 'Le vocabulaire ne connaît pas ce champ',
    ar: 'لا تعرف المفردات هذا الحقل',
  },
  factRepeated: {
    en: 'This fact is given more than once',
    fr: 'Ce champ est fourni plusieurs fois',
    ar: 'أُعطي هذا الحقل أكثر من مرة',
  },
  factComputed: {
    en: 'This fact is computed and cannot be imported',
    fr: 'Ce champ est calculé et ne s’importe pas',
    ar: 'هذا الحقل محسوب ولا يُستورد',
  },
  factRequired: {
    en: 'No column gives this fact, which every declaration needs',
    fr: 'Aucune colonne ne fournit ce champ, nécessaire à toute déclaration',
    ar: 'لا عمود يعطي هذا الحقل اللازم لكل بيان',
  },
  optionType: {
    en: 'An option of this column is for another type of fact',
    fr: 'Une option de cette colonne convient à un autre type de champ',
    ar: 'أحد خيارات هذا العمود يخص نوعًا آخر من الحقول',
  },
  badValue: {
    en: 'The mapping holds a value that is not allowed here',
    fr: 'La correspondance contient ici une valeur non admise',
    ar: 'في المطابقة قيمة غير مقبولة هنا',
  },
  badDateFormat: {
    en: 'This is no date format; write YYYY, MM and DD once each',
    fr: 'Ce n’est pas un format de date ; écrivez YYYY, MM et DD une fois chacun',
    ar: 'ليست هذه صيغة تاريخ؛ اكتب YYYY وMM وDD مرة لكل منها',
  },
  emptyFile: {
    en: 'The file has no first line with the names of its columns',
    fr: 'Le fichier n’a pas de première ligne donnant le nom des colonnes',
    ar: 'لا سطر أول في الملف بأسماء الأعمدة',
  },
  brokenQuote: {
    en: 'A quotation mark is not closed',
    fr: 'Un guillemet n’est pas fermé',
    ar: 'علامة اقتباس غير مغلقة',
  },
} as const satisfies Section;
