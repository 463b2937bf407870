import type { Sounds } from './heard.ts';

/** How loud each is, of 1. */
const TONE = 0.04;
const CLICK = 0.12;
const HARM = 0.3;
const HARM_HERTZ = 65;
/** Seconds in which a tone glides to its next pitch. */
const GLIDE = 0.08;

export type Instrument = { sound(sounds: Sounds): void; hush(): void; close(): void };

/** Plays what can be heard. Browsers let it sound only after somebody has pressed something. */
export function createInstrument(audio: AudioContext = new AudioContext()): Instrument {
  const volume = audio.createGain();
  volume.gain.value = 0;
  volume.connect(audio.destination);
  const tone = audio.createOscillator();
  tone.type = 'triangle';
  tone.connect(volume);
  tone.start();

  /** A note that fades away within so many seconds. */
  const note = (hertz: number, loud: number, at: number, seconds: number): void => {
    const oscillator = audio.createOscillator();
    const fade = audio.createGain();
    oscillator.frequency.value = hertz;
    fade.gain.setValueAtTime(loud, at);
    fade.gain.exponentialRampToValueAtTime(0.001, at + seconds);
    oscillator.connect(fade).connect(audio.destination);
    oscillator.start(at);
    oscillator.stop(at + seconds);
  };

  return {
    sound({ pitch, clicks, harm }) {
      const now = audio.currentTime;
      volume.gain.setTargetAtTime(TONE, now, GLIDE);
      tone.frequency.setTargetAtTime(pitch, now, GLIDE);
      for (let i = 0; i < clicks; i++) note(1_800, CLICK, now + i * 0.025, 0.03);
      if (harm) note(HARM_HERTZ, HARM, now, 0.6);
    },
    hush: () => void volume.gain.setTargetAtTime(0, audio.currentTime, GLIDE),
    close: () => void audio.close(),
  };
}
