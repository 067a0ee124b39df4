"""Which lines of a page are code."""

from __future__ import annotations

import pytest

from drillbook import fence

SIGNS = {fence.Part.PROSE: ".", fence.Part.OPENS: "<", fence.Part.CODE: "c", fence.Part.CLOSES: ">"}


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("a\n```sh\nb\n```\nc", ".<c>."),
        ("~~~\n```\n~~~\nc", "<c>."),
        ("````\n```\nb\n```\n````\nc", "<ccc>."),
        ("```\nb\n`````\nc", "<c>."),
        ("```text\n```bash\nb\n``` \nc", "<cc>."),
        ("> ```\n> b\n> ```\n> c", "<c>."),
        ("!!! note\n    ```\n    b\n    ```\nc", ".<c>."),
        ("```a``` is code\nb", ".."),
        ("``\nb", ".."),
        ("```\nb", "<c"),
    ],
)
def test_a_block_ends_where_commonmark_has_it(text: str, signs: str) -> None:
    """By a fence of the same kind, as long or longer, with nothing behind it."""
    assert "".join(SIGNS[part] for _, _, part in fence.lines(text)) == signs
