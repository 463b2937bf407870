import { useEffect, useState } from 'react';
import type { Backend, Reading } from '../../../config/index.ts';
import { createConfigReading } from '../../../store/plan/configReading.ts';
import type { Planning } from '../../../store/plan/planning.ts';
import { withConfig } from '../../../store/plan/withConfig.ts';
import { configWords, unreadWords } from '../../../words/plan/config.ts';
import { Dialog } from '../../kit/Dialog.tsx';
import { useFileDrop } from '../../kit/useFileDrop.ts';
import { FoundInConfig } from './FoundInConfig.tsx';
import './config.css';

/** A configuration that is chosen, dropped or pasted; what it says of the cluster, and what it does not. */
export function ConfigDialog({ planning, onClose }: { planning: Planning; onClose(): void }) {
  const [text, setText] = useState('');
  const [reading, setReading] = useState<Reading | null>(null);
  const [chosen, choose] = useState(0);
  const [reader] = useState(() =>
    createConfigReading((found) => {
      setReading(found);
      choose(0);
    }),
  );
  useEffect(() => reader.end, [reader]);
  const read = (given: string): void => {
    setText(given);
    if (given.trim() !== '') reader.read(given);
    else {
      reader.end();
      setReading(null);
    }
  };
  const readFile = (file: File | undefined): void => {
    if (file) void reader.readFile(file).then(setText);
  };
  const drop = useFileDrop(({ files }) => readFile(files[0]));
  const backend = reading?.backends[chosen];
  return (
    <Dialog className="config" title={configWords.title} onClose={onClose}>
      <p className="part-note">{configWords.about}</p>
      <div className="config-given" {...drop}>
        <label>
          {configWords.file} <input type="file" onChange={({ target }) => readFile(target.files?.[0])} />
        </label>
        <label>
          {configWords.text}
          <textarea rows={6} spellCheck={false} value={text} onChange={({ target }) => read(target.value)} />
        </label>
      </div>
      <div aria-live="polite">
        {reading?.unread && <p className="config-fault">{unreadWords(reading.unread)}</p>}
        {reading && backend && <FoundInConfig reading={reading} chosen={chosen} onChoose={choose} />}
      </div>
      <div className="config-actions">
        <button type="button" onClick={onClose}>
          {configWords.leave}
        </button>
        <button
          type="button"
          className="primary"
          disabled={!backend}
          onClick={() => backend && use(planning, backend, onClose)}
        >
          {configWords.use}
        </button>
      </div>
    </Dialog>
  );
}

function use(planning: Planning, backend: Backend, done: () => void): void {
  planning.draft.load(withConfig(planning.draft.store.getState().next, backend));
  for (const { limit, seconds } of backend.deadlines) planning.setLimit(limit, seconds);
  done();
}
