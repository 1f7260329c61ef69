"""Importing does no work, and the engine runs where there is no Qt."""

import subprocess
import sys

from tests.conftest import GUARD, ROOT

PROBE = """
import sys
opened = []
sys.addaudithook(lambda e, args: opened.append((e, str(args[0]))) if e in ("open", "socket.__new__") else None)
import engine, engine.values, engine.stages, engine.events, engine.errors, engine.settings, engine.pipeline, engine.host
import engine.cli.main, engine.cli.questions, engine.cli.library
names = ("onnxruntime", "chromadb", "llama_cpp", "pymupdf", "tokenizers", "rapidocr", "PySide6")
heavy = [m for m in names if m in sys.modules]
own = [what for what in opened if not what[1].endswith((".py", ".pyc", ".so")) and "site-packages" not in what[1]
       and "/proc" not in what[1] and "/sys" not in what[1] and "python3" not in what[1]]
print(heavy, own)
"""

WITHOUT_QT = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "app"):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, NoQt())
from engine.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def test_importing_the_engine_opens_nothing_and_loads_no_runtime():
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[] []"


def test_the_engine_answers_where_qt_cannot_be_imported(indexed_home):
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, "--home", str(indexed_home), "ask", "Who was the first keeper?",
         "--no-answer", "--json"],
        capture_output=True, text=True, cwd=ROOT, check=False,
        env={"PYTHONPATH": str(GUARD), "PATH": "/usr/bin:/bin", "HOME": _home()},
    )
    assert done.returncode == 0, done.stderr
    assert "Tobias Quill" not in done.stderr
    assert '"kept"' in done.stdout


def _home():
    import os

    return os.environ.get("HOME", "/")
