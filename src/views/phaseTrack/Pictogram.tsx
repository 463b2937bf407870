import type { StepKind } from './groupPhases.ts';

type Vessel = { level: number; version: 1 | 2; shut?: boolean };
type Sign = 'wrench' | 'check' | 'cross' | 'back' | 'stop' | 'plus' | 'eye' | 'pause';

/** What each picture shows: the server it is about, the other one, and a sign on the first or on both. */
const PICTURES: Record<StepKind, (fresh: 1 | 2) => { it: Vessel; other: Vessel; sign?: Sign; amid?: boolean }> = {
  balanced: () => ({ it: { level: 0.5, version: 1 }, other: { level: 0.5, version: 1 } }),
  drain: (fresh) => ({ it: { level: 0.22, version: 1, shut: true }, other: { level: 0.75, version: fresh } }),
  lockOut: (fresh) => ({
    it: { level: 0, version: 1, shut: true },
    other: { level: 0.75, version: fresh },
    sign: 'cross',
  }),
  update: (fresh) => ({
    it: { level: 0, version: 2, shut: true },
    other: { level: 0.9, version: fresh },
    sign: 'wrench',
  }),
  close: () => ({ it: { level: 0.3, version: 1, shut: true }, other: { level: 0.3, version: 1, shut: true } }),
  create: () => ({ it: { level: 0, version: 2, shut: true }, other: { level: 0.6, version: 1 }, sign: 'plus' }),
  replace: () => ({ it: { level: 0, version: 2 }, other: { level: 0.6, version: 1 }, sign: 'plus' }),
  observe: () => ({ it: { level: 0.2, version: 2 }, other: { level: 0.75, version: 1 }, sign: 'eye' }),
  pause: (fresh) => ({ it: { level: 0.4, version: 2 }, other: { level: 0.6, version: fresh }, sign: 'pause' }),
  switch: () => ({ it: { level: 0.3, version: 1, shut: true }, other: { level: 0.6, version: 2 } }),
  retire: () => ({ it: { level: 0, version: 1, shut: true }, other: { level: 0.6, version: 2 }, sign: 'cross' }),
  restore: () => ({ it: { level: 0, version: 1, shut: true }, other: { level: 0.9, version: 1 }, sign: 'back' }),
  done: () => ({ it: { level: 0.5, version: 2 }, other: { level: 0.5, version: 2 }, sign: 'check', amid: true }),
  rolledBack: () => ({ it: { level: 0.5, version: 1 }, other: { level: 0.5, version: 1 }, sign: 'back', amid: true }),
  aborted: () => ({ it: { level: 0.5, version: 1 }, other: { level: 0.5, version: 1 }, sign: 'stop', amid: true }),
};

const SIGNS: Record<Sign, string> = {
  wrench: 'M-4.5 4.5 L1 -1 M0.4 -3.9 a3.2 3.2 0 1 0 3.6 3.6',
  check: 'M-4.5 0.5 L-1.5 3.5 L4.5 -3.5',
  cross: 'M-3.5 -3.5 L3.5 3.5 M3.5 -3.5 L-3.5 3.5',
  back: 'M-3.5 -1.5 h5 a2.8 2.8 0 0 1 0 5.6 h-3 M-1 -4.2 l-3 2.7 l3 2.7',
  plus: 'M-4 0 h8 M0 -4 v8',
  eye: 'M-5 0 q5 -6 10 0 q-5 6 -10 0 z M-1 0 h2',
  pause: 'M-2 -3.5 v7 M2 -3.5 v7',
  stop: 'M-3 -3 h6 v6 h-6 z',
};

const WIDTH = 15;
const HEIGHT = 19;
const TOP = 11;

/** Two servers as vessels under their valves. `first` is whether the left one is what the step is about. */
export function Pictogram({ kind, first }: { kind: StepKind; first: boolean }) {
  const { it, other, sign, amid } = PICTURES[kind](first ? 1 : 2);
  const [left, right] = first ? [it, other] : [other, it];
  const signX = amid ? 22 : first ? 10.5 : 33.5;
  return (
    <svg className="pictogram" viewBox="0 0 44 32" aria-hidden="true">
      <path className="pipe" d="M22 1 v3 M10.5 11 v-4 q0 -3 3 -3 h17 q3 0 3 3 v4" />
      <VesselShape x={3} {...left} />
      <VesselShape x={26} {...right} />
      {sign && (
        <g transform={`translate(${signX} ${TOP + HEIGHT / 2})`}>
          {amid && <circle className="disc" r="8" />}
          <path className={`sign ${sign}`} d={SIGNS[sign]} />
        </g>
      )}
    </svg>
  );
}

function VesselShape({ x, level, version, shut }: Vessel & { x: number }) {
  const height = level * (HEIGHT - 2);
  return (
    <g transform={`translate(${x} ${TOP})`}>
      <rect className="glass" width={WIDTH} height={HEIGHT} rx="2.5" />
      {level > 0 && (
        <rect
          className={`level v${version}`}
          x="1"
          y={HEIGHT - 1 - height}
          width={WIDTH - 2}
          height={height}
          rx="1.5"
        />
      )}
      {shut && <path className="valve" d={`M${WIDTH / 2 - 4} -4.2 h8`} />}
    </g>
  );
}
