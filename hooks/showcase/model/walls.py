"""Model: walls of messages, smiles and quotations."""

from typing import Annotated

from pydantic import Field

from showcase.model.base import FullDate, Line, MediaPath, Model
from showcase.model.list_file import ListFile
from showcase.model.values import Consent


class Message(Model):
    """A topic of the message wall; a paraphrase is a topic, never a quotation."""

    topic: Annotated[Line, Field(title="主题")]
    gist: Annotated[Line | None, Field(title="大意")] = None
    sentiment: Annotated[Line | None, Field(title="倾向", examples=["正面"])] = None
    quote: Annotated[Line | None, Field(title="原话", description="须有同意记录")] = None
    date: Annotated[FullDate | None, Field(title="日期")] = None
    reviewed_by_role: Annotated[Line | None, Field(title="审核岗位")] = None
    consent: Annotated[Consent | None, Field(title="同意")] = None


class Smile(Model):
    """A picture of the smile wall, with consent and expiry."""

    photo: Annotated[MediaPath, Field(title="照片")]
    caption: Annotated[Line | None, Field(title="说明")] = None
    consent: Annotated[Consent, Field(title="同意")]


class Quote(Model):
    """A slogan or vow of an organisation."""

    text: Annotated[Line, Field(title="文字")]
    org: Annotated[Line | None, Field(title="单位")] = None
    kind: Annotated[Line | None, Field(title="类别", examples=["口号"])] = None


class Walls(ListFile):
    """walls.yaml: messages, smiles, quotes."""

    messages: Annotated[list[Message], Field(title="留言主题", max_length=500)] = []
    smiles: Annotated[list[Smile], Field(title="笑脸", max_length=500)] = []
    smiles_text: Annotated[Line | None, Field(title="笑脸墙说明")] = None
    quotes: Annotated[list[Quote], Field(title="金句", max_length=500)] = []
