"""Command line: `showcase`, one file a command; a tool that cannot run says so in one sentence."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from showcase.cli import texts
from showcase.cli.refusal import RefusalError

COULD_NOT_RUN = 2
COMMANDS = {
    "alert": "screens.alert",
    "check": "check.check",
    "diff": "diff.diff",
    "import": "importing.import_",
    "key": "key.key",
    "new": "new.new",
    "next": "next.coming",
    "publish": "publish.publish",
    "schema": "schema.schema",
    "screen": "screens.screen",
    "seen": "screens.seen_screens",
    "template": "importing.template",
}
"""Where each command stands. Only the one that is asked for is loaded: some take half a second."""


class Commands(click.Group):
    """The commands; each stands in a file of its own."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, as help lists them."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(".")
        command: click.Command = getattr(import_module(f"showcase.cli.{module}"), name)
        return command


@click.group(
    cls=Commands, help=texts.GROUP, context_settings={"help_option_names": ["-h", "--help"]}
)
def commands() -> None:
    """The group itself does nothing."""


def main(arguments: list[str] | None = None) -> None:
    """Run a command and leave the process: 0 done, 1 faults, 2 could not run. Never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Chinese comes out right in any locale
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        done = commands.main(args=arguments, prog_name="showcase", standalone_mode=False)
        sys.exit(done if isinstance(done, int) else 0)
    except RefusalError as error:
        _say(error.message)
    except click.exceptions.NoArgsIsHelpError as error:
        _say(error.format_message())
    except click.ClickException as error:
        _say(texts.UNKNOWN.format(problem=_problem(error)))
    except (click.Abort, KeyboardInterrupt):
        _say(texts.STOPPED)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone; there is nobody to tell
    except Exception as error:
        _say(texts.BROKEN.format(name=type(error).__name__))
    sys.exit(COULD_NOT_RUN)


def _problem(error: click.ClickException) -> str:
    """What was written wrong; click's own sentences are English and stay out."""
    if isinstance(error, click.NoSuchOption):
        return error.option_name
    if isinstance(error, click.BadParameter):
        parameter = error.param.opts[-1] if error.param else ""
        choices = getattr(error.param.type, "choices", ()) if error.param else ()
        offered = texts.CHOICES.format(choices="、".join(choices)) if choices else ""
        return f"{parameter}{offered}"
    return " ".join(sys.argv[1:])


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)
