/** Vehicles, instruments, arms, furniture, toys and art: `heading | English | French | Arabic`. */
export const chapters86To97 = `
8601 | Electric locomotives | Locomotives électriques | قاطرات كهربائية
8602 | Diesel and other locomotives | Locomotives diesel et autres | قاطرات ديزل وغيرها
8603 | Self-propelled railway coaches | Automotrices et autorails | عربات سكك حديدية ذاتية الحركة
8604 | Railway maintenance vehicles | Véhicules d’entretien des voies | عربات صيانة سكك حديدية
8605 | Railway passenger coaches | Voitures à voyageurs | عربات ركاب للسكك الحديدية
8606 | Railway freight wagons | Wagons de marchandises | عربات بضائع للسكك الحديدية
8607 | Parts of railway vehicles | Parties de véhicules ferroviaires | أجزاء مركبات سكك حديدية
8608 | Railway track fixtures and signals | Matériel fixe et signaux de voies | تجهيزات وإشارات سكك حديدية
8609 | Freight containers | Conteneurs | حاويات بضائع
8701 | Tractors | Tracteurs | جرارات
8702 | Buses and coaches | Autobus et autocars | حافلات
8703 | Passenger cars | Voitures de tourisme | سيارات ركاب
8704 | Lorries and goods vehicles | Camions et véhicules utilitaires | شاحنات ومركبات نقل بضائع
8705 | Special purpose vehicles | Véhicules à usages spéciaux | سيارات للاستعمالات الخاصة
8706 | Chassis with engines | Châssis avec moteur | هياكل (شاسيهات) بمحركات
8707 | Vehicle bodies | Carrosseries | أبدان سيارات
8708 | Parts of motor vehicles | Parties de véhicules automobiles | أجزاء ولوازم سيارات
8709 | Works trucks | Chariots automobiles de manutention | عربات مناولة ذاتية الحركة
8710 | Tanks and armoured vehicles | Chars et véhicules blindés | دبابات ومركبات مدرعة
8711 | Motorcycles | Motocycles | دراجات نارية
8712 | Bicycles | Bicyclettes | دراجات هوائية
8713 | Wheelchairs | Fauteuils roulants | كراسي ذوي الاحتياجات الخاصة المتحركة
8714 | Parts of cycles and wheelchairs | Parties de cycles et fauteuils roulants | أجزاء دراجات وكراسي متحركة
8715 | Baby carriages | Voitures d’enfants | عربات أطفال
8716 | Trailers, other vehicles | Remorques, autres véhicules | مقطورات ومركبات أخرى
8801 | Balloons and gliders | Ballons et planeurs | بالونات وطائرات شراعية
8802 | Aeroplanes, helicopters, spacecraft | Avions, hélicoptères, engins spatiaux | طائرات وهليكوبتر ومركبات فضائية
8804 | Parachutes | Parachutes | مظلات هبوط
8805 | Aircraft launching gear, flight simulators | Lanceurs d’aéronefs, simulateurs de vol | أجهزة إطلاق طائرات ومحاكيات طيران
8806 | Drones | Drones | طائرات مسيرة
8807 | Parts of aircraft | Parties d’aéronefs | أجزاء طائرات
8901 | Passenger and cargo ships | Navires de passagers et de fret | سفن ركاب وبضائع
8902 | Fishing vessels | Bateaux de pêche | سفن صيد
8903 | Yachts and pleasure boats | Yachts et bateaux de plaisance | يخوت وقوارب نزهة
8904 | Tugs and pusher craft | Remorqueurs et pousseurs | سفن جر ودفع
8905 | Dredgers, platforms, floating docks | Dragues, plates-formes, docks flottants | كراكات ومنصات وأحواض عائمة
8906 | Other vessels, warships | Autres navires, navires de guerre | سفن أخرى وسفن حربية
8907 | Rafts, buoys, floating structures | Radeaux, bouées, engins flottants | أطواف وعوامات ومنشآت عائمة
8908 | Vessels for breaking up | Navires à dépecer | سفن معدة للتفكيك
9001 | Optical fibres and lenses | Fibres optiques et lentilles | ألياف بصرية وعدسات غير مركبة
9002 | Mounted lenses | Lentilles montées | عدسات مركبة
9003 | Spectacle frames | Montures de lunettes | أطر نظارات
9004 | Spectacles and goggles | Lunettes | نظارات
9005 | Binoculars and telescopes | Jumelles et télescopes | مناظير وتلسكوبات
9006 | Photographic cameras | Appareils photographiques | كاميرات تصوير فوتوغرافي
9007 | Cinema cameras and projectors | Caméras et projecteurs de cinéma | كاميرات وأجهزة عرض سينمائي
9008 | Image projectors and enlargers | Projecteurs d’images et agrandisseurs | أجهزة عرض وتكبير صور
9010 | Photo laboratory apparatus | Matériel de laboratoire photographique | أجهزة مختبرات تصوير
9011 | Optical microscopes | Microscopes optiques | مجاهر بصرية
9012 | Electron microscopes | Microscopes électroniques | مجاهر إلكترونية
9013 | Lasers, other optical devices | Lasers, autres dispositifs optiques | أجهزة ليزر وبصريات أخرى
9014 | Navigation instruments | Instruments de navigation | أجهزة ملاحة
9015 | Surveying and weather instruments | Instruments de géodésie et météorologie | أجهزة مساحة وأرصاد جوية
9016 | Sensitive balances | Balances sensibles | موازين حساسة
9017 | Drawing and measuring tools | Instruments de dessin et de mesure | أدوات رسم وقياس
9018 | Medical and dental instruments | Instruments médicaux et dentaires | أجهزة طب وجراحة وأسنان
9019 | Massage and respiratory apparatus | Appareils de massage et respiratoires | أجهزة تدليك وتنفس علاجي
9020 | Gas masks | Masques à gaz | أقنعة غاز
9021 | Orthopaedic appliances, hearing aids | Orthopédie, appareils auditifs | أجهزة تقويم وسماعات صم
9022 | X-ray apparatus | Appareils à rayons X | أجهزة أشعة سينية
9023 | Demonstration models | Modèles de démonstration | نماذج تعليم وعرض
9024 | Material testing machines | Machines d’essai de matériaux | آلات اختبار مواد
9025 | Thermometers and hygrometers | Thermomètres et hygromètres | موازين حرارة ورطوبة
9026 | Flow, level and pressure gauges | Mesure de débit, niveau, pression | أجهزة قياس تدفق ومستوى وضغط
9027 | Chemical analysis instruments | Instruments d’analyse chimique | أجهزة تحليل كيماوي
9028 | Gas, water and electricity meters | Compteurs de gaz, d’eau, d’électricité | عدادات غاز وماء وكهرباء
9029 | Counters and speedometers | Compteurs de tours et de vitesse | عدادات دوران وسرعة
9030 | Electrical measuring instruments | Instruments de mesure électrique | أجهزة قياس كهربائي
9031 | Other measuring machines | Autres machines de mesure | أجهزة قياس وفحص أخرى
9032 | Automatic regulators, thermostats | Régulateurs automatiques, thermostats | أجهزة ضبط آلي وثرموستات
9033 | Parts of instruments | Parties d’instruments | أجزاء أجهزة قياس وبصريات
9101 | Watches of precious metal | Montres en métaux précieux | ساعات يد من معادن ثمينة
9102 | Other watches | Autres montres | ساعات يد أخرى
9103 | Clocks with watch movements | Pendulettes à mouvement de montre | ساعات صغيرة بآلة ساعة يد
9104 | Instrument panel clocks | Montres de tableaux de bord | ساعات لوحات قيادة
9105 | Other clocks | Autres horloges et pendules | ساعات حائط وغيرها
9106 | Time recorders and parking meters | Horodateurs et parcmètres | مسجلات وقت وعدادات مواقف
9107 | Time switches | Interrupteurs horaires | مفاتيح موقوتة
9108 | Watch movements | Mouvements de montres | آلات ساعات يد
9109 | Clock movements | Mouvements d’horlogerie | آلات ساعات أخرى
9110 | Unassembled movements | Mouvements non assemblés | آلات ساعات غير مجمعة
9111 | Watch cases | Boîtes de montres | علب ساعات يد
9112 | Clock cases | Cages d’horlogerie | علب ساعات أخرى
9113 | Watch straps | Bracelets de montres | أساور ساعات
9114 | Other clock and watch parts | Autres fournitures d’horlogerie | أجزاء ساعات أخرى
9201 | Pianos | Pianos | بيانو
9202 | Other string instruments | Autres instruments à cordes | آلات موسيقية وترية أخرى
9205 | Wind instruments | Instruments à vent | آلات موسيقية هوائية
9206 | Percussion instruments | Instruments à percussion | آلات موسيقية إيقاعية
9207 | Electric musical instruments | Instruments de musique électriques | آلات موسيقية كهربائية
9208 | Music boxes, whistles | Boîtes à musique, sifflets | علب موسيقى وصفارات
9209 | Parts of musical instruments | Parties d’instruments de musique | أجزاء آلات موسيقية
9301 | Military weapons | Armes de guerre | أسلحة حربية
9302 | Revolvers and pistols | Revolvers et pistolets | مسدسات
9303 | Hunting guns, other firearms | Fusils de chasse, autres armes à feu | بنادق صيد وأسلحة نارية أخرى
9304 | Air guns, truncheons, other arms | Armes à air, matraques, autres armes | بنادق هواء وهراوات وأسلحة أخرى
9305 | Parts of weapons | Parties d’armes | أجزاء أسلحة
9306 | Bombs, cartridges, ammunition | Bombes, cartouches, munitions | قنابل وخراطيش وذخائر
9307 | Swords and bayonets | Sabres et baïonnettes | سيوف وحراب
9401 | Seats | Sièges | مقاعد
9402 | Medical and barber furniture | Mobilier médical et de coiffure | أثاث طبي ومقاعد حلاقة
9403 | Other furniture | Autres meubles | أثاث آخر
9404 | Mattresses and bedding | Matelas et literie | مراتب وأصناف فرش
9405 | Lamps and illuminated signs | Luminaires et enseignes lumineuses | ثريات ومصابيح ولوحات مضيئة
9406 | Prefabricated buildings | Constructions préfabriquées | مبان مسبقة الصنع
9503 | Toys | Jouets | لعب أطفال
9504 | Video games, casino and table games | Jeux vidéo, de casino et de table | ألعاب فيديو وتسلية ومائدة
9505 | Festive articles | Articles pour fêtes | أصناف أعياد وحفلات
9506 | Sports and gym equipment | Matériel de sport et de gymnastique | معدات رياضة وجمباز
9507 | Fishing tackle | Articles pour la pêche à la ligne | لوازم صيد بالصنارة
9508 | Fairground amusements | Attractions foraines | ألعاب ملاه وسيرك
9601 | Worked ivory and bone | Ivoire et os travaillés | عاج وعظم مشغول
9602 | Worked carving material, capsules | Matières à tailler, capsules | مواد نحت مشغولة وكبسولات
9603 | Brooms and brushes | Balais et brosses | مكانس وفراجين
9604 | Hand sieves | Tamis à main | مناخل يدوية
9605 | Travel sets | Assortiments de voyage | أطقم سفر
9606 | Buttons | Boutons | أزرار
9607 | Slide fasteners | Fermetures à glissière | سحابات منزلقة
9608 | Pens | Stylos et feutres | أقلام حبر
9609 | Pencils and crayons | Crayons et pastels | أقلام رصاص وتلوين
9610 | Slates and boards | Ardoises et tableaux | ألواح كتابة ورسم
9611 | Date and numbering stamps | Dateurs et numéroteurs | أختام تاريخ وترقيم
9612 | Typewriter ribbons, ink-pads | Rubans encreurs, tampons | أشرطة حبر ومحابر أختام
9613 | Lighters | Briquets | ولاعات
9614 | Smoking pipes | Pipes | غلايين
9615 | Combs and hairpins | Peignes et épingles à cheveux | أمشاط ودبابيس شعر
9616 | Scent sprays, powder puffs | Vaporisateurs de toilette, houppes | رشاشات عطور وأدوات مسحوق
9617 | Vacuum flasks | Bouteilles isothermes | قوارير عازلة للحرارة (ترموس)
9618 | Mannequins | Mannequins | تماثيل عرض أزياء
9619 | Sanitary towels and nappies | Serviettes hygiéniques et couches | فوط صحية وحفاضات
9620 | Monopods and tripods | Monopodes et trépieds | حوامل أحادية وثلاثية
9701 | Paintings and drawings | Tableaux et dessins | لوحات ورسوم فنية
9702 | Original engravings and prints | Gravures et estampes originales | صور محفورة أصلية
9703 | Original sculptures | Sculptures originales | تماثيل ومنحوتات أصلية
9704 | Collectors’ stamps | Timbres de collection | طوابع مجموعات
9705 | Collectors’ pieces | Objets de collection | مجموعات وقطع لهواة الجمع
9706 | Antiques over 100 years | Antiquités de plus de 100 ans | تحف أثرية تزيد على مائة عام
`;
