import { createContext, useContext, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Frame } from '../../player/player.ts';
import type { FramesListener, Playback, PlaybackState } from './playback.ts';

export const PlaybackContext = createContext<Playback | null>(null);

/** What plays around here: the simulation, or a comparison. @throws outside of a PlaybackContext */
export function usePlayback(): Playback {
  const playback = useContext(PlaybackContext);
  if (playback === null) throw new Error('usePlayback needs a PlaybackContext around it');
  return playback;
}

/** A fact of the playback; the component renders again when it changes. */
export function usePlaybackFact<T>(select: (state: PlaybackState) => T): T {
  return useStore(usePlayback().store, select);
}

/** Calls `paint` with the frames of all runs whenever they have to be drawn, outside of React. */
export function useFrames(paint: FramesListener): void {
  const playback = usePlayback();
  const latest = useRef(paint);
  useEffect(() => {
    latest.current = paint;
  });
  useEffect(() => playback.onFrames((frames) => latest.current(frames)), [playback]);
}

/** The same where there is one run. */
export function useFrame(paint: (frame: Frame) => void): void {
  useFrames(([frame]) => paint(frame));
}
