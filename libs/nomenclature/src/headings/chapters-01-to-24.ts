/** Food, drink and tobacco: `heading | English | French | Arabic`. */
export const chapters01To24 = `
0101 | Horses, asses and mules | Chevaux, ânes et mulets | خيول وحمير وبغال حية
0102 | Live cattle and buffalo | Bovins et buffles vivants | أبقار وجواميس حية
0103 | Live pigs | Porcs vivants | خنازير حية
0104 | Live sheep and goats | Ovins et caprins vivants | ضأن وماعز حية
0105 | Live poultry | Volailles vivantes | دواجن حية
0106 | Other live animals | Autres animaux vivants | حيوانات حية أخرى
0201 | Beef, fresh or chilled | Viande bovine fraîche ou réfrigérée | لحوم أبقار طازجة أو مبردة
0202 | Beef, frozen | Viande bovine congelée | لحوم أبقار مجمدة
0203 | Pork | Viande de porc | لحوم خنازير
0204 | Lamb, mutton and goat meat | Viande ovine et caprine | لحوم ضأن وماعز
0205 | Horse and donkey meat | Viande de cheval et d’âne | لحوم خيول وحمير
0206 | Edible offal of livestock | Abats comestibles du bétail | أحشاء مواش صالحة للأكل
0207 | Poultry meat and offal | Viande et abats de volaille | لحوم دواجن وأحشاؤها
0208 | Other meat and offal | Autres viandes et abats | لحوم وأحشاء أخرى
0209 | Pig and poultry fat, unrendered | Lard et graisse de volaille bruts | شحم خنزير ودواجن غير مذاب
0210 | Salted, dried or smoked meat | Viandes salées, séchées ou fumées | لحوم مملحة أو مجففة أو مدخنة
0301 | Live fish | Poissons vivants | أسماك حية
0302 | Fresh or chilled whole fish | Poissons entiers frais ou réfrigérés | أسماك كاملة طازجة أو مبردة
0303 | Frozen whole fish | Poissons entiers congelés | أسماك كاملة مجمدة
0304 | Fish fillets | Filets de poisson | شرائح أسماك
0305 | Salted, dried or smoked fish | Poissons salés, séchés ou fumés | أسماك مملحة أو مجففة أو مدخنة
0306 | Crustaceans | Crustacés | قشريات
0307 | Molluscs | Mollusques | رخويات
0308 | Sea urchins and sea cucumbers | Oursins et concombres de mer | قنافذ وخيار البحر
0309 | Fish and seafood flour for food | Farines de poisson comestibles | دقيق أسماك صالح للأكل
0401 | Milk and cream, plain | Lait et crème nature | حليب وقشدة غير مركزين
0402 | Milk powder and condensed milk | Lait en poudre et concentré | حليب مجفف ومركز
0403 | Yogurt and buttermilk | Yaourt et babeurre | لبن زبادي ومخيض
0404 | Whey and milk constituents | Lactosérum et composants du lait | مصل اللبن ومكونات الحليب
0405 | Butter and dairy spreads | Beurre et pâtes laitières | زبدة ودهون ألبان
0406 | Cheese and curd | Fromages et caillebotte | جبن وروب
0407 | Eggs in shell | Œufs en coquille | بيض بقشره
0408 | Eggs without shell, yolks | Œufs sans coquille et jaunes | بيض بدون قشر وصفار بيض
0409 | Natural honey | Miel naturel | عسل طبيعي
0410 | Edible insects and animal products | Insectes et produits animaux comestibles | حشرات ومنتجات حيوانية للأكل
0501 | Human hair, unworked | Cheveux bruts | شعر بشري خام
0502 | Pig bristles and brush hair | Soies de porc et poils à brosses | هلب خنزير وشعر فراجين
0504 | Animal guts and stomachs | Boyaux et estomacs d’animaux | مصارين وكروش حيوانات
0505 | Feathers and down, raw | Plumes et duvet bruts | ريش وزغب خام
0506 | Bones and horn cores | Os et cornillons | عظام وأرومات قرون
0507 | Ivory, horn and tortoiseshell | Ivoire, cornes et écaille | عاج وقرون ودرقة سلاحف
0508 | Coral and shells | Corail et coquillages | مرجان وأصداف
0510 | Ambergris, musk and glands | Ambre gris, musc et glandes | عنبر ومسك وغدد
0511 | Semen, blood, other animal products | Sperme, sang, autres produits animaux | نطف ودم ومنتجات حيوانية أخرى
0601 | Bulbs and roots, chicory plants | Bulbes, racines, plants de chicorée | بصلات وجذور ونباتات هندباء
0602 | Live plants and cuttings | Plantes vivantes et boutures | نباتات حية وعقل
0603 | Cut flowers | Fleurs coupées | أزهار مقطوفة
0604 | Foliage and branches for ornament | Feuillages et rameaux d’ornement | أوراق وأغصان للزينة
0701 | Potatoes | Pommes de terre | بطاطا
0702 | Tomatoes | Tomates | طماطم
0703 | Onions, garlic and leeks | Oignons, ail et poireaux | بصل وثوم وكراث
0704 | Cabbages and cauliflowers | Choux et choux-fleurs | ملفوف وقنبيط
0705 | Lettuce and chicory | Laitues et chicorées | خس وهندباء
0706 | Carrots, turnips and root vegetables | Carottes, navets et racines potagères | جزر ولفت وجذور للأكل
0707 | Cucumbers and gherkins | Concombres et cornichons | خيار وقثاء
0708 | Fresh peas and beans | Pois et haricots frais | بازلاء وفاصوليا طازجة
0709 | Other fresh vegetables | Autres légumes frais | خضر طازجة أخرى
0710 | Frozen vegetables | Légumes congelés | خضر مجمدة
0711 | Vegetables provisionally preserved | Légumes conservés provisoirement | خضر محفوظة مؤقتا
0712 | Dried vegetables | Légumes séchés | خضر مجففة
0713 | Dried pulses | Légumes secs à cosse | بقول جافة
0714 | Cassava, sweet potatoes and yams | Manioc, patates douces et ignames | منيهوت وبطاطا حلوة ويام
0801 | Coconuts, Brazil nuts and cashews | Noix de coco, du Brésil et cajou | جوز هند وبرازيل وكاجو
0802 | Almonds, pistachios, other nuts | Amandes, pistaches, autres noix | لوز وفستق ومكسرات أخرى
0803 | Bananas and plantains | Bananes et plantains | موز
0804 | Dates, figs, pineapples, mangoes | Dattes, figues, ananas, mangues | تمور وتين وأناناس ومانجو
0805 | Citrus fruit | Agrumes | حمضيات
0806 | Grapes and raisins | Raisins frais et secs | عنب وزبيب
0807 | Melons and papayas | Melons et papayes | بطيخ وشمام وبابايا
0808 | Apples, pears and quinces | Pommes, poires et coings | تفاح وكمثرى وسفرجل
0809 | Apricots, cherries, peaches, plums | Abricots, cerises, pêches, prunes | مشمش وكرز ودراق وبرقوق
0810 | Berries, kiwis, other fresh fruit | Baies, kiwis, autres fruits frais | توت وكيوي وفواكه طازجة أخرى
0811 | Frozen fruit and nuts | Fruits et noix congelés | فواكه ومكسرات مجمدة
0812 | Fruit provisionally preserved | Fruits conservés provisoirement | فواكه محفوظة مؤقتا
0813 | Dried fruit and nut mixes | Fruits séchés et mélanges de noix | فواكه مجففة وخلائط مكسرات
0814 | Citrus and melon peel | Écorces d’agrumes et de melons | قشور حمضيات وشمام
0901 | Coffee | Café | بن
0902 | Tea | Thé | شاي
0903 | Maté | Maté | متة
0904 | Pepper and chillies | Poivres et piments | فلفل وفليفلة
0905 | Vanilla | Vanille | فانيليا
0906 | Cinnamon | Cannelle | قرفة
0907 | Cloves | Girofles | قرنفل
0908 | Nutmeg, mace and cardamom | Muscade, macis et cardamome | جوز الطيب وهال
0909 | Anise, cumin and coriander seeds | Graines d’anis, cumin, coriandre | بذور يانسون وكمون وكزبرة
0910 | Ginger, saffron, turmeric, other spices | Gingembre, safran, curcuma, autres épices | زنجبيل وزعفران وكركم وتوابل أخرى
1001 | Wheat and meslin | Blé et méteil | قمح وخليط قمح
1002 | Rye | Seigle | شيلم
1003 | Barley | Orge | شعير
1004 | Oats | Avoine | شوفان
1005 | Maize | Maïs | ذرة صفراء
1006 | Rice | Riz | أرز
1007 | Grain sorghum | Sorgho à grains | ذرة رفيعة
1008 | Buckwheat, millet, other cereals | Sarrasin, millet, autres céréales | حنطة سوداء ودخن وحبوب أخرى
1101 | Wheat flour | Farine de blé | دقيق قمح
1102 | Other cereal flours | Autres farines de céréales | دقيق حبوب أخرى
1103 | Groats, meal and pellets | Gruaux, semoules et agglomérés | جريش وسميد وكريات حبوب
1104 | Rolled or flaked cereal grains | Grains de céréales aplatis ou flocons | حبوب مفلطحة أو رقائق
1105 | Potato flour and flakes | Farine et flocons de pommes de terre | دقيق ورقائق بطاطا
1106 | Pulse, sago and fruit flour | Farines de légumes secs, sagou, fruits | دقيق بقول وساغو وفواكه
1107 | Malt | Malt | شعير منبت (مالت)
1108 | Starches and inulin | Amidons, fécules et inuline | نشا وإينولين
1109 | Wheat gluten | Gluten de froment | جلوتين قمح
1201 | Soya beans | Fèves de soja | فول صويا
1202 | Groundnuts | Arachides | فول سوداني
1203 | Copra | Coprah | لب جوز هند جاف (كوبرا)
1204 | Linseed | Graines de lin | بذور كتان
1205 | Rape seeds | Graines de colza | بذور سلجم
1206 | Sunflower seeds | Graines de tournesol | بذور دوار الشمس
1207 | Sesame, cotton, other oil seeds | Sésame, coton, autres oléagineux | سمسم وبذور قطن وبذور زيتية أخرى
1208 | Oil seed flours | Farines de graines oléagineuses | دقيق بذور زيتية
1209 | Seeds for sowing | Semences | بذور للزراعة
1210 | Hops | Houblon | حشيشة الدينار
1211 | Medicinal and perfume plants | Plantes médicinales et à parfum | نباتات طبية وعطرية
1212 | Carob, seaweed, sugar beet and cane | Caroubes, algues, betterave et canne | خروب وطحالب وشمندر وقصب سكر
1213 | Cereal straw and husks | Pailles et balles de céréales | تبن وعصافة حبوب
1214 | Fodder roots and hay | Fourrages et foin | جذور علفية ودريس
1301 | Lac, gums and resins | Laques, gommes et résines | لك وصموغ وراتنجات
1302 | Plant extracts, pectin, thickeners | Extraits végétaux, pectine, épaississants | خلاصات نباتية وبكتين ومثخنات
1401 | Bamboo, rattan and reeds | Bambous, rotins et roseaux | خيزران وأسل وقصب
1404 | Other vegetable products | Autres produits végétaux | منتجات نباتية أخرى
1501 | Lard and poultry fat | Saindoux et graisse de volaille | شحم خنزير ودواجن مذاب
1502 | Tallow of cattle, sheep, goats | Suifs de bovins, ovins, caprins | شحوم أبقار وضأن وماعز
1503 | Lard stearin and tallow oil | Stéarine solaire et huile de suif | ستيارين وزيوت شحم
1504 | Fish and marine mammal oils | Huiles de poisson et de mammifères marins | زيوت أسماك وثدييات بحرية
1505 | Wool grease and lanolin | Graisse de suint et lanoline | دهون صوف ولانولين
1506 | Other animal fats and oils | Autres graisses et huiles animales | دهون وزيوت حيوانية أخرى
1507 | Soya-bean oil | Huile de soja | زيت فول الصويا
1508 | Groundnut oil | Huile d’arachide | زيت فول سوداني
1509 | Olive oil | Huile d’olive | زيت زيتون
1510 | Olive-pomace and other olive oils | Huiles de grignons d’olive | زيت ثفل الزيتون
1511 | Palm oil | Huile de palme | زيت نخيل
1512 | Sunflower, safflower, cotton-seed oil | Huiles de tournesol, carthame, coton | زيوت دوار الشمس والقرطم والقطن
1513 | Coconut and palm-kernel oil | Huiles de coco et de palmiste | زيوت جوز الهند ونوى النخيل
1514 | Rape and mustard oil | Huiles de colza et de moutarde | زيوت سلجم وخردل
1515 | Other vegetable and microbial oils | Autres huiles végétales et microbiennes | زيوت نباتية وميكروبية أخرى
1516 | Hydrogenated fats and oils | Graisses et huiles hydrogénées | دهون وزيوت مهدرجة
1517 | Margarine and edible fat mixtures | Margarine et mélanges de graisses | مرجرين وخلائط دهون للأكل
1518 | Chemically modified fats and oils | Graisses et huiles modifiées | دهون وزيوت معدلة كيماويا
1520 | Crude glycerol | Glycérol brut | جليسيرين خام
1521 | Vegetable waxes and beeswax | Cires végétales et cire d’abeille | شموع نباتية وشمع نحل
1522 | Degras and fat residues | Dégras et résidus gras | ديجرا وبقايا دهون
1601 | Sausages | Saucisses et saucissons | نقانق ومنتجات مماثلة
1602 | Prepared or preserved meat | Viandes préparées ou en conserve | لحوم محضرة أو محفوظة
1603 | Meat and fish extracts | Extraits de viande et de poisson | خلاصات لحوم وأسماك
1604 | Prepared fish and caviar | Poissons préparés et caviar | أسماك محضرة وكافيار
1605 | Prepared crustaceans and molluscs | Crustacés et mollusques préparés | قشريات ورخويات محضرة
1701 | Cane and beet sugar | Sucre de canne et de betterave | سكر قصب وشمندر
1702 | Other sugars and syrups | Autres sucres et sirops | سكريات أخرى وعصائر سكرية
1703 | Molasses | Mélasses | دبس السكر (مولاس)
1704 | Sugar confectionery | Sucreries sans cacao | مصنوعات سكرية بدون كاكاو
1801 | Cocoa beans | Fèves de cacao | حبوب كاكاو
1802 | Cocoa shells and waste | Coques et déchets de cacao | قشور وفضلات كاكاو
1803 | Cocoa paste | Pâte de cacao | عجينة كاكاو
1804 | Cocoa butter | Beurre de cacao | زبدة كاكاو
1805 | Cocoa powder, unsweetened | Poudre de cacao sans sucre | مسحوق كاكاو غير محلى
1806 | Chocolate and cocoa preparations | Chocolat et préparations au cacao | شوكولاتة ومحضرات كاكاو
1901 | Malt extract, flour preparations | Extraits de malt, préparations de farine | خلاصة مالت ومحضرات دقيق
1902 | Pasta and couscous | Pâtes alimentaires et couscous | معكرونة وكسكسي
1903 | Tapioca | Tapioca | تابيوكا
1904 | Breakfast cereals | Céréales pour petit-déjeuner | حبوب إفطار محضرة
1905 | Bread, biscuits and cakes | Pain, biscuits et gâteaux | خبز وبسكويت وفطائر
2001 | Vegetables and fruit in vinegar | Légumes et fruits au vinaigre | خضر وفواكه محفوظة بالخل
2002 | Preserved tomatoes | Tomates en conserve | طماطم محفوظة
2003 | Preserved mushrooms and truffles | Champignons et truffes en conserve | فطر وكمأة محفوظان
2004 | Frozen prepared vegetables | Légumes préparés congelés | خضر محضرة مجمدة
2005 | Other prepared vegetables | Autres légumes préparés | خضر محضرة أخرى غير مجمدة
2006 | Candied fruit and vegetables | Fruits et légumes confits | فواكه وخضر محفوظة بالسكر
2007 | Jams and marmalades | Confitures et marmelades | مربيات وهلام فواكه
2008 | Other preserved fruit and nuts | Autres fruits et noix en conserve | فواكه ومكسرات محفوظة أخرى
2009 | Fruit and vegetable juices | Jus de fruits et de légumes | عصائر فواكه وخضر
2101 | Coffee and tea extracts | Extraits de café et de thé | خلاصات بن وشاي
2102 | Yeasts and baking powders | Levures et poudres à lever | خمائر ومساحيق خبيز
2103 | Sauces and condiments | Sauces et condiments | صلصات وتوابل مركبة
2104 | Soups and mixed foods | Soupes et aliments composites | حساء وأغذية مركبة
2105 | Ice cream | Glaces de consommation | مثلجات (بوظة)
2106 | Other food preparations | Autres préparations alimentaires | محضرات غذائية أخرى
2201 | Mineral and plain waters | Eaux minérales et ordinaires | مياه معدنية وعادية
2202 | Soft drinks | Boissons non alcooliques sucrées | مشروبات غير كحولية محلاة
2203 | Beer | Bière | جعة (بيرة)
2204 | Wine of grapes | Vins de raisins | نبيذ عنب
2205 | Vermouth | Vermouths | فيرموث
2206 | Cider, perry, other fermented drinks | Cidre, poiré, autres boissons fermentées | مشروبات مخمرة أخرى
2207 | Ethyl alcohol, high strength | Alcool éthylique fort | كحول إيثيلي عالي التركيز
2208 | Spirits and liqueurs | Eaux-de-vie et liqueurs | مشروبات روحية وليكور
2209 | Vinegar | Vinaigres | خل
2301 | Meat and fish meal for feed | Farines de viande et de poisson | دقيق لحوم وأسماك للعلف
2302 | Bran and milling residues | Sons et résidus de meunerie | نخالة وبقايا طحن
2303 | Starch, sugar and brewing residues | Résidus d’amidonnerie, sucrerie, brasserie | بقايا صناعة نشا وسكر وبيرة
2304 | Soya-bean oil-cake | Tourteaux de soja | كسب فول الصويا
2305 | Groundnut oil-cake | Tourteaux d’arachide | كسب فول سوداني
2306 | Other oil-cakes | Autres tourteaux | كسب زيوت أخرى
2307 | Wine lees and tartar | Lies de vin et tartre | عكر نبيذ وطرطير
2308 | Vegetable waste for feed | Déchets végétaux pour animaux | فضلات نباتية للعلف
2309 | Animal feed preparations | Préparations pour l’alimentation animale | محضرات علفية للحيوانات
2401 | Tobacco, unmanufactured | Tabacs bruts | تبغ خام
2402 | Cigars and cigarettes | Cigares et cigarettes | سيجار وسجائر
2403 | Other tobacco, waterpipe tobacco | Autres tabacs, tabac à narguilé | تبغ مصنع آخر ومعسل
2404 | Vaping and nicotine products | Produits à vapoter et nicotine | منتجات استنشاق ونيكوتين بدون احتراق
`;
