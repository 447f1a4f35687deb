"""What befalls scheduled runs: each ends in one clear line and the right exit code, nothing finished is lost."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from tempfile import gettempdir

import pytest

from summarize.job import Run
from summarize.records import Records
from tests.echo import EchoTranslator
from tests.generated import article, write_articles
from tests.runs import contents, run
from translate.checkpoint import ModelError, find_checkpoint
from translate.engines import converted
from translate.glossary import Glossary
from translate.index import Index
from translate.marian import Options, Translator
from translate.sources import SourceError, Sources

pytestmark = pytest.mark.usefixtures("echo")


def failures(result) -> list[str]:
    assert "Traceback" not in result.stderr
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return [line for line in result.stderr.splitlines() if line.startswith(("failed:", "error:"))]


@pytest.fixture
def unprivileged(articles: Path, tmp_path: Path) -> Iterator[None]:
    """Permissions hold: root, who may read and write anything, becomes nobody, once a run's imports are done."""
    run(articles, "--out", tmp_path / "before")
    for folder in (tmp_path, *takewhile(lambda parent: parent != Path(gettempdir()), tmp_path.parents)):
        folder.chmod(0o755)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield
    if root:
        os.seteuid(0)


def test_unreadable_files_and_folders_are_named(articles: Path, out: Path, request: pytest.FixtureRequest) -> None:
    (articles / "closed").mkdir(mode=0)
    (articles / "0000" / "article_000001.txt").chmod(0)
    out.mkdir()
    out.chmod(0o777)
    request.getfixturevalue("unprivileged")
    result = run(articles, "--out", out, "--no-memory")
    assert result.exit_code == 1
    assert sorted(line.split(": ", 2)[2] for line in failures(result)) == [
        "cannot be listed: Permission denied",
        "cannot be read: Permission denied",
    ]
    assert "3 briefed, 2 failed" in result.stderr


def test_a_read_only_output_folder_is_one_line(articles: Path, out: Path, request: pytest.FixtureRequest) -> None:
    out.mkdir(mode=0o555)
    request.getfixturevalue("unprivileged")
    result = run(articles, "--out", out, "--no-memory")
    assert result.exit_code == 1
    [line] = failures(result)
    assert "Permission denied" in line
    assert str(out) in line


def test_the_output_folder_is_a_file(articles: Path, out: Path) -> None:
    out.write_text("not a folder")
    result = run(articles, "--out", out)
    assert result.exit_code == 1
    assert failures(result) == [f"error: {out}: a file, where the output folder should be"]
    assert out.read_text() == "not a folder"


def test_links_that_loop_or_lead_nowhere(articles: Path, out: Path) -> None:
    (articles / "0000" / "up").symlink_to(articles)
    (articles / "self").symlink_to(articles / "self")
    (articles / "self.txt").symlink_to(articles / "self.txt")
    (articles / "gone.txt").symlink_to(articles / "nowhere.txt")
    (articles / "again.txt").symlink_to(articles / "0000" / "article_000001.txt")
    result = run(articles, "--out", out)
    assert result.exit_code == 1
    assert sorted(failures(result)) == [
        "failed: gone.txt: cannot be read: No such file or directory",
        "failed: self.txt: cannot be read: Too many levels of symbolic links",
    ]
    assert "5 briefed" in result.stderr


def test_what_is_no_file_is_not_waited_for(articles: Path, out: Path) -> None:
    os.mkfifo(articles / "pipe.txt")
    (articles / "folder.txt").mkdir()
    result = run(articles, "--out", out)
    assert failures(result) == ["failed: pipe.txt: not a regular file"]


NAMES = (
    b"new\nline.txt", b"esc\x1b[2Jape.txt", b"not \xff utf-8.txt", "\u202etxt.eman.txt".encode(), b"-dash.txt", b"a b.txt",
    b"quote'\"`$(rm -rf x).txt", "é" .encode() * 120 + b".txt", b"|pipe|<b>.md", b"%41.txt", b"#frag?ment.html", b"[x](y).md",
)  # fmt: skip


