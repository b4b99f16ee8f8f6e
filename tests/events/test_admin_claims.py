import csv
import io
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import ModelLogEntry

from core.models import Mail
from events import expenses
from events.enums import ClaimState
from events.models import ExpensesClaim, ExpensesDesk, Receipt
from tests.events.claiming import fill_in, log_in_at, make_desk_person, make_occasion, make_photo, send
from tests.factories import (
    ExpensesClaimFactory,
    ExpensesDeskFactory,
    GroupFactory,
    OccasionFactory,
    SignupFactory,
    UserFactory,
)
from tests.factories.events import NOW
from tests.logging_in import log_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_at_now")]

CANARY = "CanaryRobin"


@pytest.fixture
def _at_now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def desk():
    return ExpensesDeskFactory(organisation__name="City of Testing")


@pytest.fixture
def claim(desk):
    claim = ExpensesClaimFactory(desk=desk, created_at=NOW - timedelta(days=3))
    claim.details |= {"name": CANARY, "phone": "01904 000000"}
    claim.save()
    return claim


@pytest.fixture
def receipt(claim):
    receipt = Receipt(claim=claim, uploaded_at=NOW)
    receipt.file.save("0" * 32 + ".pdf", ContentFile(b"%PDF-1.4 receipt %%EOF"))
    yield receipt
    receipt.file.storage.delete(receipt.file.name)


@pytest.fixture
def desk_client(desk, make_staff):
    return log_in_at(desk, make_staff)


def address(name: str, *args) -> str:
    return reverse(f"claim:{name}", args=[getattr(arg, "pk", arg) for arg in args])


def get_addresses(receipt: Receipt) -> list[tuple[str, str]]:
    claim = receipt.claim
    return [
        ("get", address("index")),
        ("get", address("open", claim)),
        ("get", address("receipt", claim, receipt)),
        ("post", address("decide", claim)),
        ("post", address("export")),
    ]


# Who may see them


def test_screens_of_the_desk_are_shut_for_everybody_who_is_not_in_its_role(
    receipt, client, member_client, editor_client, superuser_client, access_lead_client
):
    """Permission matrix: neither rank nor any other right opens them."""
    browsers = [client, member_client, editor_client, superuser_client, access_lead_client]
    for browser in browsers:
        for method, url in get_addresses(receipt):
            response = getattr(browser, method)(url, {"state": "approved"})
            assert response.status_code in (302, 403), url
            assert CANARY not in response.content.decode()
    assert ExpensesClaim.objects.get().state == ClaimState.RECEIVED
    assert not ModelLogEntry.objects.exists()


def test_screens_of_the_desk_hide_claims_of_another_desk(receipt, make_staff):
    other = log_in_at(ExpensesDeskFactory(), make_staff)
    answers = {
        url: getattr(other, method)(url, {"state": "approved"}) for method, url in get_addresses(receipt)
    }

    assert [response.status_code for response in answers.values()] == [200, 404, 404, 404, 200]
    assert not [url for url, response in answers.items() if CANARY in response.content.decode()]
    assert ExpensesClaim.objects.get().state == ClaimState.RECEIVED


def test_menu_shows_the_claims_to_the_desk_alone(desk_client, superuser_client, editor_client):
    assert address("index") in desk_client.get(reverse("wagtailadmin_home")).content.decode()
    for browser in (superuser_client, editor_client):
        assert address("index") not in browser.get(reverse("wagtailadmin_home")).content.decode()


def test_no_list_of_the_admin_shows_what_is_in_a_claim(superuser_client, editor_client, claim):
    """Canary: neither the reports nor the screens of the event."""
    for browser in (superuser_client, editor_client):
        for url in (
            reverse("occasion:claims", args=[claim.occasion.pk]),
            reverse("occasion:hub", args=[claim.occasion.pk]),
            reverse("expenses_desk:index"),
            reverse("expenses_desk:edit", args=[claim.desk.pk]),
        ):
            response = browser.get(url)
            assert CANARY not in response.content.decode()
    report = superuser_client.get(reverse("wagtailadmin_reports:site_history"))
    assert report.status_code == 200
    assert CANARY not in report.content.decode()


# The list


def test_list_shows_what_is_to_do_with_its_age(desk, claim, desk_client):
    ExpensesClaimFactory(desk=desk, state=ClaimState.PAID)

    page = desk_client.get(address("index"))

    assert [shown for shown, _details in page.context["rows"]] == [claim]
    for words in (CANARY, "£4.20", "Received", "3\xa0days ago", "By e-mail"):
        assert words in page.content.decode()


