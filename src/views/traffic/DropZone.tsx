import { FileText, Folder } from 'lucide-react';
import { useId, useRef } from 'react';
import type { LogReading } from '../../store/traffic/logReading.ts';
import { logWords } from '../../words/traffic/log.ts';
import { useFileDrop } from '../kit/useFileDrop.ts';
import { filesIn } from './filesIn.ts';

/** Of a page in one file there are none beside it. */
const SAMPLES = location.protocol === 'file:' ? [] : (['shop', 'deploy'] as const);
const SAMPLE_FILES = { shop: 'shop-week.log.gz', deploy: 'deploy.log.gz' };

/** Where logs are dropped, chosen or pasted. */
export function DropZone({ reading, hasFailed }: { reading: LogReading; hasFailed: boolean }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const drop = useFileDrop((dropped) => void filesIn(dropped).then((found) => reading.read(found)));
  const chosen = (list: FileList | null): void => reading.read([...(list ?? [])]);
  return (
    <>
      <p>{logWords.about}</p>
      {hasFailed && (
        <p className="log-failed" role="alert">
          {logWords.failed}
        </p>
      )}
      <div className="log-drop" {...drop}>
        <p>{logWords.drop}</p>
        <p className="log-buttons">
          <button type="button" onClick={() => files.current?.click()}>
            <FileText aria-hidden size={16} /> {logWords.choose}
          </button>
          <button type="button" onClick={() => folder.current?.click()}>
            <Folder aria-hidden size={16} /> {logWords.folder}
          </button>
        </p>
        <p className="log-note">{logWords.packed}</p>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          aria-label={logWords.choose}
          onChange={(event) => chosen(event.target.files)}
        />
        <input
          ref={(input) => {
            folder.current = input;
            input?.setAttribute('webkitdirectory', '');
          }}
          type="file"
          multiple
          hidden
          aria-label={logWords.folder}
          onChange={(event) => chosen(event.target.files)}
        />
      </div>
      <label htmlFor={id}>{logWords.paste}</label>
      <textarea ref={text} id={id} rows={4} spellCheck={false} />
      <p className="log-buttons">
        <button type="button" onClick={() => text.current?.value.trim() && reading.readText(text.current.value)}>
          {logWords.readPasted}
        </button>
      </p>
      {SAMPLES.length > 0 && (
        <p className="log-note">
          {logWords.samples}{' '}
          {SAMPLES.map((name) => (
            <a key={name} href={`./samples/${SAMPLE_FILES[name]}`} download>
              {logWords.sampleNames[name]}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
