import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useShownView } from '../../store/shownView.ts';
import { useSimulation } from '../../store/simulation/useSimulation.ts';
import { LANGUAGES, type LanguageCode } from '../../words/languages/languages.ts';
import { headerWords } from '../../words/page/header.ts';
import { moreWords } from '../../words/page/more.ts';
import { openGlossary } from '../help/glossaryShown.ts';
import { Menu } from '../kit/menu/Menu.tsx';
import { soundOn, useSoundOn } from '../sound/soundOn.ts';
import { LookChoices } from './LookChoices.tsx';
import { chooseLanguage, useLanguage, wasChosen } from './language.ts';
import { chooseTheme, initialTheme, type Theme } from './theme.ts';
import { ViewSwitch, type Views } from './ViewSwitch.tsx';

/** What else concerns the page: its views where the header has no room for them, keys, theme and other looks, language. */
export function More({ views, onHelp }: { views: Views | null; onHelp: () => void }) {
  const [theme, setTheme] = useState<Theme>(initialTheme);
  const sounds = useSoundOn();
  const view = useShownView();
  const simulation = useSimulation();
  const { store } = useSimulation();
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  // Another language has made all anew: whoever chose it here goes on here.
  useEffect(() => {
    if (wasChosen()) button.current?.focus();
  }, []);
  const other = theme === 'light' ? 'dark' : 'light';
  return (
    <Menu button={button} label={headerWords.more} what={headerWords.more} face={<Ellipsis aria-hidden size={20} />}>
      {views && <ViewSwitch views={views} />}
      <button type="button" aria-haspopup="dialog" aria-keyshortcuts="?" onClick={onHelp}>
        {moreWords.keys} <small>?</small>
      </button>
      {view === 'simulate' && (
        <button
          type="button"
          onClick={async () => (await import('../../store/predict/predict.ts')).beginPrediction(simulation)}
        >
          {moreWords.predict}
        </button>
      )}
      <button type="button" aria-haspopup="dialog" onClick={() => openGlossary()}>
        {moreWords.glossary}
      </button>
      <button
        type="button"
        onClick={() => {
          chooseTheme(other);
          setTheme(other);
        }}
      >
        {moreWords.toTheme[other]}
      </button>
      <button type="button" onClick={() => soundOn.setState(!sounds, true)}>
        {moreWords.sound[sounds ? 'off' : 'on']}
      </button>
      <LookChoices />
      <p>{moreWords.language}</p>
      {(Object.keys(LANGUAGES) as LanguageCode[]).map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-current={code === language || undefined}
          onClick={() => chooseLanguage(code).catch(() => store.setState({ notice: { type: 'noLanguage' } }))}
        >
          {LANGUAGES[code].name}
        </button>
      ))}
    </Menu>
  );
}
