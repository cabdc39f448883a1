# SPDX-License-Identifier: EUPL-1.2
from dgw_desktop.storage.model_file import LoadedModel
from dgw_desktop.storage.sessions import SessionStore
from dgw_desktop.work.examples import add_examples


def test_examples_twice_give_no_doubles(store: SessionStore, loaded: LoadedModel) -> None:
    ids = add_examples(store, loaded)
    store.delete(ids[0])
    assert add_examples(store, loaded) == ids
    summaries = store.summaries()
    assert len(summaries) == len(ids) >= 3
    assert {s.details.organisation for s in summaries} == {"Gemeente Voorbeeldstad"}
    assert {s.progress.is_complete for s in summaries} == {True, False}
