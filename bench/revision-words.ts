// Words and sentences of made-up encyclopaedia articles in five languages. Our own lists, most frequent words first.
//
// In a frame, `n`, `v`, `a`, `p`, `c` in braces are a noun, verb, adjective, person and place, `y` is a year and `d` a
// figure. What matters is script, punctuation and word frequency, not grammar.

export interface Language {
  readonly name: string
  /** Joins the sentences of a paragraph. */
  readonly space: string
  readonly nouns: readonly string[]
  readonly verbs: readonly string[]
  readonly adjectives: readonly string[]
  readonly persons: readonly string[]
  readonly places: readonly string[]
  readonly frames: readonly string[]
  /** A frame with a quotation, rarer than the others. */
  readonly quotation: string
}

const list = (words: string): readonly string[] => words.trim().split(/\s+/u)
const lines = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/u)

const ENGLISH: Language = {
  name: 'English',
  space: ' ',
  nouns:
    list(`river town bridge railway century church council harbour industry language library market museum
    parish population province road school station survey temple theatre trade university valley village wall
    archive battle canal charter climate county district dynasty empire estate festival forest fortress garden`),
  verbs:
    list(`built opened founded described extended restored recorded crossed replaced moved supported led joined
    published named granted held lost shaped completed divided governed surveyed purchased demolished`),
  adjectives:
    list(`old northern large early small medieval royal public local stone western narrow modern former main
    central rural coastal wooden annual historic eastern industrial southern independent`),
  persons: list(`Mary_Colton Henry_Aldous James_Whitlow Anne_Berrow Thomas_Kerr Edith_Marlowe George_Penhale
    Ruth_Sander William_Oakes Clara_Vennor`),
  places: list(
    `Marlby Eastport Harrow_Vale Tolminster Kesgrave Ardenford Lowmoor Saint_Brannoc Wexcombe Ravensea`,
  ),
  frames: lines(`In {y} the {n} of {c} was {v} by {p}, who had {v} the {a} {n} some {d} years before.
    The {n} stands on the {a} side of the {n}, about {d} kilometres from {c}.
    {p} {v} the {n} and the {n}, and the {a} {n} was {v} in {y}.
    Of its {d} inhabitants, many {v} in the {a} {n}; others {v} the {n} at {c} until {y}.
    Between {y} and {y} the {n} was {v} twice, and a {a} {n} with {d} seats was added.
    It is not known who {v} the {a} {n}, but a {n} from {c} mentions it.
    The {a} {n} (now a {n}) covers {d} hectares and was {v} for the {n} of {c}.
    According to {p}, the {n} had {d} {a} rooms when the {n} was {v}.`),
  quotation: '“The {a} {n} is older than the {n},” {p} wrote in {y}, “and it was never {v}.”',
}

const HINDI: Language = {
  name: 'Hindi',
  space: ' ',
  nouns: list(`नदी नगर पुल रेलवे शताब्दी मंदिर परिषद भाषा पुस्तकालय बाज़ार संग्रहालय जनसंख्या प्रांत सड़क विद्यालय स्टेशन
    सर्वेक्षण व्यापार विश्वविद्यालय घाटी गाँव दीवार युद्ध नहर जलवायु ज़िला राजवंश साम्राज्य उत्सव वन किला बगीचा कला साहित्य
    संगीत उद्योग कृषि समाज इतिहास शासन`),
  verbs:
    list(`बनाया खोला स्थापित_किया बताया बढ़ाया दर्ज_किया पार_किया बदला समर्थन_किया प्रकाशित_किया जीता खोया पूरा_किया
    बाँटा चलाया खरीदा जोड़ा लिखा सुधारा रोका`),
  adjectives: list(`पुराना उत्तरी बड़ा प्रारंभिक छोटा मध्यकालीन शाही सार्वजनिक स्थानीय पश्चिमी आधुनिक मुख्य केंद्रीय ग्रामीण
    तटीय वार्षिक ऐतिहासिक पूर्वी औद्योगिक दक्षिणी स्वतंत्र प्रसिद्ध`),
  persons: list(`मोहन_वर्मा सीता_देवी रमेश_जोशी अनिल_मेहता कविता_राव हरि_प्रसाद लक्ष्मी_नायर विजय_सिंह`),
  places: list(`रामपुर सोनगढ़ चंदनपुर कृष्णनगर देवगाँव नीलघाटी सूरजपुर मधुबनी`),
  frames: lines(`सन् {y} में {c} के {n} को {p} ने {v} और {a} {n} को {d} वर्ष पहले {v} था।
    यह {n} {a} {n} के पास {c} से लगभग {d} किलोमीटर दूर है।
    {p} ने {n} तथा {n} को {v}, और {y} में {a} {n} को {v} गया।
    इसके {d} निवासियों में से कई {a} {n} में रहते थे, जबकि अन्य ने {y} तक {c} का {n} {v}।
    {y} और {y} के बीच {n} को दो बार {v} गया और {d} स्थानों वाला {a} {n} जोड़ा गया।
    यह ज्ञात नहीं है कि {a} {n} को किसने {v}, किंतु {c} का एक {n} इसका उल्लेख करता है।
    {a} {n} (अब एक {n}) {d} हेक्टेयर में फैला है और {c} के {n} के लिए {v} गया था।`),
  quotation: '“{a} {n} इस {n} से भी पुराना है,” {p} ने {y} में लिखा, “और इसे कभी नहीं {v} गया।”',
}

