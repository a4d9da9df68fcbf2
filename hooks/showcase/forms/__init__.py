"""Forms: the models as a person fills them in — each field's words, kind, choices and parts."""

from showcase.forms.fields import Field, Form, form_of, groups
from showcase.forms.words import CHOICES, KIND_WORDS, choice_text, group_title

__all__ = [
    "CHOICES",
    "KIND_WORDS",
    "Field",
    "Form",
    "choice_text",
    "form_of",
    "group_title",
    "groups",
]
