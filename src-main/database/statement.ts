import type Database from 'better-sqlite3'
import type * as z from 'zod'
import type { Reader, Writer } from './open.ts'

type Row = z.ZodObject
/** Every statement of the program, so that a test can hold each against the schema. */
export const statements: { readonly sql: string; readonly row: Row | undefined }[] = []

function prepared(sql: string, row?: Row) {
  statements.push({ sql, row })
  const cache = new WeakMap<object, Database.Statement>()
  return (db: Reader): Database.Statement => {
    const known = cache.get(db)
    if (known) return known
    const fresh = (db as unknown as Database.Database).prepare(sql)
    cache.set(db, fresh)
    return fresh
  }
}

/** All rows of a reading statement. The row shape names the columns; booleans come as 0 and 1. */
export const many =
  <P extends object>() =>
  <R extends Row>(row: R, sql: string) => {
    const on = prepared(sql, row)
    return (db: Reader, params: P) => on(db).all(params) as z.output<R>[]
  }

/** The rows of a reading statement one by one, for what is too long to hold. Nothing may be written meanwhile. */
export const each =
  <P extends object>() =>
  <R extends Row>(row: R, sql: string) => {
    const on = prepared(sql, row)
    return (db: Reader, params: P) => on(db).iterate(params) as IterableIterator<z.output<R>>
  }

/** The only row of a reading statement, if there is one. */
export const one =
  <P extends object>() =>
  <R extends Row>(row: R, sql: string) => {
    const on = prepared(sql, row)
    return (db: Reader, params: P) => on(db).get(params) as z.output<R> | undefined
  }

/** A changing statement. */
export const change = <P extends object>(sql: string) => {
  const on = prepared(sql)
  return (db: Writer, params: P) => {
    const { changes, lastInsertRowid } = on(db).run(params)
    return { changes, id: Number(lastInsertRowid) }
  }
}