const RUSSIAN: Language = {
  name: 'Russian',
  space: ' ',
  nouns:
    list(`река город мост железная_дорога столетие церковь совет гавань промышленность язык библиотека рынок музей
    население губерния дорога школа станция торговля университет долина деревня стена архив сражение канал климат уезд
    династия империя праздник лес крепость сад завод театр площадь памятник усадьба летопись`),
  verbs:
    list(`построен открыт основан описан расширен восстановлен отмечен заменён перенесён поддержан назван потерян
    завершён разделён куплен разрушен издан упомянут изучен закрыт`),
  adjectives:
    list(`старый северный большой ранний небольшой средневековый царский общественный местный каменный западный
    узкий современный бывший главный центральный сельский деревянный ежегодный восточный южный известный`),
  persons: list(
    `Анна_Лебедева Пётр_Морозов Иван_Соколов Мария_Белова Николай_Ершов Ольга_Кравцова Сергей_Лапин`,
  ),
  places: list(`Верхоречье Новоград Краснополье Заозёрск Бережаны Тихогорск Старая_Слобода`),
  frames: lines(`В {y} году в городе {c} был {v} {a} {n}, о котором {p} писала ещё за {d} лет до того.
    Этот {n} стоит на {a} берегу, примерно в {d} километрах от места {c}.
    {p} считает, что {n} и {n} были связаны, а {a} {n} {v} лишь в {y} году.
    Из {d} жителей многие помнят {a} {n}; другие говорят, что {n} был {v} до {y} года.
    Между {y} и {y} годами {n} дважды был {v}, и к нему добавили {a} {n} на {d} мест.
    Неизвестно, кем был {v} {a} {n}, но {n} из места {c} упоминает о нём.
    {a} {n} (ныне {n}) занимает {d} гектаров и был {v} для нужд города {c}.`),
  quotation: '«{a} {n} старше, чем {n}, — писал {p} в {y} году, — и никогда не был {v}».',
}

