"""What Elasticsearch is asked for a question, as a request body, and what its answer means."""

from collections.abc import Collection, Iterator, Mapping
from datetime import timedelta
from itertools import islice, product
from typing import NamedTuple

from core import findable, spelling, words
from core.es_index import fold
from core.search_types import (
    MOST_SUGGESTIONS,
    PAGE_SIZE,
    PER_GROUP,
    Alternatives,
    Answer,
    Question,
    Sort,
    When,
)

FIELDS = ["heading^5", "names^5", "summary^1.5", "text", "labels^2"]
SYNONYM = 0.7  # what a match of another word counts, beside one of what was typed
APART = 0.4  # the words of a phrase, apart
BEGINNING = 0.3  # a heading's word that only begins so
MISSPELT = 0.3
SAME = 4_000  # above every score: what is called exactly so. Each is more than all above it
FIRST = 8_000  # has all the words, where most are enough
OWN_LANGUAGE = 16_000
PLACED = 32_000
COMING = 0.5  # added for what takes place now, less for what is later
NEXT = 2.0  # the same where somebody asks for what comes next
PAST = 0.75
SOON = "60d"
MONTH = timedelta(days=30)
MOST_VALUES = 500  # of one filter; Elasticsearch's own ten would leave some out
DEEPEST = 10_000 // PAGE_SIZE  # pages: it refuses to look further
MOST_CORRECTIONS = 5
SHORTEST_BEGINNING = 3

# For each word that is nowhere in the index: the nearest that are
CORRECT = {
    "term": {
        "field": "spell",
        "suggest_mode": "missing",
        "size": 3,
        "max_edits": 2,
        "prefix_length": 1,
        "min_word_length": 4,
        "sort": "score",
    }
}

Clause = dict


class Correction(NamedTuple):
    """Another way to write a query."""

    words: str
    is_sure: bool  # no word that is written right was changed


def make_request(question: Question, *, page: int) -> Clause:
    """This function will return the request for one page of results, with all that is counted beside it."""
    chosen = _make_filters(question)
    order = _make_order(question)
    request = {
        "query": _make_query(question),
        "post_filter": _all_of(chosen),
        "sort": order,
        "from": (page - 1) * PAGE_SIZE,
        "size": PAGE_SIZE,
        "_source": False,
        "track_total_hits": True,
        "aggs": {name: _count(name, chosen, question) for name in _get_filter_names()},
        "suggest": {"text": _get_plain(question), "missing": CORRECT},
    }
    if question.places is not None:
        request["aggs"]["without_place"] = {"filter": _all_of(chosen, also=[_without("facets.where")])}
    if question.is_grouped:
        top = {"top_hits": {"size": PER_GROUP, "sort": order, "_source": False}}
        kinds = {"terms": {"field": "kind", "size": MOST_VALUES}, "aggs": {"top": top}}
        request["aggs"]["groups"] = {"filter": _all_of(chosen), "aggs": {"values": kinds}}
    return request


def make_page_request(question: Question, *, page: int) -> Clause:
    """This function will return the request for the results of another page, and nothing else."""
    request = make_request(question, page=page)
    return {name: value for name, value in request.items() if name not in ("aggs", "suggest")}


def make_count_request(question: Question, correction: Correction, *, needs_all: bool) -> Clause:
    """This function will return the request for how many results other words would have, all or half of them:
    side by side, where they may not be what was meant.
    """
    if correction.is_sure:
        other = tuple((word,) for word in correction.words.split())
        text = _make_text(other, language=question.language, needs_all=needs_all)
    else:
        text = _multi(fold(correction.words), 1, type="phrase")
    return {
        "query": {"bool": {"filter": [text, _for_readers(question.language)]}},
        "post_filter": _all_of(_make_filters(question)),
        "size": 0,
        "track_total_hits": True,
    }


def make_suggest_request(beginning: str, *, language: str) -> Clause:
    """This function will return the request for what is called by words that begin so, each name once."""
    plain = " ".join(words.split_plain(beginning))
    return {
        "query": {
            "bool": {
                "must": {"match": {"beginning": {"query": plain, "operator": "and"}}},
                "filter": [_for_readers(language)],
                "should": [
                    _always({"term": {"language": language}}, OWN_LANGUAGE),
                    {"match_phrase": {"beginning": {"query": plain, "boost": 2}}},
                ],
            }
        },
        "collapse": {"field": "title"},
        "sort": ["_score", {"key": "asc"}],
        "size": MOST_SUGGESTIONS,
        "_source": False,
        "track_total_hits": False,
    }


def read_answer(response: Mapping, question: Question) -> Answer:
    """This function will return what a response to `make_request` says. Raises KeyError, TypeError or
    ValueError where it is not what was asked for.
    """
    found = response["aggregations"]
    return Answer(
        keys=read_keys(response),
        total=read_total(response),
        page=question.page,
        counts={name: _read_counts(found[name]["values"]["buckets"]) for name in _get_filter_names()},
        groups=_read_groups(found["groups"]) if question.is_grouped else {},
        without_place=found["without_place"]["doc_count"] if question.places is not None else 0,
    )


