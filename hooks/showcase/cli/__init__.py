"""Command line: `showcase`, one file a command; a tool that cannot run says so in one sentence."""

from __future__ import annotations

import sys

import click

from showcase.cli import texts
from showcase.cli.check import check
from showcase.cli.diff import diff
from showcase.cli.importing import import_, template
from showcase.cli.key import key
from showcase.cli.new import new
from showcase.cli.next import coming
from showcase.cli.publish import publish
from showcase.cli.refusal import RefusalError
from showcase.cli.schema import schema
from showcase.cli.screens import alert, screen, seen_screens

COULD_NOT_RUN = 2


@click.group(help=texts.GROUP, context_settings={"help_option_names": ["-h", "--help"]})
def commands() -> None:
    """The commands; each stands in a file of its own."""


for command in (
    alert,
    check,
    coming,
    diff,
    import_,
    key,
    new,
    publish,
    schema,
    screen,
    seen_screens,
    template,
):
    commands.add_command(command)


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
