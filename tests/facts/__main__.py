"""`python -m tests.facts SITE`: which facts a built site does not say yet."""

import sys
from collections import Counter
from pathlib import Path

from tests.facts.missing import unsaid_by_site
from tests.facts.paths import shown
from tests.support.sample import catalogue


def main(site: Path) -> int:
    """Print them, and how many there are of each case."""
    told = unsaid_by_site(site, catalogue())
    of_cases = Counter(line.split("/")[0] for line in told)
    lines = [*told, f"{len(told)} unsaid of {len(shown())} facts: {dict(of_cases)}"]
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return bool(told)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site")))