def read_keys(response: Mapping) -> list[str]:
    """This function will return the keys of the entries that were found, best first."""
    if response["timed_out"] or response["_shards"]["failed"]:
        raise ValueError("Elasticsearch did not look at everything.")
    return [hit["_id"] for hit in response["hits"]["hits"]]


def read_total(response: Mapping) -> int:
    """This function will return how many were found in all."""
    return response["hits"]["total"]["value"]


def read_corrections(response: Mapping, *, language: str) -> list[Correction]:
    """This function will return other ways to write the query, nearest first: words that the index lacks
    changed into ones that it has. A word that is written right is changed last, and only beside others.
    """
    tokens = response["suggest"]["missing"]
    typed = tuple(each["text"] for each in tokens)
    doubtful = (each["text"] for each in tokens if each["options"])
    right = {word for word in doubtful if spelling.is_right(word, language=language)}
    if len(typed) == len(right) == 1:
        return []
    every = (way for way in _nearest_first([_get_ways(each, right) for each in tokens]) if way != typed)
    return [Correction(" ".join(way), is_sure=right.issubset(way)) for way in islice(every, MOST_CORRECTIONS)]


def _get_ways(token: Mapping, right: Collection[str]) -> list[str]:
    typed, others = token["text"], [option["text"] for option in token["options"]]
    return [typed, *others] if typed in right or not others else others


def _nearest_first(ways: list[list[str]]) -> Iterator[tuple[str, ...]]:
    """One choice for each word; those with the better ones first. Few words have more than one."""
    few = [own[:3] if position < 4 else own[:1] for position, own in enumerate(ways)]
    places = sorted(product(*(range(len(own)) for own in few)), key=sum)
    return (tuple(few[word][choice] for word, choice in enumerate(choices)) for choices in places)


def _read_counts(buckets: Mapping | list) -> dict[str, int]:
    if isinstance(buckets, Mapping):
        return {name: bucket["doc_count"] for name, bucket in buckets.items() if bucket["doc_count"]}
    return {bucket["key"]: bucket["doc_count"] for bucket in buckets}


def _read_groups(found: Mapping) -> dict[str, list[str]]:
    return {
        bucket["key"]: [hit["_id"] for hit in bucket["top"]["hits"]["hits"]]
        for bucket in found["values"]["buckets"]
    }


# What is looked for


def _make_query(question: Question) -> Clause:
    text = _make_text(question.concepts, language=question.language, needs_all=question.needs_all)
    first = [_always({"term": {"language": question.language}}, OWN_LANGUAGE)]
    if question.first:
        first.append(_always({"terms": {"key": sorted(question.first)}}, FIRST))
    if question.places is not None:
        first.append(_always({"exists": {"field": "facets.where"}}, PLACED))
    readers = _for_readers(question.language)
    if question.sort is Sort.DATE:  # nothing but what comes first has a score
        return {"bool": {"filter": [text, readers], "should": first}}
    first.append(_always({"term": {"called": _get_folded(question)}}, SAME))
    weighed = _weigh(_weigh_by_time(_prefer_names(text, question), question))
    return {"bool": {"must": weighed, "filter": readers, "should": first}}


