import { dropFromPlan } from '../rollout/dropFromPlan.ts';
import { recover } from '../servers/crash.ts';
import { checkDry, startDrain, takeOut } from '../servers/drain.ts';
import { install, putBack, startTest } from '../servers/work.ts';
import { cutSessions } from '../users/cutSessions.ts';
import type { ServerAct } from '../world/events.ts';
import type { Refusal } from '../world/refusal.ts';
import { currentPhase, isOver } from '../world/rollout.ts';
import { type Server, takesNewUsers } from '../world/server.ts';
import type { World } from '../world/world.ts';

/** One server as a command finds it; `s` is its index. */
type Target = { world: World; server: Server; s: number };

/** What each command about one server does: its reasons to refuse, and the act. */
type ServerCommand = {
  /** What can't be done, not even by force. */
  impossible?: (target: Target) => Refusal | null;
  /** What makes no sense now, or does harm; `force` does it all the same. */
  objection: (target: Target) => Refusal | null;
  act: (target: Target) => void;
};

const inService = ({ server }: Target): boolean => takesNewUsers(server) || server.status === 'warming';

export const SERVER_COMMANDS: Record<ServerAct, ServerCommand> = {
  drain: {
    impossible: (target) => (inService(target) ? null : { type: 'notInService', server: target.s }),
    objection: lastInService,
    act: ({ world, server }) => startDrain(world, server),
  },
  putBack: {
    impossible: (target) => (inService(target) ? { type: 'alreadyInService', server: target.s } : null),
    objection: (target) => {
      const { server, s } = target;
      if (server.status === 'down') return null;
      if (server.status === 'updating' || server.status === 'testing') {
        return { type: 'abandons', server: s, act: 'putBack', status: server.status };
      }
      if (!server.tested) return { type: 'untested', server: s };
      return isBusyWith(target) ? { type: 'atWork', server: s } : null;
    },
    act: (target) => {
      const { world, server, s } = target;
      if (server.status === 'down') {
        recover(world, server);
        return;
      }
      if (isBusyWith(target)) dropFromPlan(world, [s]);
      putBack(world, server);
    },
  },
  cutOff: {
    impossible: ({ server, s }) => (server.sessions === 0 ? { type: 'nobodyThere', server: s } : null),
    objection: ({ server, s }) => (takesNewUsers(server) ? { type: 'bleedFirst', server: s, act: 'cutOff' } : null),
    act: ({ world, server }) => {
      cutSessions(world, server);
      checkDry(world, server);
    },
  },
  update: {
    impossible: ({ server, s }) => (server.status === 'updating' ? { type: 'alreadyUpdating', server: s } : null),
    objection: (target) => {
      const { world, server, s } = target;
      const there = server.version === world.rollout.targetVersion && server.status !== 'failed';
      return there ? { type: 'hasThatVersion', server: s } : occupied(target, 'update');
    },
    act: ({ world, server }) => {
      takeOut(world, server);
      install(world, server, world.rollout.targetVersion);
    },
  },
  test: {
    impossible: ({ server: { status }, s }) =>
      status === 'updating' || status === 'testing' ? { type: 'wrongStatus', server: s, status } : null,
    objection: (target) => {
      const { server, s } = target;
      return server.tested && server.status === 'drained'
        ? { type: 'alreadyTested', server: s }
        : occupied(target, 'test');
    },
    act: ({ world, server }) => {
      if (server.status === 'down') recover(world, server);
      takeOut(world, server);
      server.tested = false;
      startTest(world, server);
    },
  },
};

/** Why taking this server out would leave nobody in service, or null. */
function lastInService({ world, server, s }: Target): Refusal | null {
  const alone = takesNewUsers(server) && !world.servers.some((other) => other !== server && takesNewUsers(other));
  return alone ? { type: 'onlyServer', server: s } : null;
}

function occupied(target: Target, act: ServerAct): Refusal | null {
  const { server, s } = target;
  if (server.status === 'drained' || server.status === 'failed') return null;
  if (server.status === 'testing') return { type: 'abandons', server: s, act, status: 'testing' };
  const last = lastInService(target);
  if (last !== null) return last;
  if (server.sessions > 0) return { type: 'wouldCut', servers: [s], users: server.sessions };
  return takesNewUsers(server)
    ? { type: 'bleedFirst', server: s, act }
    : { type: 'wrongStatus', server: s, status: server.status };
}

/** Whether the rollout is at work on the server, and is not about to put it back itself. */
function isBusyWith({ world, s }: Target): boolean {
  const phase = currentPhase(world);
  return !isOver(world.rollout) && phase.servers.includes(s) && phase.kind !== 'putBack';
}
