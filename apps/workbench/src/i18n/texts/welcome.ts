import type { Section } from '../section.js';

export const welcome = {
  title: { en: 'Try this', fr: 'À essayer', ar: 'جرّب هذا' },
  lead: {
    en: 'Seven steps from a rule to a decision, on the sample history. Your place is remembered.',
    fr: 'Sept étapes d’une règle à une décision, sur l’historique d’exemple. Votre progression est retenue.',
    ar: 'سبع خطوات من القاعدة إلى القرار على السجل النموذجي. يُحفظ موضعك.',
  },
  progress: { en: '{{done}} of {{total}} done', fr: '{{done}} sur {{total}} faites', ar: 'أُنجز {{done}} من {{total}}' },
  hide: { en: 'Hide', fr: 'Masquer', ar: 'إخفاء' },
  show: { en: 'Show the guided steps', fr: 'Afficher les étapes guidées', ar: 'عرض الخطوات الموجّهة' },
  markDone: {
    en: 'Mark “{{step}}” as done',
    fr: 'Marquer « {{step}} » comme faite',
    ar: 'وضع علامة إنجاز على «{{step}}»',
  },
  open: { en: 'Open a starter rule', fr: 'Ouvrir une règle de départ', ar: 'افتح قاعدة جاهزة' },
  openHint: { en: 'Read it as text or as JSON.', fr: 'Lisez-la en texte ou en JSON.', ar: 'اقرأها نصًا أو JSON.' },
  cases: { en: 'Run its cases', fr: 'Exécuter ses cas', ar: 'شغّل حالات اختبارها' },
  casesHint: {
    en: 'Saved examples with the expected answer.',
    fr: 'Des exemples enregistrés avec la réponse attendue.',
    ar: 'أمثلة محفوظة مع الجواب المتوقع.',
  },
  change: { en: 'Change a threshold', fr: 'Modifier un seuil', ar: 'غيّر حدًا' },
  changeHint: {
    en: 'The draft saves itself; commit it when it is right.',
    fr: 'Le brouillon s’enregistre seul ; figez-le quand il convient.',
    ar: 'تُحفظ المسودة تلقائيًا؛ ثبّتها حين تصبح صحيحة.',
  },
  simulate: { en: 'Simulate on the history', fr: 'Simuler sur l’historique', ar: 'حاكِ على السجل' },
  simulateHint: {
    en: 'See which lanes change, and what is known of them.',
    fr: 'Voyez quels circuits changent et ce que l’on en sait.',
    ar: 'انظر أي المسارات تتغير وما المعروف عنها.',
  },
  propose: { en: 'Propose a release', fr: 'Proposer une version', ar: 'اقترح إصدارًا' },
  proposeHint: {
    en: 'With the simulation as its evidence.',
    fr: 'Avec la simulation à l’appui.',
    ar: 'مع المحاكاة دليلًا عليه.',
  },
  approve: { en: 'Approve as supervisor', fr: 'Approuver en superviseur', ar: 'اعتمده بصفة مشرف' },
  approveHint: {
    en: 'Nobody approves their own work: sign in as the supervisor.',
    fr: 'Nul n’approuve son travail : connectez-vous en superviseur.',
    ar: 'لا أحد يعتمد عمله: سجّل الدخول بصفة المشرف.',
  },
  decide: { en: 'Post a declaration', fr: 'Envoyer une déclaration', ar: 'أرسل بيانًا جمركيًا' },
  decideHint: {
    en: 'Ask the decision API, then open the decision.',
    fr: 'Interrogez l’API de décision, puis ouvrez la décision.',
    ar: 'اسأل واجهة القرار ثم افتح القرار.',
  },
} as const satisfies Section;
