import { defineFact } from './define-fact.js';
import { country, party } from './traits.js';

/** Facts about the parties of the declaration. */
export const partyFacts = [
  defineFact({ name: 'declarant.id', type: 'text' }, party, {
    en: ['Declarant', 'Identifier of the declarant (customs broker or the trader itself)'],
    fr: ['Déclarant', 'Identifiant du déclarant (commissionnaire en douane ou l’opérateur lui-même)'],
    ar: ['المصرِّح', 'رقم تعريف المصرِّح (المخلّص الجمركي أو صاحب البضاعة نفسه)'],
  }),
  defineFact(
    { name: 'declarant.authorised', type: 'boolean' },
    {},
    {
      en: ['Declarant is authorised', 'Whether the declarant is an authorised economic operator'],
      fr: ['Déclarant agréé', 'Indique si le déclarant est un opérateur économique agréé'],
      ar: ['المصرِّح معتمد', 'هل المصرِّح مشغّل اقتصادي معتمد'],
    },
  ),
  defineFact({ name: 'importer.id', type: 'text' }, party, {
    en: ['Importer', 'Identifier of the importer or consignee'],
    fr: ['Importateur', 'Identifiant de l’importateur ou du destinataire'],
    ar: ['المستورد', 'رقم تعريف المستورد أو المرسل إليه'],
  }),
  defineFact(
    { name: 'importer.authorised', type: 'boolean' },
    {},
    {
      en: ['Importer is authorised', 'Whether the importer is an authorised economic operator'],
      fr: ['Importateur agréé', 'Indique si l’importateur est un opérateur économique agréé'],
      ar: ['المستورد معتمد', 'هل المستورد مشغّل اقتصادي معتمد'],
    },
  ),
  defineFact(
    { name: 'importer.registered_on', type: 'date' },
    {},
    {
      en: ['Importer registered on', 'Day on which the importer was registered with customs'],
      fr: ['Immatriculation de l’importateur', 'Jour où l’importateur a été immatriculé auprès de la douane'],
      ar: ['تاريخ تسجيل المستورد', 'اليوم الذي قُيِّد فيه المستورد لدى الجمارك'],
    },
  ),
  defineFact({ name: 'exporter.id', type: 'text' }, party, {
    en: ['Exporter', 'Identifier of the exporter or seller'],
    fr: ['Exportateur', 'Identifiant de l’exportateur ou du vendeur'],
    ar: ['المصدِّر', 'رقم تعريف المصدِّر أو البائع'],
  }),
  defineFact({ name: 'exporter.country', type: 'text' }, country, {
    en: ['Exporter’s country', 'Country in which the exporter or seller is established'],
    fr: ['Pays de l’exportateur', 'Pays d’établissement de l’exportateur ou du vendeur'],
    ar: ['بلد المصدِّر', 'البلد المقيم فيه المصدِّر أو البائع'],
  }),
  defineFact({ name: 'courier.id', type: 'text' }, party, {
    en: ['Courier', 'Identifier of the express carrier; missing when none carried the goods'],
    fr: ['Expressiste', 'Identifiant du transporteur express ; absent s’il n’y en a pas'],
    ar: ['شركة البريد السريع', 'رقم تعريف ناقل الطرود السريعة؛ غائب إن لم يوجد'],
  }),
] as const;
