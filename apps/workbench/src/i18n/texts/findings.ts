import type { FindingCode, FindingFixTitle } from '@tidewaiter/rule-analysis';

/** A sentence beside the English one of the analysis's own table; `{name}` stands for a parameter. */
interface Translation {
  readonly fr: string;
  readonly ar: string;
}

/** What the analysis of rules finds, in the other languages of the product. */
export const findingSentences = {
  'never-hits': {
    fr: 'la règle `{ruleId}` ne se déclenche jamais : aucune déclaration ne remplit `{conditions}` ; modifiez ou supprimez l’une de ces conditions',
    ar: 'القاعدة `{ruleId}` لا تنطبق أبدًا: لا يستوفي أي بيان جمركي `{conditions}`؛ عدِّل أحد هذه الشروط أو احذفه',
  },
  'always-hits': {
    fr: 'la règle `{ruleId}` se déclenche pour toute déclaration qui indique {facts} : ajoutez une condition que certaines ne remplissent pas',
    ar: 'القاعدة `{ruleId}` تنطبق على كل بيان جمركي يذكر {facts}: أضف شرطًا لا تستوفيه بعض البيانات',
  },
  duplicate: {
    fr: 'la règle `{ruleId}` vise les mêmes déclarations que `{other}` et demande la même chose : supprimez l’une des deux',
    ar: 'القاعدة `{ruleId}` تصيب البيانات نفسها التي تصيبها `{other}` وتطلب الشيء نفسه: احذف إحداهما',
  },
  conflict: {
    fr: 'la règle `{ruleId}` demande {asked} là où `{other}` demande {against} : décidez laquelle a raison',
    ar: 'القاعدة `{ruleId}` تطلب {asked} حيث تطلب `{other}` {against}: حدِّد أيهما الصحيحة',
  },
  'no-effect': {
    fr: 'la règle `{ruleId}` ne change rien : toute déclaration qu’elle vise reçoit déjà autant de {others} ; supprimez-la',
    ar: 'القاعدة `{ruleId}` لا تغيّر شيئًا: كل بيان تصيبه يحصل على المعالجة نفسها أو أشد من {others}؛ احذفها',
  },
  'double-counting': {
    fr: 'les points de `{ruleId}` et de `{other}` sont comptés deux fois pour le même motif : gardez ceux d’une seule',
    ar: 'نقاط `{ruleId}` و`{other}` تُحتسب مرتين للسبب نفسه: أبقِ نقاط إحداهما فقط',
  },
  subsumed: {
    fr: 'toute déclaration visée par `{ruleId}` l’est aussi par `{other}` : restreignez l’une des deux si ce n’est pas voulu',
    ar: 'كل بيان تصيبه `{ruleId}` تصيبه `{other}` أيضًا: ضيِّق إحداهما إن لم يكن ذلك مقصودًا',
  },
  gap: {
    fr: 'aucune règle de la famille de `{ruleId}` ne vise `{gap}` : déplacez la borne d’une règle voisine',
    ar: 'لا توجد قاعدة من مجموعة `{ruleId}` تغطي `{gap}`: انقل حدّ إحدى القواعد المجاورة',
  },
  'removes-nothing': {
    fr: 'la condition `{condition}` ne change rien à côté des autres de `{ruleId}` : supprimez-la',
    ar: 'الشرط `{condition}` لا يغيّر شيئًا إلى جانب شروط `{ruleId}` الأخرى: احذفه',
  },
  'often-missing': {
    fr: '`{fact}` manque dans {percent} % des déclarations, qui ne remplissent jamais `{condition}` : demandez aussi `is missing`',
    ar: '`{fact}` غير مذكور في {percent} % من البيانات، وهي لا تستوفي أبدًا `{condition}`: أضف اختبار `is missing`',
  },
  'unknown-code': {
    fr: '`{value}` n’est pas un code connu ({what}) : écrivez-en un qui existe',
    ar: '`{value}` ليس رمزًا معروفًا ({what}): اكتب رمزًا موجودًا',
  },
  'expired-code': {
    fr: '`{value}` a quitté le Système harmonisé avec l’édition {year} : utilisez {successors}',
    ar: '`{value}` حُذف من النظام المنسق في إصدار {year}: استخدم {successors}',
  },
  'out-of-range': {
    fr: '`{value}` est hors des valeurs possibles de `{subject}` : utilisez {min} à {max}',
    ar: '`{value}` خارج القيم الممكنة لـ `{subject}`: استخدم من {min} إلى {max}',
  },
  'impossible-value': {
    fr: '`{value}` n’est pas une valeur possible de `{subject}` : écrivez-en une comme `{example}`',
    ar: '`{value}` ليست قيمة ممكنة لـ `{subject}`: اكتب قيمة مثل `{example}`',
  },
  'list-empty': {
    fr: 'la liste `{list}` est vide, donc `{condition}` ne décide de rien : ajoutez des valeurs à la liste',
    ar: 'القائمة `{list}` فارغة، فلا أثر للشرط `{condition}`: أضف قيمًا إلى القائمة',
  },
  'list-unused': {
    fr: 'aucune règle ne nomme la liste `{list}` : utilisez-la ou supprimez-la',
    ar: 'لا تذكر أي قاعدة القائمة `{list}`: استخدمها أو احذفها',
  },
} as const satisfies Record<FindingCode, Translation>;

/** Titles of the corrections the analysis offers. */
export const findingFixSentences = {
  'remove-condition': { fr: 'supprimer `{condition}`', ar: 'حذف `{condition}`' },
  'remove-rule': { fr: 'supprimer la règle `{ruleId}`', ar: 'حذف القاعدة `{ruleId}`' },
  'replace-condition': { fr: 'remplacer par `{replacement}`', ar: 'الاستبدال بـ `{replacement}`' },
  'replace-value': { fr: 'remplacer par `{replacement}`', ar: 'الاستبدال بـ `{replacement}`' },
} as const satisfies Record<FindingFixTitle, Translation>;

/** Kinds of code a finding names. */
export const codeKinds: Readonly<Record<string, Translation>> = {
  country: { fr: 'pays', ar: 'بلد' },
  currency: { fr: 'devise', ar: 'عملة' },
  chapter: { fr: 'chapitre', ar: 'فصل' },
  heading: { fr: 'position', ar: 'بند تعريفي' },
};
