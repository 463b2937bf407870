import { durationWords } from '../../../words/duration.ts';
import { few, timeoutWords } from '../../../words/plan/answer.ts';
import { curveWords, curveWordsOf } from '../../../words/plan/timeout.ts';
import { count } from '../../../words/quantities.ts';
import { Flag } from './Flag.tsx';
import { type CurveFacts, layoutCurve } from './layout.ts';
import './timeout.css';

type Props = {
  size: { width: number; height: number };
  facts: CurveFacts;
  /** Users that the closed form expects to be hurt with the timeout that is proposed. */
  expected: number;
};

/** The curve of a size, in design pixels. */
export function CurvePicture({ size, facts, expected }: Props) {
  const { left, right, top, bottom, line, floor, times, users, best, bestAt, usual, found } = layoutCurve(facts, size);
  /** Under the floor there is room left of the flag, and right of it the curve goes on. */
  const roomy = (best ?? right) - left > 120 && bottom - floor > 20;
  const words = curveWordsOf(facts.cluster);
  const set = timeoutWords(facts.best ?? 0);
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={words.described(set, few(expected), few(facts.allowed))}
    >
      <rect className="plan-floor" x={left} y={floor} width={right - left} height={Math.max(0, bottom - floor)} />
      {users.map(({ users: amount, at }) => (
        <g key={amount}>
          <path className="plan-grid" d={`M${left} ${at}H${right}`} />
          <text x={left - 8} y={at + 4} textAnchor="end">
            {count(amount)}
          </text>
        </g>
      ))}
      <path className="plan-allowed" d={`M${left} ${floor}H${right}`} />
      <text
        className="plan-said"
        {...(roomy ? { x: left + 8, y: floor + 16 } : { x: right - 8, y: bottom - 8, textAnchor: 'end' })}
      >
        {curveWords.within(few(facts.allowed))}
      </text>
      {times.map(({ seconds, at }) => (
        <text key={seconds} x={at} y={bottom + 16} textAnchor="middle">
          {seconds === 0 ? '0' : durationWords(seconds)}
        </text>
      ))}
      <text x={(left + right) / 2} y={size.height - 4} textAnchor="middle">
        {words.timeAxis}
      </text>
      <text x={left} y={12}>
        {curveWords.usersAxis}
      </text>
      <path className="plan-line-of" d={line} />
      {found.map(({ at, value, low, high }) => (
        <g key={at} className="plan-found">
          <path d={`M${at} ${low}V${high}M${at - 3} ${low}h6M${at - 3} ${high}h6`} />
          <circle cx={at} cy={value} r={3.5} />
        </g>
      ))}
      {usual !== null && (
        <g className="plan-usual">
          <path d={`M${usual} ${bottom}v-10`} />
          <text
            x={usual > (left + right) / 2 ? usual - 6 : usual + 6}
            y={bottom - 6}
            textAnchor={usual > (left + right) / 2 ? 'end' : 'start'}
          >
            {curveWords.usual(timeoutWords(facts.usual ?? 0))}
          </text>
        </g>
      )}
      {best !== null && <Flag at={best} from={bestAt} to={bottom} top={top} right={right} text={curveWords.set(set)} />}
    </svg>
  );
}
