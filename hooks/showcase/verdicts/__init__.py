"""Verdicts: what is wrong with a data folder — kept, and found anew only where something has changed.

Nothing changed: the findings of the last check. An edit: the units (a building, a district, what lies
at the top) that it touched, and those that had looked at it. Anything else: all units, dealt out to
all cores. Findings are always those of a check without a cache.
"""

from showcase.verdicts.case import Case, Looked
from showcase.verdicts.found import faults_of

__all__ = ["Case", "Looked", "faults_of"]
