"""The queue of a library, worked off in the test's own process."""


def work_off(pipeline):
    """All events until the queue is empty."""
    events = []
    with pipeline.writer_lock():
        while (work := pipeline.index_next()) is not None:
            events += list(work)
    return events
