"""Images by recipe: the same files give the same digest, every change another, and a made image is reused."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from containers import engine, images, leftovers, recipe
from drillbook.errors import ContentError, EnvironmentTrouble, UsageError

if TYPE_CHECKING:
    from docker.models.containers import Container

ROOT = Path(__file__).parent.parent

ENSURE = """
import sys
from pathlib import Path
from containers import engine, images
images.ensure(engine.connect(print), "shelf:trixie", print, Path(sys.argv[1]))
"""
# That it takes a while is all that matters.
FROM_PACKAGES = f"""\
["https://downloads.drillbook.test/file"]
sha256 = "{"0" * 64}"
from = "debian-source:trixie hello 2.10"
"""


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


@pytest.mark.parametrize("left", [".Dockerfile.swp", ".DS_Store", "Dockerfile~", "__pycache__/a.pyc"])
def test_what_editors_leave_is_no_change(folders: Path, left: str) -> None:
    """A record made beside an open editor would stand for content that nobody has."""
    (folders / "node/__pycache__").mkdir()
    (folders / "node" / left).write_text("left")
    assert recipe.recipe("node:trixie", folders) == recipe.recipe("node:trixie")


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
        *(
            (each, f"{each!r} is no image reference; it reads folder:suite, as in etcd:trixie")
            for each in ("systemd", "plain:", ":trixie", "plain:a/../b", "plain:--setup-hook=true", "plain:trixie:x")
        ),
        ("debian:trixie\n", "'debian:trixie\\n' is no image reference; it reads folder:suite, as in etcd:trixie"),
    ],
)
def test_an_unknown_reference_is_told(reference: str, message: str) -> None:
    """With the nearest one, or with the form."""
    with pytest.raises(UsageError) as caught:
        recipe.recipe(reference)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("bases", "message"),
    [
        ({"a": "a"}, "a/Dockerfile: `ARG BASE=a` builds an image upon itself: a, a"),
        ({"a": "b", "b": "c", "c": "b"}, "c/Dockerfile: `ARG BASE=b` builds an image upon itself: a, b, c, b"),
    ],
    ids=["its own folder", "a ring of two"],
)
def test_an_image_that_builds_upon_itself_is_told(tmp_path: Path, bases: dict[str, str], message: str) -> None:
    """With the way that leads back."""
    for folder, base in bases.items():
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "Dockerfile").write_text(f"ARG BASE={base}\nFROM ${{BASE}}\n")
    with pytest.raises(UsageError) as caught:
        recipe.recipe("a:trixie", tmp_path)
    assert str(caught.value) == message


def test_a_byte_that_is_no_text_is_left_to_docker(folders: Path) -> None:
    """In a comment it harms nobody."""
    dockerfile = folders / "plain/Dockerfile"
    dockerfile.write_bytes(dockerfile.read_bytes() + b"# \xe9\n")
    assert recipe.parent("plain:trixie", folders) == recipe.parent("plain:trixie")
    assert recipe.published("plain:trixie", folders) == ""


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
def test_a_build_that_fails_is_trouble_of_the_environment(folders: Path) -> None:
    """Where it failed and its last lines are told, and no image is left."""
    client, failed = engine.connect(print), "RUN true\n\nRUN echo about to fail \\\n && false\n"
    with pytest.raises(EnvironmentTrouble) as caught:
        images.ensure(client, _broken(folders, failed), print, folders)
    told = f"{folders.name}/broken/Dockerfile:5: the image broken:trixie could not be built; the package source"
    assert str(caught.value).startswith(told)
    assert "\nabout to fail\n" in str(caught.value)
    assert caught.value.exit_code == 3
    assert not client.images.list("drillbook/broken")
    client.close()


@pytest.mark.docker
@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("RUNN true", "unknown instruction: RUNN"),
        ("COPY nothing /", "COPY failed: file not found in build context or excluded by .dockerignore: stat nothing:"),
        ("RUN package-source no-such-package", "Unable to locate package no-such-package"),
    ],
)
def test_a_fault_of_a_dockerfile_is_told_with_its_line(folders: Path, line: str, told: str) -> None:
    """No other try would help: exit code 1."""
    client = engine.connect(print)
    with pytest.raises(ContentError) as caught:
        images.ensure(client, _broken(folders, line), print, folders)
    assert str(caught.value).startswith(f"{folders.name}/broken/Dockerfile:3: {told}")
    assert not client.images.list("drillbook/broken")
    client.close()


def _broken(folders: Path, lines: str) -> str:
    (folders / "broken").mkdir()
    (folders / "broken/Dockerfile").write_text(f"ARG BASE=plain\nFROM ${{BASE}}\n{lines}\n")
    return "broken:trixie"


@pytest.mark.docker
@pytest.mark.parametrize(
    ("dockerfile", "declared", "busy"),
    [
        ("RUN sleep 301", "", "sleep 301"),
        ("COPY artifacts/file /", FROM_PACKAGES, "debian-source"),
    ],
    ids=["in a step of its Dockerfile", "while a file for it is made"],
)
def test_an_image_that_is_being_made_leaves_nothing_when_its_run_is_killed(
    folders: Path, monkeypatch: pytest.MonkeyPatch, dockerfile: str, declared: str, busy: str
) -> None:
    """Docker ends a build whose client is gone; what Drillbook itself has started, the next run removes."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(folders / "cache"))
    (folders / "shelf").mkdir()
    (folders / "shelf/Dockerfile").write_text(f"ARG BASE=plain\nFROM ${{BASE}}\n{dockerfile}\n")
    (folders / "shelf/artifacts.toml").write_text(declared)
    client = engine.connect(print)
    images.ensure(client, "debian-source:trixie", print)
    before = {each.id for each in client.containers.list(all=True, ignore_removed=True)}

    def made() -> list[Container]:
        found = client.containers.list(all=True, ignore_removed=True)
        return [each for each in found if each.id not in before and busy in str(each.attrs["Config"])]

    with subprocess.Popen([sys.executable, "-c", ENSURE, str(folders)], cwd=ROOT) as run:
        while not any(each.status == "running" for each in made()):
            assert run.poll() is None
        run.kill()
    leftovers.remove(client)
    deadline = time.monotonic() + 20
    while left := made():
        assert time.monotonic() < deadline, left
        time.sleep(0.2)
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
