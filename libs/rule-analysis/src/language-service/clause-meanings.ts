import type { Labels } from '@tidewaiter/rule-language';

const say = (en: string, fr: string, ar: string): Labels => ({ en, fr, ar });

/** What the words that begin clauses and name properties mean. */
export const clauseMeanings = {
  rule: say(
    'Begins a rule: its id and what it finds.',
    'Commence une règle : son identifiant et ce qu’elle trouve.',
    'بداية قاعدة: معرفها وما تكشفه.',
  ),
  fact: say(
    'Begins a derived fact: a name for a calculation or a condition.',
    'Commence un fait dérivé : un nom pour un calcul ou une condition.',
    'بداية واقعة مشتقة: اسم لعملية حسابية أو شرط.',
  ),
  when: say(
    'The rule hits a declaration where this is true; not where it is unknown.',
    'La règle touche la déclaration si ceci est vrai ; pas si c’est inconnu.',
    'تنطبق القاعدة على البيان إذا صح هذا، لا إذا كان مجهولا.',
  ),
  then: say(
    'What the rule asks for when it hits.',
    'Ce que la règle demande quand elle touche.',
    'ما تطلبه القاعدة عند انطباقها.',
  ),
  because: say(
    'The code of the reason, and a text for the officer.',
    'Le code du motif, et un texte pour l’agent.',
    'رمز السبب ونص للموظف.',
  ),
  control: say(
    'Controls asked of the inspector.',
    'Contrôles demandés à l’inspecteur.',
    'إجراءات الرقابة المطلوبة من المفتش.',
  ),
  with: say('Properties of the rule.', 'Propriétés de la règle.', 'خصائص القاعدة.'),
  text: say('What people read, by language.', 'Ce que les gens lisent, par langue.', 'ما يقرؤه الناس بحسب اللغة.'),
  help: say('What the fact is for, by language.', 'À quoi sert le fait, par langue.', 'الغرض من الواقعة بحسب اللغة.'),
  extra: say(
    'JSON of a foreign rule, kept as it came.',
    'JSON d’une règle externe, conservé tel quel.',
    'بيانات JSON لقاعدة خارجية محفوظة كما وردت.',
  ),
  lane: say(
    'The lane the declaration goes to at least: red, yellow, blue or green.',
    'Le circuit minimal de la déclaration : rouge, jaune, bleu ou vert.',
    'المسار الأدنى للبيان: أحمر أو أصفر أو أزرق أو أخضر.',
  ),
  points: say(
    'Risk points the rule gives, 0 to 1000.',
    'Points de risque donnés par la règle, de 0 à 1000.',
    'نقاط الخطر التي تمنحها القاعدة من 0 إلى 1000.',
  ),
  priority: say(
    'Hits with a higher priority are listed first; it changes no result.',
    'Les résultats de priorité plus haute viennent d’abord ; rien d’autre ne change.',
    'تعرض النتائج ذات الأولوية الأعلى أولا، ولا تتغير النتيجة.',
  ),
  share: say(
    'The share of hits to select, above 0 and up to 1, drawn at random.',
    'La part des résultats à retenir, de plus de 0 à 1, tirée au sort.',
    'نسبة الحالات المختارة عشوائيا، أكثر من 0 وحتى 1.',
  ),
  sensitivity: say(
    '`restricted` hides the rule from those without the permission.',
    '`restricted` cache la règle à qui n’a pas l’autorisation.',
    '`restricted` تحجب القاعدة عمن لا يملك الصلاحية.',
  ),
  valid: say(
    'The first and the last day on which the rule applies.',
    'Le premier et le dernier jour d’application de la règle.',
    'أول وآخر يوم لسريان القاعدة.',
  ),
  review: say(
    'After this day the rule runs in shadow until it has been reviewed.',
    'Après ce jour, la règle tourne en ombre jusqu’à sa revue.',
    'بعد هذا اليوم تعمل القاعدة في الظل حتى تراجع.',
  ),
} as const satisfies Readonly<Record<string, Labels>>;
