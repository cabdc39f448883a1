# SPDX-License-Identifier: EUPL-1.2
from dgw_desktop.domain.made_once import MadeOnce
from dgw_desktop.domain.model import Dimension, MaturityModel
from dgw_desktop.domain.session import NO_ANSWER, Answer
from dgw_desktop.storage.model_file import LoadedModel
from tests.report.reports import other_model


def test_each_answer_of_a_dimension_is_made_something_of_once(loaded: LoadedModel) -> None:
    asked: list[tuple[str, int, Answer]] = []

    def make(model: MaturityModel, dimension: Dimension, answer: Answer) -> str:
        asked.append((model.title, dimension.number, answer))
        return f"{model.title} {dimension.number} {answer.level}"

    made, numbers = MadeOnce(make), [dimension.number for dimension in loaded.model.dimensions]
    for level in (1, 2, 1):
        answers = {3: Answer(level)}
        assert made.of(loaded.model, answers) == [
            f"{loaded.model.title} {n} {level if n == 3 else None}" for n in numbers
        ]
    assert len(asked) == len(numbers) + 2  # an answer that says the same is another object
    shared = Answer(4)
    asked.clear()
    for _ in range(3):
        made.of(loaded.model, {3: shared, 5: shared})
    assert asked == [(loaded.model.title, n, shared) for n in (3, 5)]
    asked.clear()
    other = other_model(2).model
    assert made.of(other, {})[0] == f"{other.title} {other.dimensions[0].number} None"
    assert [answer for _, _, answer in asked] == [NO_ANSWER] * len(other.dimensions)


def test_answers_that_all_differ_are_not_all_kept(loaded: LoadedModel) -> None:
    """Each is right, also where an answer is gone and another has come in its place in memory."""
    made = MadeOnce(lambda _model, _dimension, answer: answer.note)
    for number in range(2_000):
        assert made.of(loaded.model, {1: Answer(note=str(number))})[0] == str(number)
    ((_, known),) = made._known.values()
    assert max(map(len, known)) <= 500
