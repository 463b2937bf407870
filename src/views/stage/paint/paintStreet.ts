import type { SeenWorld } from '../../../engine/index.ts';
import type { Frame } from '../../../player/player.ts';
import { stageWords } from '../../../words/page/stage.ts';
import { count } from '../../../words/quantities.ts';
import type { StageLayout } from '../layout/layout.ts';
import { LYING_RADIUS, laneBefore, lyingNow } from '../scene/street.ts';
import { NOTE, widthOfNote, writeNote } from './ink.ts';
import { cross, fallen } from './paintLeaving.ts';
import type { Palette } from './palette.ts';

/** In less room nothing is written. */
const LEAST_WORDS = 40;

/** Paints the street: its ground, whoever lies there, and how many there are before each server and at the door. */
export function paintStreet(g: CanvasRenderingContext2D, frame: Frame, layout: StageLayout, palette: Palette): void {
  const { street } = layout;
  g.strokeStyle = palette.line;
  g.lineWidth = 1;
  g.beginPath();
  g.moveTo(street.x, street.y + street.h - 0.5);
  g.lineTo(street.x + street.w, street.y + street.h - 0.5);
  g.stroke();
  for (const lying of lyingNow(frame, layout)) fallen(g, lying.x, lying.y, LYING_RADIUS, lying, palette);
  if (layout.mode === 'grid') paintInCells(g, frame.world, layout, palette);
  for (let s = -1; s < frame.world.servers.length; s++) {
    if (layout.mode === 'grid' && s >= 0) break;
    const lane = laneBefore(s, layout);
    if (lane === null || lane.words.w < LEAST_WORDS) continue;
    const { x, y, w } = lane.words;
    const { cutOff, turnedAway, signedOut } = harmBefore(frame.world, s, layout);
    const fallen = cutOff + turnedAway;
    const all = stageWords.lying(cutOff, turnedAway, signedOut);
    const shorter = [
      stageWords.lying(cutOff, turnedAway, 0),
      ...(cutOff > 0 && turnedAway > 0 ? [] : [stageWords.fallen(cutOff, turnedAway)]),
      stageWords.crossed(fallen),
    ];
    const hands = [all, ...(fallen > 0 ? shorter : [])].flatMap((text) =>
      [true, false].map((bold) => ({ text, bold })),
    );
    const fits = hands.find(({ text, bold }) => widthOfNote(g, text, palette, bold) <= w) ?? hands[hands.length - 1];
    if (fallen + signedOut > 0)
      writeNote(g, fits.text, x, y, palette, { colour: palette['harm-text'], bold: fits.bold });
    else if (s < 0 && layout.door.y === layout.street.y && layout.mode === 'pipes')
      writeNote(g, stageWords.street, x, y, palette);
  }
}

/** The people who were harmed on a server, or turned away (−1): there those are counted too whose server is not there or has no street. */
function harmBefore({ traces, servers }: SeenWorld, s: number, layout: StageLayout) {
  const cutOff = (i: number): number => traces.people[i + 1];
  if (s >= 0) return { cutOff: cutOff(s), turnedAway: 0, signedOut: servers[s].people.peopleSignedOut };
  const gone = servers.reduce((sum, _, i) => (laneBefore(i, layout) === null ? sum + cutOff(i) : sum), 0);
  return { cutOff: gone, turnedAway: traces.people[0], signedOut: 0 };
}

/** Where servers have no street of their own, a cross and a count in the corner say that somebody was cut off. */
function paintInCells(g: CanvasRenderingContext2D, { traces }: SeenWorld, layout: StageLayout, palette: Palette): void {
  layout.vessels.forEach(({ glass }, s) => {
    const people = traces.people[s + 1];
    if (people === 0 || glass.w === 0) return;
    const [x, y] = [glass.x + glass.w - 5, glass.y + glass.h - 5];
    cross(g, x, y, 3.2, true, palette);
    if (glass.w >= 56) {
      const hand = { align: 'right', bold: true, colour: palette['harm-text'], plate: true } as const;
      writeNote(g, count(people), x - 8, y + NOTE.size / 2 - 2, palette, hand);
    }
  });
}
