"""What the command `mutate` may be told, and what holds where it is told nothing."""

from dataclasses import dataclass

COUNT = 20
SEED = "1"


@dataclass(frozen=True)
class Options:
    """Say how many faults each scenario gets, what chance chooses them by, and how many run at the same time."""

    count: int = COUNT
    seed: str = SEED
    workers: int = 1
    only_list: bool = False