def _make_text(concepts: tuple[Alternatives, ...], *, language: str, needs_all: bool) -> Clause:
    clauses = [
        _make_concept(
            own,
            is_last=position == len(concepts),
            is_fuzzy=not needs_all and not spelling.is_right(own[0], language=language),
        )
        for position, own in enumerate(concepts, start=1)
    ]
    if needs_all:
        return {"bool": {"must": clauses}}
    return {"bool": {"should": clauses, "minimum_should_match": (len(clauses) + 1) // 2}}


def _make_concept(alternatives: Alternatives, *, is_last: bool, is_fuzzy: bool) -> Clause:
    typed, *others = dict.fromkeys(fold(each) for each in alternatives)
    ways = [_match(typed, 1), *(_match(other, SYNONYM) for other in others)]
    if " " in typed:
        ways.append(_multi(typed, APART, type="cross_fields", operator="and"))
    elif is_last and len(typed) >= SHORTEST_BEGINNING:
        plain = " ".join(words.split_plain(alternatives[0]))
        ways.append({"match": {"beginning": {"query": plain, "boost": BEGINNING}}})
    if is_fuzzy:
        ways.append(_multi(typed, MISSPELT, operator="and", fuzziness="AUTO:5,8", prefix_length=1))
    return {"dis_max": {"queries": ways, "tie_breaker": 0.2}}


def _match(way: str, boost: float) -> Clause:
    if " " in way:
        return _multi(way, boost, type="phrase", slop=1)
    return _multi(way, boost, type="best_fields", tie_breaker=0.5)


def _multi(way: str, boost: float, **options) -> Clause:
    return {"multi_match": {"query": way, "fields": FIELDS, "boost": boost, **options}}


def _prefer_names(text: Clause, question: Question) -> Clause:
    """What is called by another word for it, or has the words side by side, before the rest."""
    if len(question.concepts) == 1:
        others = [fold(other) for other in question.concepts[0][1:]]
        should = [{"terms": {"called": others, "boost": 4}}]
    else:
        should = [
            {"match_phrase": {field: {"query": _get_folded(question), "slop": 2, "boost": boost}}}
            for field, boost in (("heading", 20), ("names", 5), ("summary", 2), ("text", 0.6))
        ]
    return {"bool": {"must": text, "should": should}}


def _weigh_by_time(query: Clause, question: Question) -> Clause:
    whens = _make_whens(question)
    now = question.now.isoformat()
    return {
        "function_score": {
            "query": query,
            "functions": [
                {"filter": {"bool": {"must_not": whens[When.PAST]}}, "weight": 1},
                {"filter": whens[When.PAST], "weight": PAST},
                {
                    "filter": whens[When.COMING],
                    "gauss": {"starts_at": {"origin": now, "scale": SOON}},
                    "weight": NEXT if question.asks_for_next else COMING,
                },
            ],
            "score_mode": "sum",
            "boost_mode": "multiply",
        }
    }


def _weigh(query: Clause) -> Clause:
    return {"function_score": {"query": query, "field_value_factor": {"field": "weight"}}}


def _make_order(question: Question) -> list:
    newest_first = {"day": {"order": "desc", "missing": "_last"}}
    if question.sort is Sort.DATE and question.when in (When.COMING, When.MONTH):
        return ["_score", {"day": {"order": "asc", "missing": "_last"}}, {"starts_at": "asc"}, {"key": "asc"}]
    return ["_score", newest_first, {"starts_at": {"order": "desc", "missing": "_last"}}, {"key": "asc"}]


def _get_folded(question: Question) -> str:
    return " ".join(fold(alternatives[0]) for alternatives in question.concepts)


def _get_plain(question: Question) -> str:
    return " ".join(word for alternatives in question.concepts for word in words.split_plain(alternatives[0]))


# What is left out of it, and counted


def _make_filters(question: Question) -> dict[str, Clause]:
    """What the reader chose, by the name of the filter."""
    chosen = {
        name: {"terms": {f"facets.{name}": list(values)}}
        for name, values in question.filters.items()
        if values
    }
    if set(question.kinds) != set(findable.get_kinds()):
        chosen["kind"] = {"terms": {"kind": list(question.kinds)}}
    if question.when:
        chosen["when"] = _make_whens(question)[question.when]
    if question.places is not None:
        chosen["where"] = _make_place(question.places)
    return chosen


def _make_places(areas: Mapping[str, frozenset[str]]) -> dict[str, Clause]:
    return {slug: _make_place(area) for slug, area in areas.items()}


def _make_place(area: frozenset[str]) -> Clause:
    """What names no place may be anywhere."""
    return {"bool": {"should": [{"terms": {"facets.where": sorted(area)}}, _without("facets.where")]}}


def _make_whens(question: Question) -> dict[str, Clause]:
    now = question.now.isoformat()
    coming = _range("ends_at", gte=now)
    soon = _range("starts_at", lte=(question.now + MONTH).isoformat())
    return {
        When.COMING.value: coming,
        When.MONTH.value: {"bool": {"filter": [coming, soon]}},
        When.PAST.value: _range("ends_at", lt=now),
    }


def _get_filter_names() -> list[str]:
    return list(dict.fromkeys(["kind", "when", "where", *findable.get_filters()]))


def _count(name: str, chosen: Mapping[str, Clause], question: Question) -> Clause:
    """How many each value would leave, the other filters staying as they are."""
    others = {other: clause for other, clause in chosen.items() if other != name}
    if name == "when":
        values = {"filters": {"filters": _make_whens(question)}}
    elif name == "where":
        # one that is never there, since a site may have no places, and there must be some filter
        values = {"filters": {"filters": {"": {"match_none": {}}} | _make_places(question.areas)}}
    else:
        field = name if name == "kind" else f"facets.{name}"
        values = {"terms": {"field": field, "size": MOST_VALUES}}
    return {"filter": _all_of(others), "aggs": {"values": values}}


def _all_of(chosen: Mapping[str, Clause], *, also: list[Clause] | None = None) -> Clause:
    return {"bool": {"filter": [*chosen.values(), *(also or [])]}}


def _for_readers(language: str) -> Clause:
    return {"term": {"readers": language}}


def _without(field: str) -> Clause:
    return {"bool": {"must_not": {"exists": {"field": field}}}}


def _always(filter_: Clause, boost: int) -> Clause:
    return {"constant_score": {"filter": filter_, "boost": boost}}


def _range(field: str, **bounds: str) -> Clause:
    return {"range": {field: bounds}}
