import type { Harm, Observation, Problem } from '../engine/index.ts';
import type { RecordingProblem } from '../player/recording/recording.ts';

/** Every message carries it, as `boneDry`; another number is another protocol, and is ignored. */
export const VERSION = 1;

/** What can be asked of an embedded run. */
export type Request =
  /** `speed`: simulated seconds per real second, 0.1 to 10,000. */
  | { do: 'play'; speed?: number | undefined }
  | { do: 'pause' }
  /** So many ticks on, or back where negative; stopped. −10,000 to 10,000; 1 where not given. */
  | { do: 'step'; ticks?: number | undefined }
  /** To a tick, or to a moment in simulated seconds. */
  | { do: 'seek'; tick: number }
  | { do: 'seek'; seconds: number }
  /** On to the end of the phase, or back to its beginning; stopped. */
  | { do: 'phase'; back?: boolean | undefined }
  /** A field of the scenario, by its path: docs/scenario.md. */
  | { do: 'set'; field: string; value: FieldInput }
  /** Another run: a link or the text of a saved file, a scenario, or one that is built in, by its name. */
  | { do: 'load'; run: string }
  | { do: 'load'; scenario: Record<string, unknown> }
  | { do: 'load'; preset: string }
  | { do: 'observe' };

/** What a field can be set to. */
export type FieldInput = number | string | boolean | null | readonly Record<string, unknown>[];

/** A request as it is posted: the reply has the same id. */
export type RequestMessage = { boneDry: typeof VERSION; id: string | number } & Request;

/** What can be seen of the run once a request is fulfilled. */
export type Seen = { tick: number; seconds: number; playing: boolean; speed: number; observation: Observation };

/** Why a request, or a flag of the link, can't be fulfilled. */
export type EmbedProblem =
  /** No request that is known, or one of which more or else is said than may be. */
  | { type: 'badMessage'; does?: Request['do']; allowed: string }
  | { type: 'unknownPart'; part: string; allowed: readonly string[] }
  | { type: 'unknownPreset'; preset: string; allowed: readonly string[] }
  | { type: 'badTick'; tick: string; most: number }
  | { type: 'badSpeed'; speed: string; least: number; most: number }
  | { type: 'recording'; problem: RecordingProblem }
  | { type: 'field'; problem: Problem }
  /** The operator could not do that now. */
  | { type: 'refused' };

/** The answer to a request; `says` is the problem in words. */
export type Reply = { boneDry: typeof VERSION; id: string | number } & (
  | { ok: true; value: Seen }
  | { ok: false; problem: EmbedProblem; says: string }
);

/** What an embedded run tells unasked. */
export type Told =
  /** It can be asked from now on. */
  | { event: 'ready'; detail: Seen }
  /** Another tick is shown: at most ten a second. */
  | { event: 'tick'; detail: { tick: number; seconds: number; playing: boolean } }
  /** Another phase is shown. */
  | { event: 'phase'; detail: Observation['phase'] & { tick: number } }
  /** The rollout is over. */
  | { event: 'done'; detail: Pick<Observation, 'ledger' | 'rollout'> & { tick: number } }
  /** Somebody was hurt: those harms of the ledger that grew, as they are now. */
  | { event: 'harm'; detail: { tick: number; harms: Partial<Record<Harm, number>> } }
  | { event: 'error'; detail: { problem: EmbedProblem; says: string } };

/** What was done over an embedded run that it has no use for: the page around it may. */
export type HandedOn =
  | { event: 'key'; detail: Pick<KeyboardEvent, 'key' | 'code' | 'keyCode' | Modifier> }
  | { event: 'wheel'; detail: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | Modifier> }
  /** In pixels from the frame's top left. */
  | { event: TouchPhase; detail: Pick<PointerEvent, 'pointerId' | 'isPrimary' | 'clientX' | 'clientY'> };
export type TouchPhase = 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel';
export type Modifier = 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey';

export type EventMessage = { boneDry: typeof VERSION } & (Told | HandedOn);
