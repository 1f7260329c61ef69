"""Where `lectern` starts: a command runs without Qt, anything else opens the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Dispatch: `--child ROLE` (frozen app), a command or --help, else files for the window."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if "-c" in given or given[:1] == ["--multiprocessing-fork"]:
        # In a frozen app, the helpers that multiprocessing starts come in by this door too.
        import multiprocessing

        multiprocessing.freeze_support()
    if getattr(sys, "frozen", False) and given[:1] != ["--child"]:
        from app.update_install import restart_into_update

        restart_into_update(given)
    if given[:1] == ["--child"]:
        from engine.child import main as child_main

        return child_main(given[1:])
    if _is_command(given):
        from engine.cli.main import main as command_main

        return command_main(given)
    from app.main import main as window_main

    return window_main(given)


def _is_command(given: Sequence[str]) -> bool:
    """Whether the first word that is no option (or an option's value) is a command, or help is asked for."""
    from engine.cli.parser import COMMANDS

    skip = False
    for word in given:
        if skip:
            skip = False
        elif word in ("-h", "--help"):
            return True
        elif word == "--home":
            skip = True
        elif not word.startswith("-"):
            return word in COMMANDS
    return False


if __name__ == "__main__":
    sys.exit(main())
