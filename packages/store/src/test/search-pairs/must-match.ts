import { pairs } from './pair.ts'

/** What must be found. Written before the search was. */
export const MUST_MATCH = [
  ...pairs(
    'the name itself',
    `
    WhatsApp → commons:whatsapp
    whatsapp → commons:whatsapp
    واتساب → commons:whatsapp
    Maroc Telecom → commons:maroc-telecom
    Hiroshima Army → morocco-voip-2016:hiroshima-army
    X → commons:twitter`,
  ),
  ...pairs(
    'every variant spelling is a name',
    `
    وتساب → commons:whatsapp
    وات ساب → commons:whatsapp
    Itissalat Al-Maghrib → commons:maroc-telecom
    Wana → commons:inwi
    نورالدين الفقير → morocco-voip-2016:noureddine-lafkir
    المملكة المغربية → commons:MA
    Salah Baïna → morocco-voip-2016:salah-baina`,
  ),
  ...pairs(
    'accents and marks do not matter',
    `
    meditel → commons:meditel
    MÉDITEL → commons:meditel
    Helene Dupre → made-up:helene-dupre
    Mustafa Swinga → morocco-voip-2016:moustapha-swinga
    قطر → commons:QA
    عمان → commons:OM
    منظمة الشفافية → made-up:transparency
    web of tides → made-up:wave`,
  ),
  ...pairs(
    'forms of alef, hamza, yaa, taa marbuta, tatweel and digits',
    `
    انوي → commons:inwi
    إِنْوِي → commons:inwi
    ايمو → commons:imo
    مصطفي سوينغا → morocco-voip-2016:moustapha-swinga
    امين رغيب → morocco-voip-2016:amine-raghib
    اذاعه الحرية → made-up:freedom-radio
    ليلي → made-up:leila-benali
    المرسوم 2088 → made-up:decree
    قرار سنة ٢٠٠٤ → morocco-voip-2016:decision-2004`,
  ),
  ...pairs(
    'the article, and particles that are joined to a word',
    `
    مغرب → commons:MA
    بالمغرب → commons:MA
    والمغرب → commons:MA
    للمغرب → commons:MA
    عراق → commons:IQ
    داعش → morocco-voip-2016:twitter-account-closures-lately
    بمراكش → morocco-voip-2016:marrakesh
    رقمنة → made-up:ministry
    الوزارة → made-up:ministry
    للوزارة → made-up:ministry
    بالبنك → made-up:valley-bank`,
  ),
  ...pairs(
    'endings of words',
    `
    انسحاب → morocco-voip-2016:awards-withdrawals-2016
    withdrawal from the awards → morocco-voip-2016:awards-withdrawals-2016
    boycotts → morocco-voip-2016:operators-boycott
    virtual network → commons:vpn
    شبكات → commons:vpn
    réseau social → commons:social-media`,
  ),
  ...pairs(
    'Latin spellings of a name that has Latin labels',
    `
    Swinga → morocco-voip-2016:moustapha-swinga
    Raghib → morocco-voip-2016:amine-raghib
    Tamart → morocco-voip-2016:mohamed-tamart
    Mohammed Tamart → morocco-voip-2016:mohamed-tamart
    Mokhtari → morocco-voip-2016:najib-el-mokhtari
    al-Mukhtari → morocco-voip-2016:najib-el-mokhtari
    Lahbichi → morocco-voip-2016:mohamed-lahbichi
    Ben Kirane → morocco-voip-2016:abdelilah-benkirane
    Husayn al-Fasi → made-up:hussein-fassi
    Hussein Fassi → made-up:hussein-fassi`,
  ),
  ...pairs(
    'French, English and chat spellings of a name that has none in Latin letters',
    `
    Tarik Zaoui → made-up:tariq-zaoui
    Tariq → made-up:tariq-zaoui
    Said Ait Baha → made-up:said-ait-baha
    Khadija → made-up:khadija-ghandour
    5adija → made-up:khadija-ghandour
    Ghandour → made-up:khadija-ghandour
    El Ghandour → made-up:khadija-ghandour
    Yasmine → made-up:yasmine-kabbaj
    Kabbaj → made-up:yasmine-kabbaj
    9abbaj → made-up:yasmine-kabbaj
    Abdessamad Cherkaoui → made-up:abdessamad-cherkaoui
    3abd samad → made-up:abdessamad-cherkaoui
    Noureddine Bouziane → made-up:noureddine-bouziane
    Nour Eddine → made-up:noureddine-bouziane
    Leila → made-up:leila-benali
    Benali → made-up:leila-benali
    Hafid → made-up:hafid-mernissi
    7afid → made-up:hafid-mernissi
    Karim Tazi → made-up:karim-tazi
    Younes → made-up:younes-wahbi`,
  ),
  ...pairs(
    'Arabic spellings of a name that has Latin labels alone',
    `
    حسين الفاسي → made-up:hussein-fassi
    صلاح → morocco-voip-2016:salah-baina`,
  ),
  ...pairs(
    'slips of the finger',
    `
    Whatsap → commons:whatsapp
    Whastapp → commons:whatsapp
    Facebok → commons:facebook
    Instagramm → commons:instagram
    Skipe → commons:skype
    Twiter → commons:twitter
    Telegrm → commons:telegram
    Benkiran → morocco-voip-2016:abdelilah-benkirane
    Marakech → morocco-voip-2016:marrakesh
    Noureddine Lafkyr → morocco-voip-2016:noureddine-lafkir`,
  ),
  ...pairs(
    'words written together or apart',
    `
    Face Time → commons:facetime
    whats app → commons:whatsapp
    GoogleDuo → commons:google-duo
    عبد الاله بنكيران → morocco-voip-2016:abdelilah-benkirane
    عبدالرحمان → morocco-voip-2016:abderrahmane-amzal
    الدار البيضاء → morocco-voip-2016:casablanca`,
  ),
  ...pairs(
    'the beginning of the last word',
    `
    Marra → morocco-voip-2016:marrakesh
    Maroc Tel → commons:maroc-telecom
    سوين → morocco-voip-2016:moustapha-swinga`,
  ),
  ...pairs(
    'other scripts',
    `
    ⵜⴰⵎⴰⵣⵉⵖⵜ → made-up:tamazight-app
    支付 → made-up:wechat-pay
    微信 → made-up:wechat-pay
    вконтакте → made-up:vkontakte`,
  ),
  ...pairs(
    'in French, an elided article',
    `
    accès à internet → commons:internet
    observatoire accès → made-up:observatory
    ivoire → commons:CI`,
  ),
]
