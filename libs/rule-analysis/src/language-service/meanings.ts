import type { FunctionName, Labels } from '@tidewaiter/rule-language';

const say = (en: string, fr: string, ar: string): Labels => ({ en, fr, ar });

/** What the words and signs of conditions mean, in a sentence for people. */
export const operatorMeanings = {
  and: say(
    'True when both sides are true; false when one is false; otherwise unknown.',
    'Vrai si les deux côtés sont vrais ; faux si l’un est faux ; sinon inconnu.',
    'صحيح إذا صح الطرفان، وخاطئ إذا كان أحدهما خاطئا، وإلا فهو مجهول.',
  ),
  or: say(
    'True when one side is true; false when both are false; otherwise unknown.',
    'Vrai si l’un des côtés est vrai ; faux si les deux sont faux ; sinon inconnu.',
    'صحيح إذا صح أحد الطرفين، وخاطئ إذا كان كلاهما خاطئا، وإلا فهو مجهول.',
  ),
  not: say(
    'The opposite; the opposite of unknown is unknown.',
    'Le contraire ; le contraire de l’inconnu est inconnu.',
    'العكس، وعكس المجهول مجهول.',
  ),
  '=': say(
    'Equal, exactly as written. Unknown when a side is missing.',
    'Égal, exactement tel qu’écrit. Inconnu si un côté est absent.',
    'يساوي تماما كما هو مكتوب. مجهول إذا غاب أحد الطرفين.',
  ),
  '!=': say(
    'Not equal. Unknown when a side is missing, so a missing value is not “different”.',
    'Différent. Inconnu si un côté est absent : une valeur absente n’est pas « différente ».',
    'لا يساوي. مجهول إذا غاب أحد الطرفين، فالقيمة الغائبة ليست «مختلفة».',
  ),
  '<': say(
    'Less than, or before. Unknown when a side is missing.',
    'Inférieur à, ou avant. Inconnu si un côté est absent.',
    'أقل من، أو قبل. مجهول إذا غاب أحد الطرفين.',
  ),
  '<=': say(
    'At most, or not after. Unknown when a side is missing.',
    'Au plus, ou au plus tard. Inconnu si un côté est absent.',
    'على الأكثر، أو ليس بعد. مجهول إذا غاب أحد الطرفين.',
  ),
  '>': say(
    'Greater than, or after. Unknown when a side is missing.',
    'Supérieur à, ou après. Inconnu si un côté est absent.',
    'أكبر من، أو بعد. مجهول إذا غاب أحد الطرفين.',
  ),
  '>=': say(
    'At least, or not before. Unknown when a side is missing.',
    'Au moins, ou au plus tôt. Inconnu si un côté est absent.',
    'على الأقل، أو ليس قبل. مجهول إذا غاب أحد الطرفين.',
  ),
  between: say(
    'From the first value to the second, both included. Unknown when one is missing.',
    'De la première valeur à la seconde, incluses. Inconnu si l’une est absente.',
    'من القيمة الأولى إلى الثانية شاملتين. مجهول إذا غابت إحداهما.',
  ),
  in: say(
    'One of the values, or a member of the list, chapter, heading or range. Unknown when the fact is missing.',
    'L’une des valeurs, ou membre de la liste, du chapitre, de la position ou de l’intervalle. Inconnu si le fait est absent.',
    'إحدى القيم، أو عنصر في القائمة أو الفصل أو البند أو المدى. مجهول إذا غابت الواقعة.',
  ),
  starts: say(
    'The text begins with one of these. Unknown when the fact is missing.',
    'Le texte commence par l’un de ceux-ci. Inconnu si le fait est absent.',
    'يبدأ النص بأحد هذه. مجهول إذا غابت الواقعة.',
  ),
  chapter: say(
    'The commodity code belongs to one of these chapters (two digits).',
    'Le code marchandise relève de l’un de ces chapitres (deux chiffres).',
    'يتبع رمز السلعة أحد هذه الفصول (رقمان).',
  ),
  heading: say(
    'The commodity code belongs to one of these headings (four digits).',
    'Le code marchandise relève de l’une de ces positions (quatre chiffres).',
    'يتبع رمز السلعة أحد هذه البنود (أربعة أرقام).',
  ),
  list: say(
    'The value is a member of the list, as the list stands when the declaration is decided.',
    'La valeur figure dans la liste, telle qu’elle est lors de la décision.',
    'القيمة عنصر في القائمة كما هي وقت البت في البيان.',
  ),
  '..': say(
    'From the first code to the second, by their leading digits, both included.',
    'Du premier code au second, selon leurs premiers chiffres, inclus.',
    'من الرمز الأول إلى الثاني بحسب أرقامهما الأولى، شاملين.',
  ),
  is: say(
    '`is missing` and `is present` ask whether there is a value; they are never unknown.',
    '`is missing` et `is present` demandent si une valeur existe ; jamais inconnus.',
    '`is missing` و`is present` تسألان عن وجود قيمة، ولا تكونان مجهولتين أبدا.',
  ),
  missing: say(
    'True when the declaration has no such value; never unknown.',
    'Vrai si la déclaration n’a pas cette valeur ; jamais inconnu.',
    'صحيح إذا خلا البيان من هذه القيمة، ولا يكون مجهولا أبدا.',
  ),
  present: say(
    'True when the declaration has such a value; never unknown.',
    'Vrai si la déclaration a cette valeur ; jamais inconnu.',
    'صحيح إذا وجدت هذه القيمة في البيان، ولا يكون مجهولا أبدا.',
  ),
  if: say(
    '`if … then … else …`: the first value where the test is true, the second where it is false, missing where unknown.',
    '`if … then … else …` : la première valeur si le test est vrai, la seconde s’il est faux, absente s’il est inconnu.',
    '`if … then … else …`: القيمة الأولى إذا صح الاختبار، والثانية إذا لم يصح، وغائبة إذا كان مجهولا.',
  ),
  '/': say(
    'Divided by. A division by zero gives a missing value.',
    'Divisé par. Une division par zéro donne une valeur absente.',
    'مقسوم على. القسمة على صفر تعطي قيمة غائبة.',
  ),
} as const satisfies Readonly<Record<string, Labels>>;

/** What each function gives. */
export const functionMeanings = {
  min: say('The smallest of the numbers.', 'Le plus petit des nombres.', 'أصغر الأعداد.'),
  max: say('The greatest of the numbers.', 'Le plus grand des nombres.', 'أكبر الأعداد.'),
  abs: say('The number without its sign.', 'La valeur absolue du nombre.', 'القيمة المطلقة للعدد.'),
  log: say(
    'The natural logarithm; missing for zero and below.',
    'Le logarithme naturel ; absent pour zéro et en dessous.',
    'اللوغاريتم الطبيعي، وغائب للصفر وما دونه.',
  ),
  days_between: say(
    'Days from the first date to the second; negative when the second is earlier.',
    'Jours de la première date à la seconde ; négatif si la seconde est antérieure.',
    'عدد الأيام من التاريخ الأول إلى الثاني، وسالب إذا كان الثاني أسبق.',
  ),
} as const satisfies Readonly<Record<FunctionName, Labels>>;
