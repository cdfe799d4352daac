#!/usr/bin/env python3
"""docx-lint: outside check of a generated .docx. exit 0 = clean. usage: docx-lint.py FILE [CANARY...]

Parts beyond text that may be there: native charts, and the small workbook that lets a reader edit the numbers of a chart."""
import sys, zipfile, re, xml.etree.ElementTree as ET
f, canaries = sys.argv[1], sys.argv[2:]
bad = []
z = zipfile.ZipFile(f)
infos = z.infolist()
if z.testzip(): bad.append('corrupt zip')
if len(infos) > 60: bad.append(f'too many parts {len(infos)}')
ALLOWED = re.compile(r'^(\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app)\.xml|word/(document|styles|settings|fontTable|numbering|footnotes|endnotes|header\d*|footer\d*|webSettings|theme/theme1)\.xml|word/_rels/[a-zA-Z0-9]+\.xml\.rels|word/media/[a-z0-9]+\.(png|jpeg)|word/charts/chart\d+\.xml|word/charts/_rels/chart\d+\.xml\.rels|word/embeddings/[A-Za-z0-9_]+\.xlsx)$')
tot = 0
for i in infos:
    tot += i.file_size
    if i.file_size > 100*max(i.compress_size,1) and i.file_size > 1_000_000: bad.append(f'zip ratio {i.filename}')
    if not ALLOWED.match(i.filename): bad.append(f'unexpected part {i.filename}')
    if i.date_time != (1980,1,1,0,0,0): bad.append(f'zip timestamp {i.filename} {i.date_time}')
if tot > 30_000_000: bad.append(f'unpacked {tot}')
BIDI = re.compile('[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]'); ZW = re.compile('[\u200b\u2060\ufeff\u00ad]')
for i in infos:
    if not i.filename.endswith(('.xml','.rels')): continue
    b = z.read(i)
    try: root = ET.fromstring(b)
    except ET.ParseError as e: bad.append(f'not well-formed {i.filename}: {e}'); continue
    t = b.decode('utf-8','replace')
    if '<!DOCTYPE' in t or '<!ENTITY' in t: bad.append(f'DTD {i.filename}')
    for n in root.iter():
        tag = n.tag.split('}')[-1]
        if tag in ('ins','del','moveFrom','moveTo','rPrChange','pPrChange','delText','commentReference','commentRangeStart','vanish','webHidden','altChunk','subDoc','object','control','attachedTemplate','mailMerge','externalLink','frameset','dataBinding','proofErr','rsid','rsids','permStart'):
            bad.append(f'{tag} in {i.filename}')
        if tag == 'instrText' or (tag=='fldSimple'):
            s=(n.text or '')+' '.join(n.attrib.values())
            if not re.match(r'^\s*(PAGE|NUMPAGES|TOC|SEQ)\b', s): bad.append(f'field {s.strip()[:60]!r} in {i.filename}')
        if tag == 'Relationship':
            if n.get('TargetMode')=='External' and not (n.get('Type','').endswith('/hyperlink') and re.match(r'^https://(www\.)?(rvo\.nl|rijksoverheid\.nl|oecd\.org|ohchr\.org)(/|$)', n.get('Target',''))):
                bad.append(f"external {n.get('Type','').rsplit('/',1)[-1]} -> {n.get('Target')}")
        for a,v in n.attrib.items():
            if a.split('}')[-1].startswith('rsid'): bad.append(f'rsid attr in {i.filename}'); break
        s=(n.text or '')
        if BIDI.search(s): bad.append(f'bidi control in {i.filename}')
        if ZW.search(s): bad.append(f'zero-width in {i.filename}')
    flat = re.sub(r'\s+','',''.join(root.itertext()))
    for c in canaries:
        if c in t or re.sub(r'\s+','',c) in flat: bad.append(f'CANARY {c!r} in {i.filename}')
core = z.read('docProps/core.xml').decode() if 'docProps/core.xml' in z.namelist() else ''
for tag in ('dc:creator','cp:lastModifiedBy','dc:description','cp:keywords'):
    m = re.search(f'<{tag}>([^<]+)</', core)
    if m and m.group(1) not in ('RVO','Rijksdienst voor Ondernemend Nederland'): bad.append(f'core {tag}={m.group(1)!r}')
print('\n'.join(sorted(set(bad))) or 'clean'); sys.exit(1 if bad else 0)
