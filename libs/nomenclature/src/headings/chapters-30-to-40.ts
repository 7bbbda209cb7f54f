/** Chemical products, plastics and rubber: `heading | English | French | Arabic`. */
export const chapters30To40 = `
3001 | Glands, organs and heparin | Glandes, organes et héparine | غدد وأعضاء وهيبارين
3002 | Blood, vaccines and cell cultures | Sang, vaccins et cultures cellulaires | دم ولقاحات ومزارع خلايا
3003 | Medicines in bulk | Médicaments en vrac | أدوية غير مهيأة للتجزئة
3004 | Medicines for retail sale | Médicaments pour la vente au détail | أدوية مهيأة للبيع بالتجزئة
3005 | Bandages and dressings | Pansements et bandes médicales | ضمادات وأربطة طبية
3006 | Other pharmaceutical goods | Autres articles pharmaceutiques | أصناف صيدلية أخرى
3101 | Animal or vegetable fertilisers | Engrais d’origine animale ou végétale | أسمدة حيوانية أو نباتية
3102 | Nitrogenous fertilisers | Engrais azotés | أسمدة آزوتية
3103 | Phosphatic fertilisers | Engrais phosphatés | أسمدة فوسفاتية
3104 | Potassic fertilisers | Engrais potassiques | أسمدة بوتاسية
3105 | Compound fertilisers | Engrais composés | أسمدة مركبة
3201 | Vegetable tanning extracts | Extraits tannants végétaux | خلاصات دباغة نباتية
3202 | Synthetic tanning substances | Produits tannants synthétiques | مواد دباغة تركيبية
3203 | Natural colouring matter | Colorants naturels | مواد تلوين طبيعية
3204 | Synthetic organic dyes | Colorants organiques synthétiques | أصباغ عضوية تركيبية
3205 | Colour lakes | Laques colorantes | مواد لك ملونة
3206 | Other colouring matter, pigments | Autres matières colorantes, pigments | مواد تلوين أخرى وخضب
3207 | Pigments and glazes for ceramics | Pigments et émaux pour céramique | خضب وطلاءات للخزف
3208 | Paints in solvents | Peintures en milieu non aqueux | دهانات في وسط غير مائي
3209 | Water-based paints | Peintures en milieu aqueux | دهانات في وسط مائي
3210 | Other paints and varnishes | Autres peintures et vernis | دهانات وورنيشات أخرى
3211 | Prepared driers | Siccatifs préparés | مجففات محضرة
3212 | Pigments in pastes, stamping foils | Pigments en pâte, feuilles à marquer | خضب معجونية ورقائق وسم
3213 | Artists’ colours | Couleurs pour artistes | ألوان للرسم الفني
3214 | Putty, mastics and fillers | Mastics et enduits | معاجين ومواد حشو
3215 | Inks | Encres | أحبار
3301 | Essential oils and resinoids | Huiles essentielles et résinoïdes | زيوت عطرية وراتنجات عطرية
3302 | Mixtures of odoriferous substances | Mélanges de substances odoriférantes | مخاليط مواد عطرية
3303 | Perfumes and toilet waters | Parfums et eaux de toilette | عطور ومياه تطيب
3304 | Make-up and skin care | Maquillage et soins de la peau | مستحضرات زينة وعناية بالبشرة
3305 | Hair preparations | Préparations capillaires | مستحضرات للشعر
3306 | Dental and oral hygiene | Hygiène buccale et dentaire | مستحضرات عناية بالفم والأسنان
3307 | Shaving, deodorants, room perfumes | Rasage, déodorants, parfums d’ambiance | مستحضرات حلاقة ومزيلات روائح
3401 | Soap | Savons | صابون
3402 | Washing and cleaning preparations | Préparations de lavage et nettoyage | محضرات غسيل وتنظيف
3403 | Lubricating preparations | Préparations lubrifiantes | محضرات تشحيم
3404 | Artificial and prepared waxes | Cires artificielles et préparées | شموع اصطناعية ومحضرة
3405 | Polishes and creams | Cirages et encaustiques | مواد تلميع
3406 | Candles | Bougies | شموع إضاءة
3407 | Modelling pastes, dental plasters | Pâtes à modeler, plâtres dentaires | معاجين نمذجة وجص أسنان
3501 | Casein and caseinates | Caséines et caséinates | كازيين وكازيينات
3502 | Albumins | Albumines | ألبومينات
3503 | Gelatin | Gélatines | جيلاتين
3504 | Peptones and proteins | Peptones et protéines | ببتونات وبروتينات
3505 | Dextrins and modified starches | Dextrine et amidons modifiés | دكسترين ونشا معدل
3506 | Prepared glues | Colles préparées | غراء محضر
3507 | Enzymes | Enzymes | أنزيمات
3601 | Propellent powders | Poudres propulsives | مساحيق دافعة
3602 | Prepared explosives | Explosifs préparés | متفجرات محضرة
3603 | Fuses, caps and detonators | Mèches, amorces et détonateurs | فتائل وكبسولات تفجير
3604 | Fireworks and signal flares | Feux d’artifice et fusées de signalisation | ألعاب نارية وإشارات ضوئية
3605 | Matches | Allumettes | ثقاب (كبريت)
3606 | Ferro-cerium, lighter fuels | Ferrocérium, combustibles pour briquets | حديد سيريوم ووقود ولاعات
3701 | Photographic plates and flat film | Plaques et films photographiques plans | ألواح وأفلام تصوير مسطحة
3702 | Photographic film in rolls | Pellicules photographiques en rouleaux | أفلام تصوير لفات
3703 | Photographic paper | Papiers photographiques | ورق تصوير
3704 | Exposed plates, undeveloped | Surfaces impressionnées non développées | ألواح معرضة غير مظهرة
3705 | Developed plates and film | Plaques et pellicules développées | ألواح وأفلام مظهرة
3706 | Developed cinema film | Films cinématographiques développés | أفلام سينما مظهرة
3707 | Photographic chemicals | Produits chimiques photographiques | كيماويات تصوير
3801 | Artificial graphite | Graphite artificiel | جرافيت اصطناعي
3802 | Activated carbon | Charbons activés | كربون منشط
3803 | Tall oil | Tall oil | زيت طويل (تول أويل)
3804 | Wood pulp lyes | Lessives de pâtes de bois | غسولات عجائن الخشب
3805 | Turpentine and pine oil | Essences de térébenthine et de pin | زيت تربنتين وصنوبر
3806 | Rosin and resin acids | Colophanes et acides résiniques | قلفونية وأحماض راتنجية
3807 | Wood tar and creosote | Goudrons et créosote de bois | قطران خشب وكريوزوت
3808 | Pesticides and disinfectants | Pesticides et désinfectants | مبيدات ومطهرات
3809 | Textile and paper finishing agents | Agents d’apprêt pour textile et papier | مواد تجهيز نسيج وورق
3810 | Metal pickling and soldering preparations | Décapants et flux à souder | محضرات تنظيف ولحام معادن
3811 | Anti-knock preparations, oil additives | Antidétonants, additifs pour huiles | مضادات خبط وإضافات زيوت
3812 | Rubber accelerators, plasticisers | Accélérateurs de vulcanisation, plastifiants | مسرعات فلكنة وملدنات
3813 | Fire extinguisher preparations | Compositions extinctrices | محضرات إطفاء حريق
3814 | Organic solvents, paint removers | Solvants organiques, décapants à peinture | مذيبات عضوية ومزيلات دهان
3815 | Reaction initiators, catalysts | Initiateurs de réaction, catalyseurs | محفزات ومسرعات تفاعل
3816 | Refractory cements and mortars | Ciments et mortiers réfractaires | أسمنت وملاط حراري
3817 | Mixed alkylbenzenes | Alkylbenzènes en mélanges | خلائط ألكيل بنزين
3818 | Chemical elements for electronics | Éléments chimiques pour l’électronique | عناصر كيماوية للإلكترونيات
3819 | Hydraulic brake fluids | Liquides pour freins hydrauliques | سوائل فرامل هيدرولية
3820 | Antifreeze and de-icing fluids | Antigels et liquides de dégivrage | مانعات تجمد ومزيلات جليد
3821 | Culture media | Milieux de culture | بيئات زرع مجهزة
3822 | Diagnostic reagents | Réactifs de diagnostic | كواشف تشخيص
3823 | Industrial fatty acids and alcohols | Acides et alcools gras industriels | أحماض وكحولات دهنية صناعية
3824 | Other chemical preparations | Autres préparations chimiques | محضرات كيماوية أخرى
3825 | Chemical and municipal waste | Déchets chimiques et municipaux | فضلات كيماوية وبلدية
3826 | Biodiesel | Biodiesel | ديزل حيوي
3827 | Refrigerant gas mixtures | Mélanges de gaz réfrigérants | خلائط غازات تبريد
3901 | Polyethylene, primary | Polyéthylène, formes primaires | بولي إيثيلين بأشكال أولية
3902 | Polypropylene, primary | Polypropylène, formes primaires | بولي بروبيلين بأشكال أولية
3903 | Polystyrene, primary | Polystyrène, formes primaires | بولي ستيرين بأشكال أولية
3904 | Polyvinyl chloride, primary | Polychlorure de vinyle, formes primaires | بولي كلوريد فينيل بأشكال أولية
3905 | Polyvinyl acetate, primary | Polyacétate de vinyle, formes primaires | بولي أسيتات فينيل بأشكال أولية
3906 | Acrylic polymers, primary | Polymères acryliques, formes primaires | بوليمرات أكريليك بأشكال أولية
3907 | Polyesters and epoxides, primary | Polyesters et époxydes, formes primaires | بولي إستر وإيبوكسيد بأشكال أولية
3908 | Polyamides, primary | Polyamides, formes primaires | بولي أميد بأشكال أولية
3909 | Amino-resins and polyurethanes | Résines aminiques et polyuréthannes | راتنجات أمينية وبولي يوريثان
3910 | Silicones, primary | Silicones, formes primaires | سيليكون بأشكال أولية
3911 | Petroleum resins, other polymers | Résines de pétrole, autres polymères | راتنجات نفط وبوليمرات أخرى
3912 | Cellulose, primary | Cellulose, formes primaires | سليلوز بأشكال أولية
3913 | Natural polymers | Polymères naturels | بوليمرات طبيعية
3914 | Ion-exchangers | Échangeurs d’ions | مبادلات أيونات
3915 | Plastic waste and scrap | Déchets et débris de plastique | فضلات وخردة لدائن
3916 | Plastic rods and profiles | Joncs et profilés en plastique | قضبان وأشكال خاصة من لدائن
3917 | Plastic tubes and hoses | Tubes et tuyaux en plastique | أنابيب وخراطيم من لدائن
3918 | Plastic floor and wall coverings | Revêtements de sols et murs plastiques | أغطية أرضيات وجدران من لدائن
3919 | Self-adhesive plastic sheets and tape | Feuilles et rubans plastiques adhésifs | صفائح وأشرطة لدائن لاصقة
3920 | Plastic film and sheets, not cellular | Films et plaques plastiques non alvéolaires | صفائح ورقائق لدائن غير خلوية
3921 | Other plastic sheets and film | Autres plaques et films plastiques | صفائح ورقائق لدائن أخرى
3922 | Plastic baths, sinks and seats | Baignoires, lavabos et sièges plastiques | أحواض ومغاسل ومقاعد من لدائن
3923 | Plastic packing articles, closures | Emballages et bouchons plastiques | أصناف تعبئة وأغطية من لدائن
3924 | Plastic tableware and household goods | Vaisselle et articles ménagers plastiques | أدوات مائدة ومنزل من لدائن
3925 | Plastic builders’ ware | Articles plastiques pour la construction | لوازم بناء من لدائن
3926 | Other articles of plastics | Autres ouvrages en plastique | مصنوعات أخرى من لدائن
4001 | Natural rubber | Caoutchouc naturel | مطاط طبيعي
4002 | Synthetic rubber | Caoutchouc synthétique | مطاط تركيبي
4003 | Reclaimed rubber | Caoutchouc régénéré | مطاط مستعاد
4004 | Rubber waste and scrap | Déchets et débris de caoutchouc | فضلات وخردة مطاط
4005 | Compounded unvulcanised rubber | Caoutchouc mélangé non vulcanisé | مطاط مخلوط غير مفلكن
4006 | Unvulcanised rubber articles | Articles en caoutchouc non vulcanisé | أصناف من مطاط غير مفلكن
4007 | Rubber thread and cord | Fils et cordes de caoutchouc | خيوط وحبال مطاط
4008 | Rubber plates and profiles | Plaques et profilés de caoutchouc | ألواح وأشكال خاصة من مطاط
4009 | Rubber tubes and hoses | Tubes et tuyaux en caoutchouc | أنابيب وخراطيم من مطاط
4010 | Rubber conveyor and drive belts | Courroies en caoutchouc | سيور نقل من مطاط
4011 | New rubber tyres | Pneumatiques neufs | إطارات مطاط جديدة
4012 | Retreaded or used tyres | Pneumatiques rechapés ou usagés | إطارات مجددة أو مستعملة
4013 | Inner tubes | Chambres à air | أنابيب داخلية للإطارات
4014 | Rubber hygienic articles | Articles d’hygiène en caoutchouc | أصناف صحية من مطاط
4015 | Rubber gloves and clothing | Gants et vêtements en caoutchouc | قفازات وألبسة من مطاط
4016 | Other articles of rubber | Autres ouvrages en caoutchouc | مصنوعات أخرى من مطاط
4017 | Hard rubber and articles | Caoutchouc durci et ouvrages | مطاط مقسى ومصنوعاته
`;
