"""Which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import pytest

from translate.pages.decoding import DecodingError, decode

FRENCH = "L’Été à Genève : « œuvre », 5 € — déjà… "


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_encodings(encoding):
    text = FRENCH * 3
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["iso8859_15", "cp850", "gb18030"])
def test_encodings_with_fewer_signs(encoding):
    text = "Le Sénégal a créé à Dakar un centre dédié à la sûreté des modèles, où des ingénieurs étudieront. " * 3
    assert decode(text.encode(encoding)).text == text


def test_a_file_cut_in_the_middle_of_a_character():
    decoded = decode((FRENCH * 3).encode() + "é".encode()[:1])
    assert (decoded.encoding, decoded.damaged, decoded.text) == ("utf-8", 1, FRENCH * 3 + "\ufffd")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 ", "PDF"),
        (b"PK\x03\x04abc", "ZIP"),
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (b"\x01\x02\x03" * 50, "binary"),
    ],
)
def test_what_is_no_text(data, reason):
    with pytest.raises(DecodingError, match=reason):
        decode(data)
