import type { Section } from '../section.js';

/** The simulation lab: candidates, what the unknown allows, flows and samples. */
export const lab = {
  candidates: { en: 'Candidates side by side', fr: 'Candidats côte à côte', ar: 'المرشَّحون جنبًا إلى جنب' },
  candidatesHint: {
    en: 'Selected means red or yellow. Only inspected declarations have an outcome; the rest are unknown, not clean.',
    fr: 'Sélectionnée signifie rouge ou jaune. Seules les déclarations contrôlées ont un résultat ; les autres sont inconnues, pas conformes.',
    ar: 'المنتقى هو الأحمر أو الأصفر. النتيجة لما عُوين فقط؛ والباقي غير معروف، لا سليم.',
  },
  candidate: { en: 'Candidate {{number}}', fr: 'Candidat {{number}}', ar: 'المرشَّح {{number}}' },
  add: { en: 'Add a candidate', fr: 'Ajouter un candidat', ar: 'إضافة مرشَّح' },
  remove: { en: 'Remove candidate {{number}}', fr: 'Retirer le candidat {{number}}', ar: 'إزالة المرشَّح {{number}}' },
  choose: {
    en: 'Report on candidate {{number}}',
    fr: 'Rapport du candidat {{number}}',
    ar: 'تقرير المرشَّح {{number}}',
  },
  report: { en: 'Report on', fr: 'Rapport sur', ar: 'التقرير عن' },
  basis: { en: 'Precision from', fr: 'Précision d’après', ar: 'الدقة اعتمادًا على' },
  known: { en: 'all known', fr: 'tous les résultats', ar: 'كل النتائج المعروفة' },
  knownHint: {
    en: 'Share irregular of those examined. A policy chose most of them, so it flatters rules that look where officers always looked.',
    fr: 'Part irrégulière des déclarations contrôlées. Une politique a choisi la plupart : elle flatte les règles qui visent ce que l’on a toujours contrôlé.',
    ar: 'نسبة المخالف فيما عُوين. اختارت سياسة الانتقاء معظمه، فهي تُحابي القواعد التي تنظر حيث نظر المفتشون دائمًا.',
  },
  weighted: { en: 'weighted by chance', fr: 'pondération inverse', ar: 'الترجيح بعكس الاحتمال' },
  weightedHint: {
    en: 'An estimate for all that is selected, the unknown included: whoever was unlikely to be examined counts for more (Horvitz–Thompson, Hájek). 95 % interval.',
    fr: 'Estimation pour toute la sélection, inconnues comprises : une déclaration qui avait peu de chances d’être contrôlée compte davantage (Horvitz-Thompson, Hájek). Intervalle à 95 %.',
    ar: 'تقدير لكل ما انتُقي، بما فيه غير المعروف: ما كان احتمال معاينته ضئيلًا يُحسب أكثر (هورفيتز–تومسون، هاييك). مجال ثقة 95٪.',
  },
  random: { en: 'random stream only', fr: 'flux aléatoire seul', ar: 'العينة العشوائية وحدها' },
  randomHint: {
    en: 'Only declarations that the random stream had sent to examination: few, but nobody chose them.',
    fr: 'Seulement les déclarations que le flux aléatoire avait envoyées au contrôle : peu nombreuses, mais choisies par personne.',
    ar: 'البيانات التي أرسلتها العينة العشوائية إلى المعاينة فقط: قليلة، لكن لم يخترها أحد.',
  },
  bounds: {
    en: 'If none, or all, of the unknown were irregular',
    fr: 'Si aucune, ou toutes les inconnues étaient irrégulières',
    ar: 'لو لم يكن شيء من غير المعروف مخالفًا، أو كان كله',
  },
  boundsFigure: { en: '{{low}} to {{high}}', fr: '{{low}} à {{high}}', ar: 'من {{low}} إلى {{high}}' },
  noPropensity: {
    en: 'Not known how probable the examination was',
    fr: 'Probabilité de contrôle non enregistrée',
    ar: 'احتمال المعاينة غير مسجَّل',
  },
  againstBaseline: {
    en: '{{change}} against before',
    fr: '{{change}} par rapport à avant',
    ar: '{{change}} مقارنةً بما قبل',
  },
  flows: { en: 'Flow from lane to lane', fr: 'Flux de circuit en circuit', ar: 'التدفق من مسار إلى مسار' },
  flowsHint: {
    en: 'Declarations that change lane, before on one side and after on the other. Choose a band to list its declarations.',
    fr: 'Déclarations qui changent de circuit : avant d’un côté, après de l’autre. Choisissez une bande pour les lister.',
    ar: 'البيانات التي يتغير مسارها: قبل في جانب وبعد في الآخر. اختر شريطًا لعرض بياناته.',
  },
  band: {
    en: '{{count}} from {{before}} to {{after}}, {{hit}} known irregular, additional duty {{duty}}',
    fr: '{{count}} de {{before}} à {{after}}, dont {{hit}} irrégulières connues, droits {{duty}}',
    ar: '{{count}} من {{before}} إلى {{after}}، منها {{hit}} مخالفة معروفة، رسوم إضافية {{duty}}',
  },
  flow: { en: 'Flow', fr: 'Flux', ar: 'التدفق' },
  unchanged: {
    en: '{{count}} stay in their lane',
    fr: '{{count}} gardent leur circuit',
    ar: '{{count}} تبقى في مسارها',
  },
  find: { en: 'Find', fr: 'Irrégularité', ar: 'المخالفة' },
  gained: { en: 'gained', fr: 'gagnée', ar: 'مكتسبة' },
  lost: { en: 'lost', fr: 'perdue', ar: 'مفقودة' },
  customsValue: { en: 'Customs value', fr: 'Valeur en douane', ar: 'القيمة الجمركية' },
  sample: { en: 'Random sample of 20', fr: 'Échantillon aléatoire de 20', ar: 'عينة عشوائية من 20' },
  seed: {
    en: 'Drawn with the seed {{seed}}: anyone draws the same.',
    fr: 'Tiré avec la graine {{seed}} : chacun tire les mêmes.',
    ar: 'سُحبت بالبذرة {{seed}}: يسحب أي شخص العينة نفسها.',
  },
  curves: {
    en: 'What each way finds with the same budget',
    fr: 'Ce que trouve chaque méthode à budget égal',
    ar: 'ما تكتشفه كل طريقة بالميزانية نفسها',
  },
  curvesHint: {
    en: 'The best 1 to 20 % of declarations by each ranking, judged by what is known of them. Below the floor of inspected cases precision is not drawn.',
    fr: 'Les 1 à 20 % de déclarations les mieux classées par chaque méthode, jugées sur ce que l’on en sait. Sous le minimum de contrôles, la précision n’est pas tracée.',
    ar: 'أفضل 1 إلى 20٪ من البيانات بحسب كل ترتيب، ويُحكم عليها بالمعروف منها. لا تُرسم الدقة دون الحد الأدنى من المعاينات.',
  },
  budget: { en: 'Inspection budget', fr: 'Budget de contrôles', ar: 'ميزانية المعاينات' },
  measure: { en: 'Measure', fr: 'Mesure', ar: 'المقياس' },
  recall: { en: 'Recall', fr: 'Rappel', ar: 'الاسترجاع' },
  revenue: { en: 'Share of duty found', fr: 'Part des droits', ar: 'حصة الرسوم' },
  byBaseline: { en: 'Release before', fr: 'Version d’avant', ar: 'الإصدار السابق' },
} as const satisfies Section;
