import { Droplet, Keyboard, Moon, Sun } from 'lucide-react';
import { Suspense, useState } from 'react';
import { headerWords } from '../../words/page/header.ts';
import { late } from '../kit/late.tsx';
import { ScenarioPicker } from './ScenarioPicker.tsx';
import { chooseTheme, initialTheme, type Theme } from './theme.ts';
import './header.css';

const Question = late(() => import('../lesson/Question.tsx').then(({ Question }) => Question), { patient: true });

/** The name of the page and of what it shows, and the page's own settings. */
export function Header({ onHelp }: { onHelp: () => void }) {
  const [theme, setTheme] = useState<Theme>(initialTheme);
  const other = theme === 'light' ? 'dark' : 'light';
  return (
    <header className="header">
      <h1 className="header-brand">
        <Droplet aria-hidden size={22} />
        {headerWords.brand}
      </h1>
      <ScenarioPicker />
      <p className="header-question">
        <Suspense fallback={'\u00a0'}>
          <Question />
        </Suspense>
      </p>
      <button
        type="button"
        className="header-button"
        aria-label={headerWords.keys}
        aria-haspopup="dialog"
        onClick={onHelp}
        aria-keyshortcuts="?"
      >
        <Keyboard aria-hidden size={18} />
        <span className="header-button-text">{headerWords.keys}</span>
      </button>
      <button
        type="button"
        className="header-button"
        aria-label={headerWords.toTheme[other]}
        onClick={() => {
          chooseTheme(other);
          setTheme(other);
        }}
      >
        {theme === 'light' ? <Moon aria-hidden size={18} /> : <Sun aria-hidden size={18} />}
      </button>
    </header>
  );
}
