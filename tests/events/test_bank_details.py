import pytest

from events.bank_details import has_bank_details


@pytest.mark.parametrize(
    "words",
    [
        "sort code 40-47-84, account 70872490",
        "40-47-84",
        "40 47 84",
        "40–47–84",
        "Sort code: 404784",
        "Please pay into 70872490",
        "account 7087 2490",
        "account ７０８７２４９０",
        "account ٧٠٨٧٢٤٩٠",
        "GB33BUKB20201555555555",
        "My IBAN is GB33 BUKB 2020 1555 5555 55 thank you",
        "pl61 1090 1014 0000 0712 1981 2874",
        "card 4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "5500000000000004",
    ],
)
def test_has_bank_details_finds_what_must_not_be_kept(words):
    assert has_bank_details(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Bus from Selby to York and back",
        "On 24-11-26 and 24 11 26",
        "Ticket of 20261124, 24112026",
        "Ring me on 01904 000000",
        "Ring me on +44 1904 000000",
        "07700 900123",
        "YO1 7HH to LS1 4DY, 24.9 miles, £4.20",
        "Bus 10, then 66, then 415",
        "I paid 12.50 on the way there and 12.50 back",
        "Order 1234 5678 9012 3",
    ],
)
def test_has_bank_details_leaves_what_people_write_about_a_journey(words):
    assert not has_bank_details(words)
