import type { Record, Release } from '@isnad/schema'

type Labels = { [language: string]: string | string[] }

/** Names that the first dataset does not have: most have no label in Latin letters, or resemble another's. */
const RECORDS: readonly (readonly [id: string, kind: Record['kind'], labels: Labels])[] = [
  ['tariq-zaoui', 'person', { ar: 'طارق الزاوي' }],
  ['said-ait-baha', 'person', { ar: 'سعيد أيت باها' }],
  ['khadija-ghandour', 'person', { ar: 'خديجة الغندور' }],
  ['yasmine-kabbaj', 'person', { ar: 'ياسمين القباج' }],
  ['abdessamad-cherkaoui', 'person', { ar: 'عبد الصمد الشرقاوي' }],
  ['noureddine-bouziane', 'person', { ar: 'نور الدين بوزيان' }],
  ['leila-benali', 'person', { ar: 'ليلى بن علي' }],
  ['hafid-mernissi', 'person', { ar: 'حفيظ المرنيسي' }],
  ['karim-tazi', 'person', { ar: 'كريم التازي' }],
  ['rim-idrissi', 'person', { ar: 'ريم الإدريسي' }],
  ['younes-wahbi', 'person', { ar: 'يونس وهبي' }],
  ['hussein-fassi', 'person', { 'ar-Latn': 'Ḥusayn al-Fāsī' }],
  ['helene-dupre', 'person', { fr: 'Hélène Dupré' }],
  ['ministry', 'organization', { ar: 'وزارة الاتصال والرقمنة' }],
  ['zara', 'organization', { ar: 'زارة' }],
  ['valley-bank', 'organization', { ar: 'بنك الوادي' }],
  ['nuk', 'organization', { ar: 'نك' }],
  ['bannan', 'organization', { ar: 'بنان' }],
  ['writers-union', 'organization', { ar: 'اتحاد الكتّاب' }],
  ['office-clerks', 'organization', { ar: 'نقابة الكاتبات' }],
  ['consumer-association', 'organization', { ar: 'جمعية حماية المستهلك', 'ar-Latn': 'Jamʿiyyat Ḥimāyat al-Mustahlik' }],
  ['transparency', 'organization', { ar: 'مُنَظَّمَةُ الشَّفافِيَّة' }],
  ['freedom-radio', 'organization', { ar: 'إذاعة الحـــــرية' }],
  ['observatory', 'organization', { fr: 'Observatoire de l’accès à internet' }],
  ['german-office', 'organization', { ar: 'المكتب الألماني' }],
  ['salama', 'organization', { ar: 'مؤسسة السلامة' }],
  ['highway', 'service', { ar: 'الطريق السريع' }],
  ['telegraph', 'service', { en: 'Telegraph Daily' }],
  ['fiber', 'service', { en: 'Fiber Box' }],
  ['tamazight-app', 'service', { zgh: 'ⵜⴰⵎⴰⵣⵉⵖⵜ', en: 'the Tamazight keyboard' }],
  ['wechat-pay', 'service', { zh: '微信支付', en: 'the purse of messages' }],
  ['vkontakte', 'service', { ru: 'ВКонтакте' }],
  ['wave', 'campaign', { en: '🌊 𝐖𝐞𝐛 of Tides 🌊' }],
  ['decree', 'instrument', { ar: 'المرسوم رقم ٢٠٨٨' }],
] // prettier-ignore

/** A dataset of those names. */
export const madeUp: Release = {
  dataset: {
    id: 'made-up',
    name: 'dataset-made-up',
    version: '1.0.0',
    title: { en: 'Names to search for' },
    description: { en: 'Made up to test.' },
    licence: 'CC-BY-4.0',
    maintainers: ['Nobody'],
    dependencies: {},
  },
  hash: 'a'.repeat(64),
  records: RECORDS.map(([id, kind, labels]) => ({
    id: `made-up:${id}`,
    dataset: 'made-up',
    kind,
    labels: Object.entries(labels).flatMap(([language, names]) =>
      [names].flat().map((text) => ({ language, text })),
    ),
    ...(kind === 'person' && { publicRole: { en: 'Made up.' } }),
  })),
  sources: [],
  claims: [],
  withdrawals: [],
}
