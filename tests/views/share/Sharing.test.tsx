import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { unpackLink } from '../../../src/player/recording/link.ts';
import { createComparison } from '../../../src/store/comparison/comparison.ts';
import * as links from '../../../src/store/sharing/links.ts';
import { loadRecording, saveAs } from '../../../src/store/simulation/sharing.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import type { Simulation } from '../../../src/store/simulation/state.ts';
import { loadLate } from '../../../src/views/kit/late.tsx';
import { Sharing } from '../../../src/views/share/Sharing.tsx';
import { renderBeside } from '../renderWith.tsx';

beforeAll(loadLate);

function showAll(input: ScenarioInput = {}) {
  return renderBeside(
    <>
      <Sharing />
      <input aria-label="Some field" />
    </>,
    createSimulation(parseScenario(input), () => 0),
  );
}
const show = (input?: ScenarioInput): Simulation => showAll(input).simulation;

async function openDialog(name = 'Share this run') {
  await userEvent.click(screen.getByRole('button', { name: 'Link or file…' }));
  return within(await screen.findByRole('dialog', { name }));
}

const textIn = (link: links.Link): string => (link.ok ? link.link : '');
const linkTo = ({ recording }: Simulation): string => textIn(links.runLink(recording()));

/** A link to another run: a single server, 90 seconds in. */
function otherRun(): Simulation {
  const other = createSimulation(parseScenario({ name: 'One', servers: [{}] }), () => 0);
  other.seek(90);
  return other;
}

/** What listens to pasted and dropped things comes after the first picture. */
const listens = () => act(() => vi.dynamicImportSettled());

const paste = (target: Element, text: string) =>
  fireEvent.paste(target, { clipboardData: { files: [], getData: () => text } });

afterEach(() => vi.restoreAllMocks());

