"""Hooks of schemathesis: an address for each request, no way to lock the fuzzer out, and which refusals are right."""

import collections
import itertools
import json
import os
import random
import re

import requests
import schemathesis

# What no schema can say of a request: operation, status, code and pointer of the fault (patterns), and why.
RIGHT = [
    (".*", 400, "invalid_cursor", ".*", "a cursor is opaque: only the server can make one"),
    (".*", 404, "not_found", "", "a well-formed name need not be anything's"),
    ("(sign|decline).*", 404, "unknown_reference", "/slot", "a well-formed slot need not be the text's"),
    ("getEffectiveSla|getResponsibilit.*|listScaledTargets", 404, "no_sla", "", "no framework is in force"),
    (".*", 409, ".*", ".*", "the state of things"),
    (".*", 412, "stale|already_exists", "", "an ETag that is well-formed need not be the current one"),
    ("put(Region|Vertical)", 428, "precondition_required", "", "an ETag of what is not there"),
    (".*", 422, "idempotency_mismatch", "", "the key came with another body before"),
    (".*", 422, "unknown_reference", ".*", "a well-formed key need not be anything's"),
    (".*", 400, "not_allowed_value", "/query/country", "the schema does not list the countries"),
    (".*", 422, "not_allowed_value", "/country|/countries/\\d+", "the schema does not list the countries"),
    ("getTemplate", 400, "invalid_format", "/query/starts", "a pattern does not know how long months are"),
    ("put(Region|Settings)", 422, "not_allowed_value", "/time_zone", "the schema does not list the time zones"),
    ("getEffectiveSla|getResponsibilities", 400, "not_allowed_value", "/query/account", "OpenAPI cannot exclude parameters"),
    ("getResponsibilities", 400, "invalid_format", "/query/activity", "no control characters"),
    ("getEffectiveSla|getResponsibilit.*|listScaledTargets", 422, "required", "/query/framework", "several are in force"),
    ("draftVersion|putVersion|patchTerms|requestChange", 400, "invalid_json", ".*", "no U+0000, no inexact number"),
    ("create(Tenant)?ApiKey", 422, "required|not_allowed_value", "/region", "for editors, and only for them"),
    ("create(Tenant)?ApiKey", 422, "out_of_range", "/expires_at", "in the future"),
    ("createCalendarToken", 422, "required|not_allowed_value", "/(person|region|agreement)", "as the scope says"),
    ("createCalendarToken", 422, "member_deactivated", "/person", "a member who may come in"),
    ("createCalendarToken", 403, "others_calendar", "", "another's calendar"),
    ("create(Tenant)?ApiKey|addAbsence", 422, "member_deactivated", "/member", "a member who may come in"),
    ("putMember", 422, "email_taken|subject_taken", "/email|/subject", "the other members"),
    ("putMember|putContact|putCommercials", 428, "precondition_required", "", "an ETag of what is not there"),
    ("recordEngagementEvents?", 422, "event_differs", "(/events/\\d+)?/id", "an id that is not another event's"),
    ("recordEngagementEvents?", 422, "out_of_range", "(/events/\\d+)?/occurred_at", "between 1970 and now"),
    ("putCommercials", 422, "invalid_format|out_of_range", "/as_of", "a day that there was"),
    ("putCommercials", 422, "invalid_format", "/(revenue|spend|open_pipeline)/amount", "two decimals at most"),
    ("putCommercials", 400, "invalid_json", ".*", "no inexact number"),
    ("putDossier|putTenantMetric", 428, "precondition_required", "", "an ETag of what is not there"),
    ("putDossier", 422, "duplicate", "/stakeholders/\\d+/contact", "a contact who is named twice"),
    ("putDossier", 422, "invalid_format|out_of_range", "/(initiatives|insights)/\\d+/(from|to|date)",
     "a day that there was, and a last one that is not before the first"),
    ("startEngagementPlan", 404, "no_sla", "", "no framework is in force"),
    ("startEngagementPlan", 422, "no_milestones", "", "what holds for the account has none"),
    ("startEngagementPlan", 422, "required", "/framework", "several are in force"),
    ("startEngagementPlan", 422, "out_of_range", "/started_at", "between the account's beginning and now"),
    ("startEngagementPlan|changeMilestone", 422, "member_deactivated", "/(marketing|sales)_owner", "a member who may come in"),
    ("changeMilestone", 422, "required|not_allowed_value", "/reason", "for a due date that moves, and only for that"),
    ("changeMilestone", 422, "out_of_range", "/due_at", "after the plan began, and not beyond all years"),
    ("confirmMilestone", 422, "not_allowed_value", "/side", "a side that the milestone belongs to"),
    ("confirmMilestone", 422, "invalid_format|out_of_range", "/on", "a day that there was"),
    ("putContact", 422, "invalid_format", "/left_on", "a pattern does not know how long months are"),
    ("createAction|changeAction|decideInReview|closeReview", 422, "invalid_format|out_of_range",
     "(/decisions/\\d+/actions/\\d+)?/due_on", "a day that there is, not before today"),
    ("createAction|changeAction|decideInReview|closeReview", 422, "member_deactivated",
     "(/decisions/\\d+/actions/\\d+)?/owner", "a member who may come in"),
    ("moveReview", 422, "out_of_range", "/starts_at", "an instant to come"),
    ("decideInReview|closeReview", 400, "invalid_json", "/decisions/.*", "no U+0000 in values of any form"),
    ("decideInReview|closeReview", 422, ".*", "/decisions/\\d+/change_request/patch.*", "as /v1/terms/schema says"),
    ("putMember", 422, "too_long", "/subject", "OpenAPI counts characters, and a token's sub has bytes"),
    ("putPerson", 422, "duplicate", "/posts/\\d+", "a post that is written twice, with null and without"),
    ("putPerson", 422, "deputy_cycle|member_deactivated", "/(posts|deputies)/\\d+", "the other members"),
    ("replacePerson", 422, "not_allowed_value|deputy_cycle|member_deactivated", "/by", "another one who may come in"),
    ("importPeople", 400, "invalid_format", "", "a CSV file is more than a string"),
    ("importPeople", 422, "required|duplicate", "/columns/.*", "the columns stand in the file"),
    ("putMember", 422, "not_allowed_value", "/path/key", "addresses of the API"),
    ("putTeam", 422, "duplicate", "/(segments|members)/\\d+(/member)?", "a list that has one thing twice"),
    ("putTeam", 422, "member_deactivated", "/members/\\d+/member", "a member who may come in"),
    ("putTeam", 428, "precondition_required", "", "an ETag of what is not there"),
    ("putCalendar", 422, "window_overlap", "/(weekly|exceptions).*", "windows that do not overlap"),
    ("putCalendar", 422, "calendar_never_opens", "", "at least one window"),
    ("putCalendar", 422, "duplicate", "/(holidays|exceptions)/\\d+/date", "each date once"),
    ("putCalendar", 422, "invalid_format|out_of_range", "/(holidays|exceptions)/\\d+/date", "a date there is, of 1970 to 2100"),
    ("putCalendar", 422, "invalid_format", "/(weekly|exceptions/\\d+).*", "24:00 opens nothing"),
    ("putCalendar", 422, "not_allowed_value", "/time_zone", "the schema does not list the time zones"),
    ("putCalendar", 422, "unknown_reference", "/holiday_sets/\\d+", "a set that there is"),
    ("putCalendar", 428, "precondition_required", "", "an ETag of what is not there"),
    ("importHolidays", 422, "invalid_format|required|not_allowed_value|out_of_range|too_many|too_long|duplicate", "(/lines/\\d+)?",
     "an iCalendar file is more than a string"),
    ("importHolidays", 400, "out_of_range", "/query/to_year", "not before from_year, and not long after it"),
    ("getDue|getElapsed", 400, "out_of_range", "/query/(start|end)", "between 1970 and 2100, in their order"),
    ("getDue|getElapsed|getCalendar", 400, "not_allowed_value", "/query/at", "version or at, not both"),
    ("getDue", 400, "invalid_format|out_of_range", "/query/within", "a pattern does not know durations"),
    ("getDue", 422, "beyond_horizon", "", "hours enough until 2100"),
    ("getEffectiveCalendar", 422, "no_calendar", "", "a calendar that somebody set"),
    ("putTenantMetric", 422, "invalid_format|out_of_range", "/as_of", "a day that there was, not before that of the present figure"),
    ("addEvolutionPath|changeEvolutionPath", 422, ".*", "/change/values.*", "as /v1/terms/schema says"),
    ("addEvolutionPath|changeEvolutionPath", 422, ".*", "/condition.*", "figures that there are, with values of their kind"),
    ("addEvolutionPath|changeEvolutionPath", 400, "invalid_json", ".*", "no U+0000, no inexact number"),
    ("recordActual", 422, "invalid_format|out_of_range", "/from|/to", "days that there were, in order, a year at most"),
    ("recordActual", 422, "required|not_allowed_value", "/currency", "for amounts of money, and only for them"),
    ("recordActual", 422, "out_of_range", "/value", "what the metric's unit can be"),
    ("recordActual", 400, "invalid_json", ".*", "no inexact number"),
    ("listActuals", 400, "invalid_format|out_of_range", "/query/(from|to)", "a pattern does not know how long months are"),
    ("importActuals", 400, "invalid_format", "", "a CSV file is more than a string"),
    ("importActuals", 422, "required|duplicate", "/columns/.*", "the columns stand in the file"),
    ("addAbsence", 422, "invalid_format", "/from|/to", "a pattern does not know how long months are"),
    ("addAbsence", 422, "invalid_format", "/time_zone", "the schema does not list the time zones"),
    ("addAbsence", 422, "out_of_range", "/to", "not before from, not over, not too long after from"),
    ("assignTier", 422, "out_of_range", "/until", "in the future"),
    ("assignTier|evaluateTiers|applyTiers", 422, "not_allowed_value|invalid_format", "/reason|/filter/(account|country)",
     "no control characters, and a country that there is"),
    ("createAgreement", 422, "required|not_allowed_value", "/framework", "for local ones, and only for them"),
    ("createAgreement", 422, "not_allowed_value", "/programme", "for frameworks only"),
    ("deleteTenant", 422, "confirmation_mismatch", "/name", "the very name"),
    ("deleteTenant", 503, "busy", "", "others go on writing to the tenant"),
    ("(create|update)Account", 422, "required", "/currency", "with a revenue"),
    ("importAccounts", 400, "invalid_format", "", "a CSV file is more than a string"),
    ("importAccounts", 422, "required|duplicate", "/columns/.*", "the columns stand in the file"),
    ("draftVersion", 422, "required", "/terms", "without based_on"),
    ("draftVersion|putVersion", 422, "required|not_allowed_value", "/selector", "for local ones, and only for them"),
    ("draftVersion|putVersion", 422, "out_of_range", "/validity/(from|to)", "in order, and in the years of agreements"),
    ("draftVersion|putVersion", 422, "not_allowed_value", "/validity/time_zone", "the schema does not list the time zones"),
    ("draftVersion|putVersion|patchTerms", 422, ".*", "/terms/.*", "as /v1/terms/schema says"),
    ("proposeVersion", 422, ".*", "/terms/.*", "what the draft says"),
    ("proposeVersion", 422, "invalid_format|out_of_range", "/sign_by", "a day to come"),
    ("signVersion|declineVersion", 403, "no_member", "", "the fuzzer's key belongs to nobody"),
    ("recordPaperSignature", 422, "invalid_format|out_of_range", "/signed_on", "between the proposal and today"),
    ("uploadScan", 422, "not_allowed_value", "", "a file is told by its first bytes"),
    ("createAgreement", 422, "not_allowed_value", "/key", "addresses of the API"),
    ("(renew|terminate)Agreement", 422, "invalid_format", "/to|/sign_by|/on", "a pattern does not know how long months are"),
    ("(renew|terminate)Agreement", 422, "out_of_range", "/to|/sign_by|/on", "not over, and after the current last day"),
    ("renewAgreement", 422, ".*", "/terms/.*|/validity/.*|/selector/.*", "what the text says by now"),
    ("acknowledgeNotice", 403, "others_notice", "", "for the member whom it is for"),
    ("requestChange", 422, ".*", "/patch/.*", "as /v1/terms/schema says"),
    ("requestChange", 422, "not_allowed_value", "/exception", "a framework has no rails above it"),
    ("requestChange", 422, "invalid_format|no_guard_rail", "/exception/pointers/\\d+", "what the framework's rails bind"),
    ("requestChange", 422, "invalid_format|out_of_range", "/exception/until", "a day to come"),
    ("requestChange", 422, "not_allowed_value", "/exception/time_zone", "the schema does not list the time zones"),
    ("(sign|decline)Exception", 403, "no_member", "", "the fuzzer's key belongs to nobody"),
    ("recordExceptionPaper", 422, "invalid_format|out_of_range", "/signed_on", "between the request and today"),
    ("decideChangeRequest", 422, "required", "/reason", "to decline"),
    ("draftChangeRequest", 428, "precondition_required", "", "a draft is there already"),
    ("draftChangeRequest", 422, ".*", "/terms/.*", "what the draft would say"),
    ("put(Region|Vertical)", 422, "cycle|tree_too_deep|country_taken|alias_taken", ".*", "the other nodes"),
    ("putSizes", 422, "band_gap|band_overlap|required|out_of_range", "/bands/\\d+/employees.*", "the bands together"),
    ("putTiers", 422, ".*", "/tiers/\\d+/(criteria|score).*", "a condition and its fields, as OpenAPI cannot say them"),
    ("putTiers", 400, "invalid_json", "", "no U+0000, no inexact number"),
    ("putCurrencyRates", 422, "duplicate|not_allowed_value", "/rates/\\d+(/currency)?", "the rates together"),
    ("putCurrencyRates", 400, "invalid_json", "", "no inexact number"),
    ("putSizes|putTiers", 422, "duplicate|rank_taken", ".*", "the bands or tiers together"),
]
# A pointer may have any character.
RIGHT = [(re.compile(operation), status, re.compile(code), re.compile(pointer, re.DOTALL))
         for operation, status, code, pointer, _ in RIGHT]

