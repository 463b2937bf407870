import { Check, Flag, Link, X } from 'lucide-react';
import { useState } from 'react';
import type { Challenge } from '../../lessons/challenges/challenge.ts';
import type { ChallengeId } from '../../lessons/challenges/challenges.ts';
import { useChallenge, useStanding } from '../../store/challenges/useStanding.ts';
import { challengeLink } from '../../store/sharing/challengeLink.ts';
import { wholeLink } from '../../store/sharing/links.ts';
import { useSimulation } from '../../store/simulation/useSimulation.ts';
import {
  challengeStory,
  challengeTitle,
  challengeWords,
  forbiddenWords,
  formulaWords,
  limitsOf,
  mayWords,
  scoreWords,
} from '../../words/challenges/challenges.ts';
import { recordingProblemWords } from '../../words/run/recordingProblems.ts';
import { shareDialogWords } from '../../words/share/shareDialog.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { CopyField } from '../share/CopyField.tsx';
import '../share/share.css';
import './strip.css';

/** Where the run shown is a challenge: its limits, how they are kept, and at the end the score. */
export function ChallengeStrip() {
  const playing = useChallenge();
  return playing && <Strip key={playing.id} {...playing} />;
}

function Strip({ id, challenge }: { id: ChallengeId; challenge: Challenge }) {
  const { standing, over } = useStanding(challenge);
  const [asked, setAsked] = useState<'rules' | 'link' | null>(null);
  const forbidden = forbiddenWords(standing);
  return (
    <section className="challenge panel" aria-label={challengeWords.panel(challengeTitle(id))}>
      <h3>
        <Flag aria-hidden size={16} /> {challengeTitle(id)}
      </h3>
      <ul>
        {limitsOf(challenge, standing, over).map(({ fault, limit, now, state }) => (
          <li key={fault} data-state={state}>
            {state === 'broken' ? <X aria-hidden size={16} /> : state === 'met' && <Check aria-hidden size={16} />}
            <span className="hidden-visually">{challengeWords.states[state]}: </span>
            {limit} <small>{challengeWords.now(now)}</small>
          </li>
        ))}
      </ul>
      <p role="status" className="challenge-said">
        {forbidden || (over && scoreWords(challenge, standing))}
      </p>
      {over && (
        <button type="button" aria-haspopup="dialog" onClick={() => setAsked('link')}>
          <Link aria-hidden size={16} /> {challengeWords.share}
        </button>
      )}
      <button type="button" aria-haspopup="dialog" onClick={() => setAsked('rules')}>
        {challengeWords.rules}
      </button>
      {asked === 'rules' && (
        <Dialog
          title={challengeWords.panel(challengeTitle(id))}
          className="challenge-rules"
          onClose={() => setAsked(null)}
        >
          <p className="challenge-lead">{challengeStory(id)}</p>
          <p>{mayWords(challenge)}</p>
          <p>{formulaWords()}</p>
          <p>{challengeWords.par(challenge.par)}</p>
        </Dialog>
      )}
      {asked === 'link' && <ShareChallenge id={id} onClose={() => setAsked(null)} />}
    </section>
  );
}

function ShareChallenge({ id, onClose }: { id: ChallengeId; onClose: () => void }) {
  const simulation = useSimulation();
  const [link] = useState(() => wholeLink(challengeLink(id, simulation.recording()), location));
  const [said, setSaid] = useState('');
  return (
    <Dialog className="share" title={challengeWords.shareTitle} onClose={onClose}>
      {link.ok ? (
        <CopyField
          label={shareDialogWords.link}
          text={link.link}
          holds={challengeWords.holds}
          copy={shareDialogWords.copyLink}
          copied={shareDialogWords.linkCopied}
          onSay={setSaid}
        />
      ) : (
        <p className="share-warning">{recordingProblemWords(link.problem)}</p>
      )}
      <p role="status" className="share-said">
        {said}
      </p>
    </Dialog>
  );
}
