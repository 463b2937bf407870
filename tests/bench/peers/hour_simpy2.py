"""The hour in SimPy 2, whose package has another name: a process for every user. Prints one JSON object a run."""
import json
import sys
import time
from random import Random

try:
    import SimPy
    from SimPy.Simulation import Process, Simulation, hold
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
    sim = Simulation()
    servers = [Server(), Server()]
    count = {"arrived": 0, "completed": 0, "ordersPlaced": 0}

    class User(Process):
        def stay(self, server):
            buyer = random.random() < buyer_share
            server.sessions += 1
            yield hold, self, random.expovariate(1 / mean)
            server.sessions -= 1
            count["completed"] += 1
            if buyer:
                count["ordersPlaced"] += 1

    class Arrivals(Process):
        def come(self):
            while True:
                yield hold, self, random.expovariate(rate)
                count["arrived"] += 1
                takers = [server for server in servers if not server.draining]
                user = User(sim=sim)
                sim.activate(user, user.stay(min(takers, key=lambda server: server.sessions)))

    class Drain(Process):
        def begin(self):
            yield hold, self, drain_at
            servers[0].draining = True

    sim.initialize()
    arrivals, drain = Arrivals(sim=sim), Drain(sim=sim)
    sim.activate(arrivals, arrivals.come())
    sim.activate(drain, drain.begin())
    sim.simulate(until=seconds)
    return count


for seed in range(runs):
    start = time.perf_counter()
    count = simulate(seed)
    taken = (time.perf_counter() - start) * 1000
    print(json.dumps({"version": SimPy.__version__, "ms": taken, **count}), flush=True)
