// Turkish words that decide what an edit does. Lower case, folded; a space between entries.
import type { WordLists } from '../word-lists.ts'

export const turkish: WordLists = {
  negation:
    'değil değildi değildir yok yoktu yoktur hiç hiçbir asla kimse olmadı olmadığı olmayan olmaz etmedi etmiyor edilmedi olmadan yapmadı yapılmadı',
  hedge:
    'belki muhtemelen herhalde galiba muhtemel olası olabilir olabilirdi sözde iddiaya görünüyor görünüşe sanılıyor tahminen sanki olasılıkla iddiası şüpheli yaklaşık neredeyse',
  says: 'dedi diyor söyledi söylüyor belirtti belirtiyor açıkladı açıklıyor bildirdi bildiriyor ekledi ekliyor yazdı yazıyor anlattı anlatıyor kaydetti aktardı yanıtladı göre duyurdu konuştu değerlendirdi hatırlattı',
  claims:
    'iddia savundu savunuyor itiraf reddetti reddediyor yalanladı suçladı suçluyor vurguladı vurguluyor uyardı uyarıyor tehdit söz doğruladı ısrar eleştirdi yakındı',
  courtesy: 'bay bayan bey hanım sayın',
  office:
    'cumhurbaşkanı başbakan bakan bakanı başkan başkanı milletvekili vali valisi general albay büyükelçi büyükelçisi kral kraliçe papa profesör prof sözcü sözcüsü sekreter sekreteri müdür müdürü hakim savcı',
  months: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  weekdays: 'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  pronouns:
    'o onlar onun onu ona ben sen biz siz bizim benim sizin onların kendi kendisi bu şu bunlar şunlar kim',
  common:
    've veya ya da de ile için gibi kadar göre sonra önce ama fakat ancak çünkü ki ise bir bu şu her daha çok az en tüm bütün bazı diğer başka olarak olan oldu olduğu olduğunu var ise mi mı mu mü ne nasıl neden nerede hem bile sadece yalnız ' +
    'bugün dün yarın şimdi artık yine ayrıca üzere karşı doğru ilk son arasında üzerinde içinde dair ilgili tarafından edildi etti eden ediyor olacak',
  loaded:
    'propaganda terörist teröristler terörizm terör rejim rejimi aşırılıkçı hain hainler diktatör diktatörlük katliam soykırım vahşet faşist faşistler ırkçı ırkçılar fanatik',
}
