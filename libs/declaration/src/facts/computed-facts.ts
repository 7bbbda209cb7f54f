import { defineFact } from './define-fact.js';

const unitValue = { source: 'reference', unit: 'currency/kg', bounds: { min: 0, max: 1e9 } } as const;
const fraction = { min: 0, max: 1 } as const;

/** Facts looked up or computed for a declaration: reference values by commodity code, the model's score, the draw. */
export const computedFacts = [
  defineFact({ name: 'reference.unit_value_median', type: 'number' }, unitValue, {
    en: [
      'Reference unit value, median',
      'Median value per kilogram of this commodity code in the valuation database; an indicator, never a minimum price',
    ],
    fr: [
      'Valeur unitaire de référence, médiane',
      'Valeur médiane par kilogramme de cette espèce dans la base de valeurs ; un indicateur, jamais un prix minimum',
    ],
    ar: [
      'القيمة المرجعية للوحدة، الوسيط',
      'وسيط القيمة لكل كيلوغرام لهذا البند في قاعدة بيانات التقييم؛ مؤشر وليس سعراً أدنى',
    ],
  }),
  defineFact({ name: 'reference.unit_value_low', type: 'number' }, unitValue, {
    en: [
      'Reference unit value, low',
      'Value per kilogram below which few honest declarations lie (tenth percentile); an indicator, never a minimum price',
    ],
    fr: [
      'Valeur unitaire de référence, basse',
      'Valeur par kilogramme sous laquelle peu de déclarations sincères se situent (dixième centile) ; un indicateur, jamais un prix minimum',
    ],
    ar: [
      'القيمة المرجعية للوحدة، الدنيا',
      'القيمة لكل كيلوغرام التي يندر أن تقل عنها البيانات السليمة (العُشير الأول)؛ مؤشر وليست سعراً أدنى',
    ],
  }),
  defineFact(
    { name: 'score', type: 'number' },
    { source: 'score', bounds: fraction },
    {
      en: ['Score', 'Probability of an irregularity according to the model of the release, from 0 to 1'],
      fr: ['Score', 'Probabilité d’irrégularité selon le modèle de la version en vigueur, de 0 à 1'],
      ar: ['درجة الخطورة', 'احتمال وجود مخالفة بحسب نموذج الإصدار، من 0 إلى 1'],
    },
  ),
  defineFact(
    { name: 'draw', type: 'number' },
    { source: 'draw', bounds: fraction },
    {
      en: ['Draw', 'Random number drawn once when the declaration arrives, at least 0 and below 1'],
      fr: ['Tirage', 'Nombre aléatoire tiré une seule fois à l’arrivée de la déclaration, de 0 inclus à 1 exclu'],
      ar: ['السحب العشوائي', 'رقم عشوائي يُسحب مرة واحدة عند وصول البيان، من 0 إلى أقل من 1'],
    },
  ),
] as const;
