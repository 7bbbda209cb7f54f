/** Stone, glass, precious and base metals: `heading | English | French | Arabic`. */
export const chapters68To83 = `
6801 | Setts, kerbs and flagstones | Pavés, bordures et dalles | أحجار رصف وحواف أرصفة
6802 | Worked building stone | Pierres de construction travaillées | أحجار بناء مشغولة
6803 | Worked slate | Ardoise travaillée | أردواز مشغول
6804 | Millstones and grinding wheels | Meules et pierres à aiguiser | أحجار رحى وشحذ
6805 | Sandpaper and abrasive cloth | Abrasifs appliqués sur support | ورق وقماش صنفرة
6806 | Mineral and slag wool | Laines minérales et de scories | صوف معدني وصوف خبث
6807 | Articles of asphalt | Ouvrages en asphalte | مصنوعات أسفلت
6808 | Panels of fibre and cement | Panneaux de fibres et ciment | ألواح ألياف مع أسمنت
6809 | Plaster boards and articles | Plaques et ouvrages en plâtre | ألواح ومصنوعات جبس
6810 | Cement and concrete articles | Ouvrages en ciment et béton | مصنوعات أسمنت وخرسانة
6811 | Fibre-cement articles | Ouvrages en fibrociment | مصنوعات أسمنت ليفي
6812 | Articles of asbestos | Ouvrages en amiante | مصنوعات أسبستوس
6813 | Brake linings and friction material | Garnitures de friction | بطائن احتكاك وفرامل
6814 | Articles of mica | Ouvrages en mica | مصنوعات ميكا
6815 | Carbon fibres, other stone articles | Fibres de carbone, autres ouvrages minéraux | ألياف كربون ومصنوعات معدنية أخرى
6901 | Bricks of siliceous earth | Briques de terres siliceuses | طوب من أتربة سيليسية
6902 | Refractory bricks | Briques réfractaires | طوب حراري
6903 | Other refractory ceramics | Autres céramiques réfractaires | خزف حراري آخر
6904 | Building bricks | Briques de construction | طوب بناء
6905 | Roofing tiles | Tuiles | قرميد
6906 | Ceramic pipes | Tuyaux en céramique | أنابيب خزفية
6907 | Ceramic tiles | Carreaux céramiques | بلاط خزفي (سيراميك)
6909 | Ceramics for laboratories | Céramiques pour laboratoires | أصناف خزفية للمختبرات
6910 | Sanitary ware | Appareils sanitaires céramiques | أدوات صحية خزفية
6911 | Porcelain tableware | Vaisselle en porcelaine | أدوات مائدة من بورسلان
6912 | Other ceramic tableware | Autre vaisselle céramique | أدوات مائدة خزفية أخرى
6913 | Ceramic statuettes and ornaments | Statuettes et ornements céramiques | تماثيل وتحف خزفية
6914 | Other ceramic articles | Autres ouvrages en céramique | مصنوعات خزفية أخرى
7001 | Glass waste and mass | Déchets et masse de verre | كسر وكتل زجاج
7002 | Glass balls, rods and tubes | Billes, barres et tubes de verre | كرات وقضبان وأنابيب زجاج
7003 | Cast and rolled glass | Verre coulé et laminé | زجاج مصبوب ومدلفن
7004 | Drawn and blown glass | Verre étiré et soufflé | زجاج مسحوب ومنفوخ
7005 | Float glass | Glace flottée | زجاج عائم مصقول
7006 | Bent, edged or engraved glass | Verre courbé, biseauté ou gravé | زجاج محني أو مشطوف أو محفور
7007 | Safety glass | Verre de sécurité | زجاج أمان
7008 | Insulating glass units | Vitrages isolants | زجاج عازل متعدد الطبقات
7009 | Glass mirrors | Miroirs en verre | مرايا زجاجية
7010 | Glass bottles and jars | Bouteilles et bocaux en verre | قوارير وأوعية زجاجية
7011 | Glass envelopes for lamps | Ampoules de verre pour lampes | أغلفة زجاجية للمصابيح
7013 | Table and kitchen glassware | Verrerie de table et de cuisine | أواني زجاجية للمائدة والمطبخ
7014 | Signalling and optical glass | Verrerie de signalisation et d’optique | زجاج إشارة وبصريات غير مشغول
7015 | Watch and spectacle glasses | Verres de montres et de lunettes | زجاج ساعات ونظارات
7016 | Glass blocks and mosaics | Pavés de verre et mosaïques | بلوك زجاج وفسيفساء
7017 | Laboratory glassware | Verrerie de laboratoire | أواني زجاجية للمختبرات
7018 | Glass beads and ornaments | Perles de verre et ornements | خرز وتحف زجاجية
7019 | Glass fibres | Fibres de verre | ألياف زجاجية
7020 | Other articles of glass | Autres ouvrages en verre | مصنوعات زجاجية أخرى
7101 | Pearls | Perles fines ou de culture | لؤلؤ طبيعي أو مستنبت
7102 | Diamonds | Diamants | ماس
7103 | Precious stones | Pierres gemmes | أحجار كريمة
7104 | Synthetic precious stones | Pierres gemmes synthétiques | أحجار كريمة تركيبية
7105 | Dust of gemstones | Poudres de gemmes | مساحيق أحجار كريمة
7106 | Silver | Argent | فضة
7107 | Base metal clad with silver | Métaux plaqués d’argent | معادن مكسوة بفضة
7108 | Gold | Or | ذهب
7109 | Metal clad with gold | Métaux plaqués d’or | معادن مكسوة بذهب
7110 | Platinum | Platine | بلاتين
7111 | Metal clad with platinum | Métaux plaqués de platine | معادن مكسوة ببلاتين
7112 | Precious metal waste | Déchets de métaux précieux | فضلات وخردة معادن ثمينة
7113 | Jewellery | Bijouterie et joaillerie | حلي ومجوهرات
7114 | Goldsmiths’ wares | Orfèvrerie | مصوغات ذهب وفضة
7115 | Other precious metal articles | Autres ouvrages en métaux précieux | مصنوعات أخرى من معادن ثمينة
7116 | Articles of pearls or gems | Ouvrages en perles ou gemmes | مصنوعات لؤلؤ أو أحجار كريمة
7117 | Imitation jewellery | Bijouterie de fantaisie | حلي مقلدة
7118 | Coin | Monnaies | نقود معدنية
7201 | Pig iron | Fontes brutes | حديد صب خام
7202 | Ferro-alloys | Ferro-alliages | خلائط حديدية
7203 | Direct reduced iron | Fer de réduction directe | حديد مختزل مباشرة
7204 | Ferrous scrap | Ferrailles | خردة حديد وفولاذ
7205 | Iron granules and powders | Grenailles et poudres de fer | حبيبات ومساحيق حديد
7206 | Iron and steel ingots | Lingots de fer et d’acier | سبائك حديد وفولاذ
7207 | Semi-finished iron and steel | Demi-produits en fer ou acier | منتجات نصف جاهزة من حديد
7208 | Hot-rolled flat steel, wide | Plats laminés à chaud, larges | منتجات مسطحة عريضة مدلفنة بالحرارة
7209 | Cold-rolled flat steel, wide | Plats laminés à froid, larges | منتجات مسطحة عريضة مدلفنة على البارد
7210 | Coated flat steel, wide | Plats revêtus, larges | منتجات مسطحة عريضة مطلية
7211 | Narrow flat steel, uncoated | Plats étroits non revêtus | منتجات مسطحة ضيقة غير مطلية
7212 | Narrow flat steel, coated | Plats étroits revêtus | منتجات مسطحة ضيقة مطلية
7213 | Hot-rolled wire rod | Fil machine laminé à chaud | قضبان لفات مدلفنة بالحرارة
7214 | Hot-worked bars, rebar | Barres travaillées à chaud | قضبان حديد تسليح مشغولة بالحرارة
7215 | Other bars of iron | Autres barres en fer | قضبان حديد أخرى
7216 | Angles, shapes and sections | Profilés en fer ou acier | زوايا ومقاطع حديد
7217 | Iron and steel wire | Fils de fer ou d’acier | أسلاك حديد
7218 | Stainless steel ingots, semi-finished | Acier inoxydable en lingots, demi-produits | فولاذ مقاوم للصدأ خام
7219 | Stainless flat steel, wide | Plats inoxydables larges | مسطحات عريضة من فولاذ مقاوم للصدأ
7220 | Stainless flat steel, narrow | Plats inoxydables étroits | مسطحات ضيقة من فولاذ مقاوم للصدأ
7221 | Stainless wire rod | Fil machine inoxydable | قضبان لفات من فولاذ مقاوم للصدأ
7222 | Stainless bars and sections | Barres et profilés inoxydables | قضبان ومقاطع من فولاذ مقاوم للصدأ
7223 | Stainless steel wire | Fils inoxydables | أسلاك من فولاذ مقاوم للصدأ
7224 | Other alloy steel, primary | Autres aciers alliés, formes primaires | خلائط فولاذ أخرى بأشكال أولية
7225 | Alloy flat steel, wide | Plats en acier allié, larges | مسطحات عريضة من خلائط فولاذ
7226 | Alloy flat steel, narrow | Plats en acier allié, étroits | مسطحات ضيقة من خلائط فولاذ
7227 | Alloy steel wire rod | Fil machine en acier allié | قضبان لفات من خلائط فولاذ
7228 | Alloy steel bars and sections | Barres et profilés en acier allié | قضبان ومقاطع من خلائط فولاذ
7229 | Alloy steel wire | Fils en acier allié | أسلاك من خلائط فولاذ
7301 | Sheet piling, welded sections | Palplanches, profilés soudés | ركائز صفائحية ومقاطع ملحومة
7302 | Railway track material | Éléments de voies ferrées | لوازم خطوط سكك حديدية
7303 | Cast iron tubes | Tubes en fonte | أنابيب حديد صب
7304 | Seamless steel tubes | Tubes sans soudure | أنابيب فولاذ غير ملحومة
7305 | Large welded steel tubes | Gros tubes soudés | أنابيب فولاذ كبيرة ملحومة
7306 | Other welded steel tubes | Autres tubes soudés | أنابيب فولاذ أخرى ملحومة
7307 | Steel tube fittings | Accessoires de tuyauterie en acier | لوازم أنابيب من حديد
7308 | Steel structures | Constructions métalliques en acier | منشآت وأجزاؤها من حديد
7309 | Steel tanks above 300 litres | Réservoirs en acier de plus de 300 l | خزانات حديد تزيد على 300 لتر
7310 | Steel drums and cans | Fûts et boîtes en acier | براميل وعلب حديد
7311 | Steel cylinders for gas | Bouteilles à gaz en acier | أسطوانات غاز من حديد
7312 | Stranded steel wire and cables | Torons et câbles en acier | حبال وكوابل فولاذ
7313 | Barbed wire | Ronces artificielles | أسلاك شائكة
7314 | Steel wire cloth and netting | Toiles et grillages d’acier | شبك ونسج أسلاك حديد
7315 | Steel chains | Chaînes en acier | سلاسل حديد
7316 | Anchors and grapnels | Ancres et grappins | مراسي وخطاطيف
7317 | Nails and staples | Clous et agrafes | مسامير ودبابيس حديد
7318 | Screws, bolts and nuts | Vis, boulons et écrous | براغي وصواميل
7319 | Needles and safety pins | Aiguilles et épingles de sûreté | إبر ودبابيس أمان
7320 | Steel springs | Ressorts en acier | نوابض (زنبركات) حديد
7321 | Stoves and cookers, not electric | Poêles et cuisinières non électriques | مواقد وأفران غير كهربائية
7322 | Radiators for central heating | Radiateurs de chauffage central | مشعات تدفئة مركزية
7323 | Steel kitchen and household articles | Articles ménagers en acier | أدوات منزلية من حديد
7324 | Steel sanitary ware | Articles d’hygiène en acier | أدوات صحية من حديد
7325 | Cast articles of iron | Ouvrages moulés en fonte ou acier | مصنوعات حديد مصبوبة
7326 | Other articles of steel | Autres ouvrages en acier | مصنوعات حديد أخرى
7401 | Copper mattes | Mattes de cuivre | مات نحاس
7402 | Unrefined copper | Cuivre non affiné | نحاس غير منقى
7403 | Refined copper | Cuivre affiné | نحاس منقى
7404 | Copper scrap | Déchets de cuivre | خردة نحاس
7405 | Copper master alloys | Alliages mères de cuivre | خلائط نحاس أصلية
7406 | Copper powders | Poudres de cuivre | مساحيق نحاس
7407 | Copper bars and profiles | Barres et profilés en cuivre | قضبان ومقاطع نحاس
7408 | Copper wire | Fils de cuivre | أسلاك نحاس
7409 | Copper plates and sheets | Tôles et bandes de cuivre | ألواح وصفائح نحاس
7410 | Copper foil | Feuilles minces de cuivre | رقائق نحاس
7411 | Copper tubes | Tubes en cuivre | أنابيب نحاس
7412 | Copper tube fittings | Accessoires de tuyauterie en cuivre | لوازم أنابيب نحاس
7413 | Stranded copper wire | Torons et câbles de cuivre | حبال وكوابل نحاس غير معزولة
7415 | Copper nails and screws | Clous et vis en cuivre | مسامير وبراغي نحاس
7418 | Copper household articles | Articles ménagers en cuivre | أدوات منزلية من نحاس
7419 | Other articles of copper | Autres ouvrages en cuivre | مصنوعات نحاس أخرى
7501 | Nickel mattes | Mattes de nickel | مات نيكل
7502 | Unwrought nickel | Nickel brut | نيكل خام
7503 | Nickel scrap | Déchets de nickel | خردة نيكل
7504 | Nickel powders | Poudres de nickel | مساحيق نيكل
7505 | Nickel bars and wire | Barres et fils de nickel | قضبان وأسلاك نيكل
7506 | Nickel plates and foil | Tôles et feuilles de nickel | ألواح ورقائق نيكل
7507 | Nickel tubes and fittings | Tubes et accessoires en nickel | أنابيب نيكل ولوازمها
7508 | Other articles of nickel | Autres ouvrages en nickel | مصنوعات نيكل أخرى
7601 | Unwrought aluminium | Aluminium brut | ألومنيوم خام
7602 | Aluminium scrap | Déchets d’aluminium | خردة ألومنيوم
7603 | Aluminium powders | Poudres d’aluminium | مساحيق ألومنيوم
7604 | Aluminium bars and profiles | Barres et profilés en aluminium | قضبان ومقاطع ألومنيوم
7605 | Aluminium wire | Fils d’aluminium | أسلاك ألومنيوم
7606 | Aluminium plates and sheets | Tôles et bandes d’aluminium | ألواح وصفائح ألومنيوم
7607 | Aluminium foil | Feuilles minces d’aluminium | رقائق ألومنيوم
7608 | Aluminium tubes | Tubes en aluminium | أنابيب ألومنيوم
7609 | Aluminium tube fittings | Accessoires de tuyauterie en aluminium | لوازم أنابيب ألومنيوم
7610 | Aluminium structures | Constructions en aluminium | منشآت ألومنيوم
7611 | Aluminium tanks above 300 litres | Réservoirs aluminium de plus de 300 l | خزانات ألومنيوم تزيد على 300 لتر
7612 | Aluminium casks and cans | Fûts et boîtes en aluminium | براميل وعلب ألومنيوم
7613 | Aluminium cylinders for gas | Bouteilles à gaz en aluminium | أسطوانات غاز من ألومنيوم
7614 | Stranded aluminium wire | Torons et câbles d’aluminium | حبال وكوابل ألومنيوم غير معزولة
7615 | Aluminium household articles | Articles ménagers en aluminium | أدوات منزلية من ألومنيوم
7616 | Other articles of aluminium | Autres ouvrages en aluminium | مصنوعات ألومنيوم أخرى
7801 | Unwrought lead | Plomb brut | رصاص خام
7802 | Lead scrap | Déchets de plomb | خردة رصاص
7804 | Lead plates and powders | Tôles et poudres de plomb | ألواح ومساحيق رصاص
7806 | Other articles of lead | Autres ouvrages en plomb | مصنوعات رصاص أخرى
7901 | Unwrought zinc | Zinc brut | زنك خام
7902 | Zinc scrap | Déchets de zinc | خردة زنك
7903 | Zinc dust and powders | Poussières et poudres de zinc | غبار ومساحيق زنك
7904 | Zinc bars and wire | Barres et fils de zinc | قضبان وأسلاك زنك
7905 | Zinc plates and foil | Tôles et feuilles de zinc | ألواح ورقائق زنك
7907 | Other articles of zinc | Autres ouvrages en zinc | مصنوعات زنك أخرى
8001 | Unwrought tin | Étain brut | قصدير خام
8002 | Tin scrap | Déchets d’étain | خردة قصدير
8003 | Tin bars and wire | Barres et fils d’étain | قضبان وأسلاك قصدير
8007 | Other articles of tin | Autres ouvrages en étain | مصنوعات قصدير أخرى
8101 | Tungsten | Tungstène | تنجستين ومصنوعاته
8102 | Molybdenum | Molybdène | موليبدنوم ومصنوعاته
8103 | Tantalum | Tantale | تنتاليوم ومصنوعاته
8104 | Magnesium | Magnésium | مغنيسيوم ومصنوعاته
8105 | Cobalt | Cobalt | كوبالت ومصنوعاته
8106 | Bismuth | Bismuth | بزموت ومصنوعاته
8108 | Titanium | Titane | تيتانيوم ومصنوعاته
8109 | Zirconium | Zirconium | زركونيوم ومصنوعاته
8110 | Antimony | Antimoine | أنتيمون ومصنوعاته
8111 | Manganese | Manganèse | منجنيز ومصنوعاته
8112 | Beryllium, chromium, cadmium, others | Béryllium, chrome, cadmium, autres | بيريليوم وكروم وكادميوم وغيرها
8113 | Cermets | Cermets | خلائط معدنية خزفية (سيرميت)
8201 | Garden and farm hand tools | Outils à main agricoles | عدد يدوية للزراعة
8202 | Hand saws and blades | Scies à main et lames | مناشير يدوية ونصالها
8203 | Files, pliers and pincers | Limes, pinces et tenailles | مبارد وكماشات
8204 | Spanners and wrenches | Clés de serrage | مفاتيح ربط
8205 | Other hand tools | Autres outils à main | عدد يدوية أخرى
8206 | Tool sets for retail | Assortiments d’outils | أطقم عدد للتجزئة
8207 | Interchangeable tools, drill bits | Outils interchangeables, forets | أدوات قابلة للتبديل ومثاقب
8208 | Machine knives and blades | Couteaux et lames pour machines | سكاكين ونصال للآلات
8209 | Carbide tips for tools | Plaquettes de carbure pour outils | رؤوس كربيد للعدد
8210 | Hand-operated kitchen appliances | Appareils de cuisine manuels | أجهزة مطبخ يدوية
8211 | Knives | Couteaux | سكاكين
8212 | Razors and blades | Rasoirs et lames | أمواس وشفرات حلاقة
8213 | Scissors | Ciseaux | مقصات
8214 | Manicure sets, other cutlery | Manucure, autre coutellerie | أطقم أظافر وأدوات قاطعة أخرى
8215 | Spoons and forks | Cuillers et fourchettes | ملاعق وشوك
8301 | Padlocks, locks and keys | Cadenas, serrures et clefs | أقفال ومفاتيح
8302 | Hinges, mountings and fittings | Charnières, garnitures et ferrures | مفصلات ولوازم أثاث وأبواب
8303 | Safes and strong-boxes | Coffres-forts | خزائن مصفحة
8304 | Desk and filing equipment | Classeurs et matériel de bureau | أدوات مكتب وحفظ ملفات
8305 | Paper clips, staples for office | Trombones et agrafes de bureau | مشابك ودبابيس مكتب
8306 | Bells, statuettes, metal frames | Cloches, statuettes, cadres en métal | أجراس وتماثيل وأطر معدنية
8307 | Flexible metal tubing | Tuyaux flexibles métalliques | أنابيب معدنية مرنة
8308 | Clasps, buckles and eyelets | Fermoirs, boucles et œillets | مشابك وأبازيم وعرى معدنية
8309 | Metal stoppers and caps | Bouchons et capsules métalliques | سدادات وأغطية معدنية
8310 | Sign plates and numbers | Plaques indicatrices et chiffres | لوحات إشارة وأرقام معدنية
8311 | Welding wire and electrodes | Fils et électrodes à souder | أسلاك وأقطاب لحام
`;