@pytest.mark.parametrize("state", ClaimState)
def test_list_can_be_narrowed_to_a_state(desk, desk_client, state):
    claims = {each: ExpensesClaimFactory(desk=desk, state=each) for each in ClaimState}

    page = desk_client.get(address("index") + f"?state={state}")

    assert [shown for shown, _details in page.context["rows"]] == [claims[state]]


def test_list_says_whom_only_a_telephone_reaches(claim, desk_client):
    claim.details |= {"email": ""}
    claim.save()

    assert "To ring: 01904 000000" in desk_client.get(address("index")).content.decode()


def test_list_asks_the_same_number_of_questions_of_the_database_for_one_claim_and_thirty(
    desk, claim, desk_client, django_assert_num_queries
):
    desk_client.get(address("index"))
    with django_assert_num_queries(LIST_QUERIES):
        desk_client.get(address("index"))
    occasion = OccasionFactory(past=True)
    ExpensesClaimFactory.create_batch(29, desk=desk, occasion=occasion, handled_by=UserFactory())

    with django_assert_num_queries(LIST_QUERIES):
        page = desk_client.get(address("index"))

    assert len(page.context["rows"]) == 30


LIST_QUERIES = 15


def test_list_shows_fifty_at_a_time(desk, desk_client):
    ExpensesClaimFactory.create_batch(51, desk=desk, occasion=OccasionFactory(past=True))

    first = desk_client.get(address("index"))
    second = desk_client.get(address("index") + "?p=2")

    assert (len(first.context["rows"]), len(second.context["rows"])) == (50, 1)
    assert "Page 1 of 2" in first.content.decode()


# One claim


def test_open_shows_the_claim_with_its_receipts(receipt, desk_client):
    page = desk_client.get(address("open", receipt.claim)).content.decode()

    for words in (CANARY, "robin@example.org", "01904 000000", "Bus, train or tram", "Bus 10", "£4.20"):
        assert words in page
    assert address("receipt", receipt.claim, receipt) in page


def test_receipt_is_handed_out_as_something_to_save_and_each_look_is_logged(receipt, desk_client):
    for _look in range(2):
        response = desk_client.get(address("receipt", receipt.claim, receipt))
        assert b"".join(response.streaming_content) == b"%PDF-1.4 receipt %%EOF"

    assert response["Content-Disposition"].startswith("attachment;")
    assert response["X-Content-Type-Options"] == "nosniff"
    looks = ModelLogEntry.objects.filter(action="events.see_receipt")
    assert [entry.object_id for entry in looks] == [str(receipt.claim.pk)] * 2


def test_receipt_of_one_claim_is_not_found_under_another(desk, receipt, desk_client):
    other = ExpensesClaimFactory(desk=desk)

    assert desk_client.get(address("receipt", other, receipt)).status_code == 404
    assert not ModelLogEntry.objects.exists()


def test_decide_approves_then_pays_and_tells_the_person_each_time(claim, desk_client):
    first = desk_client.post(address("decide", claim), {"state": "approved"}, follow=True)
    desk_client.post(address("decide", claim), {"state": "paid"})

    claim.refresh_from_db()
    assert claim.state == ClaimState.PAID
    assert claim.handled_by.groups.get() == claim.desk.role
    assert [mail.kind for mail in Mail.objects.order_by("pk")] == ["claim_approved", "claim_paid"]
    assert "Noted. The person is told by e-mail." in first.content.decode()
    logged = ModelLogEntry.objects.filter(action="events.decide_claim").order_by("pk")
    assert [entry.data for entry in logged] == [{"state": "approved"}, {"state": "paid"}]


def test_decide_refuses_only_with_a_reason(claim, desk_client):
    without = desk_client.post(address("decide", claim), {"state": "refused", "reason": " "})

    assert "Say why. The person reads it." in without.content.decode()
    claim.refresh_from_db()
    assert claim.state == ClaimState.RECEIVED
    desk_client.post(address("decide", claim), {"state": "refused", "reason": "Ask before."})

    claim.refresh_from_db()
    assert expenses.Details.of(claim).refused_because == "Ask before."
    assert "Ask before." not in Mail.objects.get().text


def test_decide_says_whom_to_ring(claim, desk_client):
    claim.details |= {"email": ""}
    claim.save()

    page = desk_client.post(address("decide", claim), {"state": "approved"}, follow=True)

    assert "They have no e-mail: please ring 01904 000000." in page.content.decode()
    assert not Mail.objects.exists()