const THAI: Language = {
  name: 'Thai',
  space: ' ',
  nouns: list(`แม่น้ำ เมือง สะพาน ทางรถไฟ ศตวรรษ วัด สภา ท่าเรือ อุตสาหกรรม ภาษา ห้องสมุด ตลาด พิพิธภัณฑ์ ประชากร จังหวัด
    ถนน โรงเรียน สถานี การค้า มหาวิทยาลัย หุบเขา หมู่บ้าน กำแพง สงคราม คลอง ภูมิอากาศ อำเภอ ราชวงศ์ อาณาจักร เทศกาล ป่าไม้
    ป้อมปราการ สวน ศิลปะ วรรณกรรม ดนตรี เกษตรกรรม สังคม ประวัติศาสตร์ การปกครอง`),
  verbs: list(`สร้าง เปิด ก่อตั้ง อธิบาย ขยาย บูรณะ บันทึก ข้าม แทนที่ ย้าย สนับสนุน ตีพิมพ์ ตั้งชื่อ สูญเสีย ปกครอง สำรวจ
    ซื้อ รื้อถอน เขียน ปรับปรุง`),
  adjectives: list(`เก่าแก่ ทางเหนือ ขนาดใหญ่ แรกเริ่ม ขนาดเล็ก ยุคกลาง หลวง สาธารณะ ท้องถิ่น ทางตะวันตก แคบ สมัยใหม่ หลัก
    กลาง ชนบท ชายฝั่ง ประจำปี สำคัญ ทางตะวันออก อิสระ`),
  persons: list(`สมชาย_ใจดี สุดา_ทองคำ ประเสริฐ_แสงจันทร์ มาลี_ศรีสุข วิชัย_บุญมา อรุณี_พงษ์ไพร`),
  places: list(`บ้านทุ่ง เมืองเหนือ ท่าใหม่ ดอนแก้ว หนองบัว เขาขาว`),
  frames: lines(`ในปี พ.ศ. {y} {n}ของ{c}ถูก{v}โดย {p} ซึ่งเคย{v}{n}{a}เมื่อ {d} ปีก่อนหน้านั้น
    {n}แห่งนี้ตั้งอยู่ใกล้{n}{a} ห่างจาก{c}ประมาณ {d} กิโลเมตร
    {p} ได้{v}{n}และ{n} และใน ค.ศ. {y} {n}{a}ก็ถูก{v}
    ในจำนวนผู้อยู่อาศัย {d} คน หลายคนทำงานใน{n}{a} ส่วนคนอื่น{v}{n}ที่{c}จนถึงปี {y}
    ระหว่างปี {y} ถึง {y} {n}ถูก{v}สองครั้งและมี{n}{a}ขนาด {d} ที่นั่งเพิ่มขึ้นมา
    ไม่มีใครทราบว่าใครเป็นผู้{v}{n}{a}แต่{n}จาก{c}ได้กล่าวถึงเรื่องนี้ไว้
    {n}{a} (ปัจจุบันเป็น{n}) มีเนื้อที่ {d} ไร่และถูก{v}ขึ้นเพื่อ{n}ของ{c}`),
  quotation: '“{n}{a}เก่าแก่กว่า{n}” {p} เขียนไว้ในปี {y} “และไม่เคยถูก{v}เลย”',
}

const CHINESE: Language = {
  name: 'Chinese',
  space: '',
  nouns:
    list(`河流 城市 桥梁 铁路 世纪 寺庙 议会 港口 工业 语言 图书馆 市场 博物馆 人口 省份 道路 学校 车站 贸易 大学 山谷 村庄
    城墙 战争 运河 气候 县城 王朝 帝国 节日 森林 要塞 花园 艺术 文学 音乐 农业 社会 历史 政府 档案 戏院 广场 纪念碑 庄园`),
  verbs:
    list(`建造 开放 创立 描述 扩建 修复 记录 穿越 取代 迁移 支持 领导 加入 出版 命名 授予 失去 完成 划分 管理 调查 购买
    拆除 改建`),
  adjectives:
    list(`古老的 北部的 大型的 早期的 小型的 中世纪的 皇家的 公共的 当地的 石头的 西部的 狭窄的 现代的 主要的
    中央的 乡村的 沿海的 木制的 著名的 东部的`),
  persons: list(`王建国 李晓梅 张文远 陈玉兰 刘志强 赵明德 周海燕`),
  places: list(`青山 新港 龙泉 白河 东平 石桥 长岭`),
  frames: lines(`{y}年，{c}的{n}由{p}{v}，他在{d}年前曾经{v}过{a}{n}。
    该{n}位于{a}{n}附近，距离{c}大约{d}公里。
    {p}{v}了{n}和{n}，{y}年{a}{n}也得到{v}。
    在{d}名居民当中，许多人在{a}{n}工作，其他人则{v}{c}的{n}直到{y}年。
    {y}年至{y}年间，{n}两次被{v}，并增加了一座有{d}个座位的{a}{n}。
    目前尚不清楚是谁{v}了{a}{n}，但是{c}的一份{n}提到了这件事。
    {a}{n}（现为{n}）占地{d}公顷，是为{c}的{n}而{v}的。`),
  quotation: '“{a}{n}比{n}更加久远，”{p}在{y}年写道，“而且从未被{v}。”',
}

export const LANGUAGES: readonly Language[] = [ENGLISH, HINDI, RUSSIAN, THAI, CHINESE]
