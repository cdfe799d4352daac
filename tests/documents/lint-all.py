"""Runs docx-lint.py on every file given, in one process, and prints as JSON what it said of each."""
import contextlib, io, json, os, runpy, sys

linter = os.path.join(os.path.dirname(os.path.abspath(__file__)), "docx-lint.py")
said = {}
for path in sys.argv[1:]:
    heard = io.StringIO()
    sys.argv = [linter, path]
    with contextlib.redirect_stdout(heard), contextlib.suppress(SystemExit):
        runpy.run_path(linter, run_name="__main__")
    said[path] = heard.getvalue().strip().split("\n")
print(json.dumps(said))