def test_names_with_any_characters(out: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        with open(os.path.join(os.fsencode(folder), name), "w", encoding="utf-8") as file:  # noqa: PTH118, PTH123
            file.write(article(number))
    (folder / os.fsdecode(b"empty\n\xff.txt")).write_bytes(b"")
    result = run(folder, "--out", out)
    assert failures(result) == ["failed: empty��.txt: empty"]
    assert f"{len(NAMES)} briefed, 1 failed" in result.stderr
    assert all(ord(c) >= 32 for c in result.stderr.replace("\n", ""))
    found = [json.loads(line) for line in (out / "briefs.jsonl").read_text(encoding="utf-8").splitlines()]
    for record in found:
        assert (out / f"{record['id']}.md").is_file()
        assert record["id"].isprintable()
        assert record["source"]["path"].isprintable()
    assert len({record["id"] for record in found}) == len(NAMES)
    before = contents(out)
    assert f"{len(NAMES)} unchanged" in run(folder, "--out", out).stderr
    assert contents(out) == before


def test_a_file_that_changes_or_vanishes_while_it_is_read(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [source, other, *_] = Sources([articles], articles / "out", lambda *_: None)
    other.file.unlink()
    with pytest.raises(SourceError, match="No such file"):
        other.read(10**6)
    before = os.fstat
    grown = []

    def fstat(descriptor: int) -> os.stat_result:
        if grown:
            with source.file.open("ab") as file:
                file.write(b"more")
        grown.append(descriptor)
        return before(descriptor)

    monkeypatch.setattr("translate.sources.os.fstat", fstat)
    with pytest.raises(SourceError, match="changed while it was read"):
        source.read(10**6)


def test_limits_are_options(articles: Path, out: Path) -> None:
    (articles / "long.txt").write_text(article(9, sentences=60), encoding="utf-8")
    result = run(articles, "--out", out, "--max-sentences", 50)
    assert failures(result) == ["failed: long.txt: too long: 61 sentences, over 50 (--max-sentences)"]
    result = run(articles, "--out", out, "--max-mb", 0.002)
    assert failures(result) == ["failed: long.txt: too large: over 0.002 MB (--max-mb)"]


@pytest.mark.parametrize("full_after", [0, 3, 6])  # files; the state of the folder is the first
def test_a_full_disk_ends_the_run_and_the_next_one_goes_on(
    articles: Path,
    out: Path,
    full_after: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run(articles, "--out", out.with_name("whole"))
    moves, replace = [], os.replace

    def full(source, target):
        if len(moves) >= full_after:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
        moves.append(target)
        replace(source, target)

    monkeypatch.setattr("summarize.files.os.replace", full)
    result = run(articles, "--out", out, "--no-memory")
    assert result.exit_code == 1
    [line] = failures(result)
    assert "No space left on device" in line
    whole = contents(out.with_name("whole"))
    assert all(data == whole[name] for name, data in contents(out).items() if not name.startswith("."))
    monkeypatch.undo()
    monkeypatch.setattr("translate.marian.Translator", EchoTranslator)
    result = run(articles, "--out", out, "--no-memory")
    finished = min(max(full_after - 1, 0), 4)
    assert (f"{finished} unchanged" in result.stderr) == (finished > 0)
    assert f"{4 - finished} briefed" in result.stderr
    assert contents(out) == whole


@pytest.mark.parametrize(("owner", "name"), [(Run, "take"), (Records, "add"), (Index, "get"), (Index, "__setitem__")])
@pytest.mark.parametrize("calls", [0, 2])
def test_after_ctrl_c_the_next_run_goes_on(
    articles: Path, out: Path, owner: type, name: str, calls: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(articles, "--out", out.with_name("whole"), "--no-memory")
    left = iter([True] * calls)
    do = getattr(owner, name)

    def interrupted(*arguments, **options):
        if next(left, False):
            return do(*arguments, **options)
        raise KeyboardInterrupt

    with monkeypatch.context() as pressed:
        pressed.setattr(owner, name, interrupted)
        result = run(articles, "--out", out, "--no-memory")
    assert result.exit_code == 130
    assert failures(result) == ["error: interrupted; what was finished is whole"]
    whole = contents(out.with_name("whole"))
    assert all(data == whole[name] for name, data in contents(out).items() if not name.startswith("."))
    assert run(articles, "--out", out, "--no-memory").exit_code == 0
    assert contents(out) == whole


def test_a_fault_of_ours_in_one_article_does_not_stop_the_others(
    articles: Path,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from summarize import brief

    build = brief.build_brief

    def faulty(article, *arguments, **options):
        if article.id == "article_000002":
            raise IndexError("list index\nout of range")
        return build(article, *arguments, **options)

    monkeypatch.setattr("summarize.brief.build_brief", faulty)
    result = run(articles, "--out", out)
    assert result.exit_code == 1
    [line] = failures(result)
    assert line.endswith("please report it: IndexError: list index out of range")
    assert "3 briefed, 1 failed" in result.stderr


@pytest.fixture
def model(tmp_path: Path) -> Path:
    folder = tmp_path / "model"
    shutil.copytree(find_checkpoint("embedded").folder, folder)
    return folder


DAMAGES = {
    "no weights": lambda folder: (folder / "model.safetensors").unlink(),
    "cut weights": lambda folder: os.truncate(folder / "model.safetensors", 1_000_000),
    "foreign weights": lambda folder: (folder / "model.safetensors").write_bytes(b"\x80\x04pickle" * 100),
    "cut pieces": lambda folder: os.truncate(folder / "source.spm", 1000),
    "empty pieces": lambda folder: os.truncate(folder / "target.spm", 0),
    "foreign vocabulary": lambda folder: (folder / "vocab.json").write_text("[1, 2, 3]"),
    "cut vocabulary": lambda folder: os.truncate(folder / "vocab.json", 1000),
    "foreign config": lambda folder: (folder / "config.json").write_text('{"model_type": "bert"}'),
    "config without sizes": lambda folder: (folder / "config.json").write_text('{"model_type": "marian"}'),
    "config not UTF-8": lambda folder: (folder / "config.json").write_bytes(b"\xff\xfe{}"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_model_folder_is_one_line(model: Path, damage: str) -> None:
    DAMAGES[damage](model)
    with pytest.raises(ModelError) as error:
        Translator(Options(model=str(model)), Glossary()).translate(["Le conseil a adopté le plan."])
    assert "\n" not in str(error.value)
    assert str(error.value).startswith("model model: ")


@pytest.mark.parametrize("damage", ["cut", "altered"])
def test_a_damaged_conversion_is_made_again(damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checkpoint = find_checkpoint("embedded")
    monkeypatch.delenv("AIGOV_BRIEF_CACHE")  # the usual conversion, copied
    usual = converted(checkpoint)
    monkeypatch.setenv("AIGOV_BRIEF_CACHE", str(tmp_path))
    weights = tmp_path / "ctranslate2" / usual.name / "model.bin"
    shutil.copytree(usual, weights.parent)
    whole = weights.read_bytes()
    weights.write_bytes(whole[: len(whole) // 2] if damage == "cut" else whole[:-1000] + bytes(1000))
    [english] = Translator(Options(model="embedded"), Glossary()).translate(["Le conseil a adopté le plan."])
    assert english.text
    assert weights.read_bytes() == whole


def test_a_cache_that_cannot_be_written_costs_a_conversion_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("AIGOV_BRIEF_CACHE", str(tmp_path / "file"))
    [english] = Translator(Options(model="embedded"), Glossary()).translate(["Le conseil a adopté le plan."])
    assert english.text
    assert (tmp_path / "file").read_text() == "no folder"


def test_a_foreign_glossary_is_one_line(articles: Path, out: Path, tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_bytes(b"\xff\xfe\x00")
    result = run(articles, "--out", out, "--glossary", tmp_path / "terms.csv")
    assert result.exit_code == 1
    assert len(failures(result)) == 1
    assert not out.exists()


def test_a_damaged_memory_does_not_stop_a_run(articles: Path, out: Path, tmp_path: Path) -> None:
    (tmp_path / "memory").write_bytes(b"damaged" * 1000)
    result = run(articles, "--out", out, "--memory", tmp_path / "memory")
    assert result.exit_code == 0
    assert "set aside as memory.damaged and begun anew" in result.stderr
    assert result.stderr.count("translation memory") == 1


def test_many_articles_of_one_stem(out: Path, tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / "in" / f"{number:02d}").mkdir(parents=True)
        (tmp_path / "in" / f"{number:02d}" / "article.txt").write_text(article(number), encoding="utf-8")
    assert run(tmp_path / "in", "--out", out).exit_code == 0
    assert len(list(out.glob("article*.md"))) == 12


@pytest.mark.timeout(60)
def test_the_number_of_a_stem_is_not_sought_from_the_first_each_time(tmp_path: Path) -> None:
    paths = [Path(f"/{number}/un.txt") for number in range(50_000)]
    found = [source.id for source in Sources(paths, tmp_path, lambda *_: None)]
    assert len(set(found)) == 50_000
    assert {"un", "un-2", "un-50000"} <= set(found)


def test_nothing_is_written_where_nothing_could_be_read(out: Path, tmp_path: Path) -> None:
    write_articles(tmp_path / "in", 1)
    (tmp_path / "in" / "0000" / "article_000000.txt").write_bytes(b"\0" * 100)
    result = run(tmp_path / "in", "--out", out)
    assert result.exit_code == 1
    assert contents(out) == {}


def test_folders_deeper_than_python_recurses_are_walked_in_the_order_of_paths(tmp_path: Path) -> None:
    deep = tmp_path / "in"
    for name in ("a.txt", "a/b.txt", "a-b.txt", "a/" * 500 + "deep.txt"):
        (deep / name).parent.mkdir(parents=True, exist_ok=True)
        (deep / name).write_text("x")
    sources = Sources([deep], tmp_path / "out", lambda *_: None)
    names = [source.path for source in sources]
    assert names == sorted(names)
    assert len(names) == len(sources) == 4
    assert sources.has("deep") and not sources.has("b-3")
