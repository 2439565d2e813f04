"""The nurse's crib: how a session goes, on one page, in the words of the lesson for nurses.

Chooses from that lesson and from the teach-back questions and writes no sentence of its own. Must
not know how it is drawn.
"""

from __future__ import annotations

from collections.abc import Iterator

from edu_app.lessons.document import Block, LessonDocument
from edu_app.lessons.library import SOURCE
from edu_app.lessons.safe_html import to_text
from edu_app.services.learning import Learning
from edu_app.services.paper_document import PaperDocument, PaperSection
from edu_app.services.plan_parts import review_line, translation_line
from edu_app.services.plan_words import PlanWords

LESSON = "for-nurses"
# The route first, then what is said back, what nobody can promise, and what comes before it all.
_ANCHORS = ("what-you-can-do", "three-minutes", "ten-minutes")
_TEACH_BACK = "teach-back"
_LAST_ANCHORS = ("what-not-to-promise", "when-a-sign-comes-up")
_CHECKED = ("clinically-reviewed",)
_DRAFTS = ("machine-draft", "stale")


def crib_tag(learning: Learning, wanted: str) -> str:
    """Return the language in which the crib can be made: `wanted`, else English."""
    return wanted if wanted in learning.library.tags(LESSON) else SOURCE


def make_crib(learning: Learning, words: PlanWords) -> PaperDocument:
    """Return the crib in the language of `words`, which must be one that `crib_tag` returned.

    Raises the fault of a damaged lesson.
    """
    tag = words.translator.tag
    document = learning.library.document(LESSON, tag)
    return PaperDocument(
        tag=tag,
        direction=words.translator.direction,
        title=document.title,
        sections=tuple(_sections(document, _asks(learning, tag))),
        foot=tuple(_foot(learning, words)),
    )


def _sections(document: LessonDocument, asks: tuple[str, ...]) -> Iterator[PaperSection]:
    yield PaperSection(lines=(document.key_message.text,))
    for anchor in (*_ANCHORS, _TEACH_BACK, *_LAST_ANCHORS):
        section = document.section(anchor)
        if section:
            lines = tuple(line for block in section.blocks for line in _lines(block))
            more = asks if anchor == _TEACH_BACK else ()
            yield PaperSection(section.heading, (*lines, *more))


def _lines(block: Block) -> Iterator[str]:
    """Return the words of a paragraph, or each entry of a list with its number or bullet."""
    if block.kind == "list":
        for number, item in enumerate(block.items, start=1):
            mark = f"{number}." if block.ordered else "•"
            yield f"{mark} {to_text(item)}"
    elif block.kind == "paragraph":
        yield block.text


def _asks(learning: Learning, tag: str) -> tuple[str, ...]:
    """Return the teach-back questions of just this language; none stands for another."""
    prompts = learning.prompts(tag)
    if prompts.header.lang != tag:
        return ()
    return tuple(f"• {one.ask}" for one in prompts.teach_back.values())


def _foot(learning: Learning, words: PlanWords) -> Iterator[str]:
    state = learning.review(LESSON, words.translator.tag).state
    if state not in _CHECKED:
        yield review_line(words)
    if state in _DRAFTS:
        yield translation_line(words)
