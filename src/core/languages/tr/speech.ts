import { forms, listOf, type SpeechGrammar } from '../speech-grammar.ts'

export const turkish: SpeechGrammar = {
  tag: 'tr',
  says: listOf(
    'dedi dediler diyor diyorlar der derken demişti demiş deyip sözlerini ifade ' +
      'ifadesini ifadelerini söyledi söylediler söylüyor söylemişti belirtti belirttiler belirtiyor açıkladı açıkladılar açıklıyor ' +
      'duyurdu duyurdular anlattı anlatıyor ekledi ekliyor vurguladı vurguluyor yazdı yazıyor konuştu konuşuyor sordu soruyor ' +
      'yanıtladı yanıtlıyor cevapladı yineledi hatırlattı uyardı uyarıyor savundu savunuyor iddia itiraf kaydetti aktardı bildirdi ' +
      'değerlendirdi değerlendiriyor nitelendirdi nitelendiriyor niteledi tanımladı adlandırdı demekle demekten demeyi bağırdı ' +
      'yorumladı yorumunu açıklamasında açıklamasını değerlendirmesinde değerlendirmesini paylaştı ' +
      'teşekkür seslendi çıkıştı övdü eleştirdi reddetti yalanladı doğruladı belirterek söyleyerek diyerek ekleyerek vurgulayarak ' +
      'mesajını çağrısında çağrısını yanıtını sözleriyle ifadeleriyle sözlerine görüşünü',
    forms('diye', '-'),
  ),
  saying: 'diyen söyleyen belirten vurgulayan anlatan açıklayan ekleyen savunan kaydeden ifade',
  said: '',
  cites: '',
  have: '',
  be: 'oldu olan olarak olduğunu idi',
  otherVerbs: 'var yok',
  according: '',
  accordingNouns: '',
  accordingBehind: 'göre',
  he: '',
  she: '',
  others:
    'o onlar biz siz ben sen bu şu kim herkes hiç kimse bazı ona onu onun buna bunu bunun şunları şunu şöyle böyle bize bizi bana beni',
  definite: 'bu şu',
  indefinite: 'bir',
  possessive: '',
  of: '',
  by: '',
  prepositions: '',
  conjunctions: 've ama ancak veya ya ki çünkü fakat ile ise de da',
  relatives: '',
  adverbs:
    'ayrıca sonra daha yine hep asla bugün dün yarın yalnızca sadece bile önce şimdi artık şöyle böyle ardından dolayısıyla',
  adverbEndings: '',
  days: 'pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık günü',
  sir: 'bay bey',
  madam: 'bayan hanım',
  roles:
    'şoför şoförü sürücü sürücüsü yayıncı kaptan kaptanı cumhurbaşkanı başbakan bakan bakanı başkan başkanı milletvekili vali valisi general albay yarbay yüzbaşı hakim savcı avukat avukatı ' +
    'kral kraliçe papa profesör prof doktor dr doç müdür müdürü direktör direktörü sözcü sözcüsü sekreter sekreteri lider lideri yardımcısı ' +
    'büyükelçi büyükelçisi temsilci temsilcisi başsavcı komutan komutanı polis asker hekim hemşire cerrah araştırmacı ekonomist ' +
    'tarihçi uzman uzmanı yazar şair gazeteci muhabir antrenör antrenörü teknik oyuncu oyuncusu futbolcu şarkıcı yönetmen yönetmeni ' +
    'tanık komşu komşusu çiftçi balıkçı işçi öğretmen öğrenci anne annesi baba babası kardeş kardeşi oğlu kızı eşi kocası karısı ' +
    'arkadaşı adam kadın kurucu kurucusu üyesi üye muhtar muhtarı kaymakam müsteşarı danışmanı ceo editörü mühendis mimar',
  roleEndings: '',
  womanEndings: 'kraliçe anne annesi kızı karısı kadın hemşire',
  utterances: 'yanıt cevap yorum alıntı soru söz sözleri slogan mesaj not mektup açıklama',
  utteranceEndings: '',
  bodies:
    'bakanlığı bakanlık birliği parti partisi konsey konseyi komite komitesi ajansı ajans dairesi mahkemesi mahkeme anlaşması yasası ' +
    'üniversitesi üniversite okulu enstitüsü bankası banka caddesi sokağı meydanı gazetesi radyo televizyonu kanalı hizmeti ' +
    'federasyonu cumhuriyeti ordusu şirketi vakfı fonu ligi kulübü meclisi meclis komisyonu hastanesi müzesi belediyesi derneği ' +
    'hükümeti hükümet emniyet',
  bodyEndings: '',
  particles: 'de la von van der den al bin ibn da di du le el',
  reportive: '',
  nounsHaveCapitals: false,
  verbIsSecond: false,
  verbIsLast: true,
  dropsSubject: true,
  pluralVerbs: 'ler lar',
}
