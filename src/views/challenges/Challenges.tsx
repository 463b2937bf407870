import { Flag } from 'lucide-react';
import { useContext } from 'react';
import { parseScenario } from '../../engine/index.ts';
import { CHALLENGE_IDS, CHALLENGES, type ChallengeId } from '../../lessons/challenges/challenges.ts';
import { ComparisonsContext } from '../../store/comparison/lateComparisons.ts';
import { useShowView } from '../../store/shownView.ts';
import { useSimulation } from '../../store/simulation/useSimulation.ts';
import {
  challengeStory,
  challengeTitle,
  challengeWords,
  formulaWords,
  goalWords,
} from '../../words/challenges/challenges.ts';
import './challenges.css';

/** Every challenge, and the way into it. */
export function Challenges() {
  return (
    <section className="challenges panel" aria-label={challengeWords.title}>
      <h3>{challengeWords.title}</h3>
      <p className="challenge-lead">{challengeWords.about}</p>
      <p>{formulaWords()}</p>
      <ul className="challenge-list">
        {CHALLENGE_IDS.map((id) => (
          <li key={id}>
            <Card id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ id }: { id: ChallengeId }) {
  const { load } = useSimulation();
  const comparisons = useContext(ComparisonsContext);
  const showView = useShowView();
  const challenge = CHALLENGES[id];
  return (
    <>
      <h4>{challengeTitle(id)}</h4>
      <p>{challengeStory(id)}</p>
      <p className="challenge-limits">{goalWords(challenge)}</p>
      <p className="challenge-foot">
        <span>{challengeWords.par(challenge.par)}</span>
        <button
          type="button"
          aria-label={`${challengeWords.play}: ${challengeTitle(id)}`}
          onClick={() => {
            load(parseScenario(challenge.scenario));
            comparisons?.loaded?.followSimulation();
            showView('simulate');
          }}
        >
          <Flag aria-hidden size={16} /> {challengeWords.play}
        </button>
      </p>
    </>
  );
}
