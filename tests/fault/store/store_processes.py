"""Other programs on the same folder: they start in a moment where the system can fork."""

import multiprocessing

processes = multiprocessing.get_context(
    "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
)


def run_together(target, arguments) -> list:
    """Run one process for each tuple of arguments, wait for all: their exit codes."""
    started = [processes.Process(target=target, args=each) for each in arguments]
    for process in started:
        process.start()
    for process in started:
        process.join()
    return [process.exitcode for process in started]
