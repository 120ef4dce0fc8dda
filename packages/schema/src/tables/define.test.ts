import { getColumns } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { tableComments } from './table-comments.ts'
import { tables as pg } from './pg.ts'
import { relations, tables as sqlite } from './sqlite.ts'

const shape = (table: (typeof sqlite)[keyof typeof sqlite]) =>
  Object.entries(getColumns(table)).map(
    ([key, column]) => `${key} ${column.name} ${column.notNull} ${column.primary}`,
  )

test.each(Object.keys(sqlite) as (keyof typeof sqlite)[])(
  '%s has the same columns in both databases, and says what a row asserts',
  (name) => {
    expect(shape(pg[name])).toEqual(shape(sqlite[name]))
    expect(tableComments[name]).toMatch(/[.]$/)
    expect(Object.keys(relations)).toContain(name)
  },
)
