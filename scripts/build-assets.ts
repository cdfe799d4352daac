/**
 * Makes public/assets/: one stylesheet, the fonts and the sealing script, each named after its content so that a browser may keep it for good.
 *
 * Of NL Design System's component CSS only the rules go along whose classes our pages use. HOUSE_TOKENS=path/to/tokens.css
 * puts an organisation's own tokens last, so that they win (src/web/look/theme.css says which there are).
 */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Wordings } from '../src/web/civil-society/in-browser/words.ts'
import { bundleOpening, bundleSealing } from './bundle-sealing.ts'
import { classesIn, keepAsked, keepUsed, squeezeCss, tokensIn } from './trim-css.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'public/assets')
const packages = {
  components: join(root, 'node_modules/@utrecht'),
  tokens: join(root, 'node_modules/@nl-design-system-unstable/voorbeeld-design-tokens'),
  font: join(root, 'node_modules/@fontsource/noto-sans'),
}

const components = [
  ...['root', 'document', 'page-header', 'page-footer', 'skip-link', 'breadcrumb-nav', 'link', 'paragraph'],
  ...[
    'heading-1',
    'heading-2',
    'heading-3',
    'heading-4',
    'unordered-list',
    'ordered-list',
    'table',
    'data-list',
  ],
  ...[
    'alert',
    'button',
    'link-button',
    'form-field',
    'form-fieldset',
    'form-label',
    'radio-button',
    'checkbox',
    'textbox',
    'textarea',
    'select',
  ],
]
/** Later ones win. */
const ours = [
  ...[
    'layout',
    'text',
    'cards',
    'marks',
    'tables',
    'coverage',
    'country',
    'mission',
    'form',
    'input',
    'mission-form',
    'desk',
    'print',
  ],
]
const fontFiles = ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600'] as const

export interface Assets {
  readonly stylesheet: string
  readonly sealing: { readonly src: string; readonly integrity: string }
  readonly opening: { readonly src: string; readonly integrity: string }
  readonly fillInCode: { readonly src: string; readonly integrity: string }
  readonly hashing: { readonly src: string; readonly integrity: string }
}

/** `signer` is the public key of the keepers, which the script in the browser pins. */
export async function buildAssets(wordings: Wordings, signer: string): Promise<Assets> {
  mkdirSync(folder, { recursive: true })
  const placed = new Set<string>()
  /** Puts a file there under the first digits of its hash, and says its address. */
  const place = (name: string, extension: string, content: string | Uint8Array): string => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
    const file = `${name}-${hash}.${extension}`
    placed.add(file)
    if (!existsSync(join(folder, file))) writeFileSync(join(folder, file), content)
    return `/assets/${file}`
  }
  const stylesheet = place('app', 'css', fontFaces(place) + styles())
  place('noto-sans-licence', 'txt', readFileSync(join(packages.font, 'LICENSE')))
  const placeBundle = (name: string, { script, licences }: Awaited<ReturnType<typeof bundleOpening>>) => {
    place(`${name}-licences`, 'txt', licences)
    return placeScript(name, script)
  }
  const placeScript = (name: string, script: string | Uint8Array) => {
    const integrity = `sha256-${createHash('sha256').update(script).digest('base64')}`
    return { src: place(name, 'js', script), integrity }
  }
  const sealing = placeBundle('sealing', await bundleSealing(wordings, signer))
  const opening = placeBundle('opening', await bundleOpening(signer))
  const fillInCode = placeScript(
    'fill-in-code',
    read(join(root, 'src/web/participants/in-browser/fill-in-code.js')),
  )
  const hashing = placeScript('hash-here', read(join(root, 'src/web/verify/in-browser/hash-here.js')))
  for (const old of readdirSync(folder)) if (!placed.has(old)) rmSync(join(folder, old))
  return { stylesheet, sealing, opening, fillInCode, hashing }
}

function styles(): string {
  const look = (name: string) => squeezeCss(read(join(root, 'src/web/look', `${name}.css`)))
  const pages = globSync('src/web/**/*.tsx', { cwd: root }).map(file => read(join(root, file)))
  const used = new Set(classesIn(pages.join('\n')))
  const theirs = components.map(name =>
    keepUsed(squeezeCss(read(join(packages.components, `${name}-css/dist/index.css`))), used),
  )
  const rules = [...theirs, ...ours.map(look)].join('')
  const tokens = tokensIn(read(join(packages.tokens, 'dist/theme.css')))
  const own = process.env.HOUSE_TOKENS ? squeezeCss(read(process.env.HOUSE_TOKENS)) : ''
  return keepAsked(tokens, look('theme') + rules) + look('theme') + own + rules
}

function fontFaces(place: (name: string, extension: string, content: Uint8Array) => string): string {
  return fontFiles
    .map(name => {
      const weight = name.slice(-3)
      const faces = read(join(packages.font, `${weight}.css`)).split('@font-face')
      const face = faces.find(one => one.includes(`/noto-sans-${name}-normal.woff2`)) ?? ''
      const range = /unicode-range:\s*([^;}]+)/.exec(face)?.[1]
      if (!range) throw new Error(`@fontsource/noto-sans has no unicode-range for ${name}`)
      const file = readFileSync(join(packages.font, `files/noto-sans-${name}-normal.woff2`))
      const url = basename(place(`noto-sans-${name}`, 'woff2', file))
      return `@font-face{font-family:"Noto Sans";font-weight:${weight};font-display:swap;src:url(${url}) format("woff2");unicode-range:${range}}`
    })
    .join('')
}

function read(file: string): string {
  return readFileSync(file, 'utf8')
}
