"""The policy file: missing is nothing, damaged is a fault that names the file."""

from __future__ import annotations

import pytest

from edu_app.core.errors import Fault
from edu_app.core.policy import Policy
from edu_app.storage.policy_file import read_policy


def test_a_computer_without_a_policy_has_an_empty_one(tmp_path):
    assert read_policy(tmp_path / "none" / "policy.toml") == Policy()


def test_a_file_of_a_windows_editor_is_read(tmp_path):
    path = tmp_path / "policy.toml"
    path.write_bytes('\ufeffclinic_name = "Ärztehaus"\r\n'.encode())
    assert read_policy(path) == Policy(clinic_name="Ärztehaus")


@pytest.mark.parametrize("content", [b'clinic_name = "\xff"', b"language = 1", b"=", b"\x00"])
def test_a_damaged_file_is_named(tmp_path, content):
    path = tmp_path / "policy.toml"
    path.write_bytes(content)
    with pytest.raises(Fault) as raised:
        read_policy(path)
    assert raised.value.code == "policy-invalid"
    assert raised.value.fields["path"] == path


def test_a_folder_in_its_place_is_a_fault(tmp_path):
    with pytest.raises(Fault) as raised:
        read_policy(tmp_path)
    assert raised.value.fields["reason"]
