#!/usr/bin/env python3
"""Compares what Word files print of figures, treaties and goods with the CSV tables, using nothing of ours but the files themselves.

usage: compare-figures.py REPOSITORY MANIFEST [--all]

MANIFEST is a JSON list of {file, country, language, sectors}. Ten of them are drawn with a fixed seed; --all takes each of them.
Prints a line for every difference and exits 1, or says what was compared.
"""
import csv, glob, json, random, re, sys, zipfile
import xml.etree.ElementTree as ET
from decimal import Decimal, ROUND_HALF_UP

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'

MONTHS = {
    'nl': 'januari februari maart april mei juni juli augustus september oktober november december'.split(),
    'en': 'January February March April May June July August September October November December'.split(),
}


def table(repository, name):
    files = [f'{repository}/indicators/{name}.csv', *sorted(glob.glob(f'{repository}/indicators/*/{name}.csv'))]
    return [row for file in files for row in csv.DictReader(open(file, encoding='utf-8', newline=''))]


def wording(repository, language):
    """Keys like terms.values.eudr-class.low and their words: the catalogues hold one text on each line."""
    found, path = {}, []
    for line in open(f'{repository}/templates/wording/{language}.yaml', encoding='utf-8'):
        match = re.match(r"^( *)(?:'([^']+)'|([\w-]+)):(?: (.*))?$", line.rstrip('\n'))
        if not match or line.lstrip().startswith('#'):
            continue
        depth = len(match[1]) // 2
        path[depth:] = [match[2] or match[3]]
        text = match[4]
        if text:
            quoted = re.fullmatch(r"'(.*)'", text)
            found['.'.join(path)] = quoted[1].replace("''", "'") if quoted else text
    return found


def text(node):
    return ''.join(t.text or '' for t in node.iter(W + 't'))


def read(file):
    body = ET.fromstring(zipfile.ZipFile(file).read('word/document.xml')).find(W + 'body')
    tables = [[[text(cell) for cell in row.findall(W + 'tc')] for row in t.findall(W + 'tr')] for t in body.iter(W + 'tbl')]
    return tables, [text(p) for p in body.iter(W + 'p')]


def number(printed, language):
    plain = printed.replace('.', '').replace(',', '.') if language == 'nl' else printed.replace(',', '')
    return Decimal(plain.replace('\u2212', '-'))


def rounded(cell):
    return Decimal(cell).quantize(Decimal('0.001'), ROUND_HALF_UP)


def day(published, language):
    year, *rest = published.split('-')
    words = [MONTHS[language][int(rest[0]) - 1]] if rest else []
    return ' '.join([str(int(part)) for part in rest[1:]] + words + [year])


