import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { headerWords } from '../../words/page/header.ts';
import { openGlossary } from '../help/glossaryShown.ts';
import { Menu } from '../kit/Menu.tsx';
import { soundOn, useSoundOn } from '../sound/soundOn.ts';
import { chooseTheme, initialTheme, type Theme } from './theme.ts';
import { ViewSwitch, type Views } from './ViewSwitch.tsx';

/** What else concerns the page: its views where the header has no room for them, keys, theme. */
export function More({ views, onHelp }: { views: Views | null; onHelp: () => void }) {
  const [theme, setTheme] = useState<Theme>(initialTheme);
  const sounds = useSoundOn();
  const other = theme === 'light' ? 'dark' : 'light';
  return (
    <Menu label={headerWords.more} what={headerWords.more} face={<Ellipsis aria-hidden size={20} />}>
      {views && <ViewSwitch views={views} />}
      <button type="button" aria-haspopup="dialog" aria-keyshortcuts="?" onClick={onHelp}>
        {headerWords.keys} <small>?</small>
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => openGlossary()}>
        {headerWords.glossary}
      </button>
      <button
        type="button"
        onClick={() => {
          chooseTheme(other);
          setTheme(other);
        }}
      >
        {headerWords.toTheme[other]}
      </button>
      <button type="button" onClick={() => soundOn.setState(!sounds, true)}>
        {headerWords.sound[sounds ? 'off' : 'on']}
      </button>
    </Menu>
  );
}
