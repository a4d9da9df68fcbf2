"""Handbook: the tables of the editors' handbook, made from the models and the declared faults."""

from showcase.handbook.expand import expand
from showcase.handbook.faults import fault_tables
from showcase.handbook.fields import field_tables, own_groups, shared_groups

__all__ = ["expand", "fault_tables", "field_tables", "own_groups", "shared_groups"]
