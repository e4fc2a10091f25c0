// News sentences in many languages, with the character sets that papers set them in before UTF-8.

export interface Sample {
  readonly language: string
  readonly charsets: readonly string[]
  readonly headline: string
  readonly text: string
}

export const SAMPLES: readonly Sample[] = [
  {
    language: 'de',
    charsets: ['windows-1252', 'iso-8859-15'],
    headline: 'Gemeinderat berät über Hafen',
    text: 'Der Gemeinderat von Altenbrück hat am Dienstag über den neuen Hafen beraten und die Anwohner gehört, die dagegen sind. Die Arbeiten sollen im Herbst beginnen und etwa zwei Jahre dauern, erklärte die Behörde am Abend.',
  },
  {
    language: 'en',
    charsets: ['windows-1252'],
    headline: 'Mayor’s office to close the “old” bridge',
    text: 'The mayor’s office said on Monday that the “old” bridge will be closed — for good. “We can’t wait any longer,” said the owner of a café beside it. The closure costs shops on both banks a third of their takings, a survey found.',
  },
  {
    language: 'fr',
    charsets: ['windows-1252', 'iso-8859-15'],
    headline: 'Le quai divise les pêcheurs de Port-Lorme',
    text: "Le conseil municipal a débattu mardi du nouveau quai et a écouté les pêcheurs qui s'y opposent depuis des années. Les travaux doivent commencer à l'automne et dureront près de deux ans, a indiqué la mairie dans un communiqué.",
  },
  {
    language: 'pl',
    charsets: ['windows-1250', 'iso-8859-2'],
    headline: 'Rada miejska dyskutuje o nowym nabrzeżu',
    text: 'Rada miejska we wtorek dyskutowała o nowym nabrzeżu i wysłuchała rybaków, którzy od lat się temu sprzeciwiają. Prace mają się rozpocząć jesienią i potrwają około dwóch lat, poinformował urząd morski w oświadczeniu.',
  },
  {
    language: 'cs',
    charsets: ['windows-1250', 'iso-8859-2'],
    headline: 'Rada projednala nové nábřeží',
    text: 'Městská rada v úterý projednala nové nábřeží a vyslechla rybáře, kteří se proti němu staví už léta. Práce mají začít na podzim a potrvají asi dva roky, uvedl úřad. Příští týden se bude o plánu hlasovat na zvláštní schůzi.',
  },
  {
    language: 'ru',
    charsets: ['windows-1251', 'koi8-r', 'iso-8859-5'],
    headline: 'Набережная расколола город',
    text: 'Городской совет во вторник обсудил план новой набережной и выслушал рыбаков, которые выступают против него. Работы должны начаться осенью и продлятся около двух лет, сообщили в управлении порта.',
  },
  {
    language: 'uk',
    charsets: ['windows-1251', 'koi8-u'],
    headline: 'Набережна розділила місто',
    text: 'Міська рада у вівторок обговорила план нової набережної та вислухала рибалок, які виступають проти нього. Роботи мають початися восени і триватимуть близько двох років, повідомили в управлінні порту.',
  },
  {
    language: 'el',
    charsets: ['windows-1253', 'iso-8859-7'],
    headline: 'Η νέα προκυμαία διχάζει την πόλη',
    text: 'Το δημοτικό συμβούλιο συζήτησε την Τρίτη το σχέδιο για τη νέα προκυμαία και άκουσε τους ψαράδες που αντιτίθενται εδώ και χρόνια. Οι εργασίες αναμένεται να αρχίσουν το φθινόπωρο και θα διαρκέσουν περίπου δύο χρόνια.',
  },
  {
    language: 'tr',
    charsets: ['windows-1254'],
    headline: 'Yeni rıhtım şehri böldü',
    text: 'Belediye meclisi salı günü yeni rıhtım planını görüştü ve yıllardır buna karşı çıkan balıkçıları dinledi. Çalışmaların sonbaharda başlaması ve yaklaşık iki yıl sürmesi bekleniyor, dedi liman müdürlüğü dün akşam.',
  },
  {
    language: 'he',
    charsets: ['windows-1255', 'iso-8859-8'],
    headline: 'הרציף החדש מפלג את העיר',
    text: 'מועצת העיר דנה ביום שלישי בתוכנית הרציף החדש ושמעה את הדייגים המתנגדים לה מזה שנים. העבודות אמורות להתחיל בסתיו ויימשכו כשנתיים, נמסר מרשות הנמל. ראש העיר אמר כי אי אפשר לחכות עוד.',
  },
  {
    language: 'ar',
    charsets: ['windows-1256', 'iso-8859-6'],
    headline: 'الرصيف الجديد يقسم المدينة',
    text: 'ناقش المجلس البلدي يوم الثلاثاء خطة الرصيف الجديد واستمع إلى الصيادين الذين يعارضونها منذ سنوات. ومن المقرر أن تبدأ الأعمال في الخريف وتستمر نحو عامين، بحسب ما أعلنت سلطة الميناء في بيان.',
  },
  {
    language: 'ja',
    charsets: ['shift_jis', 'euc-jp'],
    headline: '港湾計画で町が割れる',
    text: '市議会は火曜日に港湾計画について協議し、計画に反対する住民の意見を聞いた。会議は三時間続いた。新しい岸壁の工事は秋に始まる予定で、完成までに約二年かかると港湾局は発表した。',
  },
  {
    language: 'zh',
    charsets: ['gbk', 'gb18030'],
    headline: '港口计划引发居民争议',
    text: '市议会周二开会讨论港口计划，并听取了反对该计划的居民的意见，会议持续了三个小时才结束。新码头的工程预计将于秋季开工，港务局表示，工程将持续大约两年时间。',
  },
  {
    language: 'zh-Hant',
    charsets: ['big5'],
    headline: '港口計畫引發居民爭議',
    text: '市議會週二開會討論港口計畫，並聽取了反對該計畫的居民的意見，會議持續了三個小時才結束。新碼頭的工程預計將於秋季開工，港務局表示，工程將持續大約兩年時間。',
  },
  {
    language: 'ko',
    charsets: ['euc-kr'],
    headline: '항만 계획에 주민 반발',
    text: '시의회는 화요일 항만 계획을 논의하고 이에 반대하는 주민들의 의견을 들었다. 새 부두 공사는 가을에 시작될 예정이며 약 2년이 걸릴 것이라고 항만청은 밝혔다.',
  },
]

