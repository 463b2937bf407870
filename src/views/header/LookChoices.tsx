import { useState } from 'react';
import { lookWords } from '../../words/page/looks.ts';
import { type Choice, chooseLook, chosenLook, LOOKS, type Look } from './looks.ts';

/** Palette, size of text and motion, to try one after the other: the menu stays open. */
export function LookChoices() {
  // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the menu from closing
  // biome-ignore lint/a11y/useKeyWithClickEvents: keys come as clicks
  return <div onClick={(event) => event.stopPropagation()}>{looks}</div>;
}

const looks = (Object.keys(LOOKS) as Look[]).map((look) => <Choices key={look} look={look} />);

function Choices({ look }: { look: Look }) {
  const [chosen, setChosen] = useState(() => shown(look));
  const { name, choices } = lookWords[look];
  return (
    <fieldset className="menu-choices">
      <legend>{name}</legend>
      <div className="menu-row">
        {LOOKS[look].map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={choice === chosen}
            onClick={() => {
              chooseLook(look, choice);
              setChosen(choice);
            }}
          >
            {(choices as Record<Choice, string>)[choice]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** What is shown now, which may not have been remembered. */
const shown = (look: Look): Choice => (document.documentElement.dataset[look] as Choice) ?? chosenLook(look);
