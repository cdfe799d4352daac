#!/usr/bin/env python3
"""Reads Word files back with nothing but Python's own library and prints, as JSON, what a reader and a screen reader find in them.

usage: read-back.py FILE...   (one JSON object per file, by name)
"""
import json, re, sys, zipfile
import xml.etree.ElementTree as ET

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
WP = '{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}'
DC = '{http://purl.org/dc/elements/1.1/}'

# What a paragraph or a run may say beside its style: structure, language and direction, never looks.
PARAGRAPH = {'pStyle', 'numPr', 'sectPr', 'bidi', 'ilvl', 'numId'}
RUN = {'rStyle', 'lang', 'rtl', 'noProof'}


def text(node):
    return ''.join(t.text or '' for t in node.iter(W + 't'))


def reading(document, notes):
    # The words in the order of reading: a note stands where it is referred to.
    words = {n.get(W + 'id'): text(n) for n in notes}
    parts = []
    for n in document.iter():
        if n.tag == W + 't':
            parts.append(n.text or '')
        elif n.tag == W + 'footnoteReference':
            parts.append(' ' + words[n.get(W + 'id')] + ' ')
        elif n.tag == W + 'p':
            parts.append('\n')
    return ''.join(parts)


def style_of(paragraph):
    found = paragraph.find(f'{W}pPr/{W}pStyle')
    return found.get(W + 'val') if found is not None else 'Normal'


def read(file):
    z = zipfile.ZipFile(file)
    names = z.namelist()
    parse = lambda name: ET.fromstring(z.read(name))
    document, styles, core = parse('word/document.xml'), parse('word/styles.xml'), parse('docProps/core.xml')
    settings = parse('word/settings.xml')
    body = document.find(W + 'body')
    paragraphs = list(document.iter(W + 'p'))
    headings = [(int(s[7:]), text(p)) for p in paragraphs if re.fullmatch(r'Heading\d', s := style_of(p))]
    tables = [t for t in document.iter(W + 'tbl')]
    direct = set()
    for tag, allowed in ((W + 'pPr', PARAGRAPH), (W + 'rPr', RUN)):
        for properties in document.iter(tag):
            direct |= {child.tag.split('}')[1] for child in properties} - allowed
    fields = [(n.text or '').strip() for n in document.iter(W + 'instrText')]
    dirty = [n for n in document.iter() if n.get(W + 'dirty') not in (None, '0', 'false')]
    last = body.find(W + 'sectPr')
    size = last.find(W + 'pgSz')
    outline = {}
    for s in styles.iter(W + 'style'):
        level = s.find(f'{W}pPr/{W}outlineLvl')
        if level is not None:
            outline[s.get(W + 'styleId')] = int(level.get(W + 'val')) + 1
    keeps = {s.get(W + 'styleId') for s in styles.iter(W + 'style') if s.find(f'{W}pPr/{W}keepNext') is not None}
    default = styles.find(f'{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang')
    notes = [n for n in parse('word/footnotes.xml') if n.get(W + 'type') is None]
    furniture = {n: parse(n) for n in names if re.fullmatch(r'word/(header|footer)\d*\.xml', n)}
    simple = [f.get(W + 'instr').strip() for part in furniture.values() for f in part.iter(W + 'fldSimple')]
    return {
        'title': core.findtext(DC + 'title'),
        'language': core.findtext(DC + 'language'),
        'proofing': default.get(W + 'val') if default is not None else None,
        'documentTitle': [text(p) for p in paragraphs if style_of(p) == 'Title'],
        'headings': headings,
        'outline': outline,
        'headingsKeepNext': sorted(s for s in keeps if s.startswith('Heading')),
        'tables': len(tables),
        'tablesWithHeaderRow': sum(1 for t in tables if t.find(f'{W}tr/{W}trPr/{W}tblHeader') is not None),
        'tablesWithAltText': sum(1 for t in tables if t.find(f'{W}tblPr/{W}tblCaption') is not None),
        'rowsThatMaySplit': sum(1 for r in document.iter(W + 'tr') if r.find(f'{W}trPr/{W}cantSplit') is None),
        'drawings': [d.get('descr') for d in document.iter(WP + 'docPr')],
        'charts': sum(1 for n in names if re.fullmatch(r'word/charts/chart\d+\.xml', n)),
        'direct': sorted(direct),
        'contents': [text(p) for p in paragraphs if style_of(p).startswith('TOC') and style_of(p) != 'TOCHeading'],
        'fields': fields,
        'furnitureFields': simple,
        'dirty': len(dirty),
        'updateFields': settings.find(W + 'updateFields') is not None,
        'noteReferences': sum(1 for _ in document.iter(W + 'footnoteReference')),
        'notes': [text(n) for n in notes],
        'page': [int(size.get(W + 'w')), int(size.get(W + 'h'))],
        'emptyParagraphs': sum(1 for p in paragraphs if not text(p) and style_of(p) == 'Normal' and not list(p.iter(WP + 'docPr'))),
        'text': text(document),
        'reading': reading(document, notes),
    }


print(json.dumps({file.split('/')[-1]: read(file) for file in sys.argv[1:]}, ensure_ascii=False))
