import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'

/** Gives the page as the text of an answer. */
export type ReadPage = () => string | Promise<string>

/**
 * The page by one statement, whose answer is the text: what an engine can do at most where nothing is kept. It is written for
 * this page alone.
 */
export function handWritten(url: string): ReadPage {
  if (!/^postgres(?:ql)?:/.test(url)) {
    const client = new DatabaseSync(url, { readOnly: true })
    const statement = client.prepare(SQLITE)
    return () => String(statement.get()?.['answer'])
  }
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  return async () => (await pool.query<{ answer: string }>({ name: 'page', text: POSTGRES })).rows[0]!.answer
}

const SQLITE = `with page as (select * from claims order by id limit 21)
select json_object('data', json_object('claims', json_object(
  'nodes', (select json_group_array(json_object(
    'id', c.id, 'property', c.property, 'time', c.time, 'disputed', json(iif(c.disputed, 'true', 'false')),
    'subject', (select json_object('id', id, 'name', name) from records where id = c.subject_id),
    'citations', (select json_group_array(json_object('start', start, 'end', "end", 'sha256', sha256) order by ordinal)
      from citations where claim_id = c.id),
    'source', (select json_object('id', s.id, 'language', s.language, 'published', json_object('edtf', s.published),
      'publisher', json_object('id', p.id, 'name', p.name))
      from sources s join records p on p.id = s.publisher_id where s.id = c.source_id)
  ) order by c.id) from (select * from page order by id limit 20) c),
  'pageInfo', json_object('hasNextPage', json(iif((select count(*) from page) > 20, 'true', 'false')))
))) as answer`

const POSTGRES = `with page as (select * from claims order by id limit 21)
select json_build_object('data', json_build_object('claims', json_build_object(
  'nodes', (select json_agg(json_build_object(
    'id', c.id, 'property', c.property, 'time', c.time, 'disputed', c.disputed,
    'subject', (select json_build_object('id', id, 'name', name) from records where id = c.subject_id),
    'citations', (select json_agg(json_build_object('start', start, 'end', "end", 'sha256', sha256) order by ordinal)
      from citations where claim_id = c.id),
    'source', (select json_build_object('id', s.id, 'language', s.language, 'published', json_build_object('edtf', s.published),
      'publisher', json_build_object('id', p.id, 'name', p.name))
      from sources s join records p on p.id = s.publisher_id where s.id = c.source_id)
  ) order by c.id) from (select * from page order by id limit 20) c),
  'pageInfo', json_build_object('hasNextPage', (select count(*) from page) > 20)
)))::text as answer`
