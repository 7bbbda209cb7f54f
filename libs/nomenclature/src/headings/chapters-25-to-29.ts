/** Minerals, fuels and basic chemicals: `heading | English | French | Arabic`. */
export const chapters25To29 = `
2501 | Salt and sea water | Sel et eau de mer | ملح وماء بحر
2502 | Unroasted iron pyrites | Pyrites de fer non grillées | بيريت حديد غير محمص
2503 | Sulphur | Soufres | كبريت
2504 | Natural graphite | Graphite naturel | جرافيت طبيعي
2505 | Natural sands | Sables naturels | رمال طبيعية
2506 | Quartz and quartzite | Quartz et quartzites | كوارتز وكوارتزيت
2507 | Kaolin | Kaolin | كاولين
2508 | Other clays | Autres argiles | أنواع صلصال أخرى
2509 | Chalk | Craie | طباشير طبيعي
2510 | Natural phosphates | Phosphates naturels | فوسفات طبيعي
2511 | Natural barium sulphate | Sulfate de baryum naturel | كبريتات باريوم طبيعية
2512 | Siliceous fossil meals | Farines siliceuses fossiles | دقيق سيليسي أحفوري
2513 | Pumice, emery and abrasives | Pierre ponce, émeri et abrasifs | خفاف وسنباذج ومواد شحذ طبيعية
2514 | Slate | Ardoise | أردواز
2515 | Marble and travertine | Marbre et travertin | رخام وترافرتين
2516 | Granite, basalt and sandstone | Granit, basalte et grès | جرانيت وبازلت وحجر رملي
2517 | Pebbles, gravel and macadam | Cailloux, graviers et macadam | حصى وزلط وحصباء
2518 | Dolomite | Dolomie | دولوميت
2519 | Magnesite and magnesia | Magnésite et magnésie | مجنزيت ومغنيسيا
2520 | Gypsum and plasters | Gypse et plâtres | جبس خام وجص
2521 | Limestone for lime or cement | Pierres à chaux ou à ciment | حجر جيري للكلس والأسمنت
2522 | Quicklime and slaked lime | Chaux vive et éteinte | كلس حي ومطفأ
2523 | Cement | Ciments | أسمنت
2524 | Asbestos | Amiante | أسبستوس (حرير صخري)
2525 | Mica | Mica | ميكا
2526 | Talc and steatite | Talc et stéatite | طلق وستياتيت
2528 | Natural borates | Borates naturels | بورات طبيعية
2529 | Feldspar and fluorspar | Feldspath et spath fluor | فلدسبار وفلورسبار
2530 | Other mineral substances | Autres matières minérales | مواد معدنية أخرى
2601 | Iron ores | Minerais de fer | خامات حديد
2602 | Manganese ores | Minerais de manganèse | خامات منجنيز
2603 | Copper ores | Minerais de cuivre | خامات نحاس
2604 | Nickel ores | Minerais de nickel | خامات نيكل
2605 | Cobalt ores | Minerais de cobalt | خامات كوبالت
2606 | Aluminium ores | Minerais d’aluminium | خامات ألومنيوم
2607 | Lead ores | Minerais de plomb | خامات رصاص
2608 | Zinc ores | Minerais de zinc | خامات زنك
2609 | Tin ores | Minerais d’étain | خامات قصدير
2610 | Chromium ores | Minerais de chrome | خامات كروم
2611 | Tungsten ores | Minerais de tungstène | خامات تنجستين
2612 | Uranium and thorium ores | Minerais d’uranium et de thorium | خامات يورانيوم وثوريوم
2613 | Molybdenum ores | Minerais de molybdène | خامات موليبدنوم
2614 | Titanium ores | Minerais de titane | خامات تيتانيوم
2615 | Niobium, tantalum, zirconium ores | Minerais de niobium, tantale, zirconium | خامات نيوبيوم وتنتاليوم وزركونيوم
2616 | Precious metal ores | Minerais de métaux précieux | خامات معادن ثمينة
2617 | Other ores | Autres minerais | خامات معادن أخرى
2618 | Granulated slag from steelmaking | Laitier granulé de sidérurgie | خبث محبب من صناعة الحديد
2619 | Other slag from steelmaking | Autres scories de sidérurgie | خبث آخر من صناعة الحديد
2620 | Slag and ash containing metals | Scories et cendres métallifères | خبث ورماد محتويان على معادن
2621 | Other slag and ash | Autres scories et cendres | خبث ورماد آخران
2701 | Coal | Houilles | فحم حجري
2702 | Lignite | Lignites | فحم الليجنيت
2703 | Peat | Tourbe | خث
2704 | Coke of coal | Cokes de houille | فحم كوك
2705 | Coal gas | Gaz de houille | غاز الفحم الحجري
2706 | Mineral tars | Goudrons minéraux | قطران معدني
2707 | Coal tar oils | Huiles de goudron de houille | زيوت قطران الفحم
2708 | Pitch and pitch coke | Brai et coke de brai | زفت وكوك زفت
2709 | Crude petroleum oils | Huiles brutes de pétrole | زيوت نفط خام
2710 | Refined petroleum oils | Huiles de pétrole raffinées | زيوت نفط مكررة
2711 | Petroleum gases | Gaz de pétrole | غازات نفط
2712 | Petroleum jelly and paraffin wax | Vaseline et paraffine | هلام نفط وشمع برافين
2713 | Petroleum coke and bitumen | Coke et bitume de pétrole | كوك وقار نفط
2714 | Natural bitumen and asphalt | Bitumes et asphaltes naturels | قار وأسفلت طبيعيان
2715 | Bituminous mixtures | Mélanges bitumineux | مخاليط قارية
2716 | Electrical energy | Énergie électrique | طاقة كهربائية
2801 | Fluorine, chlorine, bromine, iodine | Fluor, chlore, brome, iode | فلور وكلور وبروم ويود
2802 | Sublimed or colloidal sulphur | Soufre sublimé ou colloïdal | كبريت مصعد أو غروي
2803 | Carbon blacks | Noirs de carbone | أسود الكربون
2804 | Hydrogen, rare gases, non-metals | Hydrogène, gaz rares, non-métaux | هيدروجين وغازات نادرة ولافلزات
2805 | Alkali and rare-earth metals, mercury | Métaux alcalins, terres rares, mercure | فلزات قلوية وأتربة نادرة وزئبق
2806 | Hydrochloric acid | Acide chlorhydrique | حمض الهيدروكلوريك
2807 | Sulphuric acid | Acide sulfurique | حمض الكبريتيك
2808 | Nitric acid | Acide nitrique | حمض النتريك
2809 | Phosphoric acids | Acides phosphoriques | أحماض فوسفورية
2810 | Boron oxides and boric acids | Oxydes de bore et acides boriques | أكاسيد بورون وأحماض بوريك
2811 | Other inorganic acids and oxides | Autres acides et oxydes inorganiques | أحماض وأكاسيد غير عضوية أخرى
2812 | Halides of non-metals | Halogénures des non-métaux | هاليدات لافلزات
2813 | Sulphides of non-metals | Sulfures des non-métaux | كبريتيدات لافلزات
2814 | Ammonia | Ammoniac | نشادر (أمونيا)
2815 | Caustic soda and potash | Soude et potasse caustiques | صودا وبوتاس كاوية
2816 | Magnesium, strontium, barium hydroxides | Hydroxydes de magnésium, strontium, baryum | هيدروكسيدات مغنيسيوم وسترونتيوم وباريوم
2817 | Zinc oxide | Oxyde de zinc | أكسيد زنك
2818 | Corundum, aluminium oxide and hydroxide | Corindon, oxyde et hydroxyde d’aluminium | كوراندوم وأكسيد وهيدروكسيد ألومنيوم
2819 | Chromium oxides | Oxydes de chrome | أكاسيد كروم
2820 | Manganese oxides | Oxydes de manganèse | أكاسيد منجنيز
2821 | Iron oxides, earth colours | Oxydes de fer, terres colorantes | أكاسيد حديد وأتربة ملونة
2822 | Cobalt oxides | Oxydes de cobalt | أكاسيد كوبالت
2823 | Titanium oxides | Oxydes de titane | أكاسيد تيتانيوم
2824 | Lead oxides | Oxydes de plomb | أكاسيد رصاص
2825 | Hydrazine, other metal oxides | Hydrazine, autres oxydes métalliques | هيدرازين وأكاسيد فلزات أخرى
2826 | Fluorides | Fluorures | فلوريدات
2827 | Chlorides, bromides and iodides | Chlorures, bromures et iodures | كلوريدات وبروميدات ويوديدات
2828 | Hypochlorites and chlorites | Hypochlorites et chlorites | هيبوكلوريتات وكلوريتات
2829 | Chlorates, bromates and iodates | Chlorates, bromates et iodates | كلورات وبرومات ويودات
2830 | Sulphides | Sulfures | كبريتيدات
2831 | Dithionites | Dithionites | ديثيونيتات
2832 | Sulphites and thiosulphates | Sulfites et thiosulfates | كبريتيتات وثيوكبريتات
2833 | Sulphates and alums | Sulfates et aluns | كبريتات وشب
2834 | Nitrites and nitrates | Nitrites et nitrates | نتريتات ونترات
2835 | Phosphates and polyphosphates | Phosphates et polyphosphates | فوسفات ومتعدد فوسفات
2836 | Carbonates | Carbonates | كربونات
2837 | Cyanides | Cyanures | سيانيدات
2839 | Silicates | Silicates | سيليكات
2840 | Borates and perborates | Borates et perborates | بورات وبيربورات
2841 | Salts of metallic acids | Sels des acides métalliques | أملاح أحماض فلزية
2842 | Other inorganic acid salts | Autres sels d’acides inorganiques | أملاح أحماض غير عضوية أخرى
2843 | Colloidal precious metals, compounds | Métaux précieux colloïdaux, composés | معادن ثمينة غروية ومركباتها
2844 | Radioactive elements and isotopes | Éléments et isotopes radioactifs | عناصر ونظائر مشعة
2845 | Stable isotopes, heavy water | Isotopes stables, eau lourde | نظائر غير مشعة وماء ثقيل
2846 | Rare-earth compounds | Composés des terres rares | مركبات أتربة نادرة
2847 | Hydrogen peroxide | Peroxyde d’hydrogène | فوق أكسيد الهيدروجين
2849 | Carbides | Carbures | كربيدات
2850 | Hydrides, nitrides, azides, silicides | Hydrures, nitrures, azotures, siliciures | هيدريدات ونتريدات وأزيدات وسيليسيدات
2852 | Mercury compounds | Composés du mercure | مركبات زئبق
2853 | Phosphides, other inorganic compounds | Phosphures, autres composés inorganiques | فوسفيدات ومركبات غير عضوية أخرى
2901 | Acyclic hydrocarbons | Hydrocarbures acycliques | هيدروكربونات لا حلقية
2902 | Cyclic hydrocarbons | Hydrocarbures cycliques | هيدروكربونات حلقية
2903 | Halogenated hydrocarbons | Dérivés halogénés des hydrocarbures | هيدروكربونات مهلجنة
2904 | Sulphonated or nitrated hydrocarbons | Hydrocarbures sulfonés ou nitrés | هيدروكربونات مسلفنة أو منترتة
2905 | Acyclic alcohols | Alcools acycliques | كحولات لا حلقية
2906 | Cyclic alcohols | Alcools cycliques | كحولات حلقية
2907 | Phenols | Phénols | فينولات
2908 | Halogenated or nitrated phenols | Phénols halogénés ou nitrés | فينولات مهلجنة أو منترتة
2909 | Ethers and organic peroxides | Éthers et peroxydes organiques | إثيرات وفوق أكاسيد عضوية
2910 | Epoxides | Époxydes | إيبوكسيدات
2911 | Acetals and hemiacetals | Acétals et hémi-acétals | أسيتالات وأنصاف أسيتالات
2912 | Aldehydes | Aldéhydes | ألدهيدات
2913 | Aldehyde derivatives | Dérivés des aldéhydes | مشتقات ألدهيدات
2914 | Ketones and quinones | Cétones et quinones | كيتونات وكينونات
2915 | Saturated monocarboxylic acids | Acides monocarboxyliques saturés | أحماض أحادية الكربوكسيل مشبعة
2916 | Unsaturated monocarboxylic acids | Acides monocarboxyliques non saturés | أحماض أحادية الكربوكسيل غير مشبعة
2917 | Polycarboxylic acids | Acides polycarboxyliques | أحماض متعددة الكربوكسيل
2918 | Carboxylic acids, other oxygen function | Acides carboxyliques à fonction oxygénée | أحماض كربوكسيلية بوظيفة أكسجينية
2919 | Phosphoric esters | Esters phosphoriques | إسترات فوسفورية
2920 | Other inorganic acid esters | Autres esters d’acides inorganiques | إسترات أحماض غير عضوية أخرى
2921 | Amines | Amines | أمينات
2922 | Oxygen-function amino-compounds | Composés aminés à fonctions oxygénées | مركبات أمينية بوظائف أكسجينية
2923 | Quaternary ammonium salts, lecithins | Ammoniums quaternaires, lécithines | أملاح أمونيوم رباعية وليسيثين
2924 | Amides | Amides | أميدات
2925 | Imides and imines | Imides et imines | إيميدات وإيمينات
2926 | Nitriles | Nitriles | نتريلات
2927 | Diazo and azo compounds | Composés diazoïques et azoïques | مركبات ديازو وآزو
2928 | Organic hydrazine derivatives | Dérivés organiques de l’hydrazine | مشتقات عضوية للهيدرازين
2929 | Isocyanates, other nitrogen functions | Isocyanates, autres fonctions azotées | إيزوسيانات ووظائف نتروجينية أخرى
2930 | Organo-sulphur compounds | Thiocomposés organiques | مركبات كبريتية عضوية
2931 | Other organo-inorganic compounds | Autres composés organo-inorganiques | مركبات عضوية غير عضوية أخرى
2932 | Oxygen heterocycles | Hétérocycles à oxygène | مركبات حلقية غير متجانسة أكسجينية
2933 | Nitrogen heterocycles | Hétérocycles à azote | مركبات حلقية غير متجانسة نتروجينية
2934 | Nucleic acids, other heterocycles | Acides nucléiques, autres hétérocycles | أحماض نووية وحلقيات غير متجانسة أخرى
2935 | Sulphonamides | Sulfonamides | سلفوناميدات
2936 | Vitamins | Vitamines | فيتامينات
2937 | Hormones | Hormones | هرمونات
2938 | Glycosides | Hétérosides | جليكوسيدات
2939 | Alkaloids | Alcaloïdes | أشباه قلويات
2940 | Chemically pure sugars | Sucres chimiquement purs | سكريات نقية كيماويا
2941 | Antibiotics | Antibiotiques | مضادات حيوية
2942 | Other organic compounds | Autres composés organiques | مركبات عضوية أخرى
`;
