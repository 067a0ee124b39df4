"""Images by recipe: the same files give the same digest, every change another, and a made image is reused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from containers import engine, images, recipe
from drillbook.errors import EnvironmentTrouble, UsageError

ROOT = Path(__file__).parent.parent


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """Give a copy of the image folders."""
    for dockerfile in (ROOT / "containers").glob("*/Dockerfile"):
        shutil.copytree(dockerfile.parent, tmp_path / dockerfile.parent.name)
    return tmp_path


def test_the_same_files_give_the_same_digest(folders: Path) -> None:
    """Wherever they lie, and whenever they were written."""
    for name in recipe.folders(folders):
        assert recipe.recipe(f"{name}:trixie", folders) == recipe.recipe(f"{name}:trixie")


@pytest.mark.parametrize("name", ["node", "plain", "systemd", "etcd"])
def test_a_change_of_a_parent_is_a_change_of_its_children(folders: Path, name: str) -> None:
    """A byte in a file of `node`, a mode, another suite: each makes another recipe."""
    before = recipe.recipe(f"{name}:trixie", folders)
    assert recipe.recipe(f"{name}:bookworm", folders) != before
    script = folders / "node/node-run"
    script.write_bytes(script.read_bytes() + b"#\n")
    changed = recipe.recipe(f"{name}:trixie", folders)
    assert changed != before
    script.chmod(0o644)
    assert recipe.recipe(f"{name}:trixie", folders) not in {before, changed}


def test_a_change_of_a_child_is_none_of_its_parent(folders: Path) -> None:
    """What is above stays as it is."""
    before = recipe.recipe("node:trixie", folders)
    dockerfile = folders / "systemd/Dockerfile"
    dockerfile.write_text(dockerfile.read_text() + "# more\n")
    assert recipe.recipe("node:trixie", folders) == before


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        ("sstemd:trixie", "unknown image folder 'sstemd' in 'sstemd:trixie'; did you mean 'systemd'?"),
        ("systemd", "'systemd' is no image reference; it reads folder:suite, as in etcd:trixie"),
    ],
)
def test_an_unknown_reference_is_told(reference: str, message: str) -> None:
    """With the nearest one, or with the form."""
    with pytest.raises(UsageError) as caught:
        recipe.recipe(reference)
    assert str(caught.value) == message


@pytest.mark.docker
def test_an_image_is_made_once(capsys: pytest.CaptureFixture[str]) -> None:
    """The second time it is only looked up, and it knows where its base came from."""
    client = engine.connect(print)
    first = images.ensure(client, "plain:trixie", print)
    capsys.readouterr()
    assert images.ensure(client, "plain:trixie", print) == first
    assert capsys.readouterr().out == ""
    assert first.tag == recipe.tag("plain:trixie")
    assert first.base_origin
    client.close()


@pytest.mark.docker
@pytest.mark.parametrize(
    ("line", "message", "last"),
    [
        ("RUN echo about to fail && false", "the image broken:trixie could not be built", "about to fail"),
        ("RUNN true", "the engine could not make the image broken:trixie", "unknown instruction: RUNN"),
    ],
    ids=["a command that fails", "a word that Docker does not know"],
)
def test_a_build_that_fails_is_trouble_of_the_environment(folders: Path, line: str, message: str, last: str) -> None:
    """Its last lines are told, and no image is left."""
    (folders / "broken").mkdir()
    (folders / "broken/Dockerfile").write_text(f"ARG BASE=plain\nFROM ${{BASE}}\n{line}\n")
    client = engine.connect(print)
    with pytest.raises(EnvironmentTrouble, match=message) as caught:
        images.ensure(client, "broken:trixie", print, folders)
    assert last in str(caught.value)
    assert caught.value.exit_code == 3
    assert not client.images.list("drillbook/broken")
    client.close()


@pytest.mark.docker
def test_packages_of_an_image_are_installed_without_a_network(folders: Path) -> None:
    """Word for word as on a machine; a second package-source adds to the first."""
    (folders / "shelf").mkdir()
    (folders / "shelf/Dockerfile").write_text(
        "ARG BASE=plain\nFROM ${BASE}\nRUN package-source hello\nRUN package-source dnsutils\n"
    )
    client = engine.connect(print)
    image = images.ensure(client, "shelf:trixie", print, folders)
    commands = "apt-get update && apt-get install -y hello dnsutils && hello && nslookup -version"
    try:
        output = client.containers.run(
            image.tag, ["sh", "-c", commands], network_mode="none", cap_add=["NET_ADMIN"], remove=True
        )
    finally:
        client.images.remove(image.tag)
        client.close()
    assert b"Hello, world!" in output
