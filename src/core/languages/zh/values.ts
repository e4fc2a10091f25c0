// Chinese and Japanese share their numerals; words around them differ little.
import type { ValueWords } from '../value-words.ts'

export const han: ValueWords = {
  numbers: '',
  scales: '',
  articles: '一',
  parts: '半=2 一半|半分=2',
  rough:
    '数十|几十|數十|幾十=tens 数百|几百|數百|幾百|上百=hundreds 数千|几千|數千|幾千|上千=thousands 数万|数萬|數萬|几万|上万=tens_thousands 数百万=millions',
  months: '',
  weekdays:
    '星期一|周一|週一|礼拜一|月曜日|月曜 星期二|周二|週二|火曜日|火曜 星期三|周三|週三|水曜日|水曜 星期四|周四|週四|木曜日|木曜 星期五|周五|週五|金曜日|金曜 星期六|周六|週六|土曜日|土曜 星期日|星期天|周日|週日|日曜日|日曜',
  days: '今天|今日=0 昨天|昨日=-1 明天|明日=1',
  units:
    '百分点|个百分点|百分點|個百分點|ポイント=pp パーセント|％=% 公里|千米|キロメートル|キロ=km 米|公尺|メートル=m 厘米|公分|センチ|センチメートル=cm 英里|哩|マイル=mile 公顷|公頃|ヘクタール=ha 平方公里|平方キロメートル|平方キロ=km2 平方米|平方メートル=m2 ' +
    '公斤|千克|キログラム=kg 克|グラム=g 吨|噸|トン=t 升|公升|リットル=l 桶|バレル=bbl 摄氏度|攝氏度=degC 度=deg 兆瓦|メガワット=MW 吉瓦|ギガワット=GW 千瓦|キロワット=kW 秒|秒間=s 分钟|分鐘|分間=min 小时|小時|个小时|時間=h 天|日間=d ' +
    '周|星期|个星期|週間|週=wk 个月|個月|か月|カ月|ヶ月|ヵ月=mo 年|年間=yr 世纪|世紀=century 岁|歲|歳|才=age',
  currencies:
    '人民币|元|圆|块|人民元=CNY 美元|美金|ドル|米ドル=USD 欧元|歐元|ユーロ=EUR 英镑|英鎊|ポンド=GBP 日元|日圓|円=JPY 港元|港币|香港ドル=HKD 卢布|盧布|ルーブル=RUB 澳元|豪ドル=AUD 加元=CAD 韩元|韓元|ウォン=KRW 卢比=INR',
  bounds:
    '大约|约|大約|約|左右|およそ=about 近|将近|將近|接近|ほぼ=nearly 超过|超過|逾|高于=over 不到|不足|低于|未满=under 至少|最少|少なくとも=least 最多|至多|高达|多达|最大=most',
  boundsBehind: '多|余|餘|強=over 以上=least 以下=most 左右|前後|ほど|程度=about 未満|弱=under',
  clock: '中午|正午=12:00 午夜=00:00 上午|午前=am 下午|晚上|午後=pm',
  ranges: '至 到 から ~ 〜',
}
