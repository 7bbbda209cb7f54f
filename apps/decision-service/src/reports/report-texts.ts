import type { Language } from '@tidewaiter/rule-language';

type Sentence = Readonly<Record<Language, string>>;

/** What a report on paper says. */
export const reportTexts = {
  simulation: { en: 'Simulation', fr: 'Simulation', ar: 'المحاكاة' },
  candidate: { en: 'Candidate', fr: 'Candidat', ar: 'المرشَّح' },
  baseline: { en: 'Compared with', fr: 'Comparé à', ar: 'مقارنة بـ' },
  drafts: { en: 'Drafts', fr: 'Brouillons', ar: 'المسودات' },
  releaseNumber: { en: 'Release {{number}}', fr: 'Version {{number}}', ar: 'الإصدار {{number}}' },
  nothing: { en: 'nothing', fr: 'rien', ar: 'لا شيء' },
  dataset: { en: 'Dataset', fr: 'Jeu de données', ar: 'مجموعة البيانات' },
  snapshot: { en: 'Digest of the dataset', fr: 'Empreinte du jeu de données', ar: 'بصمة مجموعة البيانات' },
  digest: { en: 'Digest of the result', fr: 'Empreinte du résultat', ar: 'بصمة النتيجة' },
  period: { en: 'Period', fr: 'Période', ar: 'المدة' },
  everything: { en: 'all', fr: 'toute', ar: 'كلها' },
  declarations: { en: 'Declarations', fr: 'Déclarations', ar: 'البيانات' },
  inspected: { en: 'Inspected', fr: 'Contrôlées', ar: 'عُوينت' },
  irregular: { en: 'Found irregular', fr: 'Irrégulières', ar: 'وُجدت مخالفة' },
  random: { en: 'Random stream', fr: 'Flux aléatoire', ar: 'العينة العشوائية' },
  policy: { en: 'Selection policy', fr: 'Politique de sélection', ar: 'سياسة الانتقاء' },
  policyFigure: {
    en: 'random {{random}}; points red {{red}}, yellow {{yellow}}; score red {{scoreRed}}, yellow {{scoreYellow}}',
    fr: 'aléatoire {{random}} ; points rouge {{red}}, jaune {{yellow}} ; score rouge {{scoreRed}}, jaune {{scoreYellow}}',
    ar: 'عشوائي {{random}}؛ النقاط للأحمر {{red}} وللأصفر {{yellow}}؛ الدرجة للأحمر {{scoreRed}} وللأصفر {{scoreYellow}}',
  },
  lanes: { en: 'Lanes before and after', fr: 'Circuits avant et après', ar: 'المسارات قبل وبعد' },
  lane: { en: 'Lane', fr: 'Circuit', ar: 'المسار' },
  red: { en: 'Red', fr: 'Rouge', ar: 'أحمر' },
  yellow: { en: 'Yellow', fr: 'Jaune', ar: 'أصفر' },
  blue: { en: 'Blue', fr: 'Bleu', ar: 'أزرق' },
  green: { en: 'Green', fr: 'Vert', ar: 'أخضر' },
  before: { en: 'Before', fr: 'Avant', ar: 'قبل' },
  after: { en: 'After', fr: 'Après', ar: 'بعد' },
  candidateOf: {
    en: '{{number}} of {{candidates}}: {{name}}',
    fr: '{{number}} sur {{candidates}} : {{name}}',
    ar: '{{number}} من {{candidates}}: {{name}}',
  },
  capacity: {
    en: 'Inspections each office can do in a day',
    fr: 'Contrôles que chaque bureau peut faire par jour',
    ar: 'المعاينات التي يستطيعها كل مكتب في اليوم',
  },
  office: { en: 'Office', fr: 'Bureau', ar: 'المكتب' },
  displaced: { en: 'No room at the office', fr: 'Sans place au bureau', ar: 'لا متسع لها في المكتب' },
  displacedNote: {
    en: 'Without room: points or score ask for a stricter lane than the day of the office had room for.',
    fr: 'Sans place : les points ou le score demandent un circuit plus strict que la journée du bureau ne le permettait.',
    ar: 'لا متسع لها: تطلب النقاط أو الدرجة مسارًا أشد مما اتسع له يوم المكتب.',
  },
  matrix: { en: 'From lane to lane', fr: 'De circuit en circuit', ar: 'من مسار إلى مسار' },
  fromTo: { en: 'From / to', fr: 'De / vers', ar: 'من / إلى' },
  quality: { en: 'How good is the selection', fr: 'Qualité de la sélection', ar: 'جودة الانتقاء' },
  selection: { en: 'Selection', fr: 'Sélection', ar: 'الانتقاء' },
  selected: { en: 'Selected', fr: 'Sélectionnées', ar: 'المنتقى' },
  knownHit: { en: 'Known irregular', fr: 'Irrégulières connues', ar: 'مخالف معروف' },
  knownClean: { en: 'Known clean', fr: 'Conformes connues', ar: 'سليم معروف' },
  unknown: { en: 'Unknown', fr: 'Inconnues', ar: 'غير معروف' },
  precision: { en: 'Precision (95 %)', fr: 'Précision (95 %)', ar: 'الدقة (95٪)' },
  recall: { en: 'Recall of known finds', fr: 'Rappel des cas connus', ar: 'استرجاع المخالفات المعروفة' },
  duty: { en: 'Additional duty found', fr: 'Droits redressés', ar: 'الرسوم الإضافية المكتشفة' },
  equalBudget: {
    en: 'At the same number of inspections',
    fr: 'À nombre de contrôles égal',
    ar: 'بالعدد نفسه من المعاينات',
  },
  byRules: { en: 'Rules', fr: 'Règles', ar: 'القواعد' },
  byScore: { en: 'Model score', fr: 'Score du modèle', ar: 'درجة النموذج' },
  byBoth: { en: 'Rules and model', fr: 'Règles et modèle', ar: 'القواعد والنموذج' },
  byRandom: { en: 'Random', fr: 'Hasard', ar: 'عشوائيًا' },
  rules: { en: 'Rule by rule', fr: 'Règle par règle', ar: 'قاعدة بقاعدة' },
  rule: { en: 'Rule', fr: 'Règle', ar: 'القاعدة' },
  hits: { en: 'Hits', fr: 'Touchées', ar: 'مرات الانطباق' },
  unique: { en: 'Only this rule', fr: 'Cette règle seule', ar: 'هذه القاعدة وحدها' },
  withoutIt: { en: 'Without it', fr: 'Sans elle', ar: 'بدونها' },
  lost: { en: '−{{n}} ({{known}})', fr: '−{{n}} ({{known}})', ar: '\u2066−{{n}} ({{known}})\u2069' },
  taken: { en: '+{{n}} ({{known}})', fr: '+{{n}} ({{known}})', ar: '\u2066+{{n}} ({{known}})\u2069' },
  withoutNote: {
    en: 'Without it: had the candidate not this rule, − no longer selected, + selected into the room it leaves; in brackets those known irregular.',
    fr: 'Sans elle : si le candidat n’avait pas cette règle, − non sélectionnées, + sélectionnées dans la place laissée ; entre parenthèses, les irrégulières connues.',
    ar: 'بدونها: لو خلا المرشح من هذه القاعدة، − ما لا يُنتقى بعدها، + ما يُنتقى في المتسع الذي تتركه؛ وبين قوسين المخالف المعروف.',
  },
  checked: { en: 'Checked row by row', fr: 'Revérifié ligne par ligne', ar: 'أُعيد التحقق سطرًا سطرًا' },
  checkedFigure: {
    en: '{{checks}} answers of a rule on {{declarations}} declarations drawn by this digest; all agree',
    fr: '{{checks}} réponses d’une règle sur {{declarations}} déclarations tirées selon cette empreinte ; toutes concordent',
    ar: '{{checks}} جوابًا لقاعدة على {{declarations}} بيانًا سُحبت بحسب هذه البصمة؛ وكلها متطابقة',
  },
  rateFigure: {
    // Breaks before the sample size only.
    en: '{{rate}}\u00a0({{low}}\u00a0to\u00a0{{high}}), n={{n}}',
    fr: '{{rate}}\u00a0({{low}}\u00a0à\u00a0{{high}}), n={{n}}',
    ar: '{{rate}}\u00a0\u2066({{low}}–{{high}})\u2069، n={{n}}',
  },
  belowFloor: { en: 'n={{n}}, too few', fr: 'n={{n}}, trop peu', ar: 'n={{n}}، قليل جدًا' },
  unknownNote: {
    en: 'Selected means red or yellow. Only inspected declarations have an outcome; the others are unknown, not clean.',
    fr: 'Sélectionnée signifie rouge ou jaune. Seules les déclarations contrôlées ont un résultat ; les autres sont inconnues, pas conformes.',
    ar: 'المنتقى هو الأحمر أو الأصفر. النتيجة لما عُوين فقط؛ والباقي غير معروف، لا سليم.',
  },
  floorNote: {
    en: 'A precision with fewer than {{floor}} inspected declarations is not shown. Intervals are Wilson’s, 95 %.',
    fr: 'Une précision sur moins de {{floor}} déclarations contrôlées n’est pas affichée. Intervalles de Wilson à 95 %.',
    ar: 'لا تُعرض دقة لأقل من {{floor}} بيانًا معاينًا. المجالات بطريقة ويلسون بنسبة 95٪.',
  },
  footer: {
    en: 'Tidewaiter · simulation {{id}} · page {{page}} of {{pages}}',
    fr: 'Tidewaiter · simulation {{id}} · page {{page}} sur {{pages}}',
    ar: 'Tidewaiter · المحاكاة {{id}} · الصفحة {{page}} من {{pages}}',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type ReportText = keyof typeof reportTexts;

/** Says a sentence of the report with its holes filled. */
export type SayInReport = (text: ReportText, values?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Language): SayInReport {
  return (text, values = {}) =>
    reportTexts[text][language].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
