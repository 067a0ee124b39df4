"""What can be done here; `nox -l` lists it. Words behind `--` go to the program behind a session."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn

import nox
from nox.command import CommandFailed

nox.needs_version = ">=2026.10.20"
nox.options.sessions = ["verify-snippets", "docs"]
nox.options.default_venv_backend = "none"  # `prepare` makes environments that sessions share

ENVIRONMENTS = Path(".nox")
REQUIREMENTS = Path("requirements")
HOSTING = Path(".github")
HOSTED = {
    "vendor.github-workflows": "workflows/*.yml",
    "custom.github-workflows-require-timeout": "workflows/*.yml",
    "vendor.dependabot": "dependabot.yml",
    "vendor.github-issue-config": "ISSUE_TEMPLATE/config.yml",
    "vendor.github-issue-forms": "ISSUE_TEMPLATE/[!c]*.yml",
}
ENVIRONMENT_TROUBLE = 3
INTERRUPT_SECONDS = 120  # a verification that is interrupted first removes its nodes
SIDE_BY_SIDE = ("--numprocesses=3", "--no-loadscope-reorder")  # which process has what: tests/conftest.py
MATERIAL_QUIET = {"NO_MKDOCS_2_WARNING": "1"}  # the banner about the end of MkDocs 1 is no news


@nox.session(name="verify-snippets")
def verify_snippets(session: nox.Session) -> None:
    """Run the snippets for real: `-- etcd`, `-- etcd@3.5`, `-- --record`."""
    prepare(session, "run")
    run(session, "python", "-m", "drillbook", "verify", *session.posargs)


@nox.session(name="new-topic")
def new_topic(session: nox.Session) -> None:
    """Make a topic that verifies at once: `-- NAME`."""
    prepare(session, "run")
    run(session, "python", "-m", "drillbook", "new-topic", *session.posargs)


@nox.session
def audit(session: nox.Session) -> None:
    """Run the blocks of any Markdown pages in a container, and tell of each what came of it: `-- FILE_OR_FOLDER`."""
    prepare(session, "run")
    run(session, "python", "-m", "drillbook", "audit", *session.posargs)


@nox.session
def mutate(session: nox.Session) -> None:
    """Put small faults into snippets and see that a step turns red: `-- chrony`, `-- --count 5`, `-- chrony --list`."""
    prepare(session, "run")
    run(session, "python", "-m", "drillbook", "mutate", *session.posargs)


@nox.session(name="import")
def import_(session: nox.Session) -> None:
    """Make a topic of a Markdown page, and verify it: `-- FILE`, `-- FILE --name NAME --language zh`."""
    prepare(session, "run")
    run(session, "python", "-m", "drillbook", "import", *session.posargs)


@nox.session
def merge(session: nox.Session) -> None:
    """Put the results of several machines into results/ and judge them as one run: `-- FOLDER ...`."""
    prepare(session, "run")
    run(session, "python", "-m", "drillbook", "merge", *session.posargs)


@nox.session
def docs(session: nox.Session) -> None:
    """Build the site into site/; every warning is an error."""
    prepare(session, "run")
    run(session, "python", "-m", "mkdocs", "build", "--strict", *session.posargs, **MATERIAL_QUIET)


@nox.session(name="docs-zensical")
def docs_zensical(session: nox.Session) -> None:
    """Build the site with Zensical as well, and hold it against that of `docs`, page by page."""
    prepare(session, "zensical")
    run(session, "python", "-m", "macros.zensical", *session.posargs, **MATERIAL_QUIET)


@nox.session
def preview(session: nox.Session) -> None:
    """Verify what a change touches, and show its pages and verdicts in preview/: `-- main`, `-- main --no-verify`."""
    prepare(session, "run")
    run(session, "python", "-m", "macros.preview", *session.posargs, **MATERIAL_QUIET)


@nox.session
def comment(session: nox.Session) -> None:
    """Write what is said of a preview where its change is discussed: `-- preview comment.md --site URL`."""
    prepare(session, "run")
    run(session, "python", "-m", "drillbook", "comment", *session.posargs)


@nox.session
def publish(session: nox.Session) -> None:
    """Put a site into the branch that is served: `-- site`; a preview: `-- SITE --at preview/pr-1`; remove: no SITE."""
    prepare(session, "run")
    run(session, "python", "-m", "drillbook", "publish", *session.posargs)


@nox.session
def serve(session: nox.Session) -> None:
    """Show the site while it is written, on port 8000."""
    prepare(session, "run")
    run(session, "python", "-m", "mkdocs", "serve", *session.posargs, **MATERIAL_QUIET)


@nox.session
def tests(session: nox.Session) -> None:
    """Test Drillbook itself: `-- -m "not docker"` needs no engine."""
    prepare(session, "dev")
    run(session, "python", "-m", "pytest", *SIDE_BY_SIDE, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check code, snippets and pages without running them."""
    prepare(session, "schemas")
    prepare(session, "dev")
    run(session, "ruff", "check")
    run(session, "ruff", "format", "--check")
    run(session, "mypy")
    run(session, "typos")
    run(session, "yamllint", "--strict", ".")
    run(session, "shellcheck", *shell_scripts())
    for schema, pattern in HOSTED.items():
        files = sorted(str(path) for path in HOSTING.glob(pattern))
        run(session, "check-jsonschema", f"--builtin-schema={schema}", *files)
    run(session, "zizmor", "--offline", "--pedantic", "--no-progress", str(HOSTING))
    run(session, "python", "-m", "drillbook", "lint", DRILLBOOK_SCHEMAS=old_schemas())


