import { pairs } from './pair.ts'

/** What must not be found. Written before the search was. */
export const MUST_NOT_MATCH = [
  ...pairs(
    'another root, or another pattern of one root',
    `
    كاتب → made-up:writers-union
    كتاب → made-up:office-clerks
    طريق → made-up:tariq-zaoui
    طارق → made-up:highway
    علم → morocco-voip-2016:upm
    عالم → morocco-voip-2016:al-alam
    حمادة → morocco-voip-2016:mohamed-tamart
    محمد → morocco-voip-2016:montassir-hamada
    سلمان → made-up:salama
    حجر → morocco-voip-2016:morocco-voip-ban-2016
    قرن → morocco-voip-2016:decision-2004
    يونس → commons:TN
    تونس → made-up:younes-wahbi
    بحر → made-up:freedom-radio`,
  ),
  ...pairs(
    'the first letters are no article',
    `
    مانيا → commons:DE
    بانيا → commons:AL
    ماني → made-up:german-office
    فاف → commons:AF
    باني → commons:ES`,
  ),
  ...pairs(
    'the first letter is no joined particle',
    `
    زارة → made-up:ministry
    وزارة → made-up:zara
    نك → made-up:valley-bank
    بنك → made-up:nuk
    بنان → commons:LB
    لبنان → made-up:bannan
    ريم → made-up:karim-tazi
    كريم → made-up:rim-idrissi
    يبيا → commons:LY
    رنسا → commons:FR
    كالة → morocco-voip-2016:anrt
    ندا → commons:CA
    اريس → commons:FR
    هبي → made-up:younes-wahbi
    يسبوك → commons:facebook
    اتساب → commons:whatsapp`,
  ),
  ...pairs(
    'short words stand for themselves',
    `
    ما → commons:MA
    في → commons:viber
    al → commons:AL
    el → commons:SV
    li → commons:line
    in → commons:inwi
    to → commons:tor
    x → commons:MX
    im → commons:imessage
    دو → commons:google-duo`,
  ),
  ...pairs(
    'another service of a near name',
    `
    Telegram → made-up:telegraph
    Telegraph → commons:telegram
    Viber → made-up:fiber
    Fiber → commons:viber
    Vibes → commons:viber
    Skip → commons:skype
    Sky → commons:tiktok
    Lime → commons:line
    Wine → commons:line
    Boom → commons:zoom
    Twitch → commons:twitter
    Snapchat → commons:wechat
    WeChat → commons:snapchat
    Wechat → made-up:wechat-pay
    Orange → commons:tango
    Mango → commons:tango
    Range → commons:meditel
    Discus → commons:discord
    Facebook → commons:facetime
    FaceTime → commons:facebook
    Google Meet → commons:google-duo`,
  ),
  ...pairs(
    'a slip too many',
    `
    Wotsup → commons:whatsapp
    Fasbuk → commons:facebook
    Benkhiran → commons:BN
    Skapi → commons:skype
    Instant → commons:instagram
    Morrow → commons:MA
    Niger → commons:NG
    Nigeria → commons:NE
    Austria → commons:AU
    Australia → commons:AT
    Iran → commons:IQ
    Iraq → commons:IR
    Mali → commons:MT
    Slovakia → commons:SI`,
  ),
  ...pairs(
    'another name in Latin letters',
    `
    Tarek Ziad → made-up:tariq-zaoui
    Torque → made-up:tariq-zaoui
    Katib → made-up:writers-union
    Raghiba → morocco-voip-2016:amine-raghib
    Swong → morocco-voip-2016:moustapha-swinga
    Karam → made-up:karim-tazi
    Carmen → made-up:karim-tazi
    Rami → made-up:rim-idrissi
    Room → made-up:rim-idrissi
    Tazmamart → morocco-voip-2016:mohamed-tamart
    Tamara → morocco-voip-2016:mohamed-tamart
    Hafsa → made-up:hafid-mernissi
    Yassine → made-up:yasmine-kabbaj
    Yasmine → morocco-voip-2016:yassine-meswat
    Salih → morocco-voip-2016:salah-baina
    Hassan Fassi → made-up:hussein-fassi
    Kharkov → made-up:abdessamad-cherkaoui
    Bilal → made-up:leila-benali`,
  ),
  ...pairs(
    'every word is asked for',
    `
    Maroc Awards Meditel → commons:meditel
    Hiroshima Tsunami → morocco-voip-2016:hiroshima-army
    مصطفى الفكاك → morocco-voip-2016:moustapha-swinga
    Mustapha Swinga Fekkak → morocco-voip-2016:mustapha-el-fekkak`,
  ),
  ...pairs(
    'signs of a query language are no signs here',
    `
    whatsapp OR viber → commons:viber
    m_rocco → commons:MA
    * → commons:MA
    2088 NEAR 2004 → made-up:decree`,
  ),
  ...pairs(
    'no word of another script',
    `
    信支 → commons:wechat
    ⵜⴰⵎ → commons:TM
    付微 → made-up:wechat-pay`,
  ),
]
