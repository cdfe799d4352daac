/** What the doors of one language share: the house, the reader, and the way to show a page to them. */
import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Doors, House } from './house.ts'
import { Page, type PageProps } from './layout/page.tsx'
import type { Reader } from './reader.ts'

export type Visitor = Context<Doors>
type Shown = Omit<PageProps, 'reader' | 'stylesheet' | 'official'>

export interface Rooms {
  readonly house: House
  readonly reader: Reader
  readonly doors: Hono<Doors>
  show(visitor: Visitor, page: Shown, status?: ContentfulStatusCode): Response | Promise<Response>
}

export function makeRooms(house: House, reader: Reader): Rooms {
  return {
    house,
    reader,
    doors: new Hono<Doors>(),
    show: (visitor, page, status = 200) =>
      visitor.html(
        `<!doctype html>${<Page reader={reader} stylesheet={house.assets.stylesheet} official={visitor.var.official} {...page} />}`,
        status,
      ),
  }
}
