import { defineFact } from './define-fact.js';
import { code, country, currency, mass, office, procedure } from './traits.js';

/** Facts declared once for the whole declaration, other than those of the parties. */
export const headerFacts = [
  defineFact({ name: 'office', type: 'text' }, office, {
    en: ['Office', 'Customs office at which the declaration is lodged'],
    fr: ['Bureau', 'Bureau de douane auprès duquel la déclaration est déposée'],
    ar: ['المكتب الجمركي', 'المكتب الجمركي الذي قُدِّم إليه البيان'],
  }),
  defineFact({ name: 'procedure', type: 'text' }, procedure, {
    en: ['Procedure (CPC)', 'Customs procedure code: requested procedure, then previous procedure; 4000 is home use'],
    fr: [
      'Régime (CPC)',
      'Code de régime douanier : régime sollicité puis régime précédent ; 4000 = mise à la consommation',
    ],
    ar: ['النظام الجمركي', 'رمز النظام الجمركي: النظام المطلوب ثم النظام السابق؛ 4000 للوضع للاستهلاك'],
  }),
  defineFact(
    { name: 'lodged_on', type: 'date' },
    {},
    {
      en: ['Lodged on', 'Day on which the declaration was accepted'],
      fr: ['Date de dépôt', 'Jour de l’enregistrement de la déclaration'],
      ar: ['تاريخ التسجيل', 'اليوم الذي سُجِّل فيه البيان'],
    },
  ),
  defineFact({ name: 'transport_mode', type: 'text' }, code, {
    en: [
      'Mode of transport',
      'Mode of transport at the border, as in the national code list (UN/ECE recommendation 19)',
    ],
    fr: [
      'Mode de transport',
      'Mode de transport à la frontière, selon la nomenclature nationale (recommandation 19 CEE-ONU)',
    ],
    ar: ['وسيلة النقل', 'وسيلة النقل عند الحدود وفق الجدول الوطني (التوصية 19 للجنة الأمم المتحدة الاقتصادية لأوروبا)'],
  }),
  defineFact({ name: 'departure_country', type: 'text' }, country, {
    en: ['Country of departure', 'Country from which the goods were dispatched'],
    fr: ['Pays de provenance', 'Pays d’où les marchandises ont été expédiées'],
    ar: ['بلد المصدر', 'البلد الذي شُحنت منه البضاعة'],
  }),
  defineFact({ name: 'payment_method', type: 'text' }, code, {
    en: ['Payment method', 'How duties and taxes are paid or secured'],
    fr: ['Mode de paiement', 'Mode de paiement ou de garantie des droits et taxes'],
    ar: ['طريقة الدفع', 'طريقة دفع الرسوم والضرائب أو ضمانها'],
  }),
  defineFact({ name: 'process_type', type: 'text' }, code, {
    en: ['Process type', 'Way of handling the declaration (paper, electronic, before arrival …), national code'],
    fr: [
      'Type de traitement',
      'Mode de traitement de la déclaration (papier, électronique, anticipée…), code national',
    ],
    ar: ['نوع الإجراء', 'طريقة معالجة البيان (ورقية، إلكترونية، مسبقة…) برمز وطني'],
  }),
  defineFact({ name: 'import_type', type: 'text' }, code, {
    en: ['Import type', 'Nature of the import (ordinary, e-commerce, returned goods …), national code'],
    fr: ['Type d’importation', 'Nature de l’importation (ordinaire, commerce électronique, retour…), code national'],
    ar: ['نوع الاستيراد', 'طبيعة الاستيراد (عادي، تجارة إلكترونية، بضائع معادة…) برمز وطني'],
  }),
  defineFact({ name: 'import_use', type: 'text' }, code, {
    en: ['Import use', 'Use the goods are meant for (resale, own use, processing …), national code'],
    fr: [
      'Usage',
      'Usage auquel les marchandises sont destinées (revente, usage propre, transformation…), code national',
    ],
    ar: ['غرض الاستيراد', 'الغرض من البضاعة (إعادة بيع، استعمال ذاتي، تصنيع…) برمز وطني'],
  }),
  defineFact({ name: 'invoice_currency', type: 'text' }, currency, {
    en: ['Invoice currency', 'Currency of the invoice'],
    fr: ['Devise de la facture', 'Monnaie dans laquelle la facture est libellée'],
    ar: ['عملة الفاتورة', 'العملة المحررة بها الفاتورة'],
  }),
  defineFact(
    { name: 'invoice_value', type: 'number' },
    { unit: 'invoice currency', bounds: { min: 0, max: 1e13 } },
    {
      en: ['Invoice value', 'Total of the invoice, in the currency of the invoice'],
      fr: ['Montant de la facture', 'Montant total de la facture, dans la devise de la facture'],
      ar: ['قيمة الفاتورة', 'إجمالي الفاتورة بعملة الفاتورة'],
    },
  ),
  defineFact({ name: 'gross_mass', type: 'number' }, mass, {
    en: ['Total gross mass', 'Gross mass of the whole declaration, packing included'],
    fr: ['Masse brute totale', 'Masse brute de l’ensemble de la déclaration, emballages compris'],
    ar: ['الوزن القائم الإجمالي', 'الوزن القائم للبيان كله شاملاً التغليف'],
  }),
  defineFact(
    { name: 'packages', type: 'number' },
    { unit: 'packages', bounds: { min: 0, max: 1e7, whole: true } },
    {
      en: ['Packages', 'Total number of packages'],
      fr: ['Colis', 'Nombre total de colis'],
      ar: ['عدد الطرود', 'العدد الإجمالي للطرود'],
    },
  ),
  defineFact(
    { name: 'container', type: 'boolean' },
    {},
    {
      en: ['In a container', 'Whether the goods travel in a container'],
      fr: ['En conteneur', 'Indique si les marchandises voyagent en conteneur'],
      ar: ['في حاوية', 'هل البضاعة منقولة في حاوية'],
    },
  ),
] as const;

/** Counted by the product itself, never declared. */
export const countedFacts = [
  defineFact(
    { name: 'item_count', type: 'number' },
    { source: 'derived', unit: 'items', bounds: { min: 1, max: 999, whole: true } },
    {
      en: ['Number of items', 'Number of items (commodity lines) in the declaration'],
      fr: ['Nombre d’articles', 'Nombre d’articles de la déclaration'],
      ar: ['عدد البنود', 'عدد بنود البيان'],
    },
  ),
] as const;