def test_decide_on_ones_own_claim_is_left_to_somebody_else(desk, make_staff):
    claim = ExpensesClaimFactory(desk=desk)
    browser = log_in(make_desk_person(desk, make_staff, email="robin@example.org"))

    page = browser.get(address("open", claim))
    answer = browser.post(address("decide", claim), {"state": "approved"}, follow=True)

    assert page.context["moves"] == ()
    assert "This seems to be your own claim." in page.content.decode()
    assert "This seems to be your own claim." in answer.content.decode()
    claim.refresh_from_db()
    assert claim.state == ClaimState.RECEIVED


@pytest.mark.parametrize("state", ["paid", "received", "", "nonsense"])
def test_decide_does_nothing_that_is_not_the_next_step(claim, desk_client, state):
    desk_client.post(address("decide", claim), {"state": state})

    claim.refresh_from_db()
    assert claim.state == ClaimState.RECEIVED
    assert not ModelLogEntry.objects.exists()


def test_decide_on_a_claim_that_was_taken_back_is_not_found(claim, desk_client):
    ExpensesClaim.objects.all().delete()

    assert desk_client.post(address("decide", claim), {"state": "approved"}).status_code == 404


# The file for finance


def test_export_has_a_row_for_each_cost_and_is_logged(claim, desk_client):
    claim.details["items"] = [
        {"kind": "fare", "pence": 420, "note": "Bus 10"},
        {"kind": "mileage", "pence": 563, "note": "", "miles": "12.5", "rate": 45},
    ]
    claim.save()

    response = desk_client.post(address("export"), {"state": ""})

    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert [row[7:12] for row in rows[1:]] == [
        ["Bus, train or tram", "Bus 10", "", "", "4.20"],
        ["Own car", "", "12.5", "45", "5.63"],
    ]
    assert rows[1][4] == CANARY
    assert response["Content-Disposition"] == 'attachment; filename="expenses-claims-2026-11-24.csv"'
    entry = ModelLogEntry.objects.get(action="events.export_claims")
    assert entry.object_id == str(claim.desk.pk)


@pytest.mark.parametrize("start", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "|x"])
def test_export_has_no_formula_and_no_sign_that_spreadsheets_refuse(claim, desk_client, start):
    """X06 and CSV injection: what a person writes stays words."""
    claim.details |= {"name": f"{start}\x00\x0b"}
    claim.save()

    response = desk_client.post(address("export"))

    text = response.content.decode("utf-8-sig")
    row = list(csv.reader(io.StringIO(text)))[1]
    assert not row[4].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert "\x00" not in text
    assert "\x0b" not in text


def test_export_holds_the_chosen_state_alone(desk, desk_client):
    for state in ClaimState:
        ExpensesClaimFactory(desk=desk, state=state)

    rows = desk_client.post(address("export"), {"state": "approved"}).content.decode().splitlines()

    assert len(rows) == 2
    assert ",Approved," in rows[1]


# The event's own screen


def test_claims_of_an_event_are_numbers_without_names_or_single_sums(editor_client, desk):
    occasion = OccasionFactory(past=True, lead_agency=desk.organisation)
    ExpensesClaimFactory.create_batch(4, desk=desk, occasion=occasion)
    url = reverse("occasion:claims", args=[occasion.pk])
    few = editor_client.get(url).content.decode()
    ExpensesClaimFactory(desk=desk, occasion=occasion)

    many = editor_client.get(url).content.decode()

    assert "Not said of fewer than five claims" in few
    assert "£" not in few.split("What was claimed, together")[1].split("</tr>")[0]
    assert "£21.00" in many
    assert "Robin" not in many


@pytest.mark.parametrize("name", ["claims", "enter_claim"])
def test_claims_of_an_event_are_for_those_who_see_bookings(client, member_client, desk_client, name, desk):
    occasion = OccasionFactory(past=True, lead_agency=desk.organisation)

    for browser in (client, member_client, desk_client):
        assert browser.get(reverse(f"occasion:{name}", args=[occasion.pk])).status_code in (302, 403)


def test_claims_of_an_event_without_a_desk_say_so(editor_client):
    occasion = OccasionFactory(past=True)

    page = editor_client.get(reverse("occasion:claims", args=[occasion.pk])).content.decode()
    entering = editor_client.get(reverse("occasion:enter_claim", args=[occasion.pk]), follow=True)

    assert "No lead agency is chosen." in page
    assert "Choose a lead agency that has an expenses desk first." in entering.content.decode()


