import { eras } from '../eras.ts'

const { columns } = eras[2]!
const pick = (list: readonly string[], number: number) => list[number % list.length]!
const countries = [
  'India',
  'Iraq',
  'Iran (Islamic Republic of)',
  'Morocco',
  'Ethiopia',
  'Myanmar',
  'Viet Nam',
  'Chad',
]
const causes = [
  'Protests',
  'Exam cheating',
  'Elections',
  'Unknown',
  'Other',
  'Conflict',
  'Information control',
]
const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function row(number: number): string {
  const day = new Date(Date.UTC(2016, 0, 1 + (number % 3000)))
  const end = new Date(day.getTime() + (number % 7) * 86_400_000)
  const service = number % 5 === 0
  const cells: { [column: string]: string } = {
    start_date_type: pick(['Actual', 'Actual', 'Estimated'], number),
    start_date: number % 97 === 0 ? 'some day' : day.toISOString().slice(0, 10),
    country: pick(countries, number),
    geo_scope: 'It only affected one city, county, or village',
    area_name: number % 3 === 0 ? 'Nationwide' : `District ${number % 20_000}, State ${number % 40}`,
    shutdown_type: pick(['Shutdown', 'Shutdown', 'Throttle'], number),
    affected_network: pick(['Mobile', 'Broadband, Mobile'], number),
    shutdown_extent: service ? 'Service-based' : 'Full network',
    ordered_by: pick(['Executive government', 'State government', 'Unknown', 'Military'], number),
    decision_maker: number % 4 === 0 ? `Ministry of Things of State ${number % 40}` : '',
    actual_cause: pick(causes, number),
    info_source: 'News media article',
    info_source_link: `https://news.example/${number}; https://other.example/${number}`,
    shutdown_status: 'Ended',
    end_date: number % 6 === 0 ? '' : end.toISOString().slice(0, 10),
    duration: String((number % 7) + 1),
    gov_justification: pick(['National security/ Counter-terrorism', 'Unknown', 'School exams'], number),
    gov_just_details: 'A sentence that somebody might have written, with a "quotation",\nand a second line.',
    facebook_affected: service ? 'Yes' : 'No',
    twitter_affected: 'No',
    whatsapp_affected: service ? 'Yes' : 'No',
    telcos_involved: number % 2 === 0 ? `Operator ${number % 60}, Other Operator (Group ${number % 10})` : '',
    event: `Something happened, number ${number}, and a few words say what it was – as these cells do.`,
  }
  return `${columns.map((column) => quoted(cells[column] ?? '')).join(',')}\n`
}

/** A made-up sheet of STOP's third era, in pieces. */
export function* generateSheet(rows: number): Generator<string> {
  let text = `${columns.join(',')}\n`
  for (let number = 0; number < rows; number++) {
    text += row(number)
    if (text.length < 1_000_000) continue
    yield text
    text = ''
  }
  yield text
}
