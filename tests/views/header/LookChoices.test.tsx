import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { LookChoices } from '../../../src/views/header/LookChoices.tsx';
import { showLooks } from '../../../src/views/header/looks.ts';
import { useStillness } from '../../../src/views/kit/useStillness.ts';

afterEach(() => {
  for (const look of ['palette', 'text', 'motion']) {
    localStorage.removeItem(`bonedry.${look}`);
    document.documentElement.removeAttribute(`data-${look}`);
  }
});

function Motion() {
  return <p>{useStillness() ? 'stands still' : 'moves'}</p>;
}

it('a look is shown at once, kept for next time, and what is no look is none', async () => {
  render(
    <>
      <LookChoices />
      <Motion />
    </>,
  );
  expect(screen.getByText('moves')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Still' }));
  expect(await screen.findByText('stands still')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Projector' }));
  expect(screen.getByRole('button', { name: 'Projector' })).toHaveAttribute('aria-pressed', 'true');
  const { dataset } = document.documentElement;
  expect(dataset).toMatchObject({ palette: 'projector', motion: 'still' });
  delete dataset.palette;
  localStorage.setItem('bonedry.text', 'enormous');
  showLooks();
  expect(dataset).toMatchObject({ palette: 'projector', text: 'usual', motion: 'still' });
});
