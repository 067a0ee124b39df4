"""Secrets in output are masked before anything is stored or shown, and nothing else is."""

from __future__ import annotations

import base64
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import bare
import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st
from sample import TOPIC

from drillbook import lint, masking, project, result
from drillbook.errors import ContentError
from drillbook.result import Verdict
from drillbook.running import Live, Running

ROOT = Path(__file__).parent.parent
# Made up here, so that no key stands in the repository.
BODY = base64.b64encode(bytes(range(100))).decode()
KEY = f"-----BEGIN EC PRIVATE KEY-----\n{BODY[:64]}\n{BODY[64:124]}\n{BODY[124:]}\n-----END EC PRIVATE KEY-----\n"
SHOWN_KEY = "-----BEGIN EC PRIVATE KEY-----\n[masked: private key]\n-----END EC PRIVATE KEY-----\n"
PARTS = (b'{"alg":"none"}', b'{"sub":"x1"}', b"sig")
JWT = ".".join(base64.urlsafe_b64encode(part).decode().rstrip("=") for part in PARTS)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (KEY, SHOWN_KEY),
        (KEY.replace("\n", "\r\n"), SHOWN_KEY.replace("\n", "\r\n")),
        (KEY.replace("\n", "\\n"), SHOWN_KEY.replace("\n", "\\n")),
        (KEY.rpartition("-----END")[0], SHOWN_KEY.rpartition("-----END")[0]),
        (KEY.replace("EC ", ""), SHOWN_KEY.replace("EC ", "")),
        (
            KEY.replace("KEY-----\n", "KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A\n\n", 1),
            SHOWN_KEY.replace("KEY-----\n", "KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A\n\n", 1),
        ),
        ("    client-key-data: LS0tLS1CRUdJTiBSU0E=", "    client-key-data: [masked: key of a kubeconfig]"),
        ("> Authorization: Bearer abc.def\r\n", "> Authorization: Bearer [masked: credentials]\r\n"),
        ('{"authorization": "Basic cm9vdDpyb290"}', '{"authorization": "Basic [masked: credentials]"}'),
        ("Authorization: token 0123456789ab", "Authorization: token [masked: credentials]"),
        (f"got {JWT} back", "got [masked: JSON Web Token] back"),
        (f"AKIA{'A1' * 8}", "[masked: cloud key]"),
        (f"ASIA{'A1' * 8}", "[masked: cloud key]"),
        (f"ghp_{'a1' * 18}", "[masked: cloud key]"),
        (f"github_pat_{'a1' * 11}", "[masked: cloud key]"),
        (f"glpat-{'a1' * 10}", "[masked: cloud key]"),
        (f"xoxb-{'a1' * 5}", "[masked: cloud key]"),
        (f"AIza{'a1' * 17}b", "[masked: cloud key]"),
        (
            "kubeadm join a:6443 --token abcdef.0123456789abcdef",
            "kubeadm join a:6443 --token [masked: bootstrap token]",
        ),
        (f"--certificate-key {'ab' * 32}", "--certificate-key [masked: certificate key]"),
        ("password=hunter2 x", "password=[masked: password] x"),
        ("MYSQL_ROOT_PASSWORD='a b'", "MYSQL_ROOT_PASSWORD='[masked: password]'"),
        ("  password: hunter2\nuser: x", "  password: [masked: password]\nuser: x"),
        ('{"password": "hunter2", "a": 1}', '{"password": "[masked: password]", "a": 1}'),
        ("PGPASSWORD=hunter2", "PGPASSWORD=[masked: password]"),
        ("SSHPASS=hunter2 ssh a", "SSHPASS=[masked: password] ssh a"),
        ("adminPassword: hunter2", "adminPassword: [masked: password]"),
        ("passphrase=hunter2", "passphrase=[masked: password]"),
        ("passwd: hunter2", "passwd: [masked: password]"),
        ("postgres://app:pa55@db/x", "postgres://app:[masked: password]@db/x"),
        ("redis://:pa55@db/0", "redis://:[masked: password]@db/0"),
        ("token: 0123456789ab", "token: [masked: token]"),
        ("refresh_token=0123456789ab", "refresh_token=[masked: token]"),
        ("client_secret: 0123456789ab", "client_secret: [masked: token]"),
        ("AWS_SECRET_ACCESS_KEY=0123456789ab", "AWS_SECRET_ACCESS_KEY=[masked: token]"),
        ("GITEA_API_KEY=0123456789ab", "GITEA_API_KEY=[masked: token]"),
        ("> X-Api-Key: 0123456789ab\r\n", "> X-Api-Key: [masked: token]\r\n"),
    ],
)
def test_a_secret_is_masked(text: str, shown: str) -> None:
    """What stands around it is left, so that one sees what was there; masked twice is masked once."""
    assert masking.mask(text) == shown
    assert masking.mask(shown) == shown


