import { expect, test } from 'vitest'
import { CachedDatabase } from './statement-cache.ts'

test('a statement is prepared once, and gives rows as a new one does', () => {
  const database = new CachedDatabase(':memory:')
  const one = database.prepare('select 1 as number')
  one.setReturnArrays(true)
  expect(one.all()).toEqual([[1]])
  const again = database.prepare('select 1 as number')
  expect(again).toBe(one)
  expect(again.all()).toEqual([{ number: 1 }])
  database.close()
})

test('a statement is prepared anew after many others, and sees a table that was changed meanwhile', () => {
  const database = new CachedDatabase(':memory:')
  database.exec('create table things (name text)')
  database.exec("insert into things values ('lantern')")
  const first = database.prepare('select * from things')
  expect(first.all()).toEqual([{ name: 'lantern' }])
  database.exec('alter table things add column size integer default 3')
  expect(database.prepare('select * from things').all()).toEqual([{ name: 'lantern', size: 3 }])
  for (let i = 0; i < 500; i++)
    expect(database.prepare(`select ${i} as number`).all()).toEqual([{ number: i }])
  expect(database.prepare('select * from things')).not.toBe(first)
  expect(first.all()).toEqual([{ name: 'lantern', size: 3 }])
  database.close()
})
