import os
from pathlib import Path

import pytest

from edu_app.core.errors import Fault
from edu_app.exchange.atomic_file import write_atomically


def _files(folder):
    """What lies in the folder, besides the home folder that every test has."""
    return sorted(path.name for path in folder.iterdir() if path.name != "home")


def test_a_file_is_written_whole_and_for_its_owner_alone(tmp_path):
    path = tmp_path / "plan.pdf"
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert _files(tmp_path) == ["plan.pdf"]


def test_an_old_file_is_replaced(tmp_path):
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_failed_save_leaves_the_old_file_and_says_so(tmp_path, monkeypatch, failing):
    def fail(*_):
        raise OSError(28, "No space left on device")

    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(*((os, "fsync") if failing == "fsync" else (Path, "replace")), fail)
    with pytest.raises(Fault) as raised:
        write_atomically(path, b"new")
    assert raised.value.code == "file-not-written"
    assert raised.value.fields["reason"] == "No space left on device"
    assert path.read_bytes() == b"old"
    assert _files(tmp_path) == ["plan.pdf"]


def test_a_folder_that_is_not_there_is_said_in_a_sentence(tmp_path):
    with pytest.raises(Fault) as raised:
        write_atomically(tmp_path / "nowhere" / "plan.pdf", b"new")
    assert raised.value.code == "file-not-written"


def test_a_system_that_opens_no_folder_still_gets_its_file(tmp_path, monkeypatch):
    real = os.open

    def refuse_folders(path, flags, *rest):
        if flags == os.O_RDONLY:
            raise PermissionError(path)
        return real(path, flags, *rest)

    monkeypatch.setattr(os, "open", refuse_folders)
    write_atomically(tmp_path / "plan.pdf", b"new")
    assert (tmp_path / "plan.pdf").read_bytes() == b"new"