class Comparison:
    def __init__(self, repository):
        self.rows = {name: table(repository, name) for name in ('values', 'measures', 'treaties', 'ratifications', 'goods', 'sources')}
        self.by_id = {name: {row['id']: row for row in self.rows[name]} for name in ('measures', 'treaties', 'sources')}
        self.words = {language: wording(repository, language) for language in ('nl', 'en')}
        self.differences, self.compared = [], 0

    def say(self, file, what):
        self.differences.append(f'{file}: {what}')

    def same(self, file, what, printed, expected):
        self.compared += 1
        if printed != expected:
            self.say(file, f'{what}: printed {printed!r}, the table says {expected!r}')

    def document(self, file, country, language, sectors):
        name = file.split('/')[-1]
        tables, paragraphs = read(file)
        here = lambda table: [row for row in self.rows[table] if row['country'] == country]
        heads = lambda *keys: [self.words[language][key] for key in keys]
        find = lambda *keys: next((t[1:] for t in tables if t[0] == heads(*keys)), [])
        # The sources stand last, below their heading and one sentence.
        title = len(paragraphs) - 1 - paragraphs[::-1].index(heads('sources.title')[0])
        self.sources = paragraphs[title + 2:]
        self.figures(name, language, find('figures.measure', 'figures.value', 'figures.scale', 'figures.year', 'figures.source'), here('values'))
        self.treaties(name, language, find('treaties.treaty', 'treaties.status', 'treaties.as_of', 'figures.source'), here('ratifications'))
        self.goods(name, language, find('goods.good', 'goods.child', 'goods.forced', 'figures.source'), [g for g in here('goods') if set(g['sectors'].split(';')) & set(sectors)])
        self.chart(name, language, next((t[1:] for t in tables if t[0][0] == heads('chart.item')[0]), []), here('values'))
        self.sentences(name, language, paragraphs, here('values'))

    def source(self, file, what, printed, source):
        numbers = [int(n) for n in re.findall(r'\d+', printed)]
        urls = [self.sources[n - 1] for n in numbers if n <= len(self.sources)]
        self.compared += 1
        if not any(self.by_id['sources'][source]['url'] in entry for entry in urls):
            self.say(file, f'{what}: {printed!r} does not lead to {source}')

    def matches(self, file, what, printed, expected):
        """The rows of a table by name: each is printed, and none that the table does not have."""
        missing, extra = expected.keys() - printed.keys(), printed.keys() - expected.keys()
        for name in sorted(missing):
            self.say(file, f'{what} {name!r} is not printed')
        for name in sorted(extra):
            self.say(file, f'{what} {name!r} is printed and not in the table')
        return sorted(expected.keys() & printed.keys())

    def value(self, row, language):
        return self.words[language].get(f"terms.values.{row['measure']}.{row['code']}") if row['code'] else rounded(row['number'])

    def printed_value(self, row, printed, language):
        return printed if row['code'] else rounded(number(printed, language))

    def figures(self, file, language, rows, values):
        expected = {self.by_id['measures'][v['measure']][f'name_{language}']: v for v in values}
        printed = {row[0]: row for row in rows}
        for name in self.matches(file, 'the figure', printed, expected):
            value, (_, shown, scale, year, source) = expected[name], printed[name]
            measure = self.by_id['measures'][value['measure']]
            self.same(file, name, self.printed_value(value, shown, language), self.value(value, language))
            self.same(file, f'year of {name}', year[:4], value['year'])
            ends = [measure['min'], measure['max']]
            if all(ends):
                self.same(file, f'scale of {name}', [number(end, language) for end in scale.split('–')], [Decimal(end) for end in ends])
            self.source(file, name, source, value['source'])

    def treaties(self, file, language, rows, ratifications):
        words = self.words[language]
        done = {r['treaty']: r for r in ratifications}
        expected = {t[f'name_{language}']: done.get(t['id']) for t in self.rows['treaties']}
        printed = {row[0]: row for row in rows}
        for name in self.matches(file, 'the treaty', printed, expected):
            row, (_, status, as_of, source) = expected[name], printed[name]
            if row is None:
                self.same(file, name, [status, as_of], [words['terms.ratifications.unknown'], words['treaties.unknown']])
                continue
            said = words[f"terms.ratifications.{row['status']}"]
            since = f", {words['treaties.since']} {row['year']}" if row['year'] else ''
            inferred = f" {words['treaties.inferred']}" if row['basis'] == 'inferred' else ''
            self.same(file, name, status, said + since + inferred)
            self.same(file, f'date of {name}', as_of, day(row['as_of'], language))
            self.source(file, name, source, row['source'])

    def goods(self, file, language, rows, goods):
        words = self.words[language]
        listed = lambda cell: words['goods.listed' if cell == 'yes' else 'goods.not_listed']
        expected = {g[f'good_{language}']: g for g in goods}
        printed = {row[0]: row for row in rows}
        for name in self.matches(file, 'the product', printed, expected):
            good, cells = expected[name], printed[name][1:-1]
            downstream = [words['goods.downstream']]
            self.same(file, name, cells, downstream if good['downstream'] == 'yes' else [listed(good['child_labour']), listed(good['forced_labour'])])
            self.source(file, name, printed[name][-1], good['source'])

    def chart(self, file, language, rows, values):
        """The numbers under the chart: not every measure stands there, but what stands there is right."""
        expected = {self.by_id['measures'][v['measure']][f'name_{language}']: v for v in values}
        for name, shown in rows:
            row = expected.get(name)
            told = self.words[language]['chart.no_value'] if row is None else rounded(row['number'])
            self.same(file, f'chart, {name}', shown if row is None else rounded(number(shown, language)), told)

    def sentences(self, file, language, paragraphs, values):
        """Where a figure is said in a sentence, its year and its value are those of the table."""
        figure = r'(?P<{}>-?[\d.,]*\d)'
        for row in values:
            measure = self.by_id['measures'][row['measure']]
            template = self.words[language].get(f"figure_says.{row['measure']}", '')
            pattern = re.escape(template).replace(r'\{year\}', r'(?P<year>\d{4})', 1)
            pattern = pattern.replace(r'\{value\}', '(?P<value>.+?)' if row['code'] else figure.format('value'), 1)
            pattern = re.sub(r'\\\{(min|max)\\\}', lambda m: re.escape(measure[m[1]].replace('.', ',' if language == 'nl' else '.')), pattern)
            for found in (match for p in paragraphs for match in re.finditer(pattern, p) if template):
                self.same(file, f"sentence on {row['measure']}", [found['year'], self.printed_value(row, found['value'], language)],
                          [row['year'], self.value(row, language)])


repository, manifest, *options = sys.argv[1:]
documents = sorted(json.load(open(manifest, encoding='utf-8')), key=lambda one: one['file'])
chosen = documents if '--all' in options else random.Random(20261123).sample(documents, 10)
comparison = Comparison(repository)
for one in chosen:
    comparison.document(one['file'], one['country'], one['language'], one['sectors'])
print('\n'.join(comparison.differences) or f'{len(chosen)} documents, {comparison.compared} comparisons, no difference')
sys.exit(1 if comparison.differences else 0)
