/** Machines and electrical equipment: `heading | English | French | Arabic`. */
export const chapters84To85 = `
8401 | Nuclear reactors | Réacteurs nucléaires | مفاعلات نووية
8402 | Steam boilers | Chaudières à vapeur | مراجل بخارية
8403 | Central heating boilers | Chaudières de chauffage central | مراجل تدفئة مركزية
8404 | Auxiliary plant for boilers | Appareils auxiliaires pour chaudières | أجهزة مساعدة للمراجل
8405 | Gas generators | Générateurs de gaz | مولدات غاز
8406 | Steam turbines | Turbines à vapeur | عنفات بخارية
8407 | Petrol engines | Moteurs à essence | محركات بنزين
8408 | Diesel engines | Moteurs diesel | محركات ديزل
8409 | Parts of piston engines | Parties de moteurs à pistons | أجزاء محركات مكبسية
8410 | Hydraulic turbines | Turbines hydrauliques | عنفات مائية
8411 | Turbojets and gas turbines | Turboréacteurs et turbines à gaz | عنفات نفاثة وغازية
8412 | Other engines and motors | Autres moteurs et machines motrices | محركات أخرى
8413 | Pumps for liquids | Pompes pour liquides | مضخات سوائل
8414 | Air pumps, compressors and fans | Pompes à air, compresseurs, ventilateurs | مضخات هواء وضواغط ومراوح
8415 | Air conditioners | Climatiseurs | مكيفات هواء
8416 | Furnace burners | Brûleurs pour foyers | حراقات أفران
8417 | Industrial furnaces and ovens | Fours industriels | أفران صناعية
8418 | Refrigerators and freezers | Réfrigérateurs et congélateurs | ثلاجات ومجمدات
8419 | Heating and cooling plant | Appareils thermiques industriels | أجهزة معالجة حرارية
8420 | Calenders and rolling machines | Calandres et laminoirs | آلات صقل ودلفنة
8421 | Centrifuges, filters and purifiers | Centrifugeuses, filtres et épurateurs | آلات طرد مركزي وترشيح وتنقية
8422 | Dishwashers, packing machines | Lave-vaisselle, machines à emballer | غسالات صحون وآلات تعبئة
8423 | Weighing machines | Appareils de pesage | أجهزة وزن
8424 | Sprayers, fire extinguishers | Pulvérisateurs, extincteurs | أجهزة رش ومطافئ حريق
8425 | Hoists, winches and jacks | Palans, treuils et vérins | رافعات بكرية وروافع
8426 | Cranes and derricks | Grues et bigues | رافعات (كرينات)
8427 | Fork-lift trucks | Chariots élévateurs | شاحنات رفع بشوكة
8428 | Lifts, escalators and conveyors | Ascenseurs, escaliers mécaniques, transporteurs | مصاعد وسلالم متحركة وناقلات
8429 | Bulldozers, excavators and loaders | Bouteurs, pelles et chargeuses | جرافات وحفارات ومحملات
8430 | Other earth-moving machines | Autres machines de terrassement | آلات حفر وتسوية أخرى
8431 | Parts of lifting and earth-moving machines | Parties d’engins de levage et terrassement | أجزاء آلات رفع وحفر
8432 | Soil preparation machines | Machines pour le travail du sol | آلات تحضير التربة
8433 | Harvesters and mowers | Moissonneuses et tondeuses | آلات حصاد وجز
8434 | Milking and dairy machines | Machines à traire et de laiterie | آلات حلب وصناعة ألبان
8435 | Presses for wine and juice | Pressoirs pour vin et jus | معاصر نبيذ وعصائر
8436 | Other farm machines, incubators | Autres machines agricoles, couveuses | آلات زراعية أخرى وحاضنات
8437 | Grain cleaning and milling machines | Machines de minoterie | آلات تنظيف وطحن حبوب
8438 | Food and drink industry machines | Machines de l’industrie alimentaire | آلات صناعة أغذية ومشروبات
8439 | Paper making machines | Machines à fabriquer le papier | آلات صناعة ورق
8440 | Bookbinding machines | Machines de reliure | آلات تجليد
8441 | Other paper working machines | Autres machines à papier | آلات شغل ورق أخرى
8442 | Printing plate making machines | Machines à préparer les clichés | آلات تحضير ألواح طباعة
8443 | Printers, copiers and presses | Imprimantes, copieurs et presses | طابعات وناسخات وآلات طباعة
8444 | Filament extruding machines | Machines à filer les filaments | آلات بثق شعيرات
8445 | Spinning and yarn machines | Machines de filature | آلات غزل
8446 | Weaving looms | Métiers à tisser | أنوال نسيج
8447 | Knitting and tufting machines | Machines à tricoter et à touffeter | آلات حبك وغرز
8448 | Auxiliary textile machines, parts | Machines textiles auxiliaires, parties | آلات نسيج مساعدة وأجزاؤها
8449 | Felt and nonwoven machines | Machines à feutre et non-tissés | آلات صناعة لباد
8450 | Washing machines | Machines à laver le linge | غسالات ملابس
8451 | Textile washing and finishing machines | Machines de blanchisserie et d’apprêt | آلات تنظيف وتجهيز منسوجات
8452 | Sewing machines | Machines à coudre | آلات خياطة
8453 | Leather working machines | Machines à travailler le cuir | آلات شغل جلود
8454 | Converters and casting machines | Convertisseurs et machines à couler | محولات وآلات صب معادن
8455 | Metal rolling mills | Laminoirs à métaux | آلات دلفنة معادن
8456 | Laser and plasma machine tools | Machines-outils à laser et plasma | آلات تشغيل بليزر وبلازما
8457 | Machining centres | Centres d’usinage | مراكز تشغيل معادن
8458 | Lathes | Tours à métaux | مخارط معادن
8459 | Drilling and milling machines | Machines à percer et fraiser | آلات ثقب وتفريز معادن
8460 | Grinding and polishing machines | Machines à meuler et polir | آلات شحذ وصقل معادن
8461 | Planing, gear cutting, sawing machines | Machines à raboter, tailler, scier | آلات قشط ونشر معادن
8462 | Metal presses and bending machines | Presses et plieuses à métaux | مكابس وآلات ثني معادن
8463 | Other metal forming machines | Autres machines à former les métaux | آلات تشكيل معادن أخرى
8464 | Stone and glass machine tools | Machines-outils pour pierre et verre | آلات شغل حجر وزجاج
8465 | Wood and plastic machine tools | Machines-outils pour bois et plastique | آلات شغل خشب ولدائن
8466 | Parts for machine tools | Parties de machines-outils | أجزاء ولوازم آلات تشغيل
8467 | Power hand tools | Outils à moteur tenus à la main | عدد يدوية بمحرك
8468 | Soldering and welding machines, gas | Machines à souder aux gaz | آلات لحام بالغاز
8470 | Calculators and cash registers | Calculatrices et caisses enregistreuses | آلات حاسبة ومسجلات نقد
8471 | Computers | Ordinateurs | حواسيب ووحداتها
8472 | Other office machines | Autres machines de bureau | آلات مكتب أخرى
8473 | Parts of computers and office machines | Parties d’ordinateurs et machines de bureau | أجزاء حواسيب وآلات مكتب
8474 | Sorting, crushing and mixing machines | Machines à trier, concasser, mélanger | آلات فرز وتكسير وخلط مواد معدنية
8475 | Lamp assembling, glass working machines | Machines à assembler lampes, à verre | آلات تجميع مصابيح وشغل زجاج
8476 | Vending machines | Distributeurs automatiques | آلات بيع آلية
8477 | Rubber and plastic working machines | Machines pour caoutchouc et plastique | آلات شغل مطاط ولدائن
8478 | Tobacco machines | Machines pour le tabac | آلات تحضير تبغ
8479 | Machines with individual functions, robots | Machines à fonction propre, robots | آلات بوظائف قائمة بذاتها وروبوتات
8480 | Moulds and moulding boxes | Moules et châssis de fonderie | قوالب وصناديق سباكة
8481 | Taps and valves | Robinetterie et vannes | حنفيات وصمامات
8482 | Ball and roller bearings | Roulements | مدحرجات (رولمان بلي)
8483 | Shafts, gears and bearing housings | Arbres, engrenages et paliers | أعمدة نقل حركة وتروس
8484 | Gaskets and mechanical seals | Joints et garnitures d’étanchéité | حشيات وفواصل إحكام
8485 | 3D printers | Imprimantes 3D | آلات التصنيع بالإضافة (طابعات ثلاثية الأبعاد)
8486 | Semiconductor making machines | Machines à fabriquer les semi-conducteurs | آلات صناعة أشباه موصلات
8487 | Other machinery parts | Autres parties de machines | أجزاء آلات أخرى
8501 | Electric motors and generators | Moteurs et génératrices électriques | محركات ومولدات كهربائية
8502 | Generating sets | Groupes électrogènes | مجموعات توليد كهرباء
8503 | Parts of motors and generators | Parties de moteurs et génératrices | أجزاء محركات ومولدات كهربائية
8504 | Transformers and power supplies | Transformateurs et alimentations | محولات ووحدات تغذية كهربائية
8505 | Electromagnets and magnets | Électro-aimants et aimants | مغانط كهربائية ودائمة
8506 | Primary batteries | Piles électriques | بطاريات أولية
8507 | Rechargeable batteries | Accumulateurs électriques | مدخرات كهربائية قابلة للشحن
8508 | Vacuum cleaners | Aspirateurs | مكانس كهربائية
8509 | Electric kitchen appliances | Appareils électroménagers à moteur | أجهزة مطبخ كهربائية
8510 | Shavers and hair clippers | Rasoirs et tondeuses électriques | آلات حلاقة وقص شعر كهربائية
8511 | Ignition and starting equipment | Appareils d’allumage et de démarrage | أجهزة إشعال وبدء حركة
8512 | Vehicle lighting and signals | Éclairage et signalisation de véhicules | أجهزة إضاءة وإشارة للمركبات
8513 | Portable electric lamps | Lampes électriques portatives | مصابيح كهربائية محمولة
8514 | Industrial electric furnaces | Fours électriques industriels | أفران كهربائية صناعية
8515 | Electric welding machines | Machines à souder électriques | آلات لحام كهربائية
8516 | Water heaters, irons, hair dryers | Chauffe-eau, fers, sèche-cheveux | سخانات ومكاوي ومجففات شعر
8517 | Telephones and network equipment | Téléphones et équipements de réseau | هواتف ومعدات شبكات
8518 | Microphones and loudspeakers | Microphones et haut-parleurs | ميكروفونات ومكبرات صوت
8519 | Sound recorders and players | Appareils d’enregistrement du son | أجهزة تسجيل وإذاعة صوت
8521 | Video recorders and players | Appareils vidéophoniques | أجهزة تسجيل وعرض فيديو
8522 | Parts of sound and video machines | Parties d’appareils son et vidéo | أجزاء أجهزة صوت وفيديو
8523 | Discs, memory cards, smart cards | Disques, cartes mémoire, cartes à puce | أقراص وبطاقات ذاكرة وبطاقات ذكية
8524 | Flat panel display modules | Modules d’affichage à écran plat | وحدات عرض مسطحة
8525 | Transmitters and cameras | Émetteurs et caméras | أجهزة إرسال وكاميرات
8526 | Radar and radio navigation | Radars et radionavigation | رادار وملاحة لاسلكية
8527 | Radio receivers | Récepteurs de radio | أجهزة استقبال راديو
8528 | Monitors and televisions | Moniteurs et téléviseurs | شاشات وأجهزة تلفزيون
8529 | Parts of radio and television | Parties de radio et télévision | أجزاء أجهزة راديو وتلفزيون
8530 | Traffic signalling equipment | Signalisation routière et ferroviaire | أجهزة إشارات مرور
8531 | Alarms and signalling apparatus | Alarmes et appareils de signalisation | أجهزة إنذار وإشارة
8532 | Capacitors | Condensateurs électriques | مكثفات كهربائية
8533 | Resistors | Résistances électriques | مقاومات كهربائية
8534 | Printed circuits | Circuits imprimés | دوائر مطبوعة
8535 | Switchgear above 1,000 V | Appareillage de plus de 1 000 V | أجهزة وصل وقطع تزيد على 1000 فولت
8536 | Switches, plugs up to 1,000 V | Interrupteurs, prises jusqu’à 1 000 V | مفاتيح ومآخذ حتى 1000 فولت
8537 | Switchboards and control panels | Tableaux de commande électriques | لوحات توزيع وتحكم كهربائية
8538 | Parts of switchgear | Parties d’appareillage électrique | أجزاء أجهزة وصل وقطع
8539 | Electric lamps and LEDs | Lampes électriques et à DEL | مصابيح كهربائية وليد
8540 | Electronic valves and tubes | Tubes électroniques | صمامات وأنابيب إلكترونية
8541 | Semiconductor devices, solar cells | Semi-conducteurs, cellules solaires | أشباه موصلات وخلايا شمسية
8542 | Integrated circuits | Circuits intégrés | دوائر متكاملة
8543 | Other electrical machines, e-cigarettes | Autres machines électriques, cigarettes électroniques | أجهزة كهربائية أخرى وسجائر إلكترونية
8544 | Insulated wire and cables | Fils et câbles isolés | أسلاك وكوابل معزولة
8545 | Carbon electrodes and brushes | Électrodes et balais de charbon | أقطاب وفرش كربون
8546 | Electrical insulators | Isolateurs électriques | عوازل كهربائية
8547 | Insulating fittings | Pièces isolantes | قطع عازلة للأجهزة الكهربائية
8548 | Electrical parts of machines | Parties électriques de machines | أجزاء كهربائية للآلات
8549 | Electrical and electronic waste | Déchets électriques et électroniques | خردة كهربائية وإلكترونية
`;
