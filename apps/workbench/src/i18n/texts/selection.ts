import type { Section } from '../section.js';

/** Rules and model together: the fused probability and what a policy makes of it. */
export const selection = {
  byBoth: { en: 'Rules + model', fr: 'Règles + modèle', ar: 'القواعد والنموذج معًا' },
  measure: { en: 'Score thresholds apply to', fr: 'Les seuils du score portent sur', ar: 'تُطبَّق عتبات الدرجة على' },
  measureHint: {
    en: 'with the rules: where the model has learnt what their hits add',
    fr: 'avec les règles : si le modèle a appris ce que leurs déclenchements ajoutent',
    ar: 'مع القواعد: إن كان النموذج قد تعلّم ما تضيفه إصاباتها',
  },
  ofScore: { en: 'the model score', fr: 'le score du modèle', ar: 'درجة النموذج' },
  ofBoth: { en: 'the score with the rules', fr: 'le score avec les règles', ar: 'الدرجة مع القواعد' },
  fused: { en: 'Probability with the rules', fr: 'Probabilité avec les règles', ar: 'الاحتمال مع القواعد' },
  fusedHint: {
    en: 'the score, with the rules that hit as further evidence',
    fr: 'le score, complété par les règles déclenchées',
    ar: 'الدرجة مع اعتبار القواعد التي أصابت قرائن إضافية',
  },
  stepFuse: { en: 'weighing the rules', fr: 'pondération des règles', ar: 'ترجيح القواعد' },
  weights: {
    en: 'What rules add to the score',
    fr: 'Ce que les règles ajoutent au score',
    ar: 'ما تضيفه القواعد إلى الدرجة',
  },
  weightsHint: {
    en: 'Learnt from inspected declarations, each scored by a model that had not seen it. Rules not listed add nothing the score does not know.',
    fr: 'Appris sur des déclarations contrôlées, chacune notée par un modèle qui ne l’avait pas vue. Les règles absentes n’ajoutent rien que le score ne sache.',
    ar: 'تعلّمها من بيانات عُوينت، قُدِّرت درجة كل منها بنموذج لم يرها. القواعد غير المذكورة لا تضيف شيئًا لا تعرفه الدرجة.',
  },
  takePolicy: {
    en: 'Take over the selection policy of the simulation',
    fr: 'Reprendre la politique de sélection de la simulation',
    ar: 'اعتماد سياسة الانتقاء المستعملة في المحاكاة',
  },
  rule: { en: 'Rule', fr: 'Règle', ar: 'القاعدة' },
  timesOdds: {
    en: 'Odds of an irregularity when it hits',
    fr: 'Cote d’irrégularité si elle se déclenche',
    ar: 'أرجحية المخالفة عند إصابتها',
  },
  rulesOf: { en: 'Rules weighed', fr: 'Règles pondérées', ar: 'القواعد المرجَّحة' },
} as const satisfies Section;