ME = requests.get(
    os.environ["BATON_FUZZ_URL"] + "/v1/me",
    headers={"Authorization": "Bearer " + os.environ["BATON_FUZZ_KEY"]}, timeout=10).json()
# What a page may answer to any request that the document allows: there are no links, or forms of ours, to be found by chance.
PAGES = {"showSigningPage": {404, 409, 410, 429}, "sendSigningForm": {400, 403, 404, 409, 410, 422, 429}}
UUID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
KEYS = (os.environ["BATON_FUZZ_KEY"], os.environ["BATON_FUZZ_OPERATOR_KEY"])
addresses = itertools.count()
chance = random.Random(0)
# Made by this run, the latest ones.
tenants = collections.deque(maxlen=20)
drafts = collections.deque(maxlen=20)
requests_for_change = collections.deque(maxlen=20)


@schemathesis.hook
def before_call(context, case, kwargs):
    operation = case.operation.definition.raw["operationId"]
    if case.meta is not None and case.meta.generation.mode.is_positive:
        choose_precondition(operation, case)
        if case.meta.phase.name.value == "fuzzing" and chance.random() < 0.5:
            aim(case)
    number = next(addresses)
    # An address that fails to authenticate too often hears 429: each request comes from another one.
    case.headers["X-Forwarded-For"] = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
    # What would end the run: the tenant's own suspension or deletion, and the end of the key.
    if operation in ("suspendTenant", "deleteTenant") and case.path_parameters.get("tenant") == ME["tenant"]["key"]:
        case.path_parameters["tenant"] = "nobody"
    if operation == "revokeApiKey" and case.path_parameters.get("id") == ME["principal"]["id"]:
        case.path_parameters["id"] = ME["tenant"]["id"]


