import { describe, expect, it } from '@jest/globals';
import { parse } from '@tidewaiter/rule-language';
import { compareDocuments, sayChange } from '../src/index.js';
import { naming } from './naming.js';

const rule = (when: string, rest = 'then lane red, points 40') => `rule VAL-1 "Low value"\nwhen ${when}\n${rest}\n`;
const low = 'item.customs_value / item.net_mass < 0.6 * reference.unit_value_median';
const two = 'item.origin = "CN" and item.net_mass > 5';
const then = 'then lane red, points 40';

/** Every line: two rule texts, and what is said of them in English, French and Arabic. */
const stories: readonly (readonly [string, string, string, readonly [string, string, string][]])[] = [
  [
    'a threshold',
    rule('item.customs_value < 0.6'),
    rule('item.customs_value < 0.5'),
    [
      [
        'threshold of customs value lowered from 0.6 to 0.5',
        'valeur en douane : seuil abaissé de 0,6 à 0,5',
        'القيمة الجمركية: خفض العتبة من 0.6 إلى 0.5',
      ],
    ],
  ],
  [
    'a factor',
    rule(low),
    rule(low.replace('0.6', '0.75')),
    [
      [
        'threshold of customs value ÷ net mass raised from 0.6 × median to 0.75 × median',
        'valeur en douane ÷ masse nette : seuil relevé de 0,6 × médiane à 0,75 × médiane',
        'القيمة الجمركية ÷ الوزن الصافي: رفع العتبة من 0.6 × الوسيط إلى 0.75 × الوسيط',
      ],
    ],
  ],
  [
    'an operator',
    rule('item.net_mass > 1000'),
    rule('item.net_mass >= 1000'),
    [
      [
        'comparison of net mass changed from “is above” to “is at least”',
        'masse nette : comparaison changée de « est au-dessus de » à « est d’au moins »',
        'الوزن الصافي: تغيّرت المقارنة من «⁨أكثر من⁩» إلى «⁨بحد أدنى⁩»',
      ],
    ],
  ],
  [
    'a condition more',
    rule(two),
    rule(`${two} and importer.authorised`),
    [
      [
        'condition added: “authorised importer”',
        'condition ajoutée : « importateur agréé »',
        'أُضيف شرط: «⁨مستورد معتمد⁩»',
      ],
    ],
  ],
  [
    'the first condition more',
    rule('item.net_mass > 5'),
    rule('item.net_mass > 5 and item.origin in (CN)'.replace('CN', '"CN"')),
    [
      [
        'condition added: “origin in (CN)”',
        'condition ajoutée : « origine parmi (CN) »',
        'أُضيف شرط: «⁨بلد المنشأ ضمن (⁨CN⁩)⁩»',
      ],
    ],
  ],
  [
    'an alternative inside',
    rule(two),
    rule('(item.origin = "CN" or item.origin is missing) and item.net_mass > 5'),
    [
      [
        'alternative to “origin is CN” added: “origin is missing”',
        'alternative ajoutée à « origine est CN » : « origine fait défaut »',
        'أُضيف بديل إلى «⁨بلد المنشأ = ⁨CN⁩⁩»: «⁨بلد المنشأ بلا قيمة⁩»',
      ],
    ],
  ],
  [
    'a condition less',
    rule(`${two} and not importer.authorised`),
    rule(two),
    [
      [
        'condition removed: “not (authorised importer)”',
        'condition retirée : « sauf (importateur agréé) »',
        'حُذف شرط: «⁨باستثناء (مستورد معتمد)⁩»',
      ],
    ],
  ],
  [
    'a condition moved',
    rule(`${two} and importer.authorised`),
    rule(`importer.authorised and ${two}`),
    [
      [
        'condition moved: “authorised importer”',
        'condition déplacée : « importateur agréé »',
        'نُقل الشرط: «⁨مستورد معتمد⁩»',
      ],
    ],
  ],
  [
    'a negation',
    rule(`${two} and importer.authorised`),
    rule(`${two} and not importer.authorised`),
    [
      [
        'condition negated: “authorised importer”',
        'condition désormais niée : « importateur agréé »',
        'نُفي الشرط: «⁨مستورد معتمد⁩»',
      ],
    ],
  ],
  [
    'a connective',
    rule(two),
    rule(two.replace(' and ', ' or ')),
    [
      [
        'one condition of a group is now enough',
        'une seule condition d’un groupe suffit désormais',
        'صار يكفي تحقق شرط واحد من شروط المجموعة',
      ],
    ],
  ],
  [
    'chapters',
    rule('item.commodity_code in chapter 61, 62'),
    rule('item.commodity_code in chapter 62, 63, 64'),
    [
      [
        'chapters of commodity code: 63, 64 added, 61 removed',
        'espèce, chapitres : ajout de 63, 64, retrait de 61',
        'البند التعريفي، الفصول: إضافة ⁨63⁩، ⁨64⁩، حذف ⁨61⁩',
      ],
    ],
  ],
  [
    'a list',
    rule('item.origin in list high_risk_origins'),
    rule('item.origin in list transhipment_hubs'),
    [
      [
        'origin: list “High-risk origins” replaced by list “transhipment_hubs”',
        'origine : la liste « Origines à risque » remplacée par la liste « transhipment_hubs »',
        'بلد المنشأ: حلّت قائمة «⁨transhipment_hubs⁩» محل قائمة «⁨بلدان عالية المخاطر⁩»',
      ],
    ],
  ],
  [
    'an outcome',
    rule(two, `${then}\nbecause A-1\ncontrol weigh`),
    rule(two, 'then lane yellow, points 30\nbecause A-2 "look"\ncontrol weigh, open'),
    [
      ['lane changed from red to yellow', 'circuit : de rouge à jaune', 'المسار: تغيير من الأحمر إلى الأصفر'],
      ['points lowered from 40 to 30', 'points abaissés de 40 à 30', 'خُفّضت النقاط من 40 إلى 30'],
      [
        'reason changed from A-1 to A-2 “look”',
        'motif : de A-1 à A-2 « look »',
        'السبب: تغيير من ⁨A-1⁩ إلى ⁨A-2⁩ «⁨look⁩»',
      ],
      ['controls: open added', 'contrôles : ajout de open', 'الإجراءات الرقابية: إضافة ⁨open⁩'],
    ],
  ],
  [
    'properties and texts',
    rule(two, `${then}\nwith owner "desk", share 0.5\ntext en "Weigh it"`),
    rule(two, `${then}\nwith owner "desk", review by 2026-09-01, share 0.255\ntext en "Weigh it", fr "À peser"`),
    [
      [
        'review date set to 1 September 2026',
        'date de révision : désormais 1er septembre 2026',
        'موعد المراجعة: تحديد 1 سبتمبر 2026',
      ],
      [
        'share of hits to select changed from 50% to 25.5%',
        'part des déclenchements à sélectionner : de 50 % à 25,5 %',
        'حصة الانطباقات المطلوب اختيارها: تغيير من 50% إلى 25.5%',
      ],
      ['French text set to “À peser”', 'texte français : désormais « À peser »', 'النص الفرنسي: تحديد «⁨À peser⁩»'],
    ],
  ],
  [
    'a name and a comment',
    rule(two),
    rule(two).replace('Low value', 'Lower value').replace('when', '# agreed in May\nwhen'),
    [
      [
        'name changed from “Low value” to “Lower value”',
        'nom changé de « Low value » à « Lower value »',
        'تغيّر الاسم من «⁨Low value⁩» إلى «⁨Lower value⁩»',
      ],
      [
        'comment set to “agreed in May”',
        'commentaire : désormais « agreed in May »',
        'التعليق: تحديد «⁨agreed in May⁩»',
      ],
    ],
  ],
  [
    'a rule with a new id',
    rule(two),
    rule(two).replace('VAL-1', 'VAL-9'),
    [
      [
        'rule VAL-1 is now called VAL-9',
        'la règle VAL-1 s’appelle désormais VAL-9',
        'صار رمز القاعدة ⁨VAL-9⁩ بدلاً من ⁨VAL-1⁩',
      ],
    ],
  ],
  [
    'a derived fact',
    `fact u "U"\nis item.customs_value / item.net_mass\n\n${rule('u > 1')}`,
    `fact u "U"\nis item.customs_value\n\nfact v\nis item.net_mass\n\n${rule('u > 1')}`,
    [
      [
        'derived fact u is now “customs value”, was “customs value ÷ net mass”',
        'champ dérivé u : désormais « valeur en douane » au lieu de « valeur en douane ÷ masse nette »',
        'صار تعريف الحقل المشتق ⁨u⁩: «⁨القيمة الجمركية⁩» بدلاً من «⁨القيمة الجمركية ÷ الوزن الصافي⁩»',
      ],
      [
        'derived fact v added: “net mass”',
        'champ dérivé v ajouté : « masse nette »',
        'أُضيف الحقل المشتق ⁨v⁩: «⁨الوزن الصافي⁩»',
      ],
    ],
  ],
  [
    'a rule more and a rule less',
    rule(two),
    'rule Q "Other"\nwhen score > 0.9\nthen points 10\n',
    [
      ['rule Q added: “Other”', 'règle Q ajoutée : « Other »', 'أُضيفت القاعدة ⁨Q⁩: «⁨Other⁩»'],
      [
        'rule VAL-1 removed: “Low value”',
        'règle VAL-1 supprimée : « Low value »',
        'حُذفت القاعدة ⁨VAL-1⁩: «⁨Low value⁩»',
      ],
    ],
  ],
];

/** Blanks that do not break, as plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('differences in words', () => {
  it.each(stories)('say %s', (_, before, after, sentences) => {
    const documents = [before, after].map((text) => {
      const { document, diagnostics } = parse(text);
      expect(diagnostics).toEqual([]);
      return document;
    });
    const changes = compareDocuments(...(documents as [(typeof documents)[0], (typeof documents)[0]]));
    const said = changes.map((change) =>
      (['en', 'fr', 'ar'] as const).map((language) => plain(sayChange(change, language, naming))),
    );
    const byText = (one: readonly string[], other: readonly string[]) => (one.join() < other.join() ? -1 : 1);
    expect(said.sort(byText)).toEqual([...sentences].map((each) => each.map(plain)).sort(byText));
  });
});