describe('sharing a run', () => {
  it('shows a link that opens the same run at the same moment, and says what it holds', async () => {
    const simulation = show();
    act(() => {
      simulation.seek(40);
      simulation.change('traffic.arrivalRate', 0.8);
      simulation.seek(200);
    });
    const dialog = await openDialog();
    const link = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link' });
    expect(link).toHaveAccessibleDescription(
      `The scenario, and 1 act with its moment. It opens at 3:20. ${link.value.length} characters; no server ever sees them.`,
    );
    const other = createSimulation(parseScenario({}), () => 0);
    expect(loadRecording(other, unpackLink('run', link.value))).toEqual({ ok: true });
    expect(other.recording()).toEqual(simulation.recording());
  });

  it('copies the link and says so', async () => {
    show();
    const user = userEvent.setup();
    const dialog = await openDialog();
    await user.click(dialog.getByRole('button', { name: 'Copy link' }));
    expect(await dialog.findByText('Link copied.')).toHaveRole('status');
    expect(await navigator.clipboard.readText()).toMatch(/#run=1\./);
  });

  it('selects the link where nothing may be copied', async () => {
    show();
    const dialog = await openDialog();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await userEvent.click(dialog.getByRole('button', { name: 'Copy link' }));
    const link = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link' });
    expect(await dialog.findByText(/It is selected: press Ctrl\+C/)).toBeInTheDocument();
    expect(link).toHaveFocus();
    expect([link.selectionStart, link.selectionEnd]).toEqual([0, link.value.length]);
  });

  it('offers a file instead of a link that would be too long', async () => {
    const problem = { type: 'tooLongForLink', kind: 'run', most: 65_536 } as const;
    vi.spyOn(links, 'runLink').mockReturnValue({ ok: false, problem });
    show();
    const dialog = await openDialog();
    expect(dialog.getByText('The run is too long for a link. Save it as a file instead.')).toBeInTheDocument();
    expect(dialog.queryByRole('button', { name: 'Copy link' })).toBeNull();
    expect(dialog.getByRole('button', { name: /Save file/ })).toBeEnabled();
    expect(dialog.getByText('The scenario; nothing was done to it. It opens at 0:00.')).toBeInTheDocument();
  });
});

describe('opening a run', () => {
  it('opens a pasted link, closes the dialog and says what is open', async () => {
    const simulation = show();
    const dialog = await openDialog();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Link or saved run' }), linkTo(otherRun()));
    await userEvent.click(dialog.getByRole('button', { name: 'Open' }));
    expect(await screen.findByText('Opened: One, at 1:30.')).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(simulation.store.getState().shownTick).toBe(90);
    expect(simulation.store.getState().playing).toBe(false);
  });

  it('says why it can’t open something, and leaves the run as it is', async () => {
    const simulation = show();
    act(() => simulation.seek(30));
    const before = simulation.recording();
    const dialog = await openDialog();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Link or saved run' }), '#run=1.garbage');
    await userEvent.click(dialog.getByRole('button', { name: 'Open' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(/The link is damaged.*What is on screen is as it was/);
    expect(simulation.recording()).toEqual(before);
  });

  it('opens a chosen file', async () => {
    const simulation = show();
    const dialog = await openDialog();
    const { name, text } = saveAs(otherRun().recording());
    await userEvent.upload(dialog.getByLabelText('File to open'), new File([text], name));
    await screen.findByText('Opened: One, at 1:30.');
    expect(simulation.frames()[0].world.servers).toHaveLength(1);
  });

  it('opens the run that an exported picture or table is of', async () => {
    const simulation = show();
    const dialog = await openDialog();
    const table = `Tick,Link\r\n0,https://bonedry.test/${linkTo(otherRun())}\r\n`;
    await userEvent.upload(dialog.getByLabelText('File to open'), new File([table], 'series.csv'));
    await waitFor(() => expect(simulation.store.getState().shownTick).toBe(90));
  });

  it('says that a file holds no run', async () => {
    show();
    const dialog = await openDialog();
    await userEvent.upload(dialog.getByLabelText('File to open'), new File(['a,b'], 'other.csv'));
    expect(await dialog.findByRole('alert')).toHaveTextContent('other.csv holds no Bone Dry run.');
  });

  it('opens a link pasted anywhere, but leaves fields alone', async () => {
    const simulation = show();
    await listens();
    const link = linkTo(otherRun());
    paste(screen.getByRole('textbox', { name: 'Some field' }), link);
    expect(simulation.store.getState().shownTick).toBe(0);
    paste(document.body, 'some words');
    expect(screen.queryByText(/as it was/)).toBeNull();
    paste(document.body, `See https://bonedry.test/${link}`);
    expect(await screen.findByText('Opened: One, at 1:30.')).toBeInTheDocument();
    expect(simulation.store.getState().shownTick).toBe(90);
  });

  it('opens a dropped file, and says why when it can’t', async () => {
    const simulation = show();
    await listens();
    const drop = (file: File) => {
      const dataTransfer = { files: [file], types: ['Files'], getData: () => '' };
      fireEvent.dragOver(document.body, { dataTransfer });
      expect(screen.getByText('Drop it here to open it')).toBeInTheDocument();
      fireEvent.drop(document.body, { dataTransfer });
      expect(screen.queryByText('Drop it here to open it')).toBeNull();
    };
    const { name, text } = saveAs(otherRun().recording());
    drop(new File([text.slice(0, 50)], name));
    expect(await screen.findByText(/it must be JSON, and whole.*as it was/)).toBeInTheDocument();
    expect(simulation.store.getState().shownTick).toBe(0);
    drop(new File([text], name));
    await waitFor(() => expect(simulation.store.getState().shownTick).toBe(90));
  });

  it('gives notice of a run that another engine recorded', async () => {
    const simulation = show();
    const text = saveAs(otherRun().recording()).text.replace(/"engine":"\w+"/, '"engine":"00000000"');
    act(() => void loadRecording(simulation, text));
    const notice = screen.getByRole('alert', { name: 'Notice' });
    await waitFor(() =>
      expect(notice).toHaveTextContent('This run was recorded with another version of the simulation'),
    );
    await userEvent.click(within(notice).getByRole('button', { name: 'Close the notice' }));
    expect(notice).toBeEmptyDOMElement();
  });
});

describe('a comparison', () => {
  const setup = { base: 'article', field: 'rollout.strategy', values: ['bleed', 'lockOut', 'blueGreen'] } as const;

  it('is shared where it is shown, and says what it holds', async () => {
    const { comparisons } = showAll();
    const made = await comparisons.load();
    act(() => made.compare(setup));
    act(() => made.store.getState().comparison?.seek(200));
    const dialog = await openDialog('Share this comparison');
    const link = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link' });
    expect(link.value).toMatch(/#compare=1\./);
    expect(link).toHaveAccessibleDescription(
      /^The article’s shop; three runs that differ in: Strategy\. What counts first: People\. It opens at 3:20\. \d+ characters/,
    );
  });

  it('opens from a link in its own view', async () => {
    const { shown, comparisons } = showAll();
    const comparison = createComparison(parseScenario({}), setup, () => 0);
    comparison.seek(60);
    await listens();
    paste(document.body, textIn(links.comparisonLink(comparison, 'people')));
    expect(await screen.findByText('Opened: a comparison of 3 runs.')).toBeInTheDocument();
    expect(shown.getState().view).toBe('compare');
    expect(comparisons.loaded?.store.getState().comparison?.setup).toEqual(setup);
  });

  it('that does not open says why', async () => {
    const { shown } = showAll();
    await listens();
    paste(document.body, '#compare=1.AAAAAAAAAAAA');
    expect(await screen.findByText(/The link is damaged.*as it was/)).toBeInTheDocument();
    expect(shown.getState().view).toBe('simulate');
  });
});
