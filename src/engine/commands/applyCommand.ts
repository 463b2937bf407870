import * as v from 'valibot';
import { abortRollout } from '../rollout/abortRollout.ts';
import { nextPhase, nextPhaseRefusal } from '../rollout/nextPhase.ts';
import { rollBackRefusal, startRollBack } from '../rollout/rollBack.ts';
import { canCrash, crash } from '../servers/crash.ts';
import { logEvent } from '../world/events.ts';
import type { Outcome, Refusal } from '../world/refusal.ts';
import { isOver } from '../world/rollout.ts';
import { isEnding } from '../world/server.ts';
import type { World } from '../world/world.ts';
import { changeField } from './changeField.ts';
import { type Command, commandSchema } from './command.ts';
import { SERVER_COMMANDS } from './serverCommands.ts';

const DONE: Outcome = { ok: true };
const refuse = (refusal: Refusal): Outcome => ({ ok: false, refusal });

/** Does what the operator says, or refuses with the reason and changes nothing. Never throws. */
export function applyCommand(world: World, command: Command): Outcome {
  const parsed = v.safeParse(commandSchema, command, { abortEarly: true });
  if (!parsed.success) return refuse({ type: 'noCommand', path: v.getDotPath(parsed.issues[0]) ?? '' });
  const outcome = carryOut(world, parsed.output);
  if (outcome.ok) world.calmUntil = world.tick - 1;
  return outcome;
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
      if (isOver(world.rollout)) return refuse({ type: 'rolloutOver' });
      abortRollout(world);
      return DONE;
    case 'rollBack': {
      const refusal = rollBackRefusal(world);
      if (refusal !== null) return refuse(refusal);
      startRollBack(world);
      return DONE;
    }
    default:
      return carryOutOnServer(world, command);
  }
}

function carryOutOnServer(
  world: World,
  command: Exclude<Command, { type: 'set' | 'nextPhase' | 'abort' | 'rollBack' }>,
): Outcome {
  const s = world.servers.findIndex(({ name }) => name === command.server);
  const server = world.servers[s];
  // The test of a server that is not there yet can be decided already.
  if (server === undefined || (server.status === 'absent' && command.type !== 'forceTest'))
    return refuse({ type: 'noSuchServer', name: command.server });
  if (command.type === 'forceTest') {
    server.forcedTest = command.outcome;
    logEvent(world, { type: 'testDecided', server: s, outcome: command.outcome });
    return DONE;
  }
  if (command.type === 'crash') {
    if (!canCrash(server)) return refuse({ type: 'wrongStatus', server: s, status: server.status });
    crash(world, server, command.seconds ?? null);
    return DONE;
  }
  const { impossible, objection, act } = SERVER_COMMANDS[command.type];
  const target = { world, server, s };
  if (server.status === 'starting') return refuse({ type: 'stillStarting', server: s });
  if (isEnding(server) && command.type !== 'cutOff') return refuse({ type: 'ending', server: s });
  const refusal = impossible?.(target) ?? (command.force ? null : objection(target));
  if (refusal) return refuse(refusal);
  logEvent(world, { type: 'act', act: command.type, server: s, forced: command.force === true });
  act(target);
  return DONE;
}
