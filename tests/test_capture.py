"""What is kept of output: its head and its tail, whoever wrote how much of it in however small pieces."""

from __future__ import annotations

import itertools
import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from drillbook.capture import KEPT_BYTES, STDERR, STDOUT, Capture


@given(st.lists(st.tuples(st.sampled_from([STDOUT, STDERR]), st.binary(min_size=1, max_size=9))))
def test_short_output_is_kept_whole(pieces: list[tuple[int, bytes]]) -> None:
    """Each stream as it came, and never two pieces of one stream side by side."""
    found = Capture()
    for piece in pieces:
        found.add(*piece)
    for stream in (STDOUT, STDERR):
        whole = b"".join(data for each, data in pieces if each == stream)
        assert b"".join(bytes(data) for each, data in found.pieces if each == stream) == whole
    streams = [stream for stream, _ in found.chunks()]
    assert all(one != other for one, other in itertools.pairwise(streams))


def test_crumbs_cost_no_more_than_pieces() -> None:
    """Bytes that change the stream at each of them are as little in memory and in a result as others."""
    found = Capture()
    tracemalloc.start()
    for number in range(100_000):
        found.add(STDOUT + number % 2, b"x")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 12 * KEPT_BYTES
    assert len(found.chunks()) < KEPT_BYTES // 32


def test_long_output_keeps_its_head_and_tail_in_order() -> None:
    """However often it is shortened."""
    found = Capture()
    for number in range(400_000):
        found.add(STDOUT, b"%d\n" % number)
    text = "".join(text for _, text in found.chunks())
    head, _, tail = text.partition("\n[… output of ")
    assert head.startswith("0\n1\n2\n")
    assert tail.endswith("\n399998\n399999\n")
    assert len(text) < 3 * KEPT_BYTES
