import { useId, useMemo, useState } from 'react';
import type { Doing, Exercises } from '../../store/exercises/exercises.ts';
import { judgedOf, MAX_NAME, rightOf } from '../../store/exercises/result.ts';
import { wholeLink } from '../../store/sharing/links.ts';
import { resultLink } from '../../store/sharing/resultLink.ts';
import { exerciseWords, resultWords } from '../../words/exercises/page.ts';
import { recordingProblemWords } from '../../words/run/recordingProblems.ts';
import { shareDialogWords } from '../../words/share/shareDialog.ts';
import { useFocusOnce } from '../kit/useFocusOnce.ts';
import { CopyField } from '../share/CopyField.tsx';
import { ResultTable } from './ResultTable.tsx';
import '../share/share.css';

/** A set is one of so many. */
const SEEDS = 4_294_967_296;

/** The result of the set that was done, and the link that holds it. */
export function OwnResult({ exercises, doing }: { exercises: Exercises; doing: Doing }) {
  const { set, given, name } = doing;
  const [said, setSaid] = useState('');
  const judged = useMemo(() => judgedOf({ set, given }), [set, given]);
  const link = wholeLink(resultLink({ set, name, given }), location);
  const heading = useFocusOnce<HTMLHeadingElement>();
  const id = useId();
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {exerciseWords.score(rightOf(judged), judged.length)}
      </h3>
      <ResultTable judged={judged} />
      <div className="share exercise-link">
        <label htmlFor={id}>{resultWords.name}</label>
        <input
          id={id}
          value={name}
          maxLength={MAX_NAME}
          autoComplete="off"
          onChange={({ target }) => exercises.sign(target.value)}
        />
        {link.ok ? (
          <CopyField
            label={resultWords.link}
            text={link.link}
            holds={resultWords.holds}
            copy={shareDialogWords.copyLink}
            copied={shareDialogWords.linkCopied}
            onSay={setSaid}
          >
            <button
              type="button"
              className="share-plain"
              onClick={() => exercises.begin(set.size, (set.seed + 1) % SEEDS)}
            >
              {exerciseWords.again}
            </button>
          </CopyField>
        ) : (
          <p className="share-warning">{recordingProblemWords(link.problem)}</p>
        )}
        <p role="status" className="share-said">
          {said}
        </p>
      </div>
    </>
  );
}
