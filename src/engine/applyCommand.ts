import * as v from 'valibot';
import { abortRollout } from './abortRollout.ts';
import { changeField } from './changeField.ts';
import { type Command, commandSchema, type Outcome } from './command.ts';
import { canCrash, crash, recover } from './crash.ts';
import { cutSessions } from './cutSessions.ts';
import { dropFromPlan } from './dropFromPlan.ts';
import { logEvent } from './events.ts';
import { nextPhase, nextPhaseRefusal } from './nextPhase.ts';
import { checkDry, install, putBack, startDrain, startTest, takeOut } from './operate.ts';
import { rollBackRefusal, startRollBack } from './rollBack.ts';
import { currentPhase, isOver } from './rollout.ts';
import { type Server, takesNewUsers } from './server.ts';
import type { World } from './world.ts';

const DONE: Outcome = { ok: true };
const refuse = (reason: string): Outcome => ({ ok: false, reason });

/** What each command about one server does: its reason to refuse without `force`, and the act. */
type ServerCommand = {
  /** What can't be done, not even by force. */
  impossible?: (server: Server, world: World) => string | null;
  /** What makes no sense now, or does harm. */
  objection: (server: Server, world: World) => string | null;
  act: (world: World, server: Server) => void;
};

const people = (count: number): string => (count === 1 ? '1 user' : `${count} users`);

const SERVER_COMMANDS: Record<'drain' | 'putBack' | 'cutOff' | 'update' | 'test', ServerCommand> = {
  drain: {
    impossible: (server) =>
      takesNewUsers(server) || server.status === 'warming' ? null : `${server.name} is not in service.`,
    objection: (server, world) => lastInService(world, server),
    act: startDrain,
  },
  putBack: {
    impossible: (server) =>
      takesNewUsers(server) || server.status === 'warming' ? `${server.name} is in service already.` : null,
    objection: (server, world) => {
      if (server.status === 'down') return null;
      if (server.status === 'updating' || server.status === 'testing') {
        return `${server.name} is ${server.status}: putting it back now would abandon that.`;
      }
      if (!server.tested) return `The new version on ${server.name} has not passed a test.`;
      return inCurrentPhase(world, server) && currentPhase(world).kind !== 'putBack'
        ? `The rollout is at work on ${server.name}.`
        : null;
    },
    act: (world, server) => {
      if (server.status === 'down') {
        recover(world, server);
        return;
      }
      if (inCurrentPhase(world, server) && currentPhase(world).kind !== 'putBack') {
        dropFromPlan(world, [world.servers.indexOf(server)]);
      }
      putBack(world, server);
    },
  },
  cutOff: {
    impossible: (server) => (server.sessions === 0 ? `Nobody is on ${server.name}.` : null),
    objection: (server) =>
      takesNewUsers(server) ? `${server.name} is in service: new users would come at once. Bleed it first.` : null,
    act: (world, server) => {
      cutSessions(world, server);
      checkDry(world, server);
    },
  },
  update: {
    impossible: (server) => (server.status === 'updating' ? `${server.name} is being updated already.` : null),
    objection: (server, world) =>
      server.version === world.rollout.targetVersion && server.status !== 'failed'
        ? `${server.name} runs that version already.`
        : occupied(server, world),
    act: (world, server) => {
      takeOut(world, server);
      install(world, server, world.rollout.targetVersion);
    },
  },
  test: {
    impossible: (server) =>
      server.status === 'updating' || server.status === 'testing' ? `${server.name} is ${server.status}.` : null,
    objection: (server, world) =>
      server.tested && server.status === 'drained'
        ? `${server.name} has passed its test already.`
        : occupied(server, world),
    act: (world, server) => {
      if (server.status === 'down') recover(world, server);
      takeOut(world, server);
      server.tested = false;
      startTest(world, server);
    },
  },
};

/** Why taking this server out would leave nobody in service, or null. */
function lastInService({ servers }: World, server: Server): string | null {
  const alone = takesNewUsers(server) && !servers.some((other) => other !== server && takesNewUsers(other));
  return alone ? `${server.name} is the only server in service: every new user would be turned away.` : null;
}

function occupied(server: Server, world: World): string | null {
  if (server.status === 'drained' || server.status === 'failed') return null;
  if (server.status === 'testing') return `${server.name} is testing: that would be abandoned.`;
  return (
    lastInService(world, server) ??
    (server.sessions > 0
      ? `${people(server.sessions)} ${server.sessions === 1 ? 'is' : 'are'} still on ${server.name} and would be cut off.`
      : `${server.name} is in service. Bleed it first.`)
  );
}

function inCurrentPhase(world: World, server: Server): boolean {
  return !isOver(world.rollout) && currentPhase(world).servers.includes(world.servers.indexOf(server));
}

/** Does what the operator says, or refuses with the reason and changes nothing. Never throws. */
export function applyCommand(world: World, command: Command): Outcome {
  const parsed = v.safeParse(commandSchema, command, { abortEarly: true });
  if (!parsed.success) return refuse(`That is no command: ${parsed.issues[0].message}.`);
  return carryOut(world, parsed.output);
}

function carryOut(world: World, command: Command): Outcome {
  switch (command.type) {
    case 'set':
      return changeField(world, command.field, command.value);
    case 'nextPhase': {
      const refusal = nextPhaseRefusal(world, command.force === true);
      if (refusal !== null) return refuse(refusal);
      nextPhase(world);
      return DONE;
    }
    case 'abort':
      if (isOver(world.rollout)) return refuse('The rollout is over.');
      abortRollout(world);
      return DONE;
    case 'rollBack':
      return rollBack(world);
    default:
      return carryOutOnServer(world, command);
  }
}

function rollBack(world: World): Outcome {
  const refusal = rollBackRefusal(world);
  if (refusal !== null) return refuse(refusal);
  startRollBack(world);
  return DONE;
}

function carryOutOnServer(
  world: World,
  command: Exclude<Command, { type: 'set' | 'nextPhase' | 'abort' | 'rollBack' }>,
): Outcome {
  const server = world.servers.find(({ name }) => name === command.server);
  // The test of a server that is not there yet can be decided already.
  if (server === undefined || (server.status === 'absent' && command.type !== 'forceTest'))
    return refuse(`There is no server named ${command.server}.`);
  if (command.type === 'forceTest') {
    server.forcedTest = command.outcome;
    logEvent(world, 'operator', `The operator decides: the next test of ${server.name} will ${command.outcome}.`);
    return DONE;
  }
  if (command.type === 'crash') {
    if (!canCrash(server)) return refuse(`${server.name} is ${server.status}.`);
    crash(world, server, command.seconds ?? null);
    return DONE;
  }
  const { impossible, objection, act } = SERVER_COMMANDS[command.type];
  if (server.status === 'starting') return refuse(`${server.name} is still starting.`);
  const refusal = impossible?.(server, world) ?? (command.force ? null : objection(server, world));
  if (refusal) return refuse(refusal);
  logEvent(world, 'operator', `${OPERATOR_WORDS[command.type]} ${server.name}${command.force ? ' (forced)' : ''}.`);
  act(world, server);
  return DONE;
}

const OPERATOR_WORDS: Record<keyof typeof SERVER_COMMANDS, string> = {
  drain: 'The operator bleeds',
  putBack: 'The operator puts back',
  cutOff: 'The operator cuts off those on',
  update: 'The operator updates',
  test: 'The operator tests',
};
