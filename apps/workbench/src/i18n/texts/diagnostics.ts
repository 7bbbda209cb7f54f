import type { DiagnosticCode, diagnosticKinds } from '@tidewaiter/rule-language';

/** A sentence beside the English one of the language's own table; `{name}` stands for a parameter. */
interface Translation {
  readonly fr: string;
  readonly ar: string;
}

const sentences = {
  // Text
  'unexpected-character': {
    fr: 'caractère `{character}` inattendu : supprimez-le ou mettez le texte entre guillemets doubles',
    ar: 'رمز غير متوقع `{character}`: احذفه أو اكتب النص بين علامتي اقتباس مزدوجتين',
  },
  'unterminated-text': {
    fr: 'texte ou nom entre guillemets non fermé : terminez-le par `{quote}` sur la même ligne',
    ar: 'نص أو اسم مقتبس غير مغلق: أنهِه بـ `{quote}` في السطر نفسه',
  },
  'unknown-escape': {
    fr: 'échappement `{escape}` inconnu : utilisez `\\"`, `\\\\`, `\\n`, `\\t` ou `\\u` suivi de quatre chiffres hexadécimaux',
    ar: 'تتابع هروب غير معروف `{escape}`: استخدم `\\"` أو `\\\\` أو `\\n` أو `\\t` أو `\\u` تليه أربعة أرقام ست عشرية',
  },
  'number-too-large': {
    fr: 'le nombre `{text}` est trop grand : écrivez-en un inférieur à 1e308',
    ar: 'العدد `{text}` كبير جدًا: اكتب عددًا أصغر من 1e308',
  },
  'unexpected-token': {
    fr: '`{found}` inattendu ; attendu : {expected}',
    ar: '`{found}` غير متوقع؛ المتوقع: {expected}',
  },
  'unexpected-end': { fr: 'fin inattendue ; attendu : {expected}', ar: 'نهاية غير متوقعة؛ المتوقع: {expected}' },
  'expected-condition': {
    fr: '`{text}` n’est pas une condition : comparez-le à une valeur',
    ar: '`{text}` ليس شرطًا: قارنه بقيمة',
  },
  'expected-value': {
    fr: '`{text}` est une condition : écrivez ici une valeur',
    ar: '`{text}` شرط: اكتب هنا قيمة',
  },
  'chained-comparison': {
    fr: 'les comparaisons ne s’enchaînent pas : écrivez `between … and …` ou reliez-les par `and`',
    ar: 'لا تُسلسل المقارنات: اكتب `between … and …` أو اربطها بـ `and`',
  },
  'unknown-function': {
    fr: 'fonction `{name}` inconnue : utilisez l’une de celles-ci : {known}',
    ar: 'دالة غير معروفة `{name}`: استخدم إحدى هذه: {known}',
  },
  'unknown-word': {
    fr: '{what} inconnu : `{word}` ; utilisez l’un de ceux-ci : {known}',
    ar: '{what}: قيمة غير معروفة `{word}`؛ استخدم واحدة من: {known}',
  },
  'too-deep': {
    fr: 'plus de {limit} niveaux d’imbrication : scindez la règle ou nommez-en une partie en champ dérivé',
    ar: 'تداخل يتجاوز {limit} مستوى: قسّم القاعدة أو سمِّ جزءًا منها حقلًا مشتقًا',
  },
  'duplicate-clause': {
    fr: '`{clause}` figure deux fois dans une règle : gardez-en un',
    ar: 'كُتب `{clause}` مرتين في قاعدة واحدة: أبقِ واحدًا',
  },
  'missing-clause': {
    fr: 'la règle `{ruleId}` n’a pas de `{clause}` : ajoutez-en un',
    ar: 'القاعدة `{ruleId}` بلا `{clause}`: أضفه',
  },
  'missing-definition': {
    fr: 'le champ `{name}` ne dit pas ce qu’il est : ajoutez `is` suivi d’un calcul ou d’une condition',
    ar: 'الحقل `{name}` لا يبيّن ما هو: أضف `is` ثم عملية حسابية أو شرطًا',
  },
  'bad-extra': {
    fr: '`extra` n’est pas un objet JSON : écrivez-en un entre accolades',
    ar: '`extra` ليس كائن JSON: اكتب كائنًا بين حاصرتين',
  },
  'not-commodity-code': {
    fr: '`{text}` n’est pas un code marchandise : utilisez `starts with` ou un champ de code marchandise',
    ar: '`{text}` ليس رمز سلعة: استخدم `starts with` أو حقلًا لرمز السلعة',
  },
  'bad-prefix-length': {
    fr: '`{text}` n’est pas un {form} : écrivez {digits} chiffres',
    ar: '`{text}` لا يصلح: {form}؛ اكتب {digits} أرقام',
  },

  // JSON
  'json-syntax': {
    fr: 'ce n’est plus du JSON à partir du caractère {offset} : écrivez ce que JSON y admet',
    ar: 'ليس JSON بدءًا من الرمز {offset}: اكتب ما تسمح به JSON هناك',
  },
  'json-type': { fr: '`{pointer}` ; attendu : {expected}', ar: '`{pointer}`؛ المتوقع: {expected}' },
  'json-condition': {
    fr: '`{pointer}` n’est pas une condition : il y faut `all`, `any`, `not` ou `fact`',
    ar: '`{pointer}` ليس شرطًا: يلزم فيه `all` أو `any` أو `not` أو `fact`',
  },
  'json-condition-reference': {
    fr: 'la condition partagée `{name}` ne peut être conservée : écrivez ses conditions dans la règle',
    ar: 'لا يمكن إبقاء الشرط المشترك `{name}`: اكتب شروطه في القاعدة',
  },
  'json-unknown-operator': {
    fr: 'opérateur `{operator}` inconnu : utilisez l’un de ceux-ci : {known}',
    ar: 'عامل غير معروف `{operator}`: استخدم واحدًا من: {known}',
  },
  'json-unsafe-path': {
    fr: 'le chemin `{path}` ne peut être conservé : utilisez des noms reliés par des points, comme `$.a.b`',
    ar: 'لا يمكن إبقاء المسار `{path}`: استخدم أسماء تصلها نقاط مثل `$.a.b`',
  },
  'json-not-kept': {
    fr: '`{pointer}` n’a pas de sens ici et ne peut être conservé : supprimez-le',
    ar: 'لا معنى لـ `{pointer}` هنا ولا يمكن إبقاؤه: احذفه',
  },
  'json-kept': {
    fr: '`{pointer}` ne sert pas au langage ; il est conservé tel quel',
    ar: 'لا تستخدم اللغة `{pointer}`؛ يبقى كما هو',
  },
  'json-dropped': {
    fr: '`{pointer}` ne change rien au sens de la règle ; il est laissé de côté',
    ar: 'لا يغيّر `{pointer}` معنى القاعدة؛ سيُترك',
  },
  'json-default': {
    fr: '`{pointer}` est absent ; `{value}` est utilisé',
    ar: '`{pointer}` غائب؛ تُستخدم القيمة `{value}`',
  },
  'json-comment-moved': {
    fr: 'le commentaire à `{at}` a perdu sa place ; il est conservé avant la règle',
    ar: 'فقد التعليق عند `{at}` موضعه؛ يُحفظ قبل القاعدة',
  },

  // Check: names
  'unknown-fact': {
    fr: 'champ `{name}` inconnu : utilisez un champ du vocabulaire',
    ar: 'حقل غير معروف `{name}`: استخدم حقلًا من المفردات',
  },
  'unknown-list': {
    fr: 'liste `{name}` inconnue : utilisez une liste existante',
    ar: 'قائمة غير معروفة `{name}`: استخدم قائمة موجودة',
  },
  'post-inspection-fact': {
    fr: '`{name}` n’est connu qu’après le contrôle : utilisez des champs connus avant',
    ar: 'لا يُعرف `{name}` إلا بعد المعاينة: استخدم حقولًا معروفة قبلها',
  },
  'duplicate-rule-id': {
    fr: 'la règle `{ruleId}` figure deux fois : donnez à chaque règle son propre identifiant',
    ar: 'كُتبت القاعدة `{ruleId}` مرتين: امنح كل قاعدة رقمًا خاصًا بها',
  },
  'invalid-rule-id': {
    fr: '`{ruleId}` n’est pas un identifiant de règle : utilisez lettres, chiffres, `-`, `_` et `.`',
    ar: '`{ruleId}` لا يصلح رقمًا لقاعدة: استخدم الحروف والأرقام و `-` و `_` و `.`',
  },
  'invalid-code': {
    fr: '`{text}` n’est pas un code : utilisez lettres, chiffres, `-`, `_` et `.`',
    ar: '`{text}` ليس رمزًا: استخدم الحروف والأرقام و `-` و `_` و `.`',
  },

  // Check: derived facts
  'invalid-fact-name': {
    fr: '`{name}` ne peut nommer un champ dérivé : utilisez des mots en minuscules reliés par `_` et `.`',
    ar: '`{name}` لا يصلح اسمًا لحقل مشتق: استخدم كلمات بأحرف صغيرة تصلها `_` و`.`',
  },
  'duplicate-fact': {
    fr: 'le champ `{name}` est défini deux fois : donnez à chaque champ dérivé son propre nom',
    ar: 'عُرّف الحقل `{name}` مرتين: أعطِ كل حقل مشتق اسمًا خاصًا به',
  },
  'taken-fact-name': {
    fr: '`{name}` est déjà un champ du vocabulaire : donnez un autre nom au champ dérivé',
    ar: '`{name}` حقل موجود في المفردات: أعطِ الحقل المشتق اسمًا آخر',
  },
  'circular-definition': {
    fr: 'le champ `{name}` se définit par lui-même, en passant par {path} : rompez le cercle',
    ar: 'الحقل `{name}` معرّف بنفسه مرورًا بـ {path}: اكسر هذه الدائرة',
  },
  'item-fact-name': {
    fr: 'le champ `{name}` varie selon l’article : commencez son nom par `item.`',
    ar: 'الحقل `{name}` يختلف باختلاف البند: ابدأ اسمه بـ `item.`',
  },
  'header-fact-name': {
    fr: 'le champ `{name}` est le même pour tous les articles : ne commencez pas son nom par `item.`',
    ar: 'الحقل `{name}` واحد لكل البنود: لا تبدأ اسمه بـ `item.`',
  },
  'empty-title': {
    fr: 'le champ `{name}` n’a pas de titre : dites en quelques mots ce qu’il est',
    ar: 'الحقل `{name}` بلا عنوان: اذكر بكلمات قليلة ما هو',
  },
  'expansion-too-large': {
    fr: '`{name}` devient trop grand une fois ses champs dérivés développés : au plus {parts} éléments et {depth} niveaux',
    ar: '`{name}` كبير جدًا بعد بسط حقوله المشتقة: بما لا يتجاوز {parts} عنصر و{depth} مستوى',
  },

  // Check: types and values
  'type-mismatch': {
    fr: '`{text}` est de type {found} ; attendu : {expected}',
    ar: 'نوع `{text}` هو {found}؛ المتوقع: {expected}',
  },
  'not-ordered': {
    fr: '`{text}` est de type {found}, qui n’a pas d’ordre : utilisez `=`, `!=` ou `in`',
    ar: 'نوع `{text}` هو {found} ولا ترتيب له: استخدم `=` أو `!=` أو `in`',
  },
  'argument-count': {
    fr: '`{name}` ; nombre d’arguments attendu : {expected}, trouvé : {found}',
    ar: '`{name}`؛ عدد المعاملات المتوقع: {expected}، والموجود: {found}',
  },
  'empty-group': {
    fr: '`{kind}` n’a aucune condition : ajoutez-en une ou supprimez-le',
    ar: '`{kind}` بلا شروط: أضف شرطًا أو احذفه',
  },
  'empty-members': {
    fr: '`in` n’a aucune valeur : ajoutez-en une ou nommez une liste',
    ar: '`in` بلا قيم: أضف قيمة أو سمِّ قائمة',
  },
  'empty-prefix': {
    fr: '`starts with` demande un texte d’au moins un caractère',
    ar: 'يحتاج `starts with` إلى نص من رمز واحد على الأقل',
  },
  'invalid-range': {
    fr: '`{low}..{high}` n’est pas une plage de codes : écrivez deux bornes d’autant de chiffres, la plus petite d’abord',
    ar: '`{low}..{high}` ليس مدى رموز: اكتب طرفين بعدد الأرقام نفسه، الأصغر أولًا',
  },
  'reversed-bounds': {
    fr: '`between {low} and {high}` n’est jamais vrai : écrivez d’abord la borne inférieure',
    ar: '`between {low} and {high}` لا يصح أبدًا: اكتب الحد الأدنى أولًا',
  },
  'invalid-date': {
    fr: '`{text}` n’est pas un jour : écrivez-le comme `2026-03-01`',
    ar: '`{text}` ليس يومًا: اكتبه على نحو `2026-03-01`',
  },
  'threshold-outside-bounds': {
    fr: '`{value}` est hors des valeurs de `{fact}` : utilisez de {min} à {max}',
    ar: '`{value}` خارج قيم `{fact}`: استخدم من {min} إلى {max}',
  },
  overflow: {
    fr: '`{text}` peut dépasser {limit} : utilisez des facteurs plus petits ou moins nombreux',
    ar: 'قد يتجاوز `{text}` الحد {limit}: استخدم عوامل أصغر أو أقل',
  },

  // Check: outcome and properties
  'invalid-points': {
    fr: '`{points}` points, c’est hors limites : utilisez un nombre entier de 0 à {max}',
    ar: 'النقاط `{points}` خارج المدى: استخدم عددًا صحيحًا من 0 إلى {max}',
  },
  'invalid-priority': {
    fr: '`{priority}` n’est pas une priorité : utilisez un nombre entier à partir de 1',
    ar: '`{priority}` ليست أولوية: استخدم عددًا صحيحًا من 1 فصاعدًا',
  },
  'invalid-share': {
    fr: '`{share}` n’est pas une part : utilisez un nombre supérieur à 0 et jusqu’à 1',
    ar: '`{share}` ليست حصة: استخدم عددًا أكبر من 0 ولا يتجاوز 1',
  },
  'reversed-validity': {
    fr: '`valid until {until}` précède `valid from {from}` : écrivez un jour postérieur',
    ar: '`valid until {until}` قبل `valid from {from}`: اكتب يومًا لاحقًا',
  },
  'empty-name': {
    fr: 'la règle `{ruleId}` n’a pas de nom : dites ce qu’elle détecte',
    ar: 'القاعدة `{ruleId}` بلا اسم: اذكر ما تكشفه',
  },
  'no-outcome': {
    fr: 'la règle `{ruleId}` ne demande rien : donnez-lui un circuit, des points ou un contrôle',
    ar: 'القاعدة `{ruleId}` لا تطلب شيئًا: أعطها مسارًا أو نقاطًا أو إجراءً رقابيًا',
  },
  'duplicate-control': {
    fr: 'le contrôle `{control}` est demandé deux fois : gardez-en un',
    ar: 'طُلب الإجراء الرقابي `{control}` مرتين: أبقِ واحدًا',
  },
} as const satisfies Record<DiagnosticCode, Translation>;

type Named<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Named<Rest> : never;

type Parameter<Code extends DiagnosticCode> = (typeof diagnosticKinds)[Code]['parameters'][number];

type Said<Code extends DiagnosticCode> = Named<(typeof sentences)[Code][keyof Translation]>;

/**
 * French and Arabic of every diagnostic. A code without translation does not compile, nor does a sentence that names
 * a parameter its diagnostic lacks.
 */
export const diagnosticSentences: {
  readonly [Code in DiagnosticCode]: [Said<Code>] extends [Parameter<Code>] ? Translation : never;
} = sentences;
