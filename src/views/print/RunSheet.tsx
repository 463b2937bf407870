import { isOver, type Scenario } from '../../engine/index.ts';
import type { SimulationState } from '../../store/simulation/state.ts';
import { timelineWords } from '../../words/page/timeline.ts';
import { narrationWords } from '../../words/run/narration.ts';
import { outcomeWords } from '../../words/run/outcome.ts';
import { timeToGo, waitWords } from '../../words/run/waits.ts';
import { parametersWords, unusualSettings } from '../../words/settings/parameters.ts';
import { pictureWords } from '../../words/share/pictures.ts';
import { printWords } from '../../words/share/print.ts';
import type { About } from '../exports/snapshot/snapshot.ts';
import { Foot } from '../paper/Foot.tsx';
import { Heading } from '../paper/Heading.tsx';
import { Drawn } from './Drawn.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { type Picture, Pictures } from './Pictures.tsx';

/** More settings than these are counted, not told. */
const TOLD = 40;

/** A run as it is printed. `whole`: whether every picture was made. */
export type RunHandout = {
  about: About;
  /** What it started from. */
  scenario: Scenario;
  state: SimulationState;
  pictures: readonly Picture[];
  whole: boolean;
  timeline: Element;
};

/** The handout of a run: its phases, its timeline, what became of its users, what was set, and the way back. */
export function RunSheet({ about, scenario, state, pictures, whole, timeline }: RunHandout) {
  const { observation, situation, site, outlook, settings } = state;
  const over = isOver(observation.rollout);
  return (
    <>
      <Heading title={about.title} facts={[about.moment, printWords.seed(scenario.seed), about.outlook]} />
      <section className="paper-story">
        <p className="paper-narration">{narrationWords(situation, site)}</p>
        <p>{over ? outcomeWords(observation) : `${waitWords(outlook.wait, site)} ${timeToGo(outlook)}`}</p>
      </section>
      <section>
        <h2>{printWords.phases}</h2>
        <Pictures pictures={pictures} columns={3} />
        {!whole && <p>{printWords.leftOut}</p>}
      </section>
      <section>
        <h2>{timelineWords.heading}</h2>
        <Drawn picture={timeline} label={timelineWords.heading} />
      </section>
      <LedgerTable ledger={observation.ledger} settings={settings} />
      <Foot kind="run" link={about.link} isLink={about.isLink}>
        <h2>{printWords.settings}</h2>
        <Settings scenario={scenario} />
        {about.acts !== '' && <p>{pictureWords.acts(about.acts)}</p>}
      </Foot>
    </>
  );
}

function Settings({ scenario }: { scenario: Scenario }) {
  const told = unusualSettings(scenario);
  if (told.length === 0) return <p>{parametersWords(scenario)}</p>;
  const more = told.length - TOLD;
  return (
    <ul className="paper-settings">
      {told.slice(0, TOLD).map((setting) => (
        <li key={setting}>{setting}</li>
      ))}
      {more > 0 && <li>{printWords.moreSettings(more)}</li>}
    </ul>
  );
}
