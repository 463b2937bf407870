import { useEffect, useRef, useState } from 'react';
import { PlaybackContext } from '../../../store/playback/usePlayback.ts';
import { useSimulation } from '../../../store/simulation/useSimulation.ts';
import { headerWords } from '../../../words/page/header.ts';
import { speakerWords } from '../../../words/talk/present.ts';
import { Announcer } from '../../described/Announcer.tsx';
import { LockOutLine } from '../../talk/LockOutLine.tsx';
import { TalkContext, useOpenTalk, useTalkFact } from '../../talk/useTalk.ts';
import { useTalkKeys } from '../../talk/useTalkKeys.tsx';
import { useTitle } from '../../talk/useTitle.ts';
import { AskRoom } from './AskRoom.tsx';
import { Company } from './Company.tsx';
import { Controls } from './Controls.tsx';
import { InRoom } from './InRoom.tsx';
import { NextStep } from './NextStep.tsx';
import { Notes } from './Notes.tsx';
import { StepList } from './StepList.tsx';
import { TalkClock } from './TalkClock.tsx';
import './speaker.css';

/** The window that the room doesn't see: what it sees, what to say, what comes next, and how to go on. */
export function Speaker({ keysOn }: { keysOn: boolean }) {
  const simulation = useSimulation();
  const talk = useOpenTalk('speaker');
  return (
    <PlaybackContext value={simulation}>
      {talk && (
        <TalkContext value={talk}>
          <Desk keysOn={keysOn} />
        </TalkContext>
      )}
    </PlaybackContext>
  );
}

function Desk({ keysOn }: { keysOn: boolean }) {
  const { help } = useTalkKeys(keysOn);
  useTitle(speakerWords.title);
  return (
    <main className="speaker" aria-label={speakerWords.speaker}>
      <h1 className="hidden-visually">{headerWords.brand}</h1>
      <Company />
      <div className="speaker-left">
        <InRoom />
        <Prompt />
      </div>
      <div className="speaker-right">
        <TalkClock />
        <NextStep />
        <Controls />
        <StepList />
      </div>
      <LockOutLine />
      <Announcer />
      {help}
    </main>
  );
}

/** What to say, or what the room is asked; whoever goes on to the next by keyboard is there. */
function Prompt() {
  const stage = useTalkFact(({ poll }) => poll?.stage ?? null);
  const [before, setBefore] = useState(stage);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (stage === before) return;
    setBefore(stage);
    box.current?.focus();
  }, [stage, before]);
  return (
    <div ref={box} className="speaker-prompt" tabIndex={-1}>
      {stage === null ? <Notes /> : <AskRoom />}
    </div>
  );
}
