import type { FailureCode } from '../../api/problem-error.js';
import type { Sentence } from '../section.js';

/** What the reader is told for each problem of the API. */
export const problems = {
  invalidRequest: { en: 'The request is not valid', fr: 'La demande n’est pas valable', ar: 'الطلب غير صالح' },
  notSignedIn: { en: 'Sign in again', fr: 'Connectez-vous de nouveau', ar: 'سجّل الدخول من جديد' },
  signInFailed: {
    en: 'The user name or the password is wrong',
    fr: 'Le nom d’utilisateur ou le mot de passe est erroné',
    ar: 'اسم المستخدم أو كلمة المرور غير صحيحة',
  },
  notAllowed: {
    en: 'Your role does not allow this',
    fr: 'Votre rôle ne le permet pas',
    ar: 'دورك لا يسمح بهذا',
  },
  csrfMissing: {
    en: 'The session has changed; load the page again',
    fr: 'La session a changé ; rechargez la page',
    ar: 'تغيّرت الجلسة؛ أعد تحميل الصفحة',
  },
  notFound: { en: 'There is nothing here', fr: 'Il n’y a rien ici', ar: 'لا يوجد شيء هنا' },
  methodNotAllowed: {
    en: 'The service does not accept this',
    fr: 'Le service n’accepte pas cette opération',
    ar: 'الخدمة لا تقبل هذه العملية',
  },
  conflict: {
    en: 'The current state does not allow this',
    fr: 'L’état actuel ne le permet pas',
    ar: 'الحالة الراهنة لا تسمح بهذا',
  },
  stillRunning: {
    en: 'The same request is still being answered',
    fr: 'La même demande est encore en cours',
    ar: 'الطلب نفسه ما زال قيد المعالجة',
  },
  sameAuthor: {
    en: 'Nobody approves their own work: another person must do this',
    fr: 'Nul n’approuve son propre travail : une autre personne doit le faire',
    ar: 'لا أحد يعتمد عمله بنفسه: يجب أن يقوم بذلك شخص آخر',
  },
  digestChanged: {
    en: 'What was approved has changed since; propose it again',
    fr: 'Ce qui a été approuvé a changé depuis ; proposez de nouveau',
    ar: 'ما جرى اعتماده تغيّر منذ ذلك الحين؛ اقترحه من جديد',
  },
  noActiveRelease: { en: 'No release is active', fr: 'Aucune version en service', ar: 'لا يوجد إصدار نافذ' },
  versionChanged: {
    en: 'Somebody else changed this in the meantime',
    fr: 'Quelqu’un d’autre l’a modifié entre-temps',
    ar: 'عدّله شخص آخر في هذه الأثناء',
  },
  tooLarge: { en: 'This is too large', fr: 'C’est trop volumineux', ar: 'الحجم أكبر من المسموح' },
  unsupportedMedia: {
    en: 'The service does not read this kind of file',
    fr: 'Le service ne lit pas ce type de fichier',
    ar: 'الخدمة لا تقرأ هذا النوع من الملفات',
  },
  invalidRules: { en: 'The rules have errors', fr: 'Les règles comportent des erreurs', ar: 'القواعد فيها أخطاء' },
  keyReused: {
    en: 'The idempotency key was used for another request',
    fr: 'La clé d’idempotence a servi à une autre demande',
    ar: 'استُخدم مفتاح منع التكرار لطلب آخر',
  },
  conditionMissing: {
    en: 'The page is out of date; load it again',
    fr: 'La page n’est plus à jour ; rechargez-la',
    ar: 'الصفحة قديمة؛ أعد تحميلها',
  },
  tooManyRequests: {
    en: 'Too many requests; wait a moment',
    fr: 'Trop de demandes ; patientez un instant',
    ar: 'طلبات كثيرة؛ انتظر قليلًا',
  },
  internal: {
    en: 'Something failed on our side',
    fr: 'Une erreur s’est produite de notre côté',
    ar: 'حدث خطأ لدينا',
  },
  unavailable: {
    en: 'The service is starting or stopping',
    fr: 'Le service démarre ou s’arrête',
    ar: 'الخدمة قيد التشغيل أو الإيقاف',
  },
  offline: {
    en: 'The service does not answer. Your work on this page is kept.',
    fr: 'Le service ne répond pas. Votre travail sur cette page est conservé.',
    ar: 'الخدمة لا تستجيب. عملك في هذه الصفحة محفوظ.',
  },
  unknown: {
    en: 'The service gave an answer that this page does not understand',
    fr: 'Le service a donné une réponse que cette page ne comprend pas',
    ar: 'أعادت الخدمة جوابًا لا تفهمه هذه الصفحة',
  },
} as const satisfies Record<FailureCode, Sentence>;
