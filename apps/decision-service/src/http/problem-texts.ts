import type { ProblemCode } from '@tidewaiter/contracts';

interface Translated {
  readonly fr: string;
  readonly ar: string;
}

/** Titles of the contracts' problems in the other languages. */
export const problemTexts = {
  invalidRequest: { fr: 'La requête n’est pas valide', ar: 'الطلب غير صالح' },
  notSignedIn: { fr: 'Connectez-vous ou envoyez une clé d’API', ar: 'سجّل الدخول أو أرسل مفتاح واجهة برمجية' },
  signInFailed: {
    fr: 'Le nom d’utilisateur ou le mot de passe est faux',
    ar: 'اسم المستخدم أو كلمة المرور غير صحيحة',
  },
  notAllowed: { fr: 'Votre rôle ne le permet pas', ar: 'دورك لا يسمح بذلك' },
  csrfMissing: { fr: 'La requête ne vient pas de l’atelier', ar: 'لم يأت الطلب من منصة العمل' },
  notFound: { fr: 'Il n’y a rien ici', ar: 'لا يوجد شيء هنا' },
  methodNotAllowed: { fr: 'Cette adresse n’accepte pas cette méthode', ar: 'هذا العنوان لا يقبل هذه الطريقة' },
  conflict: { fr: 'L’état actuel ne le permet pas', ar: 'الحالة الراهنة لا تسمح بذلك' },
  stillRunning: { fr: 'La même requête est en cours de traitement', ar: 'الطلب نفسه ما زال قيد المعالجة' },
  sameAuthor: { fr: 'Nul n’approuve son propre travail', ar: 'لا أحد يعتمد عمله بنفسه' },
  digestChanged: { fr: 'Ce qui a été approuvé a changé', ar: 'تغيّر ما تمّ اعتماده' },
  noActiveRelease: { fr: 'Aucune version n’est active', ar: 'لا يوجد إصدار نشط' },
  versionChanged: { fr: 'Quelqu’un d’autre l’a modifié entre-temps', ar: 'عدّله شخص آخر في هذه الأثناء' },
  tooLarge: { fr: 'La requête est trop volumineuse', ar: 'الطلب كبير جدا' },
  unsupportedMedia: { fr: 'Envoyez du JSON', ar: 'أرسل JSON' },
  invalidRules: { fr: 'Les règles contiennent des erreurs', ar: 'القواعد فيها أخطاء' },
  keyReused: { fr: 'La clé d’idempotence a servi à une autre requête', ar: 'استُعمل مفتاح التكرار لطلب آخر' },
  conditionMissing: { fr: 'Dites quelle version vous modifiez', ar: 'حدّد النسخة التي تعدّلها' },
  tooManyRequests: { fr: 'Trop de requêtes', ar: 'طلبات كثيرة جدا' },
  internal: { fr: 'Quelque chose a échoué de notre côté', ar: 'حدث خلل من جانبنا' },
  unavailable: { fr: 'Le service démarre ou s’arrête', ar: 'الخدمة قيد التشغيل أو الإيقاف' },
} as const satisfies Record<ProblemCode, Translated>;
