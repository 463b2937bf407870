import { guessWords } from '../../../../words/learn/guess.ts';

/** What the lines of a lane are: the guess where one was drawn, this run, and where they are in it all crowds. */
export function LaneLegend({ drawn, crowds = false }: { drawn: boolean; crowds?: boolean }) {
  return (
    <span className="learn-legend">
      {drawn && (
        <span>
          <i className="key-guess" /> {guessWords.yours}
        </span>
      )}
      <span>
        <i className="key-run" /> {guessWords.thisRun}
      </span>
      {crowds && (
        <span>
          <i className="key-crowds" /> {guessWords.crowds}
        </span>
      )}
    </span>
  );
}
