"""The command line's grammar: every command, option and line of help in one place."""

from __future__ import annotations

import argparse

DESCRIPTION = """\
Lectern, a private reading desk: it reads long documents and answers questions about them on this computer.

Without a command the window opens, with the files named in it. With a command nothing needs a display.
"""
EPILOG = """\
examples:
  lectern book.pdf                                  open a file in the window
  lectern add ~/Papers                              index a folder, wait until it is done
  lectern ask "Who is the narrator's employer?"     a cited answer from the whole library
  lectern ask "What is an exaptation?" --in 3f2a    from one document (ids may be shortened)
  lectern search "natural selection" --mode words   ranked passages
  lectern doctor                                    what would fail here, and how to mend it

--json puts JSON alone on standard output; progress and messages go to standard error.
exit codes: 0 done, 1 the work failed (one line says why), 2 wrong usage.
Data live in the platform's data folder, or in --home DIR, or in LECTERN_HOME.
"""
COMMANDS = (
    "add", "list", "refresh", "remove", "status", "ask", "search", "text", "sentences", "segment", "prune", "models",
    "doctor",
    "server",
)


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="lectern", description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--home", metavar="DIR", help="the library's folder")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _library_commands(commands)
    _question_commands(commands)
    _stage_commands(commands)
    _model_commands(commands)
    return parser


def _command(commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, text: str, *,
             json: bool = True) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=text, description=text[:1].upper() + text[1:] + ".")
    # Accepted after the command as well; SUPPRESS keeps one given before it.
    command.add_argument("--home", metavar="DIR", default=argparse.SUPPRESS, help="the library's folder")
    if json:
        command.add_argument("--json", action="store_true", help="JSON on standard output")
    return command


def _library_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    add = _command(commands, "add", "index files and folders, and wait until they are done")
    add.add_argument("paths", nargs="+", metavar="PATH")
    add.add_argument("--password", help="password for files that want one; kept for this run only")
    _command(commands, "list", "list the documents of the library")
    refresh = _command(commands, "refresh", "find files that moved, index anew those that changed, and wait")
    refresh.add_argument("ids", nargs="*", metavar="ID", help="only these documents")
    remove = _command(commands, "remove", "delete documents and everything made of them; the files stay", json=False)
    remove.add_argument("ids", nargs="+", metavar="ID")
    _command(commands, "status", "show the library, the queue, the device and the model")
    text = _command(commands, "text", "print a document's text as indexed", json=False)
    text.add_argument("id", metavar="ID")
    sentences = _command(commands, "sentences", "print a document's sentences as [start, end] offsets")
    sentences.add_argument("id", metavar="ID")


def _question_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    ask = _command(commands, "ask", "answer a question with citations")
    ask.add_argument("question", metavar="QUESTION")
    ask.add_argument("--in", dest="documents", metavar="ID", action="append", default=[], help="ask only this document")
    ask.add_argument("--model", metavar="NAME", help="language model to use (see: lectern models)")
    ask.add_argument("--no-prune", action="store_true", help="give the model whole passages")
    ask.add_argument("--no-answer", action="store_true", help="stop after pruning; load no language model")
    ask.add_argument("--max-tokens", type=int, metavar="N", help="longest answer")
    ask.add_argument(
        "--strategy", choices=("direct", "two-hop", "whole", "list", "compare"),
        help="how to take the question (default: as its words say)",
    )
    ask.add_argument("--yes", action="store_true", help="start a long one without asking")
    search = _command(commands, "search", "find passages")
    search.add_argument("query", metavar="QUERY")
    search.add_argument("--in", dest="documents", metavar="ID", action="append", default=[], help="only this one")
    search.add_argument("--k", type=int, default=10, metavar="N", help="how many (default 10)")
    search.add_argument("--mode", choices=("hybrid", "dense", "words"), default="hybrid", help="how (default hybrid)")
    search.add_argument("--quick", action="store_true", help="hybrid without reading what was found: sooner")
    search.add_argument("--order", choices=("score", "reading"), default="score", help="best first, or as they stand")


def _stage_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    segment = _command(commands, "segment", "print the end offset of each sentence of a plain text")
    segment.add_argument("file", nargs="?", default="-", metavar="FILE", help="a text file; - for standard input")
    segment.add_argument("--in", dest="input", metavar="JSONL", help="many texts: a line {text} each")
    segment.add_argument("--out", dest="output", metavar="JSONL", help="where to write a line {ends} each")
    _command(commands, "prune", "read JSONL {question, passage}, write JSONL {score, sentences, kept}")


def _model_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    models = _command(commands, "models", "list, install, choose, remove and verify models")
    models.add_argument(
        "action", nargs="?", default="list", choices=("list", "install", "use", "remove", "verify"),
        help="what to do (default list)",
    )
    models.add_argument("name", nargs="?", metavar="NAME", help="a name of the list")
    models.add_argument(
        "file", nargs="?", metavar="FILE", help="with install: a GGUF or converted ONNX file, or a checkpoint's folder"
    )
    server = _command(commands, "server", "use a server of your own for the language model or the index")
    server.add_argument("which", nargs="?", choices=("language", "index"), help="what it serves; without, what is set")
    server.add_argument("address", nargs="?", metavar="ADDRESS", help="such as http://127.0.0.1:8080/v1")
    server.add_argument("--model", metavar="NAME", help="the model's name on that server")
    server.add_argument("--agree", action="store_true", help="agree to what is sent, which is said first")
    server.add_argument("--off", action="store_true", help="switch it off")
    _command(commands, "doctor", "check hardware, models and library; say what would fail and mend what can be")
