import { subjectKinds } from '../../contract/book.ts'
import { type Design, design } from '../../contract/design.ts'
import type { Reader, Writer } from '../../database/open.ts'
import * as sql from '../../database/queries/certificates.ts'
import { look } from '../../files/disk.ts'
import { readResource } from '../../files/resources.ts'

/** The designs that come with the program. */
export function shippedDesigns(resources: string): Design[] {
  return look(`${resources}/templates`)
    .map(({ name }) => name)
    .filter((name) => /^gcn-.*\.json$/.test(name))
    .toSorted()
    .map((name) => design.parse(JSON.parse(readResource(resources, 'templates', name))))
}

type Kind = (typeof subjectKinds)[number]

const designOfKind: Readonly<Record<Kind, string>> = {
  family: 'gcn-gia-dinh-a4',
  clan: 'gcn-dong-ho-a4',
  community: 'gcn-cong-dong-a4',
  unit: 'gcn-don-vi-a4',
  citizen: 'gcn-cong-dan-a4',
  commune: 'gcn-xa-a4',
}
/** Whom a design is for. */
export const kindOfDesign = (id: string): Kind | null =>
  subjectKinds.find((kind) => designOfKind[kind] === id) ?? null

/** The design that new certificates of a kind get. */
export const currentDesign = (resources: string, kind: Kind): Design =>
  shippedDesign(resources, designOfKind[kind])

/** The design of giấy khen. */
export const praiseDesign = (resources: string): Design => shippedDesign(resources, 'giay-khen-a4')

const shippedDesign = (resources: string, id: string): Design =>
  parseDesign(readResource(resources, 'templates', `${id}.json`))

export const parseDesign = (body: string): Design => design.parse(JSON.parse(body))

/** The designs that issued certificates were printed with, by their row. */
export function frozenDesigns(db: Reader, ids: readonly number[]): Map<number, Design> {
  if (ids.length === 0) return new Map()
  return new Map(
    sql.designsById(db, { ids: JSON.stringify(ids) }).map(({ id, body }) => [id, parseDesign(body)]),
  )
}

/** Keeps a design as it is now. A body that differs from what its version was before becomes a version of its own. */
export function keepDesign(db: Writer, used: Design): number {
  const kept = sql.versionsOf(db, { code: used.id })
  const text = (one: Design) => JSON.stringify({ ...one, version: 0 })
  const same = kept.find(({ body }) => text(parseDesign(body)) === text(used))
  if (same) return same.id
  const version = Math.max(used.version, (kept[0]?.version ?? 0) + 1)
  const body = JSON.stringify({ ...used, version })
  return sql.addDesign(db, { code: used.id, version, name: used.name, body }).id
}
