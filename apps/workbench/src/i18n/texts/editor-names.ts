import type { Section } from '../section.js';

/** Renaming, references and definitions in the editor. */
export const editorNames = {
  rename: { en: 'Rename', fr: 'Renommer', ar: 'إعادة تسمية' },
  renamed: { en: 'Rename {{old}} to {{name}}', fr: 'Renommer {{old}} en {{name}}', ar: 'تسمية {{old}} باسم {{name}}' },
  references: { en: 'Find references', fr: 'Trouver les références', ar: 'البحث عن مواضع الاستعمال' },
  definition: { en: 'Go to the definition', fr: 'Aller à la définition', ar: 'الانتقال إلى التعريف' },
  referencesTo: { en: 'References to {{name}}', fr: 'Références à {{name}}', ar: 'مواضع استعمال {{name}}' },
  noName: { en: 'There is no name here.', fr: 'Il n’y a pas de nom ici.', ar: 'لا اسم هنا.' },
  namedElsewhere: {
    en: 'This name is not given in these rules: fields, lists and controls are named elsewhere.',
    fr: 'Ce nom n’est pas donné dans ces règles : champs, listes et contrôles sont nommés ailleurs.',
    ar: 'لا تُعطى هذه التسمية في هذه القواعد: الحقول والقوائم والإجراءات الرقابية تُسمى في غيرها.',
  },
  invalidName: { en: 'No name can be written so.', fr: 'Un nom ne s’écrit pas ainsi.', ar: 'لا يُكتب اسم هكذا.' },
  nameTaken: {
    en: 'Another rule or fact has this name.',
    fr: 'Une autre règle ou donnée porte ce nom.',
    ar: 'هذا الاسم لقاعدة أو معطى آخر.',
  },
  itemPrefix: {
    en: 'The name of a fact begins with item. exactly when it varies by item.',
    fr: 'Le nom d’une donnée commence par item. exactement quand elle varie selon l’article.',
    ar: 'يبدأ اسم المعطى بـ item. حين يختلف من بند إلى بند، وحينئذ فقط.',
  },
} as const satisfies Section;
