"""The hour in SimPy 3 or 4: a process for every user. Prints one JSON object a run."""
import json
import sys
import time
from random import Random

try:
    import simpy
except ImportError:
    sys.exit(3)  # not here

rate, mean, buyer_share, seconds, drain_at = (float(given) for given in sys.argv[1:6])
runs = int(sys.argv[6])


class Server:
    def __init__(self):
        self.sessions = 0
        self.draining = False


def simulate(seed):
    random = Random(seed)
    env = simpy.Environment()
    servers = [Server(), Server()]
    count = {"arrived": 0, "completed": 0, "ordersPlaced": 0}

    def user(server):
        buyer = random.random() < buyer_share
        server.sessions += 1
        yield env.timeout(random.expovariate(1 / mean))
        server.sessions -= 1
        count["completed"] += 1
        if buyer:
            count["ordersPlaced"] += 1

    def arrivals():
        while True:
            yield env.timeout(random.expovariate(rate))
            count["arrived"] += 1
            takers = [server for server in servers if not server.draining]
            env.process(user(min(takers, key=lambda server: server.sessions)))

    def drain():
        yield env.timeout(drain_at)
        servers[0].draining = True

    env.process(arrivals())
    env.process(drain())
    env.run(until=seconds)
    return count


for seed in range(runs):
    start = time.perf_counter()
    count = simulate(seed)
    taken = (time.perf_counter() - start) * 1000
    print(json.dumps({"version": simpy.__version__, "ms": taken, **count}), flush=True)
