"""Each rule of the checks finds its fault, names file and line, and is silent on a good lesson."""

from __future__ import annotations

import re

import pytest

from edu_app.lessons.checks.reasons import REASONS
from edu_app.lessons.checks.run import check_content

EN = "lessons/mini/en.md"
FACTS = "lessons/mini/lesson.toml"
QUIZ = "lessons/mini/quiz.en.toml"
LONG = "This is a sentence of many words " + "and words " * 12 + "that goes on too long."
CASES = [
    # rule, file, old, new, what the message says
    ("file", EN, "stage: draft", "stage draft", "7: a header line"),
    ("file", EN, "(picture:spine)", "(http://a.org/x.png)", "a picture must read"),
    ("file", FACTS, "order = 1", "order = x", "Invalid value"),
    ("file", QUIZ, "right = true", 'right = "yes"', "must be of the kind bool"),
    ("header", EN, "lang: en", "lang: fr", "3: lang must be en"),
    ("header", EN, "id: mini", "id: other", "2: id must be mini"),
    ("header", EN, "source_rev: 2", "source_rev: 1", "4: source_rev must be 2"),
    ("header", EN, "reviewed_on:\n", "", "lacks reviewed_on"),
    ("header", EN, "made_by: machine", "made_by: magic", "made_by is 'magic'"),
    ("header", EN, "stage: draft", "stage: done", "stage is 'done'"),
    ("header", EN, "compared:\n", "compared: eye\n", "compared is 'eye'"),
    ("header", EN, "compared:\n", "compared: machine\n", "belong together"),
    ("header", EN, "translator:", "translator: Somebody", "yet a translator is named"),
    ("header", EN, "stage: draft", "stage: clinically-reviewed", "reviewer or the day is missing"),
    ("header", EN, "stage: draft", "stage: revised", "not both there"),
    ("header", EN, "clinical_reviewer:", "clinical_reviewer: Dr A", "stage is not clinically"),
    ("required-blocks", EN, "{#in-short}", "{#short}", "No section has the anchor in-short"),
    ("required-blocks", EN, "{#what-you-can-do}", "{#steps}", "anchor what-you-can-do"),
    (
        "required-blocks",
        EN,
        "1. Call your clinic.\n2. Write",
        "- Call.\n- Write",
        "no numbered list",
    ),
    (
        "required-blocks",
        EN,
        "- one thing",
        "## Empty? {#empty}\n\n## Full? {#full}\n\n- a",
        "Nothing",
    ),
    ("anchors", EN, "{#why}", "{#in-short}", "in-short stands 2 times"),
    ("marks", FACTS, 'why = "may"\n', "", "why has no mark"),
    ("marks", FACTS, 'why = "may"', 'why = "may"\nold = "may"', "marks old"),
    ("headings", EN, "## Why does it matter?", "## Reasons", "no question and no instruction"),
    ("sentence-length", EN, "It wears off", LONG + " It wears off", "words"),
    ("section-length", EN, "Call your clinic today.", "A b. C d. E f. G h. I j.", "has 6 sent"),
    ("lesson-length", EN, "Call your clinic today.", "Call.", "words"),
    ("percentages", EN, "85 of 100 ways", "85% of ways", "percentage"),
    ("percentages", EN, "85 of 100 ways", "85 per cent of ways", "percentage"),
    (
        "tables",
        EN,
        "- one thing",
        "| a | b | c | d | e |\n|---|---|---|---|---|\n\n- a",
        "5 columns",
    ),
    ("pictures", EN, "(picture:spine)", "(picture:nothing)", "There is no picture nothing"),
    ("pictures", EN, "![A spine seen from the side.]", "![]", "no words for it"),
    ("pictures", EN, "*A sketch.*", "A sketch.", "no caption"),
    ("pictures", FACTS, '["spine"]', '["spine", "rebound"]', "named but not used"),
    ("evidence", EN, "<!-- E02 -->", "<!-- E99 -->", "E99 is not known"),
    ("evidence", FACTS, '"E01", ', "", "E01 is used but not named"),
    ("evidence", "prompts/en.toml", '["E01"]', '["E98"]', "E98 is not known"),
    ("evidence", "prompts/en.toml", 'evidence = ["E01"]', "evidence = []", "names no evidence"),
    ("evidence", EN, "<!-- E01 E02 -->", "", "“In short” names no evidence"),
    ("evidence", EN, "<!-- E01 E02 -->", "<!-- E01 EO2 -->", "EO2 is no evidence number"),
    ("evidence", EN, "<!-- E01 E02 -->", "<!-- E2 -->", "28: E2 is no evidence number"),
    ("never-alone", EN, "<!-- E02 E43 -->", "<!-- E43 -->", "Only E43"),
    ("figures", EN, "85 of 100", "86 of 100", "86 stands in no seen figure of E02, E43"),
    ("figures", EN, "85 of 100 ways", "16 months", "16 stands in no seen figure"),
    ("figures", EN, "85 of 100 ways", "four months", "4 stands in no seen figure"),
    ("figures", "evidence.toml", 'of 100", mark = "seen"', 'of 100", mark = "recalled"', "85 "),
    (
        "figures",
        "evidence.toml",
        'mark = "seen" }]\n\n[E43]',
        'mark = "seen-secondary" }]\n\n[E43]',
        "85",
    ),
    ("figures", QUIZ, "Because it wears off.", "Because of 33 studies.", "33 stands in no seen"),
    ("first-use", EN, "[Denosumab](term:denosumab)", "Denosumab", "“Denosumab” first comes up"),
    ("links", EN, "page:when-to-call", "page:nowhere", "page:nowhere leads nowhere"),
    ("links", EN, "page:when-to-call", "lesson:gone", "lesson:gone leads nowhere"),
    ("links", EN, "term:denosumab", "term:gone", "term:gone leads nowhere"),
    ("links", EN, "page:when-to-call", "#gone", "No section has the anchor gone"),
    ("links", EN, "page:when-to-call", "javascript:x", "is not allowed"),
    ("links", EN, "page:when-to-call", "file:///x", "is not allowed"),
    ("links", EN, "It wears off", '<img src="x"> It wears off', "Raw HTML"),
    ("brand-names", EN, "It wears off", "Prolia wears off", "“Prolia” is a product name"),
    ("forbidden-words", EN, "It wears off", "You may wait. It wears off", "may-wait"),
    ("forbidden-words", EN, "It wears off", "It is used off-label. It wears", "label-names"),
    ("forbidden-words", EN, "*A sketch.*", "*You are still protected.*", "still-protected"),
    ("forbidden-words", EN, "![A spine", "![You are safe until May. A spine", "safe-until"),
    ("forbidden-words", QUIZ, 'explain = "Yes."', 'explain = "Do not worry."', "do-not-worry"),
    ("forbidden-words", "glossary/en.toml", "A bone medicine.", "It is harmless.", "no-harm"),
    ("forbidden-words", "prompts/en.toml", "When is it?", "Is a short delay all right?", "a-delay"),
    ("forbidden-words", "evidence.toml", "A title", "No call is needed", "no-call-needed"),
    ("forbidden-words", "pictures/spine.toml", 'title = "', 'title = "No hurry. ', "no-hurry"),
    ("file", "pictures/spine.toml", "title =", "titel =", "unknown key titel"),
    ("quiz", QUIZ, 'block = "why"', 'block = "gone"', "no section has the anchor gone"),
    ("quiz", QUIZ, "right = true", "right = false", "has 0 right choices"),
    ("quiz", QUIZ, "right = false", "right = true", "has 2 right choices"),
    ("quiz", QUIZ, 'id = "b"', 'id = "a"', "a stands twice"),
    ("quiz", QUIZ, "Many think so.", "Wrong. Many think so.", "is not kind"),
    ("prompts", "prompts/en.toml", "{last}", "{date}", "unknown field {date}"),
    ("prompts", "prompts/en.toml", 'block = "in-short"', 'block = "gone"', "mini#gone"),
    ("glossary", "glossary/en.toml", '["denosumab"]', "[]", "has no forms"),
    ("glossary", "glossary/en.toml", "A bone medicine.", "word " * 26, "too many words"),
    ("route-caps", FACTS, 'in-short = "must"', 'in-short = "may"', "No block is must-know"),
    ("route-caps", EN, "Call your clinic today.", "Call. " * 301, "must-know blocks have"),
    (
        "wording-data",
        "wording/en.toml",
        'examples = ["You are safe.",',
        'examples = ["No.",',
        "misses",
    ),
    ("wording-data", "wording/en.toml", '["Much is', '["It is still safe.", "Much is', "hits"),
    ("file", "wording/en.toml", r"'\bstill (", r"'\bstill ((", "no regular expression"),
    ("file", "wording/en.toml", 'kind = "personal-risk"', 'kind = "other"', "must be one of"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}-{case[4][:24]}")
def test_a_fault_is_found_with_its_place_and_reason(mini, case):
    rule, file, old, new, words = case
    before = set(mini.found(rule))
    found = [line for line in mini.edit(file, old, new).found(rule) if line not in before]
    assert any(words in line for line in found), found
    assert all(REASONS[rule] in line for line in found)


def test_a_good_folder_has_only_the_faults_of_being_small(mini):
    problems = check_content(mini.content, readability=False)
    assert {problem.rule for problem in problems} == {"lesson-length", "signs"}


def test_findings_are_sorted_and_name_a_path_below_content(mini):
    problems = check_content(mini.edit(EN, "It wears off", "Prolia").content, readability=False)
    assert problems == sorted(problems)
    assert all(re.match(r"content/", problem.path) for problem in problems)


def test_a_sign_that_no_lesson_tells_is_named(mini):
    mini.edit(EN, "<!-- E02 E43 -->", "<!-- E66 E43 -->")
    assert not any("E66" in line for line in mini.found("signs"))
    assert any("E67" in line for line in mini.found("signs"))


def test_five_questions_are_enough_and_two_are_too_few(mini):
    text = mini.path(QUIZ).read_text(encoding="utf-8")
    two = text[: text.index('[[question]]\nid = "c"')]
    assert "2 questions" in mini.write(QUIZ, two).found("quiz")[0]


def test_a_question_needs_a_choice(mini):
    text = mini.path(QUIZ).read_text(encoding="utf-8")
    start = text.rindex("[[question.choice]]")
    assert "leaves no choice" in mini.write(QUIZ, text[:start]).found("quiz")[0]


def test_an_order_that_is_taken_is_named(mini):
    other = mini.path("lessons/other")
    other.mkdir()
    for path in mini.path("lessons/mini").iterdir():
        text = path.read_text(encoding="utf-8").replace("mini", "other")
        (other / path.name).write_text(text, encoding="utf-8")
    assert any("order 1 is taken by" in line for line in mini.found("header"))


def test_a_lesson_without_sources_and_picture_is_told(mini):
    text = re.sub(r"<!-- .*? -->", "", mini.path(EN).read_text(encoding="utf-8"))
    text = re.sub(r"!\[.*\n", "", text)
    found = mini.write(EN, text).found("required-blocks")
    assert any("names no source" in line for line in found)
    assert any("no picture" in line for line in found)


def test_a_nurse_may_be_told_hard_words_unexplained(mini):
    mini.edit(EN, "[Denosumab](term:denosumab)", "Denosumab")
    assert mini.edit(FACTS, 'audience = "patient"', 'audience = "nurse"').found("first-use") == []


def test_a_plain_form_needs_no_explanation(mini):
    mini.edit(EN, "[Denosumab](term:denosumab)", "Denosumab")
    mini.edit("glossary/en.toml", "forms =", 'plain = ["denosumab"]\nforms =')
    assert mini.found("first-use") == []


def test_a_word_inside_another_link_does_not_count_as_its_use(mini):
    mini.edit(EN, "[Denosumab](term:denosumab) is", "[About denosumab](lesson:mini) is")
    assert mini.found("first-use") == []


def test_a_wrong_answer_may_say_what_people_think(mini):
    assert mini.edit(QUIZ, "I do nothing.", "You may wait.").found("forbidden-words") == []


def test_a_country_may_speak_of_the_label_and_only_with_a_source(mini):
    mini.write("countries/XX.toml", 'territory = "XX"\nname = "X"\nindication_ai = "named"\n')
    assert "indication_source" in mini.found("file", "countries/XX.toml")[0]


def test_a_regimen_out_of_order_names_file_and_field(mini, shipped_regimen):
    old = 'name = "overdue"\nstarts = { from = "due", days = 28 }'
    assert old in shipped_regimen
    new = old.replace("28", "280")
    mini.write("regimens/denosumab-60mg.toml", shipped_regimen.replace(old, new))
    (found,) = mini.found("file", "regimens/denosumab-60mg.toml")
    assert "states" in found


def test_a_regimen_that_is_no_table_names_its_file(mini):
    mini.write("regimens/denosumab-60mg.toml", "states = [")
    assert mini.found("file", "regimens/denosumab-60mg.toml")


def test_a_regimen_with_an_unknown_number_or_a_forbidden_sentence_is_told(mini, shipped_regimen):
    worse = shipped_regimen.replace('\ntext = "', '\ntext = "You may wait. ', 1)
    mini.write("regimens/denosumab-60mg.toml", worse)
    assert any("E33 is not known" in line for line in mini.found("evidence", "regimens"))
    assert any("may-wait" in line for line in mini.found("forbidden-words", "regimens"))


def test_a_missing_data_file_is_a_finding_and_not_the_end(mini):
    mini.path("wording/figures.toml").unlink()
    assert mini.found("file", "wording/figures.toml")
    assert mini.found("lesson-length")


def test_a_language_without_forbidden_phrases_is_told(mini):
    mini.translate()
    assert "has no forbidden phrases" in mini.found("wording-data", "wording/es.toml")[0]
    mini.write("wording/es.toml", "")
    assert len(mini.found("wording-data", "wording/es.toml")) == 5


def test_too_many_blocks_and_words_for_a_session_are_told(mini):
    text = "".join(f"## Why {n}? {{#w{n}}}\n\n{'word ' * 260}\n\n" for n in range(4))
    mini.edit(EN, "## What you can do", text + "## What you can do")
    rows = "".join(f'w{n} = "must"\n' for n in range(4))
    mini.edit(FACTS, 'why = "may"\n', 'why = "may"\n' + rows)
    found = " ".join(mini.found("route-caps"))
    assert "5 blocks are must-know" in found
    assert "Must-know and should-know have" in found


def test_sentences_that_are_long_on_average_are_told(mini):
    long = ("word " * 24 + "so. ") * 20
    found = mini.edit(EN, "It wears off", long + "It wears off").found("sentence-length")
    assert len(found) == 1
    assert "average" in found[0]


def test_links_to_a_place_in_the_lesson_and_outside_are_allowed(mini):
    mini.edit(EN, "It wears off", "See [here](#in-short) and [there](https://a.org). It wears off")
    assert mini.found("links") == []


def test_the_reading_grade_is_measured_when_asked_for(mini):
    mini.edit(EN, "It wears off", "Pharmacological consolidation necessitates considerations. " * 9)
    problems = check_content(mini.content, readability=True)
    assert "readability" in {problem.rule for problem in problems}


def test_an_example_is_needed_for_each_forbidden_phrase(mini):
    mini.edit("wording/en.toml", 'examples = ["You are still protected.", ', 'examples_ = ["')
    assert mini.found("file", "wording/en.toml")
    mini.edit("wording/en.toml", 'examples_ = ["', 'examples = [] # ["')
    assert any("no example" in line for line in mini.found("wording-data"))