@nox.session
def bench(session: nox.Session) -> None:
    """Measure what Drillbook adds, as ratios: `-- others growth`; `-- kills` and `-- rounds` take hours."""
    if not session.posargs or "others" in session.posargs:
        prepare(session, "others")
    prepare(session, "dev")
    run(session, "python", "tests/bench.py", *session.posargs, PYTHONPATH=".")


@nox.session
def lock(session: nox.Session) -> None:
    """Pin what pyproject.toml asks for: `-- --upgrade` takes the newest versions."""
    prepare(session, "dev")
    made_by = "--custom-compile-command=nox -s lock"
    pinned = ("--universal", "--python-version=3.11", "--fork-strategy=fewest", "--generate-hashes", made_by)
    for path in sorted(REQUIREMENTS.glob("*.txt")):
        run(session, "uv", "pip", "compile", "-q", *pinned, f"--group={path.stem}", f"-o={path}", *session.posargs)


@nox.session
def clean(session: nox.Session) -> None:
    """Remove what runs left behind: `-- --images` for images, downloads and compilers' caches too, `-- --engine`."""
    prepare(session, "run")
    run(session, "python", "-m", "drillbook", "clean", *session.posargs)


def shell_scripts() -> list[str]:
    """Find the project's own shell scripts, which are known by their first line."""
    files = [path for folder in (".ci", "containers") for path in sorted(Path(folder).rglob("*")) if path.is_file()]
    return [str(path) for path in files if path.read_bytes().startswith((b"#!/bin/sh", b"#!/usr/bin/env bash"))]


def old_schemas() -> str:
    """Return the folder with the schemas of Kubernetes versions that today's kubernetes-validate no longer has."""
    return str(next(ENVIRONMENTS.glob("schemas/lib/python*/site-packages/kubernetes_validate/kubernetes-json-schema")))


def prepare(session: nox.Session, group: str) -> None:
    """Let the session run in `.nox/<group>`, which holds just what `requirements/<group>.txt` pins."""
    requirements, place = REQUIREMENTS / f"{group}.txt", (ENVIRONMENTS / group).absolute()
    session.env.update(PATH=f"{place / 'bin'}{os.pathsep}{os.environ['PATH']}", VIRTUAL_ENV=str(place))
    session.env.update(PYTHONPATH=None, PYTHONHOME=None)  # nox itself may have come by one of them
    stamp = place / "installed"
    wanted = hashlib.sha256(f"{sys.version} {place} {requirements.read_text()}".encode()).hexdigest()
    ENVIRONMENTS.mkdir(exist_ok=True)
    with (ENVIRONMENTS / f"{group}.lock").open("w") as lock_file:
        fcntl.flock(lock_file, fcntl.LOCK_EX)  # another nox may be at it
        if stamp.is_file() and stamp.read_text() == wanted:
            return
        session.log(f"Installing {requirements} into {place}; this is done again only when the file changes.")
        make = (sys.executable, "-m", "virtualenv", "--quiet", "--no-periodic-update", "--clear", str(place))
        try:
            session.run(*make, log=False, env={"PYTHONPATH": os.environ.get("PYTHONPATH")})
            session.run(
                str(place / "bin/python"), "-m", "pip", "install", "--require-hashes", f"--requirement={requirements}"
            )
        except CommandFailed:
            leave(session, ENVIRONMENT_TROUBLE)
        stamp.write_text(wanted)


def run(session: nox.Session, *command: str, **variables: str) -> None:
    """Run a command, and leave with its own exit code where it fails: nox would make 1 of them all."""
    program = shutil.which(command[0], path=session.env["PATH"]) or command[0]
    try:
        session.run(program, *command[1:], env=variables, stderr=None, interrupt_timeout=INTERRUPT_SECONDS)
    except CommandFailed as failed:
        leave(session, failed.return_code or ENVIRONMENT_TROUBLE)


def leave(session: nox.Session, code: int) -> NoReturn:
    """End all of nox, as a shell would tell a signal: no later session can make a failure look well."""
    session.warn(f"Session {session.name} failed; sessions behind it were not run.")
    sys.exit(code if code > 0 else 128 - code)
