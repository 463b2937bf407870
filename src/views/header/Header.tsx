import { Droplet, Keyboard, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useLesson } from '../lesson/useLesson.ts';
import { ScenarioPicker } from './ScenarioPicker.tsx';
import { chooseTheme, initialTheme, type Theme } from './theme.ts';
import './header.css';

/** The name of the page and of what it shows, and the page's own settings. */
export function Header({ onHelp }: { onHelp: () => void }) {
  const lesson = useLesson();
  const [theme, setTheme] = useState<Theme>(initialTheme);
  const other = theme === 'light' ? 'dark' : 'light';
  return (
    <header className="header">
      <h1 className="header-brand">
        <Droplet aria-hidden size={22} />
        Bone Dry
      </h1>
      <ScenarioPicker />
      <p className="header-question" title={lesson?.question}>
        {lesson?.question ?? 'Bleeding a web cluster, one server at a time'}
      </p>
      <button type="button" className="header-button" aria-label="Keys" onClick={onHelp} aria-keyshortcuts="?">
        <Keyboard aria-hidden size={18} />
        <span className="header-button-text">Keys</span>
      </button>
      <button
        type="button"
        className="header-button"
        aria-label={`Switch to the ${other} theme`}
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