/** Read only where they are declared: their bytes alone tell too little. */
export const DECLARED_ONLY: readonly Sample[] = [
  {
    language: 'ru',
    charsets: ['ibm866', 'x-mac-cyrillic'],
    headline: 'Набережная расколола город',
    text: 'Городской совет во вторник обсудил план новой набережной и выслушал рыбаков, которые выступают против него. Работы должны начаться осенью и продлятся около двух лет.',
  },
  {
    language: 'th',
    charsets: ['windows-874'],
    headline: 'แผนท่าเรือใหม่แบ่งเมือง',
    text: 'สภาเมืองได้หารือเมื่อวันอังคารเกี่ยวกับแผนท่าเรือใหม่ และรับฟังชาวประมงที่คัดค้านมานานหลายปี งานก่อสร้างจะเริ่มในฤดูใบไม้ร่วงและใช้เวลาประมาณสองปี',
  },
  {
    language: 'lt',
    charsets: ['windows-1257', 'iso-8859-13'],
    headline: 'Krantinės planas suskaldė miestą',
    text: 'Miesto taryba antradienį aptarė naujos krantinės planą ir išklausė žvejus, kurie jam priešinasi jau daugelį metų. Darbai turėtų prasidėti rudenį ir truks apie dvejus metus, pranešė uosto direkcija.',
  },
  {
    language: 'de',
    charsets: ['macintosh'],
    headline: 'Gemeinderat berät über Hafen',
    text: 'Der Gemeinderat von Altenbrück hat am Dienstag über den neuen Hafen beraten und die Anwohner gehört, die dagegen sind.',
  },
]
