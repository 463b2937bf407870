import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Whether the run is to be heard: off until somebody turns it on, as browsers want it too. */
export const soundOn = createStore(() => false);

export const useSoundOn = (): boolean => useStore(soundOn);
