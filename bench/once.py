"""Runs a command once and prints its seconds, those of processors, and the memory of its largest process in MB.

A process of its own and a small one: the memory of a child counts from that of the process that started it.
"""

import os
import sys
import time

started = time.perf_counter()
silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=silent)
_, status, usage = os.wait4(process, 0)
spent = time.perf_counter() - started
sys.stdout.write(
    f"{spent} {usage.ru_utime + usage.ru_stime} {usage.ru_maxrss / (1e6 if sys.platform == 'darwin' else 1e3)}\n"
)
sys.exit(os.waitstatus_to_exitcode(status) != 0)
