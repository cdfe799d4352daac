/** Compiles one bar chart and its workbook into skeletons; the writer fills in series, cells and the axis. */
import { Document, Packer, Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import { strFromU8, unzipSync } from 'fflate'
import { colour, font } from './look.ts'

const small = { name: font.latin, size: 8, color: colour.muted }

function exampleChart(): ChartRun {
  return new ChartRun({
    type: 'bar',
    categories: ['-'],
    series: [{ name: '-', values: [1] }],
    gapWidth: 60,
    overlap: -8,
    font: { name: font.latin },
    chartArea: { border: 'none' },
    legend: { position: 'bottom', font: small },
    dataLabels: { value: true, position: 'outsideEnd', font: small },
    // The first row of the table is the topmost bar, and the value axis stays below.
    categoryAxis: { reverseOrder: true, font: { ...small, color: colour.ink } },
    valueAxis: { font: small, crossesAt: 'maximum' },
  })
}

/** Replaces exactly one match, so that a new version of `docx` cannot quietly take a slot away. */
export function slot(xml: string, what: RegExp | string, slotted: string): string {
  const changed = xml.replace(what, () => slotted)
  if (changed === xml)
    throw new Error(`house style: nothing matches ${what}; look at what this version of docx writes`)
  return changed
}

function chartSlots(xml: string): string {
  const withSlots: [RegExp, string][] = [
    [/<c:lang val="[^"]*"\/>/, '<c:lang val="%%lang%%"/>'],
    [/<c:ser>.*<\/c:ser>/, '%%series%%'],
    [/(?<=<c:valAx>.*<c:orientation val="minMax"\/>)/, '%%bounds%%'],
    [/<c:legend>.*<\/c:legend>/, '%%legend%%'],
    [/r:id="[^"]*"/, 'r:id="rId1"'],
  ]
  return withSlots.reduce((text, [what, slotted]) => slot(text, what, slotted), xml)
}

function seriesSlots(xml: string): string {
  const withSlots: [RegExp, string][] = [
    [/<c:idx val="0"\/><c:order val="0"\/>/, '<c:idx val="%%index%%"/><c:order val="%%index%%"/>'],
    [/<c:tx>.*<\/c:tx>/, '<c:tx>%%name%%</c:tx>'],
    [/<c:spPr>.*?<\/c:spPr>/, '%%fill%%'],
    [/<c:cat>.*<\/c:cat>/, '<c:cat>%%categories%%</c:cat>'],
    [/<c:val>.*<\/c:val>/, '<c:val>%%values%%</c:val>'],
  ]
  return withSlots.reduce((text, [what, slotted]) => slot(text, what, slotted), xml)
}

/** Series differ in pattern and lightness, not in hue alone; a fifth takes the first again. */
function fills(): string[] {
  const solid = (shade: string) => `<a:solidFill><a:srgbClr val="${shade}"/></a:solidFill>`
  const pattern = (name: string) =>
    `<a:pattFill prst="${name}"><a:fgClr><a:srgbClr val="${colour.accent}"/></a:fgClr><a:bgClr><a:srgbClr val="${colour.paper}"/></a:bgClr></a:pattFill>`
  const edge = `<a:ln w="9525">${solid(colour.accent)}</a:ln>`
  return [solid(colour.accent), pattern('wdUpDiag'), solid(colour.rule), pattern('pct20')].map(
    fill => `<c:spPr>${fill}${edge}</c:spPr>`,
  )
}

export async function buildChart(): Promise<Record<string, string>> {
  const packed = await Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph({ children: [exampleChart()] })] }] }),
  )
  const parts = unzipSync(new Uint8Array(packed))
  const chart = strFromU8(parts['word/charts/chart1.xml'] ?? new Uint8Array())
  const workbook = Object.entries(parts).find(([name]) => name.endsWith('.xlsx'))?.[1] ?? new Uint8Array()
  const fragments: Record<string, string> = {
    'fragment/chart.xml': chartSlots(chart),
    'fragment/legend.xml': chart.match(/<c:legend>.*<\/c:legend>/)?.[0] ?? '',
    'fragment/series.xml': seriesSlots(chart.match(/<c:ser>.*<\/c:ser>/)?.[0] ?? ''),
    ...Object.fromEntries(fills().map((fill, index) => [`fragment/series-fill-${index}.xml`, fill])),
  }
  for (const [name, bytes] of Object.entries(unzipSync(workbook))) {
    // Words stand in the cells themselves, which spares the workbook a part.
    if (name === 'xl/sharedStrings.xml') continue
    const xml = strFromU8(bytes).replace(/<(Override|Relationship) [^>]*sharedStrings[^>]*\/>/, '')
    fragments[`fragment/workbook/${name}`] = name.endsWith('sheet1.xml')
      ? slot(
          slot(xml, /<dimension [^>]*>/, ''),
          /<sheetData>.*<\/sheetData>/,
          '<sheetData>%%rows%%</sheetData>',
        )
      : xml
  }
  return fragments
}
