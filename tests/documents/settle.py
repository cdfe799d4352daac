"""Takes or leaves all tracked changes of a part of a Word file, as ECMA-376 part 1, section 17.13.5 says they are to be understood."""

W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
CHANGES = {'accept': (W + 'ins', W + 'del'), 'reject': (W + 'del', W + 'ins')}


def settle(root, act):
    stays, goes = CHANGES[act]
    for row_holder in list(root.iter(W + 'tbl')):
        for row in list(row_holder.findall(W + 'tr')):
            if row.find(f'{W}trPr/{goes}') is not None:
                row_holder.remove(row)
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == W + 'tbl' and child.find(W + 'tr') is None:
                parent.remove(child)
    for paragraph in root.iter(W + 'p'):
        settle_properties(paragraph, act, stays)
    settle_runs(root, stays, goes)
    for container in list(root.iter()):
        join_paragraphs(container, goes)


def settle_properties(paragraph, act, stays):
    properties = paragraph.find(W + 'pPr')
    if properties is None:
        return
    mark = properties.find(W + 'rPr')
    if mark is not None and mark.find(stays) is not None:
        mark.remove(mark.find(stays))
    change = properties.find(W + 'pPrChange')
    if change is None:
        return
    properties.remove(change)
    if act == 'reject':
        paragraph.remove(properties)
        was = change.find(W + 'pPr')
        if mark is not None:
            was.append(mark)
        paragraph.insert(0, was)


def settle_runs(node, stays, goes):
    if node.tag in (W + 'rPr', W + 'trPr'):
        return
    for child in list(node):
        settle_runs(child, stays, goes)
        if child.tag == goes:
            node.remove(child)
        elif child.tag == stays:
            at = list(node).index(child)
            node.remove(child)
            for inner in reversed(list(child)):
                node.insert(at, inner)


def join_paragraphs(container, goes):
    # The end of a paragraph that goes: what is left of it opens the next one, whose properties hold.
    waiting = []
    for child in list(container):
        if child.tag == W + 'p':
            content = [part for part in child if part.tag != W + 'pPr']
            if child.find(f'{W}pPr/{W}rPr/{goes}') is not None:
                waiting += content
                container.remove(child)
                continue
            for part in content:
                child.remove(part)
            child.extend(waiting + content)
            waiting = []
        elif child.tag == W + 'tbl' and any(True for part in waiting for _ in part.iter(W + 'r')):
            raise SystemExit('words would be lost before a table')
