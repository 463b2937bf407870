/** How the page looks besides its theme: each look's choices, the usual one first. */
export const LOOKS = {
  palette: ['screen', 'projector', 'print'],
  text: ['usual', 'large', 'larger'],
  motion: ['moving', 'still'],
} as const;
export type Look = keyof typeof LOOKS;
export type Choice<L extends Look = Look> = (typeof LOOKS)[L][number];

const keyOf = (look: Look): string => `bonedry.${look}`;

/** What was chosen of a look before, or else the usual. */
export function chosenLook(look: Look): Choice {
  const choices: readonly Choice[] = LOOKS[look];
  return choices.find((choice) => choice === read(look)) ?? choices[0];
}

/** Shows all looks as they were chosen. */
export function showLooks(): void {
  for (const look of Object.keys(LOOKS) as Look[]) document.documentElement.dataset[look] = chosenLook(look);
}

/** Shows a look and remembers it where the browser allows. */
export function chooseLook(look: Look, choice: Choice): void {
  document.documentElement.dataset[look] = choice;
  try {
    localStorage.setItem(keyOf(look), choice);
  } catch {
    // Storage may be off or full: the choice then lasts until the page is closed.
  }
}

function read(look: Look): string | null {
  try {
    return localStorage.getItem(keyOf(look));
  } catch {
    return null;
  }
}
