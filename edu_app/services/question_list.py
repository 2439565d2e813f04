"""The list "My questions": reviewed prompts or her own words, ticked when asked, answered.

Keeps ids and her own words only; the reviewed sentences stand in content and are worded there.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from edu_app.core.errors import Fault
from edu_app.core.question_items import QuestionItem
from edu_app.services.listeners import Listeners
from edu_app.services.ports import QuestionStore


class QuestionList:
    """The questions of each person; every change is on disk before the call returns.

    `subscribe(callback)` calls back with the person's id after each change.
    """

    def __init__(
        self,
        store: QuestionStore,
        new_id: Callable[[], str],
        today: Callable[[], datetime.date],
    ) -> None:
        self._store = store
        self._new_id = new_id
        self._today = today
        self._listeners = Listeners[str]()
        self.subscribe = self._listeners.add

    def items(self, person_id: str) -> tuple[QuestionItem, ...]:
        """Return her questions in her order."""
        return self._store.items(person_id)

    def pick(self, person_id: str, prompt_id: str) -> QuestionItem:
        """Put a reviewed prompt on the list; one that is there already stays as it is."""
        found = self._find(person_id, prompt_id)
        return found or self._add(person_id, QuestionItem(prompt_id))

    def add_own(self, person_id: str, text: str) -> QuestionItem:
        """Put her own words on the list; raise ValueError for nothing but spaces."""
        if not text.strip():
            raise ValueError("a question has words")
        return self._add(person_id, QuestionItem(self._new_id(), text.strip()))

    def reword(self, person_id: str, item_id: str, text: str) -> QuestionItem:
        """Change her own words; raise `Fault` "no-such-record"."""
        return self._put(person_id, replace(self._get(person_id, item_id), text=text.strip()))

    def tick(self, person_id: str, item_id: str, *, asked: bool) -> QuestionItem:
        """Say whether it was asked; raise `Fault` "no-such-record"."""
        return self._put(person_id, replace(self._get(person_id, item_id), asked=asked))

    def answer(self, person_id: str, item_id: str, answer: str) -> QuestionItem:
        """Note the answer with today's date; no words take it away. It counts as asked."""
        item = self._get(person_id, item_id)
        words = answer.strip()
        on = self._today() if words else None
        asked = item.asked or bool(words)
        return self._put(person_id, replace(item, answer=words, answered_on=on, asked=asked))

    def move(self, person_id: str, item_id: str, place: int) -> None:
        """Put a question at `place` of her list, 0 for the first."""
        items = [item for item in self.items(person_id) if item.id != item_id]
        items.insert(place, self._get(person_id, item_id))
        for position, item in enumerate(items):
            if item.position != position:
                self._store.put(person_id, replace(item, position=position))
        self._listeners.tell(person_id)

    def drop(self, person_id: str, item_id: str) -> QuestionItem:
        """Take a question off the list and return it; `put_back()` undoes this."""
        item = self._get(person_id, item_id)
        self._store.drop(person_id, item_id)
        self._listeners.tell(person_id)
        return item

    def put_back(self, person_id: str, item: QuestionItem) -> QuestionItem:
        """Put a dropped question back where it was."""
        return self._put(person_id, item)

    def _add(self, person_id: str, item: QuestionItem) -> QuestionItem:
        last = max((known.position for known in self.items(person_id)), default=-1)
        return self._put(person_id, replace(item, position=last + 1))

    def _put(self, person_id: str, item: QuestionItem) -> QuestionItem:
        self._store.put(person_id, item)
        self._listeners.tell(person_id)
        return item

    def _find(self, person_id: str, item_id: str) -> QuestionItem | None:
        return next((item for item in self.items(person_id) if item.id == item_id), None)

    def _get(self, person_id: str, item_id: str) -> QuestionItem:
        found = self._find(person_id, item_id)
        if found is None:
            raise Fault("no-such-record")
        return found
