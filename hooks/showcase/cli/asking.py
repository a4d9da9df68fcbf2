"""Command line: asking a person, one question a field, until the answer is understood."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from showcase.cli import editing
from showcase.forms import choice_text
from showcase.handbook.fields import example_of
from showcase.writing import Known, Question, understood
from showcase.writing.answers import NotUnderstoodError

MOST_LISTED = 12


def ask(question: Question, known: Known) -> Any:
    """The value of a field, asked for until it is understood; None when it is skipped."""
    field = question.field
    offered = known.get(field.refers or "", {})
    _list_offered(question, offered)
    while True:
        answer = prompt(_sentence(question))
        try:
            value = understood(field, answer, known)
        except NotUnderstoodError as error:
            told = _TOLD.get(field.kind, editing.NOT_UNDERSTOOD)
            click.echo(told.format(answer=error))
            continue
        if value is not None or not question.required:
            return value
        click.echo(editing.NEEDED)


_TOLD = {"choice": editing.NOT_UNDERSTOOD_CHOICE, "reference": editing.NOT_UNDERSTOOD_ID}


def prompt(sentence: str, default: str = "") -> str:
    """One line from the person; the default stands when nothing is typed."""
    answer = click.prompt(sentence, default=default, show_default=bool(default), prompt_suffix="：")
    return str(answer).strip()


def _sentence(question: Question) -> str:
    field = question.field
    example = example_of(field).partition(": ")[2].strip("[]")
    hint = editing.ASK_MANY if field.many else ""
    if example and not field.choices and not field.refers:
        hint += editing.ASK_EXAMPLE.format(example=example.replace(", ", "、"))
    return editing.ASK.format(
        title=field.title,
        within=editing.ASK_WITHIN.format(within=question.within) if question.within else "",
        note=editing.ASK_REQUIRED if question.required else "",
        hint=hint if question.required else hint + editing.ASK_SKIP,
    )


def _list_offered(question: Question, offered: Mapping[str, str]) -> None:
    """Show what can be chosen: the choices with their numbers, or ids that exist."""
    if question.field.choices:
        click.echo(editing.ASK_CHOICES)
        for number, choice in enumerate(question.field.choices, 1):
            text = choice_text(choice)
            told = choice if text == choice else f"{choice} {text}"
            click.echo(editing.ASK_CHOICE.format(number=number, choice=told))
    elif offered:
        click.echo(editing.ASK_KNOWN)
        for ident, name in list(offered.items())[:MOST_LISTED]:
            click.echo(editing.ASK_CHOICE.format(number=ident, choice=name))