@pytest.mark.parametrize(
    "text",
    [
        KEY.replace("EC PRIVATE KEY", "CERTIFICATE"),
        "-----BEGIN EC PRIVATE KEY-----\nis what the file begins with",
        KEY.replace("EC PRIVATE KEY", "PUBLIC KEY"),
        "initial-cluster-token: etcd-drill-1",
        "ETCD_INITIAL_CLUSTER_TOKEN=etcd-drill-1",
        "etcdctl --user=root --password=password123 snapshot save",
        "passwd: password updated successfully",
        "password: permission denied",
        "deploy ALL=(ALL) NOPASSWD: ALL",
        'level=info msg="ok" secret=shop/www-tls',
        "imagePullSecrets: []",
        "token: $TOKEN123",
        "PASSWORD=${PASSWORD}",
        'www-authenticate: Bearer realm="https://auth.example.org/token"',
        "sha256:69ee2b237744036e61d24b836668aad3040dda461fe6f570f1787eab570c75aa",
        "web-7d4b9c.default.svc.cluster.local",
        "http://198.51.100.11:2379/health",
        "http://[::1]:2379/health, or ask root@localhost",
        "/registry/secrets/shop/db-password",
    ],
)
def test_what_is_no_secret_is_left(text: str) -> None:
    """Certificates, names, examples, prose."""
    assert masking.mask(text) == text


@given(st.text("ab\n", min_size=2), st.lists(st.text("ab\n", max_size=3)))
def test_no_declared_value_is_left(text: str, declared: list[str]) -> None:
    """Nor a part of one, as where two lie over each other; what is of none is left."""
    places = [match.span() for each in declared if each for match in re.finditer(re.escape(each), text)]
    rest = "".join(sign for at, sign in enumerate(text) if not any(start <= at < end for start, end in places))
    assert masking.mask(text, declared).replace("[masked: declared secret]", "") == rest


def test_values_that_lie_over_each_other_are_masked_as_one() -> None:
    """Up to the end of the last."""
    assert masking.mask("a xyx b", ["xy", "yx"]) == "a [masked: declared secret] b"
    assert masking.mask("a xyxy b", ["xyx", "xy"]) == "a [masked: declared secret] b"


@given(st.lists(st.text()), st.lists(st.text(min_size=1)))
def test_pieces_are_masked_as_their_whole(texts: list[str], declared: list[str]) -> None:
    """However a text is cut."""
    assert "".join(masking.pieces(texts, declared)) == masking.mask("".join(texts), declared)


def test_a_secret_in_several_pieces_is_named_in_its_first() -> None:
    """What stands before and behind it stays in the piece where it was; a piece that holds nothing is one as well."""
    pieces = ["one se", "", "cre", "t two sec", "ret", " three"]
    shown = ["one [masked: declared secret]", "", "", " two [masked: declared secret]", "", " three"]
    assert masking.pieces(pieces, ["secret"]) == shown


def test_many_pieces_take_no_longer_than_their_whole() -> None:
    """Each of them once, and each secret once; a way with the square of either would take hours."""
    told = (
        "from drillbook import masking\n"
        "print(len(''.join(masking.pieces(['a x'] * 50_000, ['a']))))\n"
        "print(len(''.join(masking.pieces(['token=0123456789ab '] * 50_000))))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True, timeout=120
    )
    assert done.stdout == f"{50_000 * len('[masked: declared secret] x')}\n{50_000 * len('token=[masked: token] ')}\n"


