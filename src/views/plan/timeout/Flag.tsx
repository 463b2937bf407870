import { textWidth } from '../../timeline/layout/plot.ts';

type Props = { at: number; from: number; to: number; top: number; right: number; text: string };

/** A flag over a point of the curve, with a pole down to the axis. */
export function Flag({ at, from, to, top, right, text }: Props) {
  const width = textWidth(text) + 24;
  const left = Math.min(at, right - width);
  const above = Math.max(top, from - 40);
  return (
    <g className="plan-flag">
      <path d={`M${at} ${above}V${to}`} />
      <rect x={left} y={above} width={width} height={24} rx={4} />
      <text x={left + width / 2} y={above + 16} textAnchor="middle">
        {text}
      </text>
      <circle cx={at} cy={from} r={5} />
    </g>
  );
}
