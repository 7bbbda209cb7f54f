import type { Section } from '../section.js';

export const signIn = {
  title: { en: 'Sign in', fr: 'Connexion', ar: 'تسجيل الدخول' },
  promise: {
    en: 'Which declarations deserve an officer’s time?',
    fr: 'Quelles déclarations méritent le temps d’un agent ?',
    ar: 'أي البيانات الجمركية تستحق وقت الموظف؟',
  },
  promiseMore: {
    en: 'Write rules, try them on past declarations beside the model’s score, release them with four eyes, and read every decision back.',
    fr: 'Rédigez des règles, essayez-les sur les déclarations passées à côté du score du modèle, mettez-les en service à quatre yeux, et relisez chaque décision.',
    ar: 'اكتب القواعد، وجرّبها على البيانات السابقة إلى جانب درجة النموذج، وأصدرها بموافقة شخصين، واقرأ كل قرار من جديد.',
  },
  userName: { en: 'User name', fr: 'Nom d’utilisateur', ar: 'اسم المستخدم' },
  password: { en: 'Password', fr: 'Mot de passe', ar: 'كلمة المرور' },
  submit: { en: 'Sign in', fr: 'Se connecter', ar: 'دخول' },
  demo: { en: 'Demonstration accounts', fr: 'Comptes de démonstration', ar: 'حسابات العرض' },
  demoHint: {
    en: 'Choose one to fill in the form. Two people are needed to release a rule: sign in as one to propose, as the other to approve.',
    fr: 'Choisissez un compte pour remplir le formulaire. Il faut deux personnes pour mettre une règle en service : l’une propose, l’autre approuve.',
    ar: 'اختر حسابًا لتعبئة النموذج. يلزم شخصان لإصدار قاعدة: يقترح أحدهما ويعتمد الآخر.',
  },
  use: { en: 'Fill in {{name}}', fr: 'Remplir avec {{name}}', ar: 'تعبئة {{name}}' },
  sessionEnded: {
    en: 'Your session has ended. Sign in to go on where you were.',
    fr: 'Votre session est terminée. Connectez-vous pour reprendre où vous en étiez.',
    ar: 'انتهت جلستك. سجّل الدخول لتتابع من حيث توقفت.',
  },
  version: { en: 'Version {{version}}', fr: 'Version {{version}}', ar: 'النسخة {{version}}' },
} as const satisfies Section;