@pytest.mark.parametrize(
    "part", ["a", "a_", "password:", "token='", "://a:", "\n", "-----BEGIN PRIVATE KEY-----\n", "KEY-----\nA "]
)
def test_no_output_takes_long(part: str) -> None:
    """A megabyte of what almost is a secret takes no longer than other text: a few seconds on a slow machine."""
    begun = time.process_time()
    masking.mask("-----BEGIN PRIVATE " + part * (2**20 // len(part)))
    assert time.process_time() - begun < 20


@pytest.mark.docker
def test_a_run_keeps_and_shows_no_secret(tmp_path: Path) -> None:
    """Neither in results nor in reports nor live; expectations see what was really printed."""
    lines = KEY.splitlines()
    torn = "; ".join(f"echo {line}; sleep 0.02; echo torn >&2; sleep 0.02" for line in lines)
    root = sample.make(
        tmp_path,
        'secrets = ["word"]\n' + TOPIC,
        {
            "10-told.sh": "# Tell it\n# @expect: password=hunter22\n\necho password=hunter22; echo '<<word>>'\n",
            "15-halves.sh": "# Halves\n\nprintf 'password=hun'; sleep 0.2; echo ter22; sleep 0.2; printf 'no end'\n",
            "20-torn.sh": f"# Tear a key in pieces\n\n{torn}\n",
            "30-failed.sh": "# Fail\n# @expect: token=ab12cd34\n\necho 'api_key: <<word>>'\n",
        },
    )
    done = sample.verify(root, "demo@2", "-s")
    assert done.returncode == 1
    assert sample.verdicts(root, "2") == {
        "demo/told": "passed", "demo/halves": "passed", "demo/torn": "passed", "demo/failed": "failed",
    }  # fmt: skip
    assert sample.result(root, "2")["values"]["word"] == "[masked: declared secret]"
    kept = "".join(path.read_text() for path in (root / "results").iterdir())
    for secret in ("hunter22", lines[1], lines[2]):
        assert secret not in kept
    assert "a| password=[masked: password]\na| [masked: declared secret]\n" in done.stdout
    assert "a| password=[masked: password]\na| no end\n" in done.stdout
    assert "hunter22" not in done.stdout
    assert "expected text: token=[masked: token]" in kept


@pytest.mark.parametrize("when", ["start", "inquire"])
def test_trouble_tells_no_declared_secret(tmp_path: Path, when: str) -> None:
    """Neither in the terminal nor in what is kept; whether nodes do not start or are gone."""
    trouble = "raise EnvironmentTrouble(f\"no node says {scenario.values['word']}\")"
    gone = f"def inquire():\n    {trouble}\n\nnodes = bare.Nodes()\nnodes.inquire = inquire\nreturn nodes"
    topic = 'secrets = ["word"]\n' + TOPIC
    root = bare.make(tmp_path, {"10-break.sh": "# Break\n\nfalse\n"}, trouble if when == "start" else gone, topic)
    done = sample.verify(root, "demo@2")
    assert done.returncode == 3, done.stdout + done.stderr
    assert "::break could not be tried: no node says [masked: declared secret]\n" in done.stdout
    kept = {path.name: path.read_text() for path in (root / "results").iterdir() if path.is_file()}
    assert "no node says [masked: declared secret]" in kept["junit.xml"]
    assert "hello" not in "".join([done.stdout, done.stderr, *kept.values()])


def test_why_a_step_is_left_out_is_told_without_secrets(tmp_path: Path) -> None:
    """Known ones and declared ones."""
    root = bare.make(tmp_path, {"10-fine.sh": "# Be fine\n\ntrue\n"}, topic='secrets = ["word"]\n' + TOPIC)
    scenario = project.read(root).catalogue.of("demo")[0]
    running = Running(scenario, bare.Nodes(), {}, Live())
    found = running.leave_out(scenario.steps[0], Verdict.ERROR, "token=0123456789ab, hello")
    assert found.reason == "token=[masked: token], [masked: declared secret]"


def test_a_secret_in_the_ledger_is_no_sound_project(tmp_path: Path) -> None:
    """What was recorded before it was known to be one must be recorded again."""
    root = sample.make(tmp_path, TOPIC, {"10-fine.sh": "# Be fine\n\ntrue\n"})
    shutil.copy(ROOT / ".yamllint.yml", root)
    step = {
        "snippet": "demo/fine", "title": "", "source": {"path": "x", "line": 1}, "pages": [], "text_sha256": "0" * 64,
        "verdict": "passed", "nodes": [{"node": "a", "exit_code": 0, "seconds": 0, "attempts": 1,
        "output": [{"stream": "stdout", "text": "fine\n"}, {"stream": "stdout", "text": f'"x"\n{KEY}'}]}],
    }  # fmt: skip
    entry = {
        "topic": "demo", "version": "2", "digest": "0" * 64, "verdict": "passed", "begun": "2026-11-23T12:00:00Z",
        "seconds": 1, "commit": "", "values": {}, "facts": {}, "complete": True, "steps": [step],
    }  # fmt: skip
    path = result.write(root / "ledger", result.ScenarioResult.model_validate(entry))
    line = next(number for number, text in enumerate(path.read_text().splitlines(), start=1) if BODY[:64] in text)
    with pytest.raises(ContentError) as caught:
        lint.check(project.read(root))
    assert str(caught.value) == f"ledger/demo@2.json:{line}: an unmasked secret (private key): record demo@2 again"


def test_a_secret_must_be_a_value(tmp_path: Path) -> None:
    """A name that no version has would mask nothing."""
    root = sample.make(tmp_path, 'secrets = ["wrd"]\n' + TOPIC, {"10-fine.sh": "# Be fine\n\ntrue\n"})
    line = [sys.executable, "-m", "drillbook", "lint"]
    done = subprocess.run(line, cwd=root, env=sample.environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "snippets/demo/topic.toml:1: secrets: there is no value 'wrd'; did you mean 'word'?\n"
