"""What the command `audit` may be told, and what holds where it is told nothing."""

from dataclasses import dataclass

IMAGE = "reader:trixie"
SECONDS = 30.0


@dataclass(frozen=True)
class Options:
    """Say on which machine pages run that name none, how many seconds a block may take, and how many run at once."""

    image: str = IMAGE
    seconds: float = SECONDS
    workers: int = 1