def choose_precondition(operation, case):
    """Exactly one of If-Match and If-None-Match where OpenAPI can only offer both."""
    if operation in ("putRegion", "putVertical", "putMember", "putTeam", "putCalendar", "putContact", "putCommercials",
                     "putDossier", "putTenantMetric"):
        given = [name for name in ("If-Match", "If-None-Match") if name in case.headers]
        if len(given) == 2:
            del case.headers[chance.choice(given)]
        elif not given:
            case.headers["If-None-Match"] = "*"


def aim(case):
    """At something that was made before: random names and tags seldom meet anything."""
    parameters = case.path_parameters
    if "version" in parameters and drafts:
        parameters["key"], parameters["version"] = chance.choice(drafts)
    elif "number" in parameters and requests_for_change:
        parameters["key"], parameters["number"] = chance.choice(requests_for_change)
    elif case.operation.path.endswith("/change-requests") and drafts:
        parameters["key"], _ = chance.choice(drafts)
    elif "tenant" in parameters and tenants:
        parameters["tenant"] = chance.choice(tenants)
    if "If-Match" in case.headers:
        case.headers["If-Match"] = "*"


@schemathesis.hook
def after_call(context, case, response):
    if response.status_code == 201:
        operation = case.operation.definition.raw["operationId"]
        made = json.loads(response.content)
        if operation == "createTenant":
            tenants.append(made["key"])
        elif operation in ("draftVersion", "draftChangeRequest"):
            drafts.append((made["agreement"], made["version"]))
        elif operation == "requestChange":
            requests_for_change.append((made["agreement"], made["number"]))


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """False where a failure is none."""
    operation = case.operation.definition.raw["operationId"]
    kind = type(failure).__name__
    if kind == "RejectedPositiveData":
        sent = str(response.request.headers.get("Authorization", ""))
        # Credentials are made up too.
        if response.status_code == 401 and not sent.endswith(KEYS):
            return False
        return response.status_code not in PAGES.get(operation, ()) and not is_right(operation, response)
    if kind == "ServerError":
        # The document says that a deletion may have to be repeated.
        return not (operation == "deleteTenant" and code(response) == "busy")
    if kind == "MissingHeaderNotRejected":
        # Whether the version is a draft is looked at before the precondition.
        return code(response) != "not_a_draft"
    if kind == "UseAfterFree":
        # An absence that was cancelled, and a token that was revoked, stay, and say so.
        return operation not in ("getAbsence", "cancelAbsence", "revokeCalendarToken")
    if kind == "EnsureResourceAvailability":
        # It takes a tenant's id for the name in the path, which is the key.
        return not UUID.fullmatch(str(case.path_parameters.get("tenant", "")))
    return True


def code(response):
    try:
        return json.loads(response.content)["code"]
    except (ValueError, KeyError):
        return None


def is_right(operation, response):
    if code(response) is None:
        return False
    problem = json.loads(response.content)
    faults = problem.get("errors") or [{"code": problem["code"], "pointer": ""}]
    return all(
        any(name.fullmatch(operation) and status == response.status_code and code.fullmatch(fault["code"])
            and pointer.fullmatch(fault["pointer"]) for name, status, code, pointer in RIGHT)
        for fault in faults)
