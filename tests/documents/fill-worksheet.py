#!/usr/bin/env python3
"""Fills in worksheets in a real LibreOffice as somebody types, tries to type everywhere else, and saves them as Word files.

usage: fill-worksheet.py FROM.docx TO.docx [FROM.docx TO.docx ...]
prints, as JSON per FROM: how many answers and ticks were given, and the places outside the fields where typing changed something
"""
import json, os, subprocess, sys, tempfile, time
from pathlib import Path
import uno
from com.sun.star.beans import PropertyValue


def option(name, value):
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


def each(collection):
    items = collection.createEnumeration()
    while items.hasMoreElements():
        yield items.nextElement()


def texts(text):
    """A text and those of the cells in its tables, with the paragraphs of each."""
    for item in each(text):
        if item.supportsService('com.sun.star.text.TextTable'):
            for name in item.CellNames:
                yield from texts(item.getCellByName(name))
        else:
            yield item


def words(document):
    """All text outside headers, in order: what typing could have changed."""
    return [paragraph.String for paragraph in texts(document.Text)]


class Typist:
    def __init__(self, document, dispatcher):
        self.document, self.dispatcher = document, dispatcher
        self.frame = document.CurrentController.Frame
        self.cursor = document.CurrentController.ViewCursor

    def do(self, command, *options):
        self.dispatcher.executeDispatch(self.frame, command, '', 0, options)

    def type(self, text):
        self.do('.uno:InsertText', option('Text', text))

    def fill(self):
        """In the order of reading: every tick is set, every other field gets an answer of its own."""
        answers = ticks = 0
        for paragraph in list(texts(self.document.Text)):
            controls = [one.ContentControl for one in each(paragraph) if one.TextPortionType == 'ContentControl']
            for control in controls:
                if control.Checkbox:
                    control.Checked = True
                    ticks += 1
                    continue
                # Whoever clicks on a field that shows what to type there has the whole of it selected.
                inside = [portion for portion in each(control)]
                self.cursor.gotoRange(inside[0].Start, False)
                self.cursor.gotoRange(inside[-1].End, True)
                answers += 1
                self.type(f'ANSWER {answers} <b> & "é 人"')
        return answers, ticks

    def trespass(self):
        """The places outside the fields where typing, deleting or pasting changed something."""
        changed = []
        before = words(self.document)
        for place, paragraph in enumerate(list(texts(self.document.Text))):
            if any(one.TextPortionType == 'ContentControl' for one in each(paragraph)):
                continue
            for command in ('.uno:InsertText', '.uno:Delete', '.uno:InsertPara'):
                self.cursor.gotoRange(paragraph.Start, False)
                self.attempt(command, f'paragraph {place}', changed)
        for command in ('.uno:Cut', '.uno:Delete'):
            self.do('.uno:SelectAll')
            self.attempt(command, 'everything', changed)
        if words(self.document) != before:
            changed.append('the words are no longer the same')
        return changed

    def attempt(self, command, place, changed):
        self.document.setModified(False)
        self.do(command, option('Text', 'TRESPASS'))
        if self.document.isModified():
            changed.append(f'{command} at {place}')
            self.do('.uno:Undo')


def start(folder):
    pipe = f'worksheet{os.getpid()}'
    office = subprocess.Popen(
        ['soffice', '--headless', '--norestore', '--nologo', f'-env:UserInstallation={Path(folder).as_uri()}',
         f'--accept=pipe,name={pipe};urp'],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    resolver = uno.getComponentContext().ServiceManager.createInstance('com.sun.star.bridge.UnoUrlResolver')
    for _ in range(600):
        try:
            return office, resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
        except Exception:
            if office.poll() is not None:
                sys.exit(f'soffice ended with {office.returncode}')
            time.sleep(0.1)
    office.kill()
    sys.exit('soffice did not answer within a minute')


def main(paths):
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        office, context = start(folder)
        service = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
        desktop, dispatcher = service('com.sun.star.frame.Desktop'), service('com.sun.star.frame.DispatchHelper')
        try:
            for source, target in zip(paths[::2], paths[1::2]):
                hidden = (option('Hidden', True),)
                document = desktop.loadComponentFromURL(Path(source).absolute().as_uri(), '_blank', 0, hidden)
                typist = Typist(document, dispatcher)
                trespassed = typist.trespass()
                answers, ticks = typist.fill()
                word = (option('FilterName', 'MS Word 2007 XML'),)
                document.storeToURL(Path(target).absolute().as_uri(), word)
                document.close(True)
                found[source] = {'answers': answers, 'ticks': ticks, 'trespassed': trespassed}
        finally:
            try:
                desktop.terminate()
            except Exception:
                pass
            office.wait(30)
    print(json.dumps(found))


main(sys.argv[1:])
