"""The translation memory: it saves work, it never changes a byte, and nothing that befalls its file stops a run."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.conftest import ROOT, SEEDS
from tests.echo import EchoTranslator
from translate import memory as memory_module
from translate.article import read_article
from translate.glossary import Glossary
from translate.marian import Options, Translation, Translator
from translate.memory import Memory, Remembering, context_of
from translate.sentences import sentences_of

SENTENCES = [f"Le conseil a adopté la mesure numéro {n}." for n in range(1200)]


class Said(list):
    """Collects what a memory says to the user."""

    def __call__(self, line: str) -> None:
        assert "\n" not in line
        self.append(line)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "memory.sqlite3"


def filled(file: Path, sentences: list[str] = SENTENCES, context: str = "c") -> None:
    memory = Memory(file, context, Said())
    memory.add({text: Translation(f"EN {text}", -0.25, ("number-missing",)) for text in sentences})
    memory.close()


def found(file: Path, sentences: list[str] = SENTENCES, context: str = "c") -> tuple[dict[str, Translation], Said]:
    said = Said()
    memory = Memory(file, context, said)
    result = memory.find(sentences)
    memory.close()
    return result, said


def test_what_was_added_is_found_as_it_was(file: Path) -> None:
    filled(file)
    result, said = found(file)
    assert result == {text: Translation(f"EN {text}", -0.25, ("number-missing",)) for text in SENTENCES}
    assert said == []


def test_another_context_finds_nothing(file: Path) -> None:
    filled(file)
    assert found(file, context="other") == ({}, [])


def test_odd_sentences_are_kept_or_translated_again(file: Path) -> None:
    odd = ["a\0b", "", "'; DROP TABLE translations; --", "😀" * 3000, "lone \ud800 surrogate"]
    filled(file, odd)
    assert set(found(file, odd)[0]) == set(odd[:-1])


def test_only_what_is_not_remembered_is_translated(file: Path) -> None:
    for sentences, asked in (
        (["Un.", "", "Deux.", "Un."], [["Un.", "Deux.", "Un."]]),
        (["Trois.", "Un."], [["Trois."]]),
    ):
        translator, done = EchoTranslator(), []
        remembering = Remembering(translator, Memory(file, "c", Said()))
        assert [t.text for t in remembering.translate(sentences, done.append)] == sentences
        assert translator.asked == asked
        assert sum(done) == sum(bool(text) for text in sentences)
        remembering.close()


def test_the_same_translations_with_and_without(translator: Translator, file: Path) -> None:
    sentences = [s.text for path in sorted(SEEDS.glob("*.txt"))[:2] for s in sentences_of(read_article(path))]
    plain = translator.translate(sentences)
    for _ in range(2):
        remembering = Remembering(translator, Memory(file, context_of(translator), Said()))
        assert remembering.translate(sentences) == plain
        remembering.close()
    assert remembering.translated == 0


def test_no_model_is_loaded_where_every_sentence_is_remembered(file: Path) -> None:
    translator = Translator(Options(model="embedded"), Glossary())
    context = context_of(translator)
    filled(file, SENTENCES[:3], context)
    remembering = Remembering(translator, Memory(file, context, Said()))
    assert remembering.translate(SENTENCES[:3])[2].text == f"EN {SENTENCES[2]}"
    assert "engine:ctranslate2-int8" in remembering.signature
    assert not {"_engine", "_pieces"} & set(vars(translator))


def test_the_context_names_all_that_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = {
        context_of(Translator(options, glossary))
        for options in (
            Options("embedded"),
            Options("embedded", beams=1),
            Options("embedded", engine="torch"),
        )
        for glossary in (Glossary(), Glossary.load())
    }
    assert len(seen) == 6
    monkeypatch.setattr(memory_module, "sources_sha256", lambda package: "other rules")
    assert context_of(Translator(Options("embedded"), Glossary())) not in seen


@pytest.mark.parametrize("seed", range(6))
def test_a_damaged_file_is_set_aside_and_begun_anew(file: Path, seed: int) -> None:
    filled(file)
    data = bytearray(file.read_bytes())
    chance = random.Random(seed)
    if seed == 0:
        data[:] = b"not a database, but long enough to be taken for one" * 100
    elif seed == 1:
        del data[len(data) // 2 :]
    else:
        for _ in range(2000):
            data[chance.randrange(100, len(data))] = chance.randrange(256)
    file.write_bytes(data)
    result, said = found(file)
    assert all(result[text] == Translation(f"EN {text}", -0.25, ("number-missing",)) for text in result)
    assert len(said) <= 1
    if said:
        assert "set aside as memory.sqlite3.damaged and begun anew" in said[0]
        assert file.with_name("memory.sqlite3.damaged").exists()
    filled(file)
    assert found(file)[0].keys() == set(SENTENCES)


def test_a_letter_damaged_in_the_file_is_noticed(file: Path) -> None:
    filled(file, SENTENCES[:1])
    database = sqlite3.connect(file)
    database.execute("UPDATE translations SET translation = replace(translation, 'mesure', 'nesure')")
    database.commit()
    database.close()
    assert found(file) == ({}, [])


def test_another_programs_database_is_left_alone(file: Path) -> None:
    file.parent.mkdir()
    database = sqlite3.connect(file)
    database.execute("CREATE TABLE bookmarks (url TEXT)")
    database.commit()
    database.close()
    before = file.read_bytes()
    result, said = found(file)
    assert result == {}
    assert said == [f"translation memory {file}: another program's database; going on without it"]
    assert file.read_bytes() == before


def test_a_folder_in_the_files_place_is_one_line(file: Path) -> None:
    file.mkdir(parents=True)
    result, said = found(file)
    assert result == {}
    assert len(said) == 1
    assert "going on without it" in said[0]


def test_a_full_disk_is_one_line_and_the_run_goes_on(file: Path) -> None:
    said, translator = Said(), EchoTranslator()
    memory = Memory(file, "c", said)
    assert memory._database is not None
    memory._database.execute("PRAGMA max_page_count = 8")
    remembering = Remembering(translator, memory)
    for _ in range(2):
        assert [t.text for t in remembering.translate(SENTENCES)] == SENTENCES
    remembering.close()
    assert said == [f"translation memory {file}: database or disk is full; going on without it"]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of POSIX")
def test_a_read_only_folder_is_one_line(file: Path) -> None:
    file.parent.mkdir()
    file.parent.chmod(0o555)
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "import os\n"
        "from translate.memory import Memory, Path\n"
        "if os.geteuid() == 0: os.setegid(65534); os.seteuid(65534)\n"  # root may write anywhere
        f"Memory(Path({str(file)!r}), 'c', print).close()"
    )
    for folder in (file.parents[1], file.parents[2]):
        folder.chmod(0o755)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.count("\n") == 1
    assert "going on without it" in done.stdout


def test_the_least_recently_used_are_forgotten_first(file: Path) -> None:
    filled(file, SENTENCES[:600])
    filled(file, SENTENCES[600:], context="newer")
    memory = Memory(file, "c", Said())
    assert len(memory.find(SENTENCES[:10])) == 10
    memory.close()
    Memory(file, "newer", Said(), max_bytes=1000).close()  # too large: 300 of 1,200 go
    assert found(file, SENTENCES[:10])[0].keys() == set(SENTENCES[:10])
    assert len(found(file)[0]) == 300
    assert len(found(file, context="newer")[0]) == 600


WRITER = """
import sys
from pathlib import Path
from translate.marian import Translation
from translate.memory import Memory
memory = Memory(Path(sys.argv[1]), "c", lambda line: sys.exit(line))
first, last = int(sys.argv[2]), int(sys.argv[3])
for n in range(first, last, 10):
    texts = [f"Phrase {m}." for m in range(n, n + 10)]
    memory.find(texts)
    memory.add({text: Translation(text, 0.0) for text in texts})
    print(n + 10, flush=True)
