import { useEffect, useRef } from 'react';
import { useFrame } from '../../store/playback/usePlayback.ts';
import { type Heard, heardOf, soundsBetween } from './heard.ts';
import { createInstrument, type Instrument } from './instrument.ts';

/** Milliseconds between two changes of what is heard. */
const PACE = 100;

/** The run for the ear: a tone for the level of the server that the phase is about, a click for whoever leaves, a low note for a harm. */
export function Sound() {
  const instrument = useRef<Instrument | null>(null);
  const before = useRef<{ heard: Heard; at: number } | null>(null);
  useEffect(() => {
    instrument.current = createInstrument();
    return () => instrument.current?.close();
  }, []);
  useFrame(({ world, playing }) => {
    const at = performance.now();
    if (!playing) instrument.current?.hush();
    else if (before.current !== null && at - before.current.at < PACE) return;
    const heard = heardOf(world);
    if (playing) instrument.current?.sound(soundsBetween(before.current?.heard ?? heard, heard));
    before.current = { heard, at };
  });
  return null;
}
