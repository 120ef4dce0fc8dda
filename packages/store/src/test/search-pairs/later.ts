import { pairs } from './pair.ts'

/**
 * Pairs that were written when the search was done, and to which nothing was fitted but that three Arabic letters are no
 * beginning. They say how it does on what it was not made for.
 */
export const LATER_MATCH = pairs(
  'written later',
  `
    Souinga → morocco-voip-2016:moustapha-swinga
    Soinga → morocco-voip-2016:moustapha-swinga
    Amin Raghib → morocco-voip-2016:amine-raghib
    Benkiraane → morocco-voip-2016:abdelilah-benkirane
    Abdelilah Benkiran → morocco-voip-2016:abdelilah-benkirane
    عبد الإله بن كيران → morocco-voip-2016:abdelilah-benkirane
    Moustafa Fekkak → morocco-voip-2016:mustapha-el-fekkak
    Noreddine Lafkir → morocco-voip-2016:noureddine-lafkir
    Taamart → morocco-voip-2016:mohamed-tamart
    Tammart → morocco-voip-2016:mohamed-tamart
    Jawhari → morocco-voip-2016:bilal-jouhari
    Nouredin Bouzyane → made-up:noureddine-bouziane
    Khadidja → made-up:khadija-ghandour
    Rghib → morocco-voip-2016:amine-raghib
    Hespress → morocco-voip-2016:hespress
    هسبرس → morocco-voip-2016:hespress
    المركز المغربي للدراسات → morocco-voip-2016:moroccan-centre-for-media-studies
    الاتصالات المغربية → morocco-voip-2016:moroccan-telecom-operators
    شركة الاتصالات المغربية → morocco-voip-2016:moroccan-telecom-operators
    اوقفوا الحظر → morocco-voip-2016:stop-the-ban-campaign
    petition → morocco-voip-2016:voip-ban-petition
    boycott of operators → morocco-voip-2016:operators-boycott
    cahier des charges → morocco-voip-2016:operators-licence-specifications
    agence nationale de réglementation → morocco-voip-2016:anrt
    ANRT → morocco-voip-2016:anrt
    Etats Unis → commons:US
    Cote d'Ivoire → commons:CI
    Curacao → commons:CW
    Türkiye → commons:TR
    Turkiye → commons:TR
    Emirats → commons:AE
    السعودية → commons:SA
    سعودية → commons:SA
    فلبين → commons:PH
    اليمن → commons:YE
    يمن → commons:YE
    telegramm → commons:telegram
    watsapp → commons:whatsapp
    whatsup → commons:whatsapp
    youtub → commons:youtube
    Insta → commons:instagram
    tik tok → commons:tiktok
    فيسبوك ماسنجر → commons:messenger
    ماسنجير → commons:messenger
    Casa Blanca → morocco-voip-2016:casablanca
    كازا → morocco-voip-2016:casa-bel-visa
    Cherqaoui → made-up:abdessamad-cherkaoui
    Sharqawi → made-up:abdessamad-cherkaoui
    Idrissi → made-up:rim-idrissi
    El Idrissi → made-up:rim-idrissi
    Mernisi → made-up:hafid-mernissi
    Hafiz → made-up:hafid-mernissi
    Wehbi → made-up:younes-wahbi
    Yunis Wahbi → made-up:younes-wahbi`,
)

export const LATER_NOT = pairs(
  'written later',
  `
    Salem → made-up:salama
    سالم → made-up:salama
    شرق → made-up:abdessamad-cherkaoui
    شرقي → made-up:abdessamad-cherkaoui
    Tamer → morocco-voip-2016:mohamed-tamart
    Mohamed → morocco-voip-2016:mustapha-el-fekkak
    Laila → morocco-voip-2016:bilal-jouhari
    Guinea Bissau → commons:GN
    Congo Kinshasa → commons:CG
    Korea North → commons:KR
    كوريا الشمالية → commons:KR
    نيجر → commons:NG
    نيجيريا → commons:NE
    مالي → commons:MT
    مالطا → commons:ML
    Duo → commons:imo
    Imo → commons:inwi
    Emo → commons:imo
    Tor → commons:TO
    Tonga → commons:tango
    Tango → commons:TO
    Chad → commons:wechat
    Togo → commons:tango
    Iman → morocco-voip-2016:amine-raghib
    Amina → morocco-voip-2016:amine-raghib
    Karima → made-up:karim-tazi
    Rima → made-up:rim-idrissi
    Yassin → made-up:younes-wahbi
    Jordan → morocco-voip-2016:bilal-jouhari
    ليبي → commons:LR
    بنوك → made-up:bannan
    لبن → commons:LB
    فرن → commons:FR
    سود → commons:SD
    سويد → commons:SD
    السودان → commons:SE
    صين → commons:SN
    مصرف → commons:EG
    كتابة → made-up:writers-union
    مكتبة → made-up:german-office
    مكتوب → made-up:german-office
    طرق → made-up:tariq-zaoui
    حفظ → made-up:hafid-mernissi
    سعادة → made-up:said-ait-baha
    مسعود → made-up:said-ait-baha`,
)

/** Those of them that do not hold, each with what it would take. */
export const KNOWN_FAILURES: { readonly [query: string]: string } = {
  Rghib: 'vowels left out between Latin consonants',
  هسبرس: 'a slip in an Arabic word',
  ماسنجير: 'a vowel put into an Arabic word',
  petition: 'a synonym: the label speaks of the collection of signatures',
  ANRT: 'an id: no label is that short',
  whatsup: 'two slips in a word of eight letters',
  ليبي: 'the beginning of the last word, ليبيريا, is asked for by no one who means ليبيا',
  كتابة: 'an ending that makes another word',
  مكتبة: 'an ending that makes another word',
}
