import { byCode, namedCodes, type NamedCode } from './named-code.js';

/** The chapters of the Harmonized System in use, in order of code. Chapter 77 is reserved and has no goods. */
export const chapters: readonly NamedCode[] = namedCodes(`
01 | Live animals | Animaux vivants | حيوانات حية
02 | Meat and offal | Viandes et abats | لحوم وأحشاء
03 | Fish and seafood | Poissons et fruits de mer | أسماك ومأكولات بحرية
04 | Dairy, eggs and honey | Lait, œufs et miel | ألبان وبيض وعسل
05 | Other animal products | Autres produits animaux | منتجات حيوانية أخرى
06 | Live plants and flowers | Plantes vivantes et fleurs | نباتات حية وأزهار
07 | Vegetables and tubers | Légumes et tubercules | خضر ودرنات
08 | Fruit and nuts | Fruits et noix | فواكه ومكسرات
09 | Coffee, tea and spices | Café, thé et épices | بن وشاي وتوابل
10 | Cereals | Céréales | حبوب
11 | Flour, malt and starch | Farines, malt et amidon | دقيق وشعير منبت ونشا
12 | Oil seeds and medicinal plants | Graines oléagineuses et plantes médicinales | بذور زيتية ونباتات طبية
13 | Gums, resins and extracts | Gommes, résines et extraits | صموغ وراتنجات وخلاصات
14 | Plaiting materials | Matières à tresser | مواد ضفر نباتية
15 | Fats and oils | Graisses et huiles | شحوم ودهون وزيوت
16 | Meat and fish preparations | Préparations de viande et de poisson | محضرات لحوم وأسماك
17 | Sugar and confectionery | Sucres et sucreries | سكر ومصنوعات سكرية
18 | Cocoa and chocolate | Cacao et chocolat | كاكاو وشوكولاتة
19 | Cereal preparations and bakery | Préparations de céréales et pâtisserie | محضرات حبوب ومخبوزات
20 | Vegetable and fruit preparations | Préparations de légumes et de fruits | محضرات خضر وفواكه
21 | Various food preparations | Préparations alimentaires diverses | محضرات غذائية متنوعة
22 | Beverages and vinegar | Boissons et vinaigres | مشروبات وخل
23 | Food residues and animal feed | Résidus alimentaires et aliments pour animaux | بقايا غذائية وأعلاف
24 | Tobacco and nicotine products | Tabacs et produits à nicotine | تبغ ومنتجات نيكوتين
25 | Salt, stone and cement | Sel, pierres et ciments | ملح وأحجار وأسمنت
26 | Ores, slag and ash | Minerais, scories et cendres | خامات معادن وخبث ورماد
27 | Mineral fuels and oils | Combustibles et huiles minéraux | وقود وزيوت معدنية
28 | Inorganic chemicals | Produits chimiques inorganiques | كيماويات غير عضوية
29 | Organic chemicals | Produits chimiques organiques | كيماويات عضوية
30 | Pharmaceuticals | Produits pharmaceutiques | منتجات الصيدلة
31 | Fertilisers | Engrais | أسمدة
32 | Dyes, paints and inks | Colorants, peintures et encres | أصباغ ودهانات وأحبار
33 | Perfumes and cosmetics | Parfums et cosmétiques | عطور ومستحضرات تجميل
34 | Soap, detergents and waxes | Savons, détergents et cires | صابون ومنظفات وشموع
35 | Proteins, glues and enzymes | Protéines, colles et enzymes | بروتينات وغراء وأنزيمات
36 | Explosives and matches | Explosifs et allumettes | متفجرات وثقاب
37 | Photographic goods | Produits photographiques | منتجات تصوير فوتوغرافي
38 | Various chemical products | Produits chimiques divers | منتجات كيماوية متنوعة
39 | Plastics | Matières plastiques | لدائن ومصنوعاتها
40 | Rubber | Caoutchouc | مطاط ومصنوعاته
41 | Hides, skins and leather | Peaux et cuirs | صلال وجلود
42 | Leather goods and bags | Ouvrages en cuir et sacs | مصنوعات جلدية وحقائب
43 | Furskins | Pelleteries | فراء
44 | Wood and charcoal | Bois et charbon de bois | خشب وفحم خشبي
45 | Cork | Liège | فلين
46 | Basketware | Vannerie | أصناف سلال وضفر
47 | Wood pulp and waste paper | Pâtes de bois et vieux papiers | عجائن خشب وفضلات ورق
48 | Paper and paperboard | Papiers et cartons | ورق وورق مقوى
49 | Printed matter | Imprimés | مطبوعات
50 | Silk | Soie | حرير
51 | Wool and animal hair | Laine et poils | صوف ووبر
52 | Cotton | Coton | قطن
53 | Other vegetable fibres | Autres fibres végétales | ألياف نباتية أخرى
54 | Synthetic filaments | Filaments synthétiques | شعيرات تركيبية
55 | Synthetic staple fibres | Fibres synthétiques discontinues | ألياف تركيبية غير مستمرة
56 | Wadding, nonwovens and rope | Ouates, non-tissés et cordages | حشو ولباد وحبال
57 | Carpets | Tapis | سجاد وأغطية أرضيات
58 | Special fabrics and lace | Tissus spéciaux et dentelles | أقمشة خاصة ومخرمات
59 | Coated and technical fabrics | Tissus enduits et techniques | نسج مطلية وتقنية
60 | Knitted fabrics | Étoffes de bonneterie | أقمشة مصنرة
61 | Knitted clothing | Vêtements de bonneterie | ألبسة مصنرة
62 | Woven clothing | Vêtements tissés | ألبسة غير مصنرة
63 | Made-up textiles and used clothing | Textiles confectionnés et friperie | منسوجات جاهزة وملابس مستعملة
64 | Footwear | Chaussures | أحذية
65 | Headgear | Coiffures | أغطية رأس
66 | Umbrellas and walking sticks | Parapluies et cannes | مظلات وعصي
67 | Feathers and artificial flowers | Plumes et fleurs artificielles | ريش وأزهار اصطناعية
68 | Stone, plaster and asbestos goods | Ouvrages en pierre, plâtre et amiante | مصنوعات حجر وجبس وأسبستوس
69 | Ceramics | Produits céramiques | منتجات خزفية
70 | Glass | Verre | زجاج ومصنوعاته
71 | Pearls, gems and precious metals | Perles, gemmes et métaux précieux | لؤلؤ وأحجار ومعادن ثمينة
72 | Iron and steel | Fer et acier | حديد وفولاذ
73 | Iron and steel articles | Ouvrages en fer ou acier | مصنوعات حديد وفولاذ
74 | Copper | Cuivre | نحاس ومصنوعاته
75 | Nickel | Nickel | نيكل ومصنوعاته
76 | Aluminium | Aluminium | ألومنيوم ومصنوعاته
78 | Lead | Plomb | رصاص ومصنوعاته
79 | Zinc | Zinc | زنك ومصنوعاته
80 | Tin | Étain | قصدير ومصنوعاته
81 | Other base metals | Autres métaux communs | معادن عادية أخرى
82 | Tools and cutlery | Outillage et coutellerie | عدد وأدوات قاطعة
83 | Various base metal articles | Ouvrages divers en métaux communs | مصنوعات متنوعة من معادن عادية
84 | Machinery and computers | Machines et ordinateurs | آلات وحواسيب
85 | Electrical and electronic equipment | Appareils électriques et électroniques | أجهزة كهربائية وإلكترونية
86 | Railway vehicles and track | Véhicules et voies ferrés | مركبات وخطوط سكك حديدية
87 | Road vehicles | Véhicules routiers | سيارات ومركبات طرق
88 | Aircraft and spacecraft | Aéronefs et engins spatiaux | طائرات ومركبات فضائية
89 | Ships and boats | Navires et bateaux | سفن وقوارب
90 | Optical, measuring and medical devices | Appareils d’optique, de mesure et médicaux | أجهزة بصرية وقياس وطبية
91 | Clocks and watches | Horlogerie | ساعات وأجزاؤها
92 | Musical instruments | Instruments de musique | آلات موسيقية
93 | Arms and ammunition | Armes et munitions | أسلحة وذخائر
94 | Furniture, bedding and lamps | Meubles, literie et luminaires | أثاث وفرش ومصابيح
95 | Toys, games and sports goods | Jouets, jeux et articles de sport | لعب وألعاب ولوازم رياضية
96 | Various manufactured articles | Ouvrages divers | مصنوعات متنوعة
97 | Art, collections and antiques | Objets d’art, collections et antiquités | قطع فنية وتحف أثرية
`);

const named = byCode(chapters);

/** The chapter of two digits. */
export function chapterNamed(code: string): NamedCode | undefined {
  return named.get(code);
}
