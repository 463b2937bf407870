import { useMemo } from 'react';
import { type Bar, doubtedScenarios, doubts, type Effect, tornado } from '../../../plan/measureFirst.ts';
import type { PartProps } from '../../../store/plan/planning.ts';
import { useCrowds } from '../../../store/plan/useCrowds.ts';
import { effectWords, measureAnswer, measureWords, reach } from '../../../words/plan/measureFirst.ts';
import { Counting } from '../Counting.tsx';
import '../../kit/part.css';

const CROWDS = 100;
const EFFECTS: readonly Effect[] = ['duration', 'hurt'];

/** How far the plan moves with each guess: what to measure before anything else. */
export function MeasureFirst({ scenario }: PartProps) {
  const all = useMemo(() => doubts(scenario), [scenario]);
  const scenarios = useMemo(() => doubtedScenarios(scenario, all), [scenario, all]);
  const asked = useCrowds(scenarios, CROWDS);
  return (
    <section className="part panel">
      <h3>{measureWords.title}</h3>
      <Counting asked={asked} count={CROWDS} />
      <div className="part-tornados">
        {asked &&
          EFFECTS.map((effect) => {
            const { guessed, bars } = tornado(all, asked.results, effect);
            return <Tornado key={effect} effect={effect} guessed={guessed} bars={bars} />;
          })}
      </div>
      <p className="part-note">{measureWords.about}</p>
    </section>
  );
}

function Tornado({ effect, guessed, bars }: { effect: Effect; guessed: number; bars: readonly Bar[] }) {
  const ends = bars.flatMap((bar) => reach(bar, guessed)).filter(Number.isFinite);
  const [from, to] = [Math.min(guessed, ...ends), Math.max(guessed, ...ends)];
  const x = (value: number): number => (to > from ? (100 * (Math.min(to, value) - from)) / (to - from) : 50);
  return (
    <div className="part-tornado">
      <h4>{measureWords.effects[effect]}</h4>
      <p className="part-verdict">
        <strong>{measureAnswer(effect, bars, guessed)}</strong>
      </p>
      <table className="part-table">
        <caption className="hidden-visually">{measureWords.caption(measureWords.effects[effect])}</caption>
        <thead>
          <tr>
            <th scope="col">{measureWords.guess}</th>
            <th scope="col" className="part-wide">
              {measureWords.asGuessed(effectWords(effect, guessed))}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.guess}>
              <th scope="row">{measureWords.guesses[bar.guess]}</th>
              <td className="part-wide">
                <svg
                  className="part-bar"
                  viewBox="0 0 100 10"
                  preserveAspectRatio="none"
                  aria-hidden
                  data-sure={bar.sure || undefined}
                >
                  <rect
                    x={x(reach(bar, guessed)[0])}
                    width={Math.max(0.5, x(reach(bar, guessed)[1]) - x(reach(bar, guessed)[0]))}
                    height="10"
                  />
                  <line x1={x(guessed)} x2={x(guessed)} y1="0" y2="10" />
                </svg>
                <small>
                  {(['low', 'high'] as const)
                    .map((end, i) => {
                      const value = bar[end];
                      const name = measureWords.ends[bar.guess][i];
                      return value === null
                        ? measureWords.noEnd(name)
                        : measureWords.end(name, effectWords(effect, value));
                    })
                    .join(' · ')}
                  {!bar.sure && bar.swing > 0 && ` · ${measureWords.luck}`}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
