import type { Section } from '../section.js';

/** How well the cases of a rule guard it, and the cases it lacks. */
export const ruleCases = {
  summary: {
    en: '{{passed}} of {{count}} cases pass',
    fr: '{{passed}} cas réussis sur {{count}}',
    ar: 'نجحت {{passed}} من أصل {{count}} حالات اختبار',
  },
  running: { en: 'Running the cases…', fr: 'Exécution des cas…', ar: 'جارٍ تشغيل الحالات…' },
  notSound: {
    en: 'The draft has errors, so the cases wait.',
    fr: 'Le brouillon contient des erreurs : les cas attendent.',
    ar: 'في المسودة أخطاء، فالحالات تنتظر تصحيحها.',
  },
  coverage: { en: 'Coverage', fr: 'Couverture', ar: 'التغطية' },
  coverageHelp: {
    en: 'Each test of the rule should hold in one case and not hold in another.',
    fr: 'Chaque test de la règle doit être vrai dans un cas et faux dans un autre.',
    ar: 'ينبغي أن يتحقق كل شرط من شروط القاعدة في حالة وألا يتحقق في أخرى.',
  },
  mutation: { en: 'Faults noticed', fr: 'Erreurs repérées', ar: 'الأخطاء المكتشفة' },
  mutationHelp: {
    en: 'Small faults are put into the rule, such as < for ≤. Cases are good when they notice them.',
    fr: 'On glisse de petites erreurs dans la règle, comme < au lieu de ≤. De bons cas les repèrent.',
    ar: 'تُدخَل أخطاء صغيرة في القاعدة، مثل < بدل ≤. الحالات الجيدة هي التي تكشفها.',
  },
  noticed: {
    en: '{{killed}} of {{all}} small faults noticed',
    fr: '{{killed}} petites erreurs repérées sur {{all}}',
    ar: 'كُشف {{killed}} من أصل {{all}} من الأخطاء الصغيرة',
  },
  tests: { en: 'Tests of the rule', fr: 'Tests de la règle', ar: 'شروط القاعدة' },
  sawTrue: { en: 'holds in a case', fr: 'vrai dans un cas', ar: 'يتحقق في حالة' },
  sawFalse: { en: 'does not hold in a case', fr: 'faux dans un cas', ar: 'لا يتحقق في حالة' },
  neverTrue: { en: 'never holds in a case', fr: 'jamais vrai dans un cas', ar: 'لا يتحقق في أي حالة' },
  neverFalse: { en: 'holds in every case', fr: 'jamais faux dans un cas', ar: 'يتحقق في كل حالة' },
  lacking: { en: 'Cases that are lacking', fr: 'Cas manquants', ar: 'حالات ناقصة' },
  lackingCount: { en: '{{count}} lacking', fr: '{{count}} manquants', ar: 'ينقص {{count}}' },
  lackingHint: {
    en: 'Made from the rule. Look at each: add it if the rule is right about it.',
    fr: 'Construits à partir de la règle. Regardez chacun : ajoutez-le si la règle a raison.',
    ar: 'أُنشئت من القاعدة نفسها. انظر في كل منها وأضفها إن كانت القاعدة محقة فيها.',
  },
  nothingLacking: {
    en: 'No case is lacking: every small fault would be noticed.',
    fr: 'Aucun cas ne manque : chaque petite erreur serait repérée.',
    ar: 'لا حالة ناقصة: كل خطأ صغير سيُكتشف.',
  },
  add: { en: 'Add', fr: 'Ajouter', ar: 'إضافة' },
  addNamed: { en: 'Add the case “{{name}}”', fr: 'Ajouter le cas « {{name}} »', ar: 'إضافة الحالة «{{name}}»' },
  showMore: { en: 'Show all {{count}}', fr: 'Afficher les {{count}}', ar: 'عرض الكل ({{count}})' },
  hit: { en: 'a declaration it hits', fr: 'une déclaration visée', ar: 'بيان تنطبق عليه' },
  below: {
    en: '{{fact}} = {{value}}, just below',
    fr: '{{fact}} = {{value}}, juste en dessous',
    ar: '{{fact}} = {{value}}، دون الحد مباشرة',
  },
  at: {
    en: '{{fact}} = {{value}}, exactly',
    fr: '{{fact}} = {{value}}, exactement',
    ar: '{{fact}} = {{value}}، عند الحد تماماً',
  },
  above: {
    en: '{{fact}} = {{value}}, just above',
    fr: '{{fact}} = {{value}}, juste au-dessus',
    ar: '{{fact}} = {{value}}، فوق الحد مباشرة',
  },
  missing: { en: '{{fact}} missing', fr: '{{fact}} absent', ar: '{{fact}} غير مصرَّح به' },
  turned: { en: '{{fact}} = {{value}}', fr: '{{fact}} = {{value}}', ar: '{{fact}} = {{value}}' },
  mutant: {
    en: 'tells this rule from a faulty one',
    fr: 'distingue la règle d’une règle fautive',
    ar: 'تميّز القاعدة من قاعدة خاطئة',
  },
  wouldShow: {
    en: 'would notice {{after}} for {{before}}',
    fr: 'repérerait {{after}} au lieu de {{before}}',
    ar: 'تكشف {{after}} بدل {{before}}',
  },
  wouldShowDropped: {
    en: 'would notice that {{before}} is gone',
    fr: 'repérerait l’absence de {{before}}',
    ar: 'تكشف غياب {{before}}',
  },
} as const satisfies Section;
