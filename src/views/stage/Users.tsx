import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import { useFrame, usePlayback } from '../../store/playback/usePlayback.ts';
import { stageWords } from '../../words/page/stage.ts';
import { endingWords, realStoryWords, storyWords } from '../../words/run/story.ts';
import { rem, rootScale } from '../kit/canvas/rootScale.ts';
import type { Scene } from './paint/scene.ts';
import { dotAt, dotOfSlot, neighbour } from './scene/hit.ts';
import { endingOf, slotOf, storyOf } from './story.ts';

type Props = {
  scene: RefObject<Scene | null>;
  still: boolean;
  /** Whether they are those of a real site. */
  real: boolean;
  /** Somebody pressed where there is no dot. */
  onPress: (x: number, y: number) => void;
};

/** Pixels around a dot that still count as on it. */
const REACH = 7;

/** The users as people: point at a dot, or go from one to the next with the arrow keys, to hear their story. */
export function Users({ scene, still, real, onPress }: Props) {
  const playback = usePlayback();
  const bubble = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const picked = useRef<{ user: number; slot: number; server: number } | null>(null);
  const [announced, setAnnounced] = useState('');

  const shown = () => playback.frames()[0];
  const tellStory = real ? realStoryWords : storyWords;
  /** Puts the story beside its dot; called whenever the dot may have moved. */
  const place = () => {
    const now = scene.current;
    const box = bubble.current;
    const mark = ring.current;
    if (now?.layout == null || box === null || mark === null) return;
    const pick = picked.current;
    box.hidden = pick === null;
    mark.hidden = pick === null || still;
    if (pick === null) return;
    const { world, moment } = shown();
    const { sessions } = world;
    if (pick.slot >= 0 && (sessions.user[pick.slot] !== pick.user || sessions.server[pick.slot] < 0)) pick.slot = -1;
    const story =
      pick.slot >= 0
        ? tellStory(storyOf(world, pick.slot, moment))
        : endingWords(endingOf(world, pick.user, moment), real);
    if (box.textContent !== story) box.textContent = story;
    const n = pick.slot >= 0 && !still ? dotOfSlot(now.dots, pick.slot) : -1;
    if (pick.slot < 0) mark.hidden = true;
    if (n < 0) {
      if (still) box.style.translate = `${rem(8)} ${rem(now.layout.height - 36)}`;
      return;
    }
    const { x, y } = { x: now.dots.x[n], y: now.dots.y[n] };
    const r = now.dots.size[n] + 5;
    mark.style.cssText = `translate: ${rem(x - r)} ${rem(y - r)}; width: ${rem(2 * r)}; height: ${rem(2 * r)}`;
    const [width, height] = [box.offsetWidth / rootScale(), box.offsetHeight / rootScale()];
    const left = Math.max(4, Math.min(x - width / 2, now.layout.width - width - 4));
    const above = y - r - height - 6;
    box.style.translate = `${rem(left)} ${rem(above > 2 ? above : y + r + 6)}`;
  };
  useFrame(place);

  const pick = (user: number | null, aloud: boolean) => {
    const { world, moment } = shown();
    const slot = user === null ? -1 : slotOf(world, user);
    picked.current = user === null || slot < 0 ? null : { user, slot, server: world.sessions.server[slot] };
    if (aloud) setAnnounced(picked.current === null ? '' : tellStory(storyOf(world, slot, moment)));
    place();
  };

  const pointed = (event: PointerEvent<HTMLElement>): number | null => {
    const now = scene.current;
    if (now === null || still) return null;
    const n = dotAt(now.dots, ...pointIn(event), now.dots.radius + REACH);
    return n < 0 ? null : shown().world.sessions.user[now.dots.slot[n]];
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    const now = scene.current;
    if (now === null || (step === undefined && event.key !== 'Escape')) return;
    if (event.key === 'Escape' && picked.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (step === undefined) pick(null, true);
    else {
      const at = picked.current;
      pick(neighbour(shown().world, now.dots, at?.user ?? null, at?.server ?? 0, step), true);
    }
  };

  return (
    <>
      <div
        className="users"
        role="application"
        aria-label={stageWords.users}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the arrow keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => {
          if (event.pointerType === 'mouse') pick(pointed(event), false);
        }}
        onPointerLeave={(event) => {
          if (event.pointerType === 'mouse') pick(null, false);
        }}
        onClick={(event) => {
          const user = pointed(event as unknown as PointerEvent<HTMLElement>);
          if (user !== null) return pick(user, true);
          pick(null, false);
          onPress(...pointIn(event));
        }}
        onBlur={() => pick(null, false)}
      />
      <div ref={ring} className="pick-ring" hidden />
      <div ref={bubble} className="story" aria-hidden="true" hidden />
      <p className="hidden-visually" role="status">
        {announced}
      </p>
    </>
  );
}

/** Where a pointer is in an element, in design pixels. */
function pointIn(event: { currentTarget: Element; clientX: number; clientY: number }): [number, number] {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return [(event.clientX - left) / rootScale(), (event.clientY - top) / rootScale()];
}

const STEPS: Record<string, 1 | -1> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
