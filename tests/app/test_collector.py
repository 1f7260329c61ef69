"""Cyclic garbage is destroyed in the window's thread, whoever makes the most of it."""

import gc
import threading

from PySide6.QtCore import QObject

from tests.app.conftest import wait_until


class Cycle(QObject):
    """A Qt object that only the collector can free, and that notes the thread it was freed in."""

    def __init__(self, freed):
        super().__init__()
        self.me, self.freed = self, freed

    def __del__(self):
        self.freed.append(threading.current_thread())


def make_objects(count):
    return [[] for _ in range(count)]


def test_objects_made_by_another_thread_free_nothing_there(collector):
    freed, made = [], []
    for _ in range(20):
        Cycle(freed)
    worker = threading.Thread(target=lambda: made.extend(make_objects(50 * gc.get_threshold()[0])))
    worker.start()
    worker.join()
    assert not freed
    wait_until(lambda: len(freed) == 20)
    assert set(freed) == {threading.main_thread()}


def test_nothing_is_collected_before_its_time(collector):
    gc.collect()
    assert collector.collect() is None
    kept = make_objects(2 * gc.get_threshold()[0])
    assert collector.collect() == 0
    assert collector.collect() is None
    del kept


def test_the_oldest_generation_has_its_turn(collector):
    gc.collect()
    seen = set()
    for _ in range(200):
        kept = make_objects(2 * gc.get_threshold()[0])
        seen.add(collector.collect())
        del kept
    assert seen == {0, 1, 2}
