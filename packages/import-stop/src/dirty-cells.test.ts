import { describe, expect, test } from 'vitest'
import { APPLICATION, NETWORKS, third } from './test/sheet.ts'

describe('services beside the five that have columns', () => {
  test.each([
    ['No', ['NOT_SAID No'], []],
    ['Yes', ['AMBIGUOUS Yes'], []],
    ['Signal?', [], ['commons:signal supposes']],
    ['www.news.example', [], ['service-www-news-example']],
    ['=1+1', ['FORMULA =1+1'], []],
    ['<b>Signal</b>', ['NOT_A_NAME <b>Signal<', 'NOT_A_NAME b>'], []],
  ])('%s', async (other_affected, losses, restricted) => {
    const made = await third({ ...APPLICATION, other_affected, whatsapp_affected: '', facebook_affected: '' })
    expect(made.check.issues).toEqual([])
    expect(made.unbalanced).toEqual([])
    expect(made.losses('other_affected').sort()).toEqual(losses)
    const found = made.of('restricts').map(({ value, mode }) => {
      const id = value.type === 'record' ? value.record.replace('stop-tried:', '') : ''
      return `${id.replace(/-[0-9a-f]{8}$/, '')}${mode === undefined ? '' : ` ${mode}`}`
    })
    expect(found).toEqual(restricted)
  })

  test.each(['Telegram (voice calls)', 'Telegram, partially', 'Telegram (some channels)'])(
    'of %s no state of the whole is claimed',
    async (other_affected) => {
      const made = await third({
        ...APPLICATION,
        other_affected,
        telegram_affected: '',
        whatsapp_affected: '',
      })
      expect(made.check.issues).toEqual([])
      expect(made.of('availability')).toEqual([])
      expect(made.of('restricts').filter(({ denied }) => !denied)).toMatchObject([
        { value: { record: 'commons:telegram' } },
      ])
      expect(made.losses('other_affected').some((loss) => loss.startsWith('AMBIGUOUS'))).toBe(true)
    },
  )
})

test.each(['Regional', 'It only affected one city, county, or village'])(
  'a whole country in a scope of "%s" is some part of it',
  async (geo_scope) => {
    const made = await third({ ...NETWORKS, geo_scope, telcos_involved: 'Togo: Togocel' })
    expect(made.of('availability')).toMatchObject([{ scope: { place: 'commons:TG', operators: 'some' } }])
    expect(made.losses('area_name')).toEqual(['CONTRADICTION Nationwide'])
    expect(made.losses('geo_scope')).toEqual([`CONTRADICTION ${geo_scope}`])
  },
)

test('an area that is no name leaves open where it was', async () => {
  const made = await third({ ...NETWORKS, area_name: '<script>x</script>', telcos_involved: 'Togo: Togocel' })
  expect(made.of('availability')).toMatchObject([{ scope: { place: 'commons:TG', operators: 'some' } }])
  expect(made.losses('area_name')).toEqual(['NOT_A_NAME <script>x</script>'])
})

test.each([
  ['1,200 users', [], ['NOT_A_NAME 1', 'NOT_A_NAME 200 users']],
  ['Moov/Togocel', [], ['NOT_A_NAME Moov/Togocel']],
  ['Moov & Togocel', [], ['NOT_A_NAME Moov & Togocel']],
  ['AS64500', ['stop-tried:AS64500'], []],
])('operators in "%s"', async (telcos_involved, operators, losses) => {
  const made = await third({ ...NETWORKS, telcos_involved })
  expect(made.check.issues).toEqual([])
  expect(made.of('implementedBy').map(({ value }) => value.type === 'record' && value.record)).toEqual(
    operators,
  )
  expect(made.losses('telcos_involved')).toEqual(losses)
})

test('of a start that cannot be read, its kind is not carried either', async () => {
  const made = await third({ ...NETWORKS, start_date: '31/02/2031' })
  expect(made.losses('start_date_type')).toEqual(['NOT_CARRIED Actual'])
})
