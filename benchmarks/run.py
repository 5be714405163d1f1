"""Every budget in one run: `python3 -m workbook bench`."""

from collections.abc import Iterator

from benchmarks import bench_drawings, bench_list, bench_papers, bench_store
from benchmarks.figures import Figure


def figures() -> Iterator[Figure]:
    """One after another, each as soon as it is known; the pages last, since they take longest."""
    yield from bench_list.figures()
    yield from _store()
    yield from bench_papers.figures()
    yield from bench_drawings.figures()
    yield from _pages()


def _store() -> Iterator[Figure]:
    found = bench_store.store_figures()
    yield Figure("keep a note: 10000 dossiers against 100", found["kept note, many against few"], 1.2)
    yield Figure(
        "keep a note: ours against stock TinyDB, 1000 dossiers", 1 / found["stock TinyDB against ours"], 1.0
    )
    yield Figure("filter 10000 dossiers on disk", found["filter of many by letters, ms"], 100, "ms")


def _pages() -> Iterator[Figure]:
    """Playwright comes with the tests; without it the pages are left out."""
    try:
        from benchmarks import bench_pages, bench_room, bench_walk
    except ModuleNotFoundError as missing:
        yield Figure("click to painted page", None, 1.5, note=f"{missing.name}: python3 -m workbook test")
        return
    yield from bench_room.figures()
    yield from bench_walk.figures()
    yield from bench_pages.figures()
