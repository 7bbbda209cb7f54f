/** Textile articles, clothing, footwear and headgear: `heading | English | French | Arabic`. */
export const chapters56To67 = `
5601 | Wadding and textile flock | Ouates et tontisses | حشو ونسالة نسيجية
5602 | Felt | Feutres | لباد
5603 | Nonwovens | Non-tissés | لا منسوجات
5604 | Rubber thread, textile covered | Fils de caoutchouc recouverts | خيوط مطاط مغطاة بنسيج
5605 | Metallised yarn | Filés métalliques | خيوط ممعدنة
5606 | Gimped and chenille yarn | Fils guipés et de chenille | خيوط محاطة وشانيل
5607 | Twine, cordage and ropes | Ficelles, cordes et cordages | دوبارة وحبال
5608 | Nets and netting | Filets | شباك
5609 | Articles of yarn and rope | Articles en fils et cordages | أصناف من خيوط وحبال
5701 | Knotted carpets | Tapis à points noués | سجاد معقود
5702 | Woven carpets, kelims | Tapis tissés, kilims | سجاد منسوج وكليم
5703 | Tufted carpets, artificial turf | Tapis touffetés, gazon artificiel | سجاد مغروز وعشب اصطناعي
5704 | Felt carpets | Tapis en feutre | سجاد من لباد
5705 | Other carpets | Autres tapis | سجاد آخر
5801 | Pile and chenille fabrics | Velours et tissus de chenille | أقمشة مخملية وشانيل
5802 | Terry towelling, tufted fabrics | Tissus éponge et touffetés | أقمشة إسفنجية ومغروزة
5803 | Gauze | Gaze | شاش
5804 | Tulle and lace | Tulles et dentelles | تول ومخرمات
5805 | Hand-woven tapestries | Tapisseries à la main | ديابيج يدوية
5806 | Narrow fabrics and ribbons | Rubanerie | أشرطة نسيجية
5807 | Textile labels and badges | Étiquettes et écussons textiles | رقاع وشارات نسيجية
5808 | Braids and trimmings | Tresses et passementerie | ضفائر وأصناف عقادة
5809 | Fabrics of metal thread | Tissus de fils de métal | أقمشة من خيوط معدنية
5810 | Embroidery | Broderies | مطرزات
5811 | Quilted textile products | Textiles matelassés | منسوجات مضربة
5901 | Gummed fabrics, artists’ canvas | Tissus gommés, toiles à peindre | نسج مصمغة وقماش رسم
5902 | Tyre cord fabric | Nappes pour pneumatiques | نسج إطارات
5903 | Plastic-coated fabrics | Tissus enduits de plastique | نسج مطلية بلدائن
5904 | Linoleum | Linoléums | لينوليوم
5905 | Textile wall coverings | Revêtements muraux textiles | أغطية جدران نسيجية
5906 | Rubberised fabrics | Tissus caoutchoutés | نسج ممططة
5907 | Other coated fabrics, painted canvas | Autres tissus enduits, toiles peintes | نسج مطلية أخرى وقماش مرسوم
5908 | Wicks and gas mantles | Mèches et manchons | فتائل ومصاصات غاز
5909 | Textile hosepiping | Tuyaux textiles | خراطيم نسيجية
5910 | Textile conveyor and drive belts | Courroies en matières textiles | سيور نقل نسيجية
5911 | Textiles for technical uses | Textiles pour usages techniques | منسوجات لاستعمالات تقنية
6001 | Knitted pile fabrics | Velours de bonneterie | أقمشة مخملية مصنرة
6002 | Narrow elastic knitted fabrics | Étoffes de bonneterie étroites élastiques | أقمشة مصنرة ضيقة مرنة
6003 | Other narrow knitted fabrics | Autres étoffes de bonneterie étroites | أقمشة مصنرة ضيقة أخرى
6004 | Wide elastic knitted fabrics | Étoffes de bonneterie larges élastiques | أقمشة مصنرة عريضة مرنة
6005 | Warp knit fabrics | Étoffes de bonneterie-chaîne | أقمشة مصنرة السداة
6006 | Other knitted fabrics | Autres étoffes de bonneterie | أقمشة مصنرة أخرى
6101 | Men’s knitted coats | Manteaux de bonneterie pour hommes | معاطف مصنرة للرجال
6102 | Women’s knitted coats | Manteaux de bonneterie pour femmes | معاطف مصنرة للنساء
6103 | Men’s knitted suits and trousers | Costumes et pantalons tricotés, hommes | بدل وسراويل مصنرة للرجال
6104 | Women’s knitted suits and dresses | Tailleurs et robes tricotés, femmes | أطقم وفساتين مصنرة للنساء
6105 | Men’s knitted shirts | Chemises de bonneterie pour hommes | قمصان مصنرة للرجال
6106 | Women’s knitted blouses | Chemisiers de bonneterie pour femmes | بلوزات مصنرة للنساء
6107 | Men’s knitted underwear, nightwear | Sous-vêtements tricotés, hommes | ألبسة داخلية ونوم مصنرة للرجال
6108 | Women’s knitted underwear, nightwear | Sous-vêtements tricotés, femmes | ألبسة داخلية ونوم مصنرة للنساء
6109 | T-shirts and singlets | T-shirts et maillots de corps | قمصان تي شيرت وفانلات
6110 | Jerseys, pullovers and cardigans | Chandails, pull-overs et cardigans | كنزات وبلوفرات وكارديجان
6111 | Knitted babies’ clothing | Vêtements tricotés pour bébés | ألبسة أطفال رضع مصنرة
6112 | Knitted tracksuits and swimwear | Survêtements et maillots de bain tricotés | بدل رياضة وسباحة مصنرة
6113 | Garments of coated knitted fabrics | Vêtements en bonneterie enduite | ألبسة من أقمشة مصنرة مطلية
6114 | Other knitted garments | Autres vêtements de bonneterie | ألبسة أخرى مصنرة
6115 | Tights, stockings and socks | Collants, bas et chaussettes | جوارب وكلسات
6116 | Knitted gloves | Gants de bonneterie | قفازات مصنرة
6117 | Knitted scarves, clothing accessories | Écharpes et accessoires tricotés | شالات ولوازم ألبسة مصنرة
6201 | Men’s coats, not knitted | Manteaux pour hommes, non tricotés | معاطف للرجال غير مصنرة
6202 | Women’s coats, not knitted | Manteaux pour femmes, non tricotés | معاطف للنساء غير مصنرة
6203 | Men’s suits and trousers | Costumes et pantalons pour hommes | بدل وسراويل للرجال
6204 | Women’s suits, dresses and trousers | Tailleurs, robes et pantalons pour femmes | أطقم وفساتين وسراويل للنساء
6205 | Men’s shirts | Chemises pour hommes | قمصان للرجال
6206 | Women’s blouses and shirts | Chemisiers et blouses pour femmes | بلوزات وقمصان للنساء
6207 | Men’s underwear and nightwear | Sous-vêtements et pyjamas pour hommes | ألبسة داخلية ونوم للرجال
6208 | Women’s underwear and nightwear | Sous-vêtements et pyjamas pour femmes | ألبسة داخلية ونوم للنساء
6209 | Babies’ clothing, not knitted | Vêtements pour bébés, non tricotés | ألبسة أطفال رضع غير مصنرة
6210 | Garments of felt or coated fabric | Vêtements en feutre ou tissu enduit | ألبسة من لباد أو نسج مطلية
6211 | Tracksuits, swimwear, other garments | Survêtements, maillots, autres vêtements | بدل رياضة وسباحة وألبسة أخرى
6212 | Brassieres and corsets | Soutiens-gorge et corsets | صدريات ومشدات
6213 | Handkerchiefs | Mouchoirs | مناديل جيب
6214 | Shawls, scarves and veils | Châles, écharpes et voiles | شالات وأوشحة وحجابات
6215 | Ties and bow ties | Cravates et nœuds papillons | أربطة عنق
6216 | Gloves, not knitted | Gants, non tricotés | قفازات غير مصنرة
6217 | Other clothing accessories | Autres accessoires du vêtement | لوازم ألبسة أخرى
6301 | Blankets | Couvertures | بطانيات
6302 | Bed, table and kitchen linen | Linge de lit, de table et de cuisine | بياضات أسرة وموائد ومطبخ
6303 | Curtains and blinds | Rideaux et stores | ستائر
6304 | Other furnishing articles | Autres articles d’ameublement | أصناف تأثيث نسيجية أخرى
6305 | Textile sacks and bags | Sacs et sachets textiles | أكياس تعبئة نسيجية
6306 | Tarpaulins, tents and sails | Bâches, tentes et voiles | مشمعات وخيام وأشرعة
6307 | Other made-up textiles, masks | Autres textiles confectionnés, masques | أصناف نسيجية جاهزة أخرى وكمامات
6308 | Needlecraft sets | Assortiments pour ouvrages à l’aiguille | أطقم أشغال الإبرة
6309 | Used clothing | Friperie | ملابس مستعملة
6310 | Rags and textile scrap | Chiffons et déchets textiles | خرق وفضلات نسيجية
6401 | Waterproof moulded footwear | Chaussures étanches moulées | أحذية مانعة للماء مقولبة
6402 | Rubber or plastic footwear | Chaussures en caoutchouc ou plastique | أحذية من مطاط أو لدائن
6403 | Leather footwear | Chaussures en cuir | أحذية جلدية
6404 | Textile footwear | Chaussures en matières textiles | أحذية بوجوه نسيجية
6405 | Other footwear | Autres chaussures | أحذية أخرى
6406 | Parts of footwear, gaiters | Parties de chaussures, guêtres | أجزاء أحذية وطماقات
6501 | Felt hat forms | Cloches en feutre | أشكال قبعات من لباد
6502 | Plaited hat shapes | Cloches tressées | أشكال قبعات مضفورة
6504 | Plaited hats | Chapeaux tressés | قبعات مضفورة
6505 | Knitted hats, caps, hair-nets | Chapeaux tricotés, casquettes, résilles | قبعات وطواق وشبكات شعر
6506 | Helmets and other headgear | Casques et autres coiffures | خوذ وأغطية رأس أخرى
6507 | Hat linings and fittings | Garnitures de chapellerie | بطائن ولوازم قبعات
6601 | Umbrellas and parasols | Parapluies et parasols | مظلات مطر وشمس
6602 | Walking sticks and whips | Cannes et cravaches | عصي وسياط
6603 | Parts of umbrellas and sticks | Parties de parapluies et cannes | أجزاء مظلات وعصي
6701 | Feather skins and articles | Peaux et articles en plumes | جلود طيور وأصناف ريش
6702 | Artificial flowers and fruit | Fleurs et fruits artificiels | أزهار وثمار اصطناعية
6703 | Human hair, dressed | Cheveux apprêtés | شعر بشري محضر
6704 | Wigs and false beards | Perruques et postiches | شعر مستعار
`;
