import fc from 'fast-check'
import { expect, test } from 'vitest'
import { soundAlike, soundKey, soundsOf } from './sound.ts'

const lines = (text: string) => text.trim().split(/\s*\n\s*/).map((line) => line.split(' ') as [string, string]) // prettier-ignore

test.each(
  lines(`
  tarik طارق
  tariq طارق
  zaoui زاوي
  said سعيد
  khadija خديجه
  5adija خديجه
  ghandour غندور
  9abbaj قباج
  kabbaj قباج
  abdessamad عبدالصمد
  abderrahmane عبدالرحمان
  abdelfattah عبدالفتاح
  cherkaoui شرقاوي
  noureddine نورالدين
  benali بنعلي
  hafid حفيظ
  7afid حفيظ
  younes يونس
  leila ليلي
  ait ايت
  issa عيسي
  fatima فاطمه
  marrakech مراكش
  agadir اكادير
  lahbichi حبيشي
  elfassi فاسي
  mohammed muhammad
  hussein husayn
  yacine yassine
  yacine ياسين
  nagib najib
  abdessalam abdeslam
  cherkaoui sharkawi`),
)('%s and %s sound alike, and are found by one key', (left, right) => {
  expect(soundAlike(left, right)).toBe(true)
  expect(soundAlike(right, left)).toBe(true)
  const keys = soundsOf(right).map(soundKey)
  expect(soundsOf(left).map(soundKey).some((key) => keys.includes(key))).toBe(true) // prettier-ignore
})

test.each(
  lines(`
  torque طارق
  katib كتاب
  raghiba رغيب
  raghiba raghib
  karam كريم
  rami ريم
  room ريم
  tamara tamart
  yassine yasmine
  salih salah
  hassan husayn
  racim rakim
  rghib raghib
  abdessalam abdessalami
  marrakesh mrraksh
  hassan حسين
  wotsup واتساب
  fasbuk فيسبوك
  skip سكايب
  call cool
  block black
  طارق طريق`),
)('%s and %s do not', (left, right) => {
  expect(soundAlike(left, right)).toBe(false)
  expect(soundAlike(right, left)).toBe(false)
})

test('a word without letters of Arabic or Latin has no sound', () => {
  expect(soundsOf('2016')).toEqual([])
  expect(soundsOf('вконтакте')).toEqual([])
})

test('what sounds alike has a key in common, whatever the words', () => {
  const word = fc.stringMatching(/^[abdeghiklmnostuy]{2,7}$/)
  const arabic = fc.stringMatching(/^[ابتجدرسعلمنويهك]{2,6}$/)
  fc.assert(
    fc.property(fc.oneof(word, arabic), word, (left, right) => {
      if (!soundAlike(left, right)) return
      const keys = soundsOf(right).map(soundKey)
      expect(soundsOf(left).some((one) => keys.includes(soundKey(one)))).toBe(true)
    }),
    { numRuns: 3000 },
  )
})
