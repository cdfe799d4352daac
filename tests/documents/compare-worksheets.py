#!/usr/bin/env python3
"""Compares a worksheet that was filled in with the one it was made from, paragraph by paragraph, with Python's own library.

usage: compare-worksheets.py EMPTY.docx FILLED.docx
prints, as JSON: the answers, how many boxes are ticked, and everything else that is no longer the same
"""
import json, re, sys, zipfile
import xml.etree.ElementTree as ET

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
W14 = '{http://schemas.microsoft.com/office/word/2010/wordml}'


def part(archive, name):
    return ET.fromstring(archive.read(name))


def say(paragraph):
    """Its words; a note by its mark, and a page number by that there is one, whatever it is."""
    said = {W + 't': lambda n: n.text or '', W + 'br': lambda n: '\n', W + 'tab': lambda n: '\t',
            W + 'footnoteReference': lambda n: '[note]'}
    computed = {t for field in paragraph.iter(W + 'fldSimple') for t in field.iter(W + 't')}
    within, words = False, []
    for n in paragraph.iter():
        if n.tag == W + 'fldChar':
            within = n.get(W + 'fldCharType') == 'separate'
        elif n.tag in said:
            words.append('#' if within or n in computed else said[n.tag](n))
    return ''.join(words)


def names_of_styles(archive):
    """LibreOffice gives some styles another id; Word goes by their name."""
    return {s.get(W + 'styleId'): s.find(W + 'name').get(W + 'val').lower()
            for s in part(archive, 'word/styles.xml').iter(W + 'style')}


def paragraphs(root, styles):
    """Where each stands in its table, how it is styled, and what it says."""
    places = {}
    for t, table in enumerate(root.iter(W + 'tbl')):
        for r, row in enumerate(table.iter(W + 'tr')):
            for c, cell in enumerate(row.iter(W + 'tc')):
                for p in cell.iter(W + 'p'):
                    places[p] = f'table {t + 1}, row {r + 1}, cell {c + 1}'
    for p in root.iter(W + 'p'):
        style = p.find(f'{W}pPr/{W}pStyle')
        yield [places.get(p, ''), styles[style.get(W + 'val')] if style is not None else 'normal', say(p)]


def furniture(archive):
    names = sorted(n for n in archive.namelist() if re.match(r'word/(header|footer)\d*\.xml$', n))
    return sorted({' '.join(say(p) for p in part(archive, n).iter(W + 'p')).strip() for n in names})


def notes(archive):
    root = part(archive, 'word/footnotes.xml')
    words = [' '.join(say(p) for p in n.iter(W + 'p')).strip() for n in root.iter(W + 'footnote')]
    return [w for w in words if w]


def inner_fields(root):
    """A field that has no field in it: LibreOffice wraps a cell with one in another."""
    return [s for s in root.iter(W + 'sdt') if sum(1 for _ in s.iter(W + 'sdt')) == 1]


def is_tick(field):
    return field.find(f'{W}sdtPr/{W14}checkbox') is not None


def look(path):
    archive = zipfile.ZipFile(path)
    root = part(archive, 'word/document.xml')
    fields = inner_fields(root)
    checked = [f.find(f'{W}sdtPr/{W14}checkbox/{W14}checked').get(W14 + 'val') for f in fields if is_tick(f)]
    protection = part(archive, 'word/settings.xml').find(W + 'documentProtection')
    locks = [s.find(f'{W}sdtPr/{W}lock') for s in fields]
    return {
        'paragraphs': list(paragraphs(root, names_of_styles(archive))),
        'notes': notes(archive),
        'furniture': furniture(archive),
        'title': part(archive, 'docProps/core.xml').findtext('{http://purl.org/dc/elements/1.1/}title'),
        'ticks': checked,
        'fields': sum(1 for f in fields if not is_tick(f)),
        'locks': [lock.get(W + 'val') if lock is not None else None for lock in locks],
        'protection': None if protection is None else [protection.get(W + 'edit'), protection.get(W + 'enforcement')],
    }


empty, filled = look(sys.argv[1]), look(sys.argv[2])
pairs = list(zip(empty['paragraphs'], filled['paragraphs']))
answers = [after[2] for before, after in pairs if before[2] != after[2] and after[2].startswith('ANSWER ')]
changed = [[before, after] for before, after in pairs
           if before != after and not (before[:2] == after[:2] and after[2].startswith('ANSWER '))]
for what in ('notes', 'furniture', 'title', 'protection'):
    if empty[what] != filled[what]:
        changed.append([what, empty[what], filled[what]])
if len(empty['paragraphs']) != len(filled['paragraphs']):
    changed.append(['number of paragraphs', len(empty['paragraphs']), len(filled['paragraphs'])])
print(json.dumps({
    'empty': {k: empty[k] for k in ('fields', 'ticks', 'locks', 'protection')},
    'answers': answers,
    'ticked': filled['ticks'].count('1'),
    'changed': changed,
}))
