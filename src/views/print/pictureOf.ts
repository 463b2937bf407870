import { observe, usersHurt } from '../../engine/index.ts';
import type { Frame } from '../../player/player.ts';
import { compareWords } from '../../words/comparison/compare.ts';
import { togetherWords } from '../../words/comparison/together.ts';
import { clockWords } from '../../words/duration.ts';
import { printWords } from '../../words/share/print.ts';
import type { Picture } from './Pictures.tsx';

/** More servers than these are told together. */
const MOST_NAMED = 4;

/** A painted stage with what is said of it: when it was, how many users each server had, and how many people had been hurt. */
export function pictureOf({ world }: Frame, canvas: HTMLCanvasElement, title: string): Picture {
  const observation = observe(world);
  const { servers, ledger, seconds } = observation;
  const hurt = usersHurt(ledger);
  return {
    canvas,
    title,
    time: clockWords(seconds),
    servers:
      servers.length > MOST_NAMED
        ? togetherWords(observation)
        : servers.map(({ name, sessions }) => printWords.server(name, sessions)).join(printWords.joint),
    hurt: hurt > 0 ? compareWords.hurt(hurt) : '',
  };
}
