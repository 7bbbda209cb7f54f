/** Leather, wood, paper and textile materials: `heading | English | French | Arabic`. */
export const chapters41To55 = `
4101 | Raw bovine and equine hides | Peaux brutes de bovins et équidés | جلود أبقار وخيول خام
4102 | Raw sheep and lamb skins | Peaux brutes d’ovins | جلود ضأن خام
4103 | Other raw hides and skins | Autres peaux brutes | صلال وجلود خام أخرى
4104 | Tanned bovine and equine hides | Peaux tannées de bovins et équidés | جلود أبقار وخيول مدبوغة
4105 | Tanned sheep skins | Peaux tannées d’ovins | جلود ضأن مدبوغة
4106 | Other tanned skins | Autres peaux tannées | جلود حيوانات أخرى مدبوغة
4107 | Prepared bovine and equine leather | Cuirs préparés de bovins et équidés | جلود أبقار وخيول محضرة
4112 | Prepared sheep leather | Cuirs préparés d’ovins | جلود ضأن محضرة
4113 | Other prepared leather | Autres cuirs préparés | جلود حيوانات أخرى محضرة
4114 | Chamois and patent leather | Cuirs chamoisés et vernis | جلود شمواه وجلود لماعة
4115 | Composition leather and waste | Cuir reconstitué et déchets | جلد مجدد وفضلات جلود
4201 | Saddlery | Articles de sellerie | سروج وعدد حيوانات
4202 | Suitcases, handbags and wallets | Valises, sacs à main et portefeuilles | حقائب سفر ويد ومحافظ
4203 | Leather clothing and gloves | Vêtements et gants en cuir | ألبسة وقفازات جلدية
4205 | Other articles of leather | Autres ouvrages en cuir | مصنوعات جلدية أخرى
4206 | Articles of gut | Ouvrages en boyaux | مصنوعات من مصارين
4301 | Raw furskins | Pelleteries brutes | جلود فراء خام
4302 | Tanned furskins | Pelleteries tannées | جلود فراء مدبوغة
4303 | Fur clothing and articles | Vêtements et articles en pelleteries | ألبسة ومصنوعات من فراء
4304 | Artificial fur | Pelleteries factices | فراء تقليدي
4401 | Fuel wood, chips and pellets | Bois de chauffage, copeaux et granulés | حطب ورقائق وكريات خشب
4402 | Wood charcoal | Charbon de bois | فحم خشبي
4403 | Wood in the rough | Bois bruts | خشب خام
4404 | Hoopwood and poles | Bois feuillards et échalas | خشب أطواق وأوتاد
4405 | Wood wool and flour | Laine et farine de bois | صوف ودقيق خشب
4406 | Railway sleepers of wood | Traverses en bois | عوارض خشبية للسكك الحديدية
4407 | Sawn wood | Bois sciés | خشب منشور
4408 | Veneer sheets | Feuilles de placage | صفائح قشرة خشب
4409 | Profiled wood | Bois profilés | خشب مشكل الحواف
4410 | Particle board | Panneaux de particules | ألواح خشب حبيبي
4411 | Fibreboard | Panneaux de fibres | ألواح ألياف خشب
4412 | Plywood | Contre-plaqués | خشب متعاكس (أبلكاش)
4413 | Densified wood | Bois densifiés | خشب مكثف
4414 | Wooden frames | Cadres en bois | أطر خشبية
4415 | Wooden cases and pallets | Caisses et palettes en bois | صناديق ومنصات خشبية
4416 | Casks and barrels | Futailles et tonneaux | براميل خشبية
4417 | Wooden tools and handles | Outils et manches en bois | أدوات ومقابض خشبية
4418 | Wooden doors, windows, joinery | Portes, fenêtres, menuiserie en bois | أبواب ونوافذ ونجارة مباني
4419 | Wooden tableware and kitchenware | Vaisselle et ustensiles en bois | أدوات مائدة ومطبخ خشبية
4420 | Wood marquetry and ornaments | Marqueterie et ornements en bois | خشب مطعم وتحف خشبية
4421 | Other articles of wood | Autres ouvrages en bois | مصنوعات خشبية أخرى
4501 | Raw natural cork | Liège naturel brut | فلين طبيعي خام
4502 | Natural cork blocks and sheets | Blocs et feuilles de liège naturel | كتل وصفائح فلين طبيعي
4503 | Articles of natural cork | Ouvrages en liège naturel | مصنوعات فلين طبيعي
4504 | Agglomerated cork | Liège aggloméré | فلين مجمع
4601 | Plaits and mats | Tresses et nattes | ضفائر وحصر
4602 | Basketware articles | Ouvrages de vannerie | أصناف صناعة السلال
4701 | Mechanical wood pulp | Pâtes mécaniques de bois | عجائن خشب آلية
4702 | Dissolving wood pulp | Pâtes chimiques à dissoudre | عجائن خشب للإذابة
4703 | Soda or sulphate wood pulp | Pâtes à la soude ou au sulfate | عجائن خشب بالصودا أو الكبريتات
4704 | Sulphite wood pulp | Pâtes au bisulfite | عجائن خشب بالكبريتيت
4705 | Semi-chemical wood pulp | Pâtes mi-chimiques | عجائن خشب نصف كيماوية
4706 | Pulp of recovered paper, other fibres | Pâtes de papier recyclé, autres fibres | عجائن ورق مستعاد وألياف أخرى
4707 | Waste paper | Vieux papiers et cartons | فضلات وخردة ورق
4801 | Newsprint | Papier journal | ورق صحف
4802 | Writing and printing paper | Papiers d’écriture et d’impression | ورق كتابة وطباعة
4803 | Tissue stock in rolls | Ouate de cellulose en rouleaux | ورق صحي ومناديل بلفات
4804 | Uncoated kraft paper | Papiers kraft non couchés | ورق كرافت غير مطلي
4805 | Other uncoated paper | Autres papiers non couchés | ورق آخر غير مطلي
4806 | Parchment and tracing paper | Papiers sulfurisés et calques | ورق رقي وورق رسم شفاف
4807 | Composite paper | Papiers assemblés | ورق مركب
4808 | Corrugated or creped paper | Papiers ondulés ou crêpés | ورق مموج أو مجعد
4809 | Carbon and copying paper, large | Papiers carbone et à copier, grands formats | ورق كربون ونسخ بقياس كبير
4810 | Paper coated with kaolin | Papiers couchés au kaolin | ورق مطلي بالكاولين
4811 | Other coated paper | Autres papiers couchés ou imprégnés | ورق آخر مطلي أو مشرب
4812 | Filter blocks of paper pulp | Blocs filtrants en pâte à papier | كتل ترشيح من عجينة ورق
4813 | Cigarette paper | Papier à cigarettes | ورق سجائر
4814 | Wallpaper | Papiers peints | ورق جدران
4816 | Carbon and copying paper, office | Papiers carbone et à copier, de bureau | ورق كربون ونسخ للمكاتب
4817 | Envelopes and correspondence cards | Enveloppes et cartes-lettres | مظاريف وبطاقات مراسلة
4818 | Toilet paper, tissues, napkins | Papier hygiénique, mouchoirs, serviettes | ورق تواليت ومناديل وفوط ورقية
4819 | Paper boxes and bags | Boîtes et sacs en papier | علب وأكياس من ورق
4820 | Notebooks and registers | Cahiers et registres | دفاتر وسجلات
4821 | Paper labels | Étiquettes en papier | رقاع من ورق
4822 | Paper bobbins and cones | Bobines et busettes en papier | بكرات ومخاريط من ورق
4823 | Other articles of paper | Autres ouvrages en papier | مصنوعات ورق أخرى
4901 | Books and brochures | Livres et brochures | كتب وكتيبات مطبوعة
4902 | Newspapers and periodicals | Journaux et périodiques | صحف ودوريات
4903 | Children’s picture books | Albums d’images pour enfants | كتب مصورة للأطفال
4904 | Printed music | Musique imprimée | نوتات موسيقية
4905 | Maps and globes | Cartes et globes | خرائط وكرات مصورة
4906 | Original plans and drawings | Plans et dessins originaux | تصاميم ورسوم أصلية
4907 | Stamps, banknotes, securities | Timbres, billets de banque, titres | طوابع وأوراق نقد وسندات
4908 | Transfers | Décalcomanies | صور قابلة للنقل
4909 | Postcards and greeting cards | Cartes postales et de vœux | بطاقات بريدية ومعايدة
4910 | Calendars | Calendriers | تقاويم مطبوعة
4911 | Catalogues, other printed matter | Catalogues, autres imprimés | كتالوجات ومطبوعات أخرى
5001 | Silk-worm cocoons | Cocons de vers à soie | شرانق حرير
5002 | Raw silk | Soie grège | حرير خام
5003 | Silk waste | Déchets de soie | فضلات حرير
5004 | Silk yarn, not retail | Fils de soie, hors détail | خيوط حرير لغير التجزئة
5005 | Silk waste yarn, not retail | Fils de déchets de soie, hors détail | خيوط فضلات حرير لغير التجزئة
5006 | Silk yarn for retail | Fils de soie pour le détail | خيوط حرير للتجزئة
5007 | Woven fabrics of silk | Tissus de soie | أقمشة منسوجة من حرير
5101 | Wool, not carded | Laines non cardées | صوف غير مندوف
5102 | Animal hair, not carded | Poils non cardés | وبر وشعر غير مندوف
5103 | Wool and hair waste | Déchets de laine et de poils | فضلات صوف ووبر
5104 | Garnetted wool and hair | Effilochés de laine et de poils | نسالة صوف ووبر
5105 | Carded or combed wool and hair | Laine et poils cardés ou peignés | صوف ووبر مندوف أو ممشط
5106 | Carded wool yarn, not retail | Fils de laine cardée, hors détail | خيوط صوف مندوف لغير التجزئة
5107 | Combed wool yarn, not retail | Fils de laine peignée, hors détail | خيوط صوف ممشط لغير التجزئة
5108 | Fine animal hair yarn | Fils de poils fins | خيوط وبر ناعم
5109 | Wool yarn for retail | Fils de laine pour le détail | خيوط صوف للتجزئة
5110 | Coarse hair or horsehair yarn | Fils de poils grossiers ou de crin | خيوط شعر خشن أو خيل
5111 | Fabrics of carded wool | Tissus de laine cardée | أقمشة من صوف مندوف
5112 | Fabrics of combed wool | Tissus de laine peignée | أقمشة من صوف ممشط
5113 | Fabrics of coarse hair | Tissus de poils grossiers ou crin | أقمشة من شعر خشن أو خيل
5201 | Cotton, not carded | Coton non cardé | قطن غير مندوف
5202 | Cotton waste | Déchets de coton | فضلات قطن
5203 | Carded or combed cotton | Coton cardé ou peigné | قطن مندوف أو ممشط
5204 | Cotton sewing thread | Fils à coudre de coton | خيوط خياطة من قطن
5205 | Cotton yarn, mainly cotton | Fils de coton, 85 % ou plus | خيوط قطن 85% فأكثر
5206 | Cotton yarn, mixed | Fils de coton mélangés | خيوط قطن مخلوطة
5207 | Cotton yarn for retail | Fils de coton pour le détail | خيوط قطن للتجزئة
5208 | Light cotton fabrics | Tissus de coton légers | أقمشة قطن خفيفة
5209 | Heavy cotton fabrics | Tissus de coton lourds | أقمشة قطن ثقيلة
5210 | Light mixed cotton fabrics | Tissus légers de coton mélangé | أقمشة خفيفة من قطن مخلوط
5211 | Heavy mixed cotton fabrics | Tissus lourds de coton mélangé | أقمشة ثقيلة من قطن مخلوط
5212 | Other cotton fabrics | Autres tissus de coton | أقمشة قطن أخرى
5301 | Flax, raw or processed | Lin brut ou travaillé | كتان خام أو معالج
5302 | True hemp, raw or processed | Chanvre brut ou travaillé | قنب خام أو معالج
5303 | Jute and bast fibres | Jute et fibres libériennes | جوت وألياف لحائية
5305 | Coconut, abaca, sisal fibres | Fibres de coco, abaca, sisal | ألياف جوز هند وأباكا وسيزال
5306 | Flax yarn | Fils de lin | خيوط كتان
5307 | Jute yarn | Fils de jute | خيوط جوت
5308 | Yarn of other vegetable fibres | Fils d’autres fibres végétales | خيوط ألياف نباتية أخرى
5309 | Fabrics of flax | Tissus de lin | أقمشة من كتان
5310 | Fabrics of jute | Tissus de jute | أقمشة من جوت
5311 | Fabrics of other vegetable fibres | Tissus d’autres fibres végétales | أقمشة ألياف نباتية أخرى
5401 | Sewing thread of filaments | Fils à coudre de filaments | خيوط خياطة من شعيرات
5402 | Synthetic filament yarn | Fils de filaments synthétiques | خيوط شعيرات تركيبية
5403 | Artificial filament yarn | Fils de filaments artificiels | خيوط شعيرات اصطناعية
5404 | Synthetic monofilament and strip | Monofilaments et lames synthétiques | شعيرات مفردة وصفائح تركيبية
5405 | Artificial monofilament and strip | Monofilaments et lames artificiels | شعيرات مفردة وصفائح اصطناعية
5406 | Man-made filament yarn for retail | Fils de filaments pour le détail | خيوط شعيرات للتجزئة
5407 | Fabrics of synthetic filament | Tissus de filaments synthétiques | أقمشة من شعيرات تركيبية
5408 | Fabrics of artificial filament | Tissus de filaments artificiels | أقمشة من شعيرات اصطناعية
5501 | Synthetic filament tow | Câbles de filaments synthétiques | حزم شعيرات تركيبية
5502 | Artificial filament tow | Câbles de filaments artificiels | حزم شعيرات اصطناعية
5503 | Synthetic staple, not carded | Fibres synthétiques non cardées | ألياف تركيبية غير مندوفة
5504 | Artificial staple, not carded | Fibres artificielles non cardées | ألياف اصطناعية غير مندوفة
5505 | Man-made fibre waste | Déchets de fibres chimiques | فضلات ألياف صناعية
5506 | Synthetic staple, carded | Fibres synthétiques cardées | ألياف تركيبية مندوفة
5507 | Artificial staple, carded | Fibres artificielles cardées | ألياف اصطناعية مندوفة
5508 | Sewing thread of staple fibres | Fils à coudre de fibres discontinues | خيوط خياطة من ألياف غير مستمرة
5509 | Synthetic staple yarn | Fils de fibres synthétiques discontinues | خيوط ألياف تركيبية غير مستمرة
5510 | Artificial staple yarn | Fils de fibres artificielles discontinues | خيوط ألياف اصطناعية غير مستمرة
5511 | Staple fibre yarn for retail | Fils de fibres discontinues au détail | خيوط ألياف غير مستمرة للتجزئة
5512 | Fabrics mainly of synthetic staple | Tissus de fibres synthétiques, 85 % ou plus | أقمشة ألياف تركيبية 85% فأكثر
5513 | Light synthetic staple and cotton fabrics | Tissus légers synthétiques et coton | أقمشة خفيفة تركيبية مع قطن
5514 | Heavy synthetic staple and cotton fabrics | Tissus lourds synthétiques et coton | أقمشة ثقيلة تركيبية مع قطن
5515 | Other synthetic staple fabrics | Autres tissus de fibres synthétiques | أقمشة أخرى من ألياف تركيبية
5516 | Fabrics of artificial staple | Tissus de fibres artificielles | أقمشة من ألياف اصطناعية
`;
