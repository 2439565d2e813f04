"""Starting: one window for a folder, faults in words, ways out of a damaged file, first paint."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDeadlineTimer, QSettings
from PySide6.QtWidgets import QMessageBox

from edu_app import app
from edu_app.core.errors import Fault
from edu_app.core.settings import Settings
from edu_app.services.faults import word_fault
from edu_app.storage.policy_file import find_policy
from edu_app.storage.settings_file import SettingsFile
from edu_app.ui import start_fault
from edu_app.ui.single_instance import SingleInstance


@pytest.fixture
def answer(monkeypatch):
    """Answer the next message boxes by the words on a button; keep what they said."""
    said, words = [], []

    def take(box):
        said.append(" ".join((box.text(), box.informativeText())))
        wanted = words.pop(0) if words else "Close"
        button = next(b for b in box.buttons() if b.text().replace("&", "") == wanted)
        button.click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", take)
    return said, words


def start(folder, **more):
    return app.open_window(app.Start(data_dir=str(folder), exit_after_paint=True, **more))


def prepare(folder, language="en"):
    SettingsFile(folder / "settings.json").save(
        Settings(language=language, first_start_done=True, theme="light")
    )


def test_the_window_opens_paints_and_ends(shell, tmp_path):
    prepare(tmp_path)
    assert start(tmp_path) == 0
    assert (tmp_path / "records.db").is_file()


def test_settings_full_of_noise_do_not_stop_the_start(shell, tmp_path):
    (tmp_path / "settings.json").write_text('{"language": 7, "theme": "plaid"', encoding="utf-8")
    assert start(tmp_path) == 0


def test_qts_own_settings_stay_in_the_data_folder(shell, tmp_path):
    prepare(tmp_path)
    start(tmp_path)
    assert QSettings("x", "y").fileName().startswith(str(tmp_path))


def test_a_damaged_database_offers_a_new_beginning(shell, tmp_path, answer):
    said, words = answer
    prepare(tmp_path)
    (tmp_path / "records.db").write_bytes(b"this is no database at all" * 200)
    words.append("Begin without records")
    assert start(tmp_path) == 0
    assert "damaged" in said[0]
    assert "no backup" in said[0]
    assert len(list(tmp_path.glob("*records*"))) >= 2


def test_a_damaged_database_is_left_alone_when_nothing_is_chosen(shell, tmp_path, answer):
    prepare(tmp_path)
    damaged = b"this is no database at all" * 200
    (tmp_path / "records.db").write_bytes(damaged)
    assert start(tmp_path) == 2
    assert (tmp_path / "records.db").read_bytes() == damaged


def test_the_newest_backup_is_offered(shell, tmp_path, answer):
    said, words = answer
    prepare(tmp_path)
    from edu_app.core.clock import SystemClock
    from edu_app.core.records import Person
    from edu_app.storage.database import open_database

    database = open_database(tmp_path, SystemClock().today)
    database.records.apply("p", "sample", (Person(id="p", display_name="Sample"),), ())
    database.backups.make()
    database.close()
    (tmp_path / "records.db").write_bytes(b"damaged" * 500)
    words.append("Use the newest backup")
    assert start(tmp_path) == 0
    assert "newest backup was made" in said[0]
    again = open_database(tmp_path, SystemClock().today)
    assert [person.id for person in again.records.people()] == ["p"]
    again.close()


def test_a_language_that_does_not_exist_is_refused_for_this_run(shell, tmp_path):
    with pytest.raises(Fault) as raised:
        start(tmp_path, language="xx")
    assert raised.value.code == "unknown-language"


def test_a_language_that_is_gone_leaves_english(shell, tmp_path):
    prepare(tmp_path, language="xx")
    assert start(tmp_path) == 0


def test_a_second_window_finds_the_first(qapp, tmp_path):
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert first.claim()
    first.listen()
    assert not second.claim()
    raised = []
    first.raise_wanted.connect(lambda: raised.append(True))
    assert second.raise_first()
    # A program that has been told to quit before no longer runs the loops of waitSignal.
    until = QDeadlineTimer(5000)
    while not raised and not until.hasExpired():
        qapp.processEvents()
    assert raised
    first.release()
    assert second.claim()
    second.release()


def test_nobody_answers_for_a_folder_without_a_window(qapp, tmp_path):
    assert not SingleInstance(tmp_path).raise_first()


def test_a_fault_is_said_in_one_sentence(qapp, answer):
    said, _words = answer
    start_fault.show_fault(Fault("database-newer"))
    assert "newer version" in said[0]


def test_a_start_that_ends_by_itself_leaves_faults_to_the_command_line(shell, tmp_path):
    prepare(tmp_path)
    (tmp_path / "records.db").mkdir()
    with pytest.raises(Fault):
        start(tmp_path)


def test_the_policy_of_the_computer_reaches_settings_and_new_people(shell, tmp_path):
    file = tmp_path / "policy.toml"
    file.write_text('language = "es"\nclinic_name = "Del Mar"\n', encoding="utf-8")
    policy, wrong = find_policy(file)
    assert (policy.language, policy.clinic_name, wrong) == ("es", "Del Mar", None)
    assert start(tmp_path / "data", policy=file) == 0


def test_a_damaged_policy_is_said_and_does_not_stop_the_start(shell, tmp_path):
    file = tmp_path / "policy.toml"
    file.write_text("language = es\n", encoding="utf-8")
    policy, wrong = find_policy(file)
    assert (policy.language, wrong.code) == ("", "policy-invalid")
    assert str(file) in word_fault(wrong)
    assert start(tmp_path / "data", policy=file) == 0
