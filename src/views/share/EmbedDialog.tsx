import { useState } from 'react';
import { type Flags, PARTS, type Part } from '../../embed/flags.ts';
import { runLink, wholeLink } from '../../store/sharing/links.ts';
import { useSimulation } from '../../store/simulation/useSimulation.ts';
import { recordingProblemWords } from '../../words/run/recordingProblems.ts';
import { embedDialogWords, type Form } from '../../words/share/embedDialog.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { Switch } from '../kit/switch/Switch.tsx';
import { useMedia } from '../kit/useMedia.ts';
import { CopyField } from './CopyField.tsx';
import { addressOf, type Choice, elementOf, frameOf } from './embedSnippets.ts';
import './embedDialog.css';

const IS_FILE = import.meta.env.MODE === 'single';
const FORMS: readonly Form[] = IS_FILE ? ['frame', 'link'] : ['frame', 'element', 'link'];
const DOES = ['autoplay', 'locked', 'predict'] as const satisfies readonly (keyof Flags)[];
/** Whether the window has room for the run as it will look. */
const ROOMY = '(min-width: 860px)';

/** Chooses what an embedded run shows and does, and gives it as HTML or as a link. */
export function EmbedDialog({ onClose }: { onClose: () => void }) {
  const simulation = useSimulation();
  const [{ link, name }] = useState(() => {
    const recording = simulation.recording();
    return { link: wholeLink(runLink(recording), location), name: recording.scenario.name };
  });
  const [choice, setChoice] = useState<Choice>({ show: PARTS, locked: false, autoplay: false, predict: false });
  const [form, setForm] = useState<Form>('frame');
  const [said, setSaid] = useState('');
  const roomy = useMedia(ROOMY);
  const tick = (part: Part, on: boolean): void =>
    setChoice({ ...choice, show: PARTS.filter((each) => (each === part ? on : choice.show.includes(each))) });
  if (!link.ok) {
    return (
      <Dialog className="share" title={embedDialogWords.title} onClose={onClose}>
        <p className="share-warning">{recordingProblemWords(link.problem)}</p>
      </Dialog>
    );
  }
  const title = embedDialogWords.frameTitle(name);
  const address = addressOf(link.link, choice);
  const text: Record<Form, () => string> = {
    frame: () => frameOf(address, title),
    element: () => elementOf(link.link, choice, title),
    link: () => address,
  };
  return (
    <Dialog className="share embed-dialog" title={embedDialogWords.title} onClose={onClose}>
      {roomy && !IS_FILE && <iframe key={address} src={address} title={embedDialogWords.preview} />}
      <div className="embed-choices">
        <fieldset>
          <legend>{embedDialogWords.show}</legend>
          {PARTS.map((part) => (
            <Tick
              key={part}
              name={embedDialogWords.parts[part]}
              on={choice.show.includes(part)}
              onTick={(on) => tick(part, on)}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>{embedDialogWords.does}</legend>
          {DOES.map((flag) => (
            <Tick
              key={flag}
              name={embedDialogWords[flag]}
              on={choice[flag]}
              onTick={(on) => setChoice({ ...choice, [flag]: on })}
            />
          ))}
        </fieldset>
      </div>
      <Switch<Form>
        label={embedDialogWords.as}
        options={FORMS.map((id) => ({ id, name: embedDialogWords.forms[id] }))}
        chosen={form}
        onChoose={setForm}
      />
      <CopyField
        label={embedDialogWords.forms[form]}
        text={text[form]()}
        holds={embedDialogWords.holds[form]}
        copy={embedDialogWords.copy}
        copied={embedDialogWords.copied}
        onSay={setSaid}
      />
      <p role="status" className="share-said">
        {said}
      </p>
    </Dialog>
  );
}

function Tick({ name, on, onTick }: { name: string; on: boolean; onTick: (on: boolean) => void }) {
  return (
    <label>
      <input type="checkbox" checked={on} onChange={({ target }) => onTick(target.checked)} /> {name}
    </label>
  );
}
