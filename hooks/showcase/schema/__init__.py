"""Schema: JSON Schema of every kind of file, for editors that complete, explain and underline."""

from showcase.schema.ids import ids_schema
from showcase.schema.kinds import schema_of
from showcase.schema.vscode import files

__all__ = ["files", "ids_schema", "schema_of"]
