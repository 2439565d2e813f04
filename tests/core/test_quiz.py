"""Check questions: values without a score."""

from edu_app.core.quiz import Choice, Question


def test_a_question_knows_its_right_choices():
    yes = Choice("I call today.", right=True, explain="Yes.")
    no = Choice("I do nothing.", right=False, explain="Please call.")
    question = Question("late", "in-short", "What do you do?", "Each day counts.", (no, yes))
    assert question.right_choices == (yes,)