memory.close()
"""


def writer(file: Path, first: int, last: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(file), str(first), str(last)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def test_several_open_a_new_memory_at_once(tmp_path: Path) -> None:
    """SQLite fails at once, without waiting, where two connections change the journal's mode together."""
    for number in range(20):
        said: list[str] = []
        together = threading.Barrier(6)
        threads = [threading.Thread(target=open_and_close, args=(tmp_path / f"{number}.sqlite3", together, said))
                   for _ in range(6)]  # fmt: skip
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert said == []


def open_and_close(file: Path, together: threading.Barrier, said: list[str]) -> None:
    together.wait()
    Memory(file, "c", said.append).close()


def test_several_processes_write_at_once(file: Path) -> None:
    running = [writer(file, first, first + 200) for first in (0, 100, 200)]
    assert [process.communicate(timeout=120)[0] != "" and process.returncode for process in running] == [0, 0, 0]
    assert len(found(file, [f"Phrase {n}." for n in range(400)])[0]) == 400


def test_nothing_added_is_lost_by_a_kill(file: Path) -> None:
    process = writer(file, 0, 1_000_000)
    assert process.stdout is not None
    added = [process.stdout.readline() for _ in range(20)]
    process.kill()
    process.communicate()
    count = int(added[-1])
    result, said = found(file, [f"Phrase {n}." for n in range(count)])
    assert len(result) == count
    assert said == []
