//! The words that the corpus is made of, in ten languages and five scripts.
//!
//! Owns what a text in a language looks like: its words, its punctuation, whether words stand
//! apart. Real words, because the length of a word, the bytes of a letter and the place of a space
//! decide what a build costs. It must not know pages, files or Markdown.

/// A language of the corpus.
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// The title of the site.
    pub site: &'static str,
    /// What stands between two words.
    pub space: &'static str,
    /// What stands after a part of a sentence, with the space that follows.
    pub comma: &'static str,
    /// What ends a sentence, with the space that follows.
    pub stop: &'static str,
    /// One heading for each of [`HEADING_IDS`].
    pub headings: [&'static str; HEADING_IDS.len()],
    /// One title for each of [`TOPIC_IDS`].
    pub topics: [&'static str; TOPIC_IDS.len()],
    /// Sixteen parts of place names, the same sounds in every script.
    pub syllables: &'static str,
    /// Words, separated by white space.
    pub words: &'static str,
}

/// The ids of headings: in every language the same.
pub const HEADING_IDS: [&str; 8] =
    ["why", "how", "who", "cost", "results", "lessons", "begin", "next"];

/// The topics of the corpus.
pub const TOPIC_IDS: [&str; 12] = [
    "housing",
    "work",
    "language",
    "learn",
    "health",
    "money",
    "rights",
    "safety",
    "neighbours",
    "business",
    "take-part",
    "public-space",
];

/// The languages of the corpus; the first is the source.
pub const LANGUAGES: [Language; 10] = [
    Language {
        tag: "en",
        site: "Good ideas from many cities",
        space: " ",
        comma: ", ",
        stop: ". ",
        headings: [
            "Why it was needed", "How it works", "Who takes part", "What it costs", "What has changed",
            "What the city learned", "How to begin", "What comes next",
        ],
        topics: [
            "Housing", "Work", "Language", "Learning", "Health", "Money", "Rights", "Safety",
            "Neighbours", "Business", "Taking part", "Public space",
        ],
        syllables: LATIN,
        words: "
            the a of and to in for with on at by from as is are was were has have can will may
            city town street house home school library market garden bridge river station office desk
            people family child parent neighbour newcomer resident worker student teacher nurse mentor
            mayor council member volunteer partner friend guest tenant owner employer person group team
            work job skill trade business shop loan money wage rent price budget grant account bank
            language word course lesson class book letter question answer form paper sign voice story
            health doctor clinic hospital care help advice support service programme project plan idea
            right law vote rule permit address date year month week day morning evening hour time
            door room kitchen table park square path bus train ticket map place centre corner
            welcome meet learn teach speak read write listen ask give take bring find open begin keep
            build share join walk visit invite explain translate offer change grow plan choose decide
            new old young local public free safe open common small large early late first last every
            many more most some other same different good better simple clear together often always
            where when while because before after between without through about around across under
            that which who they their them it its this these our not only also than then still",
    },
    Language {
        tag: "fr",
        site: "De bonnes idées de nombreuses villes",
        space: " ",
        comma: ", ",
        stop: ". ",
        headings: [
            "Pourquoi il le fallait", "Comment cela marche", "Qui participe", "Ce que cela coûte",
            "Ce qui a changé", "Ce que la ville a appris", "Comment commencer", "La suite",
        ],
        topics: [
            "Logement", "Travail", "Langue", "Apprendre", "Santé", "Argent", "Droits", "Sécurité",
            "Voisinage", "Entreprise", "Participer", "Espace public",
        ],
        syllables: LATIN,
        words: "
            le la les un une des de du et à en pour avec sur par dans est sont était ont peut sera
            ville quartier rue maison foyer école bibliothèque marché jardin pont rivière gare bureau
            guichet gens famille enfant parent voisin habitant travailleur élève enseignante infirmière
            maire conseil membre bénévole partenaire ami invité locataire propriétaire employeur personne
            groupe équipe travail emploi métier commerce entreprise boutique prêt argent salaire loyer
            prix budget subvention compte banque langue mot cours leçon classe livre lettre question
            réponse formulaire papier panneau voix histoire santé médecin clinique hôpital soin aide
            conseil soutien service programme projet plan idée droit loi vote règle permis adresse date
            année mois semaine jour matin soir heure temps porte chambre cuisine table parc place chemin
            bus train billet carte lieu centre coin accueillir rencontrer apprendre enseigner parler lire
            écrire écouter demander donner prendre apporter trouver ouvrir commencer garder construire
            partager rejoindre marcher visiter inviter expliquer traduire proposer changer grandir choisir
            décider nouveau ancien jeune local public gratuit sûr ouvert commun petit grand premier
            dernier chaque plusieurs plus autre même différent bon meilleur simple clair ensemble souvent
            toujours où quand pendant parce avant après entre sans autour cette leur leurs notre aussi",
    },
    Language {
        tag: "es",
        site: "Buenas ideas de muchas ciudades",
        space: " ",
        comma: ", ",
        stop: ". ",
        headings: [
            "Por qué hacía falta", "Cómo funciona", "Quién participa", "Cuánto cuesta", "Qué ha cambiado",
            "Qué aprendió la ciudad", "Cómo empezar", "Qué sigue",
        ],
        topics: [
            "Vivienda", "Trabajo", "Lengua", "Aprender", "Salud", "Dinero", "Derechos", "Seguridad",
            "Vecindad", "Negocios", "Participar", "Espacio público",
        ],
        syllables: LATIN,
        words: "
            el la los las un una de del y a en para con sobre por es son era han puede será como
            ciudad barrio calle casa hogar escuela biblioteca mercado jardín puente río estación oficina
            ventanilla gente familia niño padre madre vecino residente trabajadora estudiante maestra
            enfermera mentor alcalde concejo miembro voluntario socio amigo invitado inquilino dueño
            empleador persona grupo equipo trabajo empleo oficio comercio empresa tienda préstamo dinero
            salario alquiler precio presupuesto ayuda cuenta banco lengua palabra curso lección clase
            libro carta pregunta respuesta formulario papel cartel voz historia salud médica clínica
            hospital cuidado consejo apoyo servicio programa proyecto plan idea derecho ley voto regla
            permiso dirección fecha año mes semana día mañana tarde hora tiempo puerta cuarto cocina mesa
            parque plaza camino autobús tren billete mapa lugar centro esquina acoger encontrar aprender
            enseñar hablar leer escribir escuchar pedir dar tomar traer hallar abrir empezar guardar
            construir compartir unir caminar visitar invitar explicar traducir ofrecer cambiar crecer
            elegir decidir nuevo antiguo joven local público gratuito seguro abierto común pequeño grande
            temprano tarde primero último cada muchos más otro mismo diferente bueno mejor sencillo claro
            juntos siempre donde cuando mientras porque antes después entre sin alrededor esta nuestro",
    },
    Language {
        tag: "de",
        site: "Gute Ideen aus vielen Städten",
        space: " ",
        comma: ", ",
        stop: ". ",
        headings: [
            "Warum es nötig war", "Wie es geht", "Wer mitmacht", "Was es kostet", "Was sich geändert hat",
            "Was die Stadt gelernt hat", "Wie man anfängt", "Wie es weitergeht",
        ],
        topics: [
            "Wohnen", "Arbeit", "Sprache", "Lernen", "Gesundheit", "Geld", "Rechte", "Sicherheit",
            "Nachbarschaft", "Unternehmen", "Mitmachen", "Öffentlicher Raum",
        ],
        syllables: LATIN,
        words: "
            der die das ein eine und zu in für mit auf bei von aus als ist sind war waren hat haben kann
            wird darf Stadt Viertel Straße Haus Wohnung Schule Bücherei Markt Garten Brücke Fluss Bahnhof
            Amt Schalter Leute Familie Kind Eltern Nachbarin Neuzugezogene Einwohner Arbeiter Schülerin
            Lehrer Pflegerin Mentor Bürgermeisterin Stadtrat Mitglied Ehrenamtliche Partner Freundin Gast
            Mieterin Eigentümer Arbeitgeber Mensch Gruppe Mannschaft Arbeit Stelle Beruf Handwerk Geschäft
            Laden Darlehen Geld Lohn Miete Preis Haushalt Zuschuss Konto Bank Sprache Wort Kurs Stunde
            Klasse Buch Brief Frage Antwort Formular Papier Schild Stimme Geschichte Gesundheit Ärztin
            Praxis Krankenhaus Pflege Hilfe Rat Unterstützung Dienst Programm Vorhaben Plan Idee Recht
            Gesetz Wahl Regel Erlaubnis Anschrift Datum Jahr Monat Woche Tag Morgen Abend Uhr Zeit Tür
            Zimmer Küche Tisch Park Platz Weg Bus Zug Fahrkarte Karte Ort Mitte Ecke begrüßen treffen
            lernen lehren sprechen lesen schreiben zuhören fragen geben nehmen bringen finden öffnen
            beginnen behalten bauen teilen gehen besuchen einladen erklären übersetzen anbieten ändern
            wachsen wählen entscheiden neu alt jung örtlich öffentlich kostenlos sicher offen gemeinsam
            klein groß früh spät erste letzte jede viele mehr andere gleiche verschieden gut besser
            einfach klar zusammen oft immer wo wenn während weil vor nach zwischen ohne durch über",
    },
    Language {
        tag: "ar",
        site: "أفكار جيدة من مدن كثيرة",
        space: " ",
        comma: "، ",
        stop: ". ",
        headings: [
            "لماذا كان ذلك ضروريًا", "كيف يعمل", "من يشارك", "كم يكلّف", "ماذا تغيّر", "ماذا تعلّمت المدينة",
            "كيف تبدأ", "ماذا بعد",
        ],
        topics: [
            "السكن", "العمل", "اللغة", "التعلّم", "الصحة", "المال", "الحقوق", "الأمان", "الجيران",
            "الأعمال", "المشاركة", "الفضاء العام",
        ],
        syllables: ARABIC,
        words: "
            في من إلى على عن مع كان يكون هذا هذه التي الذي كل بعض أكثر غير قبل بعد بين حول خلال عند
            المدينة الحي الشارع البيت المنزل المدرسة المكتبة السوق الحديقة الجسر النهر المحطة المكتب
            الشباك الناس العائلة الطفل الوالدان الجار القادم الساكن العامل الطالبة المعلّم الممرضة المرشد
            العمدة المجلس العضو المتطوّع الشريك الصديق الضيف المستأجر المالك الشركة الشخص المجموعة الفريق
            العمل الوظيفة المهنة الحرفة التجارة الدكّان القرض المال الأجر الإيجار السعر الميزانية المنحة
            الحساب المصرف اللغة الكلمة الدورة الدرس الصف الكتاب الرسالة السؤال الجواب الاستمارة الورقة
            اللافتة الصوت القصة الصحة الطبيبة العيادة المستشفى الرعاية المساعدة النصيحة الدعم الخدمة
            البرنامج المشروع الخطة الفكرة الحق القانون التصويت القاعدة التصريح العنوان التاريخ السنة الشهر
            الأسبوع اليوم الصباح المساء الساعة الوقت الباب الغرفة المطبخ الطاولة المتنزّه الساحة الطريق
            الحافلة القطار التذكرة الخريطة المكان المركز الزاوية يرحّب يلتقي يتعلّم يعلّم يتكلّم يقرأ يكتب
            يسمع يسأل يعطي يأخذ يحضر يجد يفتح يبدأ يحفظ يبني يشارك ينضمّ يمشي يزور يدعو يشرح يترجم يعرض
            يغيّر ينمو يختار يقرّر جديد قديم شاب محلّي عام مجّاني آمن مفتوح مشترك صغير كبير مبكر متأخر أول
            آخر كثير مختلف جيد أفضل بسيط واضح معًا غالبًا دائمًا حيث عندما لأن بدون أيضًا فقط ثم كذلك",
    },
    Language {
        tag: "fa",
        site: "ایده‌های خوب از شهرهای بسیار",
        space: " ",
        comma: "، ",
        stop: ". ",
        headings: [
            "چرا لازم بود", "چگونه کار می‌کند", "چه کسی شرکت می‌کند", "چقدر هزینه دارد", "چه چیزی عوض شد",
            "شهر چه آموخت", "چگونه آغاز کنیم", "گام بعدی",
        ],
        topics: [
            "مسکن", "کار", "زبان", "آموختن", "سلامت", "پول", "حقوق", "ایمنی", "همسایگان", "کسب‌وکار",
            "مشارکت", "فضای عمومی",
        ],
        syllables: ARABIC,
        words: "
            در از به با برای بر که این آن است هست بود بودند دارد دارند می‌شود می‌تواند خواهد را تا یا و
            شهر محله خیابان خانه مدرسه کتابخانه بازار باغ پل رود ایستگاه دفتر پیشخوان مردم خانواده کودک
            پدر مادر همسایه تازه‌وارد ساکن کارگر دانش‌آموز آموزگار پرستار راهنما شهردار شورا عضو داوطلب
            شریک دوست مهمان مستأجر مالک کارفرما شخص گروه تیم کار شغل مهارت پیشه بازرگانی مغازه وام پول
            مزد اجاره قیمت بودجه کمک حساب بانک زبان واژه دوره درس کلاس کتاب نامه پرسش پاسخ فرم کاغذ
            تابلو صدا داستان سلامت پزشک درمانگاه بیمارستان مراقبت یاری مشورت پشتیبانی خدمت برنامه پروژه
            طرح ایده حق قانون رأی قاعده مجوز نشانی تاریخ سال ماه هفته روز صبح عصر ساعت زمان در اتاق
            آشپزخانه میز پارک میدان راه اتوبوس قطار بلیت نقشه جا مرکز گوشه خوشامد دیدار آموختن گفتن
            خواندن نوشتن شنیدن پرسیدن دادن گرفتن آوردن یافتن گشودن آغاز نگهداری ساختن پیوستن پیاده
            بازدید دعوت توضیح ترجمه پیشنهاد تغییر رشد انتخاب تصمیم تازه قدیمی جوان محلی عمومی رایگان
            امن باز مشترک کوچک بزرگ زود دیر نخست آخر هر بسیار بیشتر دیگر همان متفاوت خوب بهتر ساده
            روشن باهم اغلب همیشه کجا هنگام زیرا پیش پس میان بدون پیرامون نیز تنها سپس هنوز ما آنها",
    },
    Language {
        tag: "uk",
        site: "Добрі ідеї з багатьох міст",
        space: " ",
        comma: ", ",
        stop: ". ",
        headings: [
            "Чому це було потрібно", "Як це працює", "Хто бере участь", "Скільки це коштує", "Що змінилося",
            "Чого навчилося місто", "Як почати", "Що далі",
        ],
        topics: [
            "Житло", "Робота", "Мова", "Навчання", "Здоров’я", "Гроші", "Права", "Безпека", "Сусіди",
            "Підприємництво", "Участь", "Громадський простір",
        ],
        syllables: CYRILLIC,
        words: "
            в у на з із до для про за від при є був була були має мають може буде як що це той ця місто
            квартал вулиця будинок дім школа бібліотека ринок сад міст річка вокзал установа віконце люди
            родина дитина батьки сусід новоприбулий мешканець робітник учениця вчитель медсестра наставник
            мер рада учасник волонтер партнер друг гість орендар власник роботодавець особа група команда
            праця робота ремесло фах торгівля крамниця позика гроші платня оренда ціна бюджет допомога
            рахунок банк мова слово курс урок клас книга лист питання відповідь бланк папір вивіска голос
            історія здоров’я лікарка поліклініка лікарня догляд порада підтримка послуга програма проєкт
            план ідея право закон голосування правило дозвіл адреса дата рік місяць тиждень день ранок
            вечір година час двері кімната кухня стіл парк площа шлях автобус потяг квиток мапа місце
            центр ріг вітати зустрічати вчитися навчати говорити читати писати слухати питати давати
            брати приносити знаходити відкривати починати зберігати будувати ділитися приєднатися ходити
            відвідувати запрошувати пояснювати перекладати пропонувати змінювати рости обирати вирішувати
            новий старий молодий місцевий громадський безкоштовний безпечний відкритий спільний малий
            великий ранній пізній перший останній кожен багато більше інший однаковий різний добрий кращий
            простий зрозумілий разом часто завжди де коли поки тому перед після між без через навколо",
    },
    Language {
        tag: "ru",
        site: "Хорошие идеи из многих городов",
        space: " ",
        comma: ", ",
        stop: ". ",
        headings: [
            "Почему это было нужно", "Как это работает", "Кто участвует", "Сколько это стоит",
            "Что изменилось", "Чему научился город", "Как начать", "Что дальше",
        ],
        topics: [
            "Жильё", "Работа", "Язык", "Учёба", "Здоровье", "Деньги", "Права", "Безопасность", "Соседи",
            "Предпринимательство", "Участие", "Общественное пространство",
        ],
        syllables: CYRILLIC,
        words: "
            в на с из к для о за от при есть был была были имеет могут может будет как что это тот эта
            город квартал улица дом жильё школа библиотека рынок сад мост река вокзал учреждение окошко
            люди семья ребёнок родители сосед приезжий житель рабочий ученица учитель медсестра наставник
            мэр совет участник доброволец партнёр друг гость жилец владелец работодатель человек группа
            команда труд работа ремесло профессия торговля магазин ссуда деньги зарплата аренда цена
            бюджет пособие счёт банк язык слово курс урок класс книга письмо вопрос ответ бланк бумага
            вывеска голос рассказ здоровье врач поликлиника больница уход помощь поддержка услуга
            программа проект план идея право закон выборы правило разрешение адрес дата год месяц неделя
            день утро вечер час время дверь комната кухня стол парк площадь путь автобус поезд билет
            карта место центр угол приветствовать встречать учиться учить говорить читать писать слушать
            спрашивать давать брать приносить находить открывать начинать хранить строить делиться
            присоединиться ходить посещать приглашать объяснять переводить предлагать менять расти
            выбирать решать новый старый молодой местный общественный бесплатный безопасный открытый общий
            малый большой ранний поздний первый последний каждый много больше другой одинаковый разный
            хороший лучший простой ясный вместе часто всегда где когда пока потому перед после между без",
    },
    Language {
        tag: "zh-Hans",
        site: "来自许多城市的好主意",
        space: "",
        comma: "，",
        stop: "。",
        headings: [
            "为什么需要", "如何运作", "谁来参加", "需要多少费用", "有什么变化", "城市学到了什么", "如何开始",
            "下一步",
        ],
        topics: [
            "住房", "工作", "语言", "学习", "健康", "金钱", "权利", "安全", "邻里", "经商", "参与", "公共空间",
        ],
        syllables: "诺 桑 贝 克 林 玛 达 维 托 赫 布 奥 加 蒙 费 温",
        words: "
            的 是 在 和 有 与 为 了 也 都 就 可以 能够 应该 已经 正在 因为 所以 但是 如果 以及 或者 从 到 对
            城市 街区 街道 房子 家 学校 图书馆 市场 花园 桥 河 车站 办公室 窗口 人们 家庭 孩子 父母 邻居 新居民
            居民 工人 学生 老师 护士 导师 市长 议会 成员 志愿者 伙伴 朋友 客人 租户 房东 雇主 个人 小组 团队
            工作 职位 技能 手艺 生意 商店 贷款 钱 工资 房租 价格 预算 补助 账户 银行 语言 词语 课程 一课 班级
            书 信 问题 答案 表格 纸 标志 声音 故事 健康 医生 诊所 医院 照顾 帮助 建议 支持 服务 计划 项目
            方案 主意 权利 法律 投票 规则 许可 地址 日期 年 月 星期 日子 早晨 晚上 小时 时间 门 房间 厨房 桌子
            公园 广场 道路 公共汽车 火车 车票 地图 地方 中心 角落 欢迎 见面 学习 教 说话 阅读 写作 倾听 询问
            给予 拿 带来 找到 打开 开始 保留 建设 分享 加入 步行 访问 邀请 解释 翻译 提供 改变 成长 选择 决定
            新 旧 年轻 当地 公共 免费 安全 开放 共同 小 大 早 晚 第一 最后 每个 许多 更多 其他 相同 不同 好
            更好 简单 清楚 一起 经常 总是 哪里 什么时候 之前 之后 之间 没有 通过 关于 周围 这个 那些 我们 他们",
    },
    Language {
        tag: "am",
        site: "ከብዙ ከተሞች ጥሩ ሀሳቦች",
        space: " ",
        comma: "፣ ",
        stop: "። ",
        headings: [
            "ለምን አስፈለገ", "እንዴት ይሠራል", "ማን ይሳተፋል", "ምን ያህል ያስወጣል", "ምን ተለወጠ", "ከተማው ምን ተማረ",
            "እንዴት እንደሚጀመር", "ቀጥሎ ምን ይመጣል",
        ],
        topics: [
            "መኖሪያ", "ሥራ", "ቋንቋ", "መማር", "ጤና", "ገንዘብ", "መብቶች", "ደህንነት", "ጎረቤቶች", "ንግድ", "ተሳትፎ", "የሕዝብ ቦታ",
        ],
        syllables: "ኖር ሳን ቤል ኬር ሊን ማር ዳል ቪክ ቶር ሄል ብሪ ኦስት ጋር ሞን ፌል ዌን",
        words: "
            እና ወደ ከ ለ በ ስለ ነው ናቸው ነበር ነበሩ አለ አላቸው ይችላል ይሆናል ይህ ያ እነዚህ ሁሉ አንድ ሁለት ሦስት ብዙ ጥቂት
            ከተማ ሰፈር መንገድ ቤት መኖሪያ ትምህርት ቤተመጻሕፍት ገበያ አትክልት ድልድይ ወንዝ ጣቢያ ቢሮ መስኮት ሰዎች ቤተሰብ ልጅ
            ወላጅ ጎረቤት እንግዳ ነዋሪ ሠራተኛ ተማሪ አስተማሪ ነርስ መካሪ ከንቲባ ምክርቤት አባል በጎፈቃደኛ አጋር ጓደኛ ተከራይ ባለቤት
            አሠሪ ሰው ቡድን ሥራ ሙያ ችሎታ ንግድ ሱቅ ብድር ገንዘብ ደመወዝ ኪራይ ዋጋ በጀት ድጋፍ ሂሳብ ባንክ ቋንቋ ቃል ኮርስ
            ክፍል መጽሐፍ ደብዳቤ ጥያቄ መልስ ቅጽ ወረቀት ምልክት ድምፅ ታሪክ ጤና ሐኪም ክሊኒክ ሆስፒታል እንክብካቤ እርዳታ ምክር
            አገልግሎት ፕሮግራም ፕሮጀክት ዕቅድ ሀሳብ መብት ሕግ ምርጫ ደንብ ፈቃድ አድራሻ ቀን ዓመት ወር ሳምንት ጠዋት ምሽት ሰዓት
            ጊዜ በር ኩሽና ጠረጴዛ ፓርክ አደባባይ አውቶቡስ ባቡር ትኬት ካርታ ቦታ ማዕከል ጥግ መቀበል መገናኘት መማር ማስተማር
            መናገር ማንበብ መጻፍ ማዳመጥ መጠየቅ መስጠት መውሰድ ማምጣት ማግኘት መክፈት መጀመር መጠበቅ መገንባት መካፈል መሳተፍ መሄድ
            መጎብኘት መጋበዝ ማስረዳት መተርጎም ማቅረብ መለወጥ ማደግ መምረጥ መወሰን አዲስ አሮጌ ወጣት አካባቢ ሕዝባዊ ነፃ ክፍት
            የጋራ ትንሽ ትልቅ ቀደም ዘግይቶ የመጀመሪያ የመጨረሻ እያንዳንዱ ሌላ ተመሳሳይ የተለየ ጥሩ የተሻለ ቀላል ግልጽ አብሮ
            ዘወትር ሁልጊዜ የት መቼ ሲሆን ምክንያቱም በፊት በኋላ መካከል ያለ በኩል ዙሪያ ደግሞ ብቻ ከዚያ ገና እኛ እነርሱ የእኛ",
    },
];

const LATIN: &str = "nor san bel ker lin mar dal vik tor hel bri ost gar mon fel wen";
const CYRILLIC: &str = "нор сан бел кер лин мар дал вик тор хел бри ост гар мон фел вен";
const ARABIC: &str = "نور سان بيل كير لين مار دال فيك تور هيل بري است غار مون فيل وين";
