import type { Section } from '../section.js';

/** What the rule as it is being written would have done to past declarations. */
export const lens = {
  title: { en: 'Lens', fr: 'Loupe', ar: 'العدسة' },
  label: {
    en: 'What this rule would have done',
    fr: 'Ce que cette règle aurait fait',
    ar: 'ما كانت هذه القاعدة ستفعله',
  },
  dataset: { en: 'Past declarations', fr: 'Déclarations passées', ar: 'البيانات السابقة' },
  beside: {
    en: 'beside release {{number}}',
    fr: 'à côté de la version {{number}}',
    ar: 'إلى جانب الإصدار {{number}}',
  },
  howMany: { en: 'How many', fr: 'Combien', ar: 'كم عددها' },
  ofAll: {
    en: 'of {{all}} declarations ({{share}})',
    fr: 'sur {{all}} déclarations ({{share}})',
    ar: 'من {{all}} بيان ({{share}})',
  },
  applied: {
    en: '{{count}} count: the others are past the review date or outside the share',
    fr: '{{count}} comptent : les autres sont après la date de révision ou hors de la part',
    ar: 'يُحتسب منها {{count}}: الباقي بعد تاريخ المراجعة أو خارج الحصة',
  },
  unique: {
    en: 'Hit by this rule alone',
    fr: 'Touchées par cette règle seule',
    ar: 'انطبقت عليها هذه القاعدة وحدها',
  },
  lanes: { en: 'Which lanes change', fr: 'Quels circuits changent', ar: 'أي المسارات تتغير' },
  newlyRed: { en: 'newly red', fr: 'nouvellement rouges', ar: 'إلى الأحمر' },
  newlyYellow: { en: 'newly yellow', fr: 'nouvellement jaunes', ar: 'إلى الأصفر' },
  noLonger: { en: 'no longer selected', fr: 'plus sélectionnées', ar: 'لم تعد منتقاة' },
  noChange: {
    en: 'No declaration changes its lane.',
    fr: 'Aucune déclaration ne change de circuit.',
    ar: 'لا يتغير مسار أي بيان.',
  },
  flow: {
    en: '{{count}} from {{before}} to {{after}}',
    fr: '{{count}} de {{before}} à {{after}}',
    ar: '{{count}} من {{before}} إلى {{after}}',
  },
  quality: { en: 'How good', fr: 'Quelle qualité', ar: 'ما جودتها' },
  byRandom: {
    en: 'Hits in the random stream',
    fr: 'Touchées du flux aléatoire',
    ar: 'ما انطبقت عليه في العينة العشوائية',
  },
  cost: { en: 'At what cost', fr: 'À quel coût', ar: 'بأي كلفة' },
  customsValue: {
    en: 'Customs value of all hits',
    fr: 'Valeur en douane des touchées',
    ar: 'القيمة الجمركية لكل ما انطبقت عليه',
  },
  finds: { en: 'Known finds', fr: 'Irrégularités connues', ar: 'المخالفات المعروفة' },
  gained: { en: '{{number}} gained', fr: '{{number}} gagnées', ar: 'كُسب {{number}}' },
  lost: { en: '{{number}} lost', fr: '{{number}} perdues', ar: 'فُقد {{number}}' },
  findsGained: { en: 'Known finds gained', fr: 'Irrégularités connues gagnées', ar: 'مخالفات معروفة مكسوبة' },
  findsLost: { en: 'Known finds lost', fr: 'Irrégularités connues perdues', ar: 'مخالفات معروفة مفقودة' },
  overlaps: { en: 'Overlaps with', fr: 'Recoupe', ar: 'تتداخل مع' },
  noOverlaps: {
    en: 'No other rule hits these declarations.',
    fr: 'Aucune autre règle ne touche ces déclarations.',
    ar: 'لا قاعدة أخرى تنطبق على هذه البيانات.',
  },
  sample: { en: 'Some of them', fr: 'Quelques-unes', ar: 'أمثلة منها' },
  hits: { en: 'Hit by this rule', fr: 'Touchées par cette règle', ar: 'انطبقت عليها هذه القاعدة' },
  counted: { en: 'Hits that count', fr: 'Touchées qui comptent', ar: 'ما يُحتسب منها' },
  sharedWith: {
    en: 'Hit by {{ruleId}} as well',
    fr: 'Touchées aussi par {{ruleId}}',
    ar: 'انطبقت عليها {{ruleId}} أيضًا',
  },
  open: { en: 'Show these declarations', fr: 'Afficher ces déclarations', ar: 'عرض هذه البيانات' },
  excerpt: {
    en: '{{shown}} of {{all}} declarations, drawn at random and always the same',
    fr: '{{shown}} déclarations sur {{all}}, tirées au hasard et toujours les mêmes',
    ar: '{{shown}} من {{all}} بيان، اختيرت عشوائيًا ولا تتغير',
  },
  withoutCapacity: {
    en: 'Lanes as rules, score and random stream ask for them. What an office can inspect in a day is not considered here: a simulation does that.',
    fr: 'Circuits demandés par les règles, le score et le flux aléatoire. La capacité de contrôle journalière des bureaux n’est pas prise en compte ici : une simulation le fait.',
    ar: 'المسارات كما تطلبها القواعد والدرجة والعينة العشوائية. لا تُراعى هنا طاقة المعاينة اليومية لكل مكتب؛ المحاكاة تراعيها.',
  },
  checked: {
    en: '{{rows}} rows asked again one by one, {{differing}} differ · {{time}} ms',
    fr: '{{rows}} lignes revérifiées une à une, {{differing}} diffèrent · {{time}} ms',
    ar: 'أُعيد فحص {{rows}} سطرًا واحدًا واحدًا، اختلف {{differing}} · {{time}} مللي ثانية',
  },
  reading: {
    en: 'Reading the past declarations; the next answers come at once.',
    fr: 'Lecture des déclarations passées ; les réponses suivantes seront immédiates.',
    ar: 'تجري قراءة البيانات السابقة، والأجوبة التالية تأتي فورًا.',
  },
  faulty: {
    en: 'The text has errors: these figures are of the text before.',
    fr: 'Le texte contient des erreurs : ces chiffres sont ceux du texte précédent.',
    ar: 'في النص أخطاء: هذه الأرقام للنص السابق.',
  },
  faultyFirst: {
    en: 'The text has errors. Mend them to see what the rule would have done.',
    fr: 'Le texte contient des erreurs. Corrigez-les pour voir ce que la règle aurait fait.',
    ar: 'في النص أخطاء. صحّحها لترى ما كانت القاعدة ستفعله.',
  },
  noHistory: { en: 'No past declarations yet', fr: 'Aucune déclaration passée', ar: 'لا بيانات سابقة بعد' },
  noHistoryHint: {
    en: 'Import past declarations, and this panel shows what the rule would have done to them while you write it.',
    fr: 'Importez des déclarations passées : ce panneau montrera ce que la règle leur aurait fait pendant que vous l’écrivez.',
    ar: 'استورد بيانات سابقة، فتعرض هذه اللوحة أثناء الكتابة ما كانت القاعدة ستفعله بها.',
  },
  toData: { en: 'Import declarations', fr: 'Importer des déclarations', ar: 'استيراد بيانات' },
  live: {
    en: 'As you type, on past declarations',
    fr: 'Pendant la saisie, sur les déclarations passées',
    ar: 'أثناء الكتابة، على البيانات السابقة',
  },
  left: {
    en: '{{count}} declarations left after this condition',
    fr: '{{count}} déclarations restantes après cette condition',
    ar: 'يبقى {{count}} بيان بعد هذا الشرط',
  },
  spread: {
    en: 'What past items have here',
    fr: 'Ce que les articles passés ont ici',
    ar: 'ما تحمله البنود السابقة هنا',
  },
  spreadSample: {
    en: 'of a sample of {{sampled}} items; {{missing}} have nothing here',
    fr: 'sur un échantillon de {{sampled}} articles ; {{missing}} n’ont rien ici',
    ar: 'من عينة قوامها {{sampled}} بند، و{{missing}} منها لا قيمة له هنا',
  },
  spreadHolds: {
    en: 'This condition alone holds for {{count}} items ({{share}})',
    fr: 'Cette condition seule est vraie pour {{count}} articles ({{share}})',
    ar: 'يصدق هذا الشرط وحده على {{count}} بند ({{share}})',
  },
  hide: { en: 'Hide lens and cases', fr: 'Masquer la loupe et les cas', ar: 'إخفاء العدسة والحالات' },
  show: { en: 'Show lens and cases', fr: 'Afficher la loupe et les cas', ar: 'إظهار العدسة والحالات' },
} as const satisfies Section;