def test_enter_claim_sends_a_claim_on_paper_to_the_desk(editor_client, editor, desk):
    occasion = make_occasion(desk=desk)
    answers = fill_in(occasion, email="", phone="", language="pl", receipt_1=make_photo())

    response = editor_client.post(reverse("occasion:enter_claim", args=[occasion.pk]), answers, follow=True)

    claim = ExpensesClaim.objects.get()
    assert f"Its number is {claim.pk}: write it on the paper." in response.content.decode()
    assert (claim.desk, claim.entered_by, claim.signup, claim.language) == (desk, editor, None, "pl")
    assert claim.receipts.count() == 1
    assert ModelLogEntry.objects.get(action="events.enter_claim").object_id == str(occasion.pk)


def test_enter_claim_pressed_twice_is_one_claim(editor_client, desk):
    occasion = make_occasion(desk=desk)
    answers = fill_in(occasion, language="en")

    for _press in range(2):
        editor_client.post(reverse("occasion:enter_claim", args=[occasion.pk]), answers)

    assert ExpensesClaim.objects.count() == 1


def test_enter_claim_says_what_is_missing_and_asks_for_files_again(editor_client, desk):
    occasion = make_occasion(desk=desk)
    answers = fill_in(occasion, language="en", amount_1="", receipt_1=make_photo())

    page = editor_client.post(reverse("occasion:enter_claim", args=[occasion.pk]), answers).content.decode()

    assert "Write what it cost" in page
    assert "Please choose this file once more: browsers do not keep it" in page
    assert not ExpensesClaim.objects.exists()


def test_enter_claim_waits_for_the_day_of_the_event(editor_client, desk):
    occasion = make_occasion(desk=desk, starts_at=NOW + timedelta(days=3))

    page = editor_client.post(
        reverse("occasion:enter_claim", args=[occasion.pk]), fill_in(occasion, language="en")
    ).content.decode()

    assert "Claims can be entered from the day of the event." in page
    assert not ExpensesClaim.objects.exists()


# Desks


EDITS_DESKS = ("view_expensesdesk", "add_expensesdesk", "change_expensesdesk", "delete_expensesdesk")


@pytest.fixture
def desks_client(make_staff):
    return log_in(make_staff(*EDITS_DESKS))


def fill_desk(desk: ExpensesDesk, **changes) -> dict:
    return {
        "organisation": desk.organisation.pk,
        "role": desk.role.pk,
        "policy_url": "https://example.org/policy",
        "mileage_rate": "",
        **changes,
    }


def test_desk_is_made_without_a_rate_where_none_is_known(desks_client):
    draft = ExpensesDeskFactory()
    data = fill_desk(draft)
    draft.delete()

    desks_client.post(reverse("expenses_desk:add"), data)

    desk = ExpensesDesk.objects.get()
    assert (desk.mileage_rate, desk.policy_url) == (None, "https://example.org/policy")


def test_desk_with_claims_keeps_its_role(desks_client, claim):
    """Else whoever may edit desks could let themselves read the claims."""
    role = claim.desk.role
    url = reverse("expenses_desk:edit", args=[claim.desk.pk])

    refused = desks_client.post(url, fill_desk(claim.desk, role=GroupFactory().pk, mileage_rate="45"))
    desks_client.post(url, fill_desk(claim.desk, mileage_rate="30"))

    assert "Claims are with this desk, so this stays." in refused.content.decode()
    claim.desk.refresh_from_db()
    assert (claim.desk.role, claim.desk.mileage_rate) == (role, 30)


def test_desk_without_claims_may_change_its_role(desks_client, desk):
    role = GroupFactory()

    desks_client.post(reverse("expenses_desk:edit", args=[desk.pk]), fill_desk(desk, role=role.pk))

    desk.refresh_from_db()
    assert desk.role == role


def test_desk_with_claims_is_not_deleted(desks_client, claim):
    response = desks_client.post(reverse("expenses_desk:delete", args=[claim.desk.pk]), follow=True)

    assert "Claims came to this desk. It can no longer be deleted." in response.content.decode()
    assert ExpensesDesk.objects.exists()


def test_role_of_a_desk_is_not_deleted_with_an_error_of_the_server(superuser_client, desk):
    response = superuser_client.post(reverse("wagtailusers_groups:delete", args=[desk.role.pk]), follow=True)

    assert response.status_code == 200
    assert ExpensesDesk.objects.filter(role=desk.role).exists()


def test_lead_agency_with_claims_is_not_deleted_with_an_error_of_the_server(superuser_client, claim):
    url = reverse("organisation:delete", args=[claim.desk.organisation.pk])

    response = superuser_client.post(url, follow=True)

    assert response.status_code == 200
    assert ExpensesClaim.objects.exists()


def test_claim_of_a_booking_outlives_the_booking(desk):
    signup = SignupFactory(occasion=make_occasion(desk=desk))
    claim = send(signup)

    signup.delete()

    claim.refresh_from_db()
    assert claim.signup is None
