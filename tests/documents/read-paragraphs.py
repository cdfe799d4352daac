#!/usr/bin/env python3
"""Prints, as JSON, every paragraph of Word files: where it stands, its style, its list, and its words with their looks; notes, header and footer too.

usage: read-paragraphs.py [accept:|reject:]FILE...   (what was found in each file, in this order)
"""
import json, re, sys, zipfile
import xml.etree.ElementTree as ET
from settle import settle

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'


def value(node, path):
    found = node.find('/'.join(W + step for step in path.split('/')))
    return '' if found is None else found.get(W + 'val')


def read(argument):
    act, _, file = argument.rpartition(':')
    z = zipfile.ZipFile(file)

    def parse(name):
        part = ET.fromstring(z.read(name))
        if act:
            settle(part, act)
        return part

    numbering = parse('word/numbering.xml')
    formats = {
        n.get(W + 'abstractNumId'): {l.get(W + 'ilvl'): value(l, 'numFmt') for l in n.iter(W + 'lvl')}
        for n in numbering.iter(W + 'abstractNum')
    }
    lists = {n.get(W + 'numId'): formats[value(n, 'abstractNumId')] for n in numbering.iter(W + 'num')}
    footnotes = parse('word/footnotes.xml') if 'word/footnotes.xml' in z.namelist() else []
    notes = {n.get(W + 'id'): n for n in footnotes if n.get(W + 'type') is None}
    sections = []

    def words(paragraph):
        # Runs of one look are one: where they are cut means nothing.
        said = []
        for node in paragraph.iter():
            if node.tag == W + 'r':
                look = value(node, 'rPr/rStyle')
                for part in node:
                    if part.tag in (W + 't', W + 'delText'):
                        what = part.text or ''
                    elif part.tag == W + 'tab':
                        what = '\t'
                    elif part.tag == W + 'br':
                        what = f'<break {part.get(W + "type", "line")}>'
                    elif part.tag == W + 'footnoteReference':
                        what = '<note ' + ' / '.join(paragraphs(notes[part.get(W + 'id')], '')) + '>'
                    elif part.tag == W + 'drawing':
                        what = '<drawing>'
                    else:
                        continue
                    if said and said[-1][0] == look:
                        said[-1][1] += what
                    else:
                        said.append([look, what])
        return ''.join(f'[{look}:{what}]' if look else what for look, what in said)

    def paragraphs(node, where):
        lines, count = [], {'tbl': 0, 'tr': 0, 'tc': 0}
        for child in node:
            name = child.tag.replace(W, '')
            if name == 'p':
                number = child.find(f'{W}pPr/{W}numPr')
                listed = ''
                if number is not None:
                    level = value(number, 'ilvl') or '0'
                    listed = f' {lists.get(value(number, "numId"), {}).get(level, "none")}{level}'
                change = child.find(f'{W}pPr/{W}rPr/{W}ins'), child.find(f'{W}pPr/{W}rPr/{W}del')
                marked = ' changed' if any(c is not None for c in change) else ''
                rtl = ' rtl' if child.find(f'{W}pPr/{W}bidi') is not None else ''
                lines.append(f'{where}{value(child, "pPr/pStyle")}{listed}{rtl}{marked}| {words(child)}')
                if child.find(f'{W}pPr/{W}sectPr') is not None:
                    lines.append('<section>')
            elif name in count:
                count[name] += 1
                head = ' head' if child.find(f'{W}trPr/{W}tblHeader') is not None else ''
                spans = value(child, 'tcPr/gridSpan'), value(child, 'tcPr/vMerge')
                lines += paragraphs(child, f'{where}{name}{count[name]}{head}{"x".join(filter(None, spans))} ')
            elif name in ('sdt', 'sdtContent', 'ins', 'del', 'smartTag'):
                lines += paragraphs(child, where)
        return lines

    document = parse('word/document.xml')
    furniture = {
        line
        for name in z.namelist()
        if re.fullmatch(r'word/(header|footer)\d*\.xml', name)
        for line in paragraphs(parse(name), 'running ')
    }
    return {
        'lines': paragraphs(document.find(W + 'body'), '') + sorted(furniture),
        'changes': sum(1 for n in document.iter() if n.tag in (W + 'ins', W + 'del', W + 'pPrChange')),
    }


print(json.dumps([read(argument) for argument in sys.argv[1:]], ensure_ascii=False))
