import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { createDesk } from '../../../src/store/comparisonDesk.ts';
import { createSimulation } from '../../../src/store/simulation.ts';
import type { Simulation } from '../../../src/store/simulationState.ts';
import { DeskContext } from '../../../src/store/useComparison.ts';
import { SimulationContext } from '../../../src/store/useSimulation.ts';
import { Sharing } from '../../../src/views/share/Sharing.tsx';

function show(input: ScenarioInput = {}): Simulation {
  const simulation = createSimulation(parseScenario(input), () => 0);
  render(
    <SimulationContext value={simulation}>
      <DeskContext value={createDesk(simulation, () => 0)}>
        <Sharing />
      </DeskContext>
      <input aria-label="Some field" />
    </SimulationContext>,
  );
  return simulation;
}

async function openDialog() {
  await userEvent.click(screen.getByRole('button', { name: 'Share' }));
  return within(screen.getByRole('dialog', { name: 'Share this run' }));
}

/** A link to another run: a single server, 90 seconds in. */
function otherRun(): Simulation {
  const other = createSimulation(parseScenario({ name: 'One', servers: [{}] }), () => 0);
  other.seek(90);
  return other;
}

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
    expect(other.loadRecording(link.value)).toBe(true);
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
    expect(await dialog.findByText(/The link is selected: press Ctrl\+C/)).toBeInTheDocument();
    expect(link).toHaveFocus();
    expect([link.selectionStart, link.selectionEnd]).toEqual([0, link.value.length]);
  });

  it('offers a file instead of a link that would be too long', async () => {
    const simulation = show();
    vi.spyOn(simulation, 'shareLink').mockImplementation(() => {
      simulation.store.setState({ notice: 'The run is too long for a link. Save it as a file instead.' });
      return null;
    });
    const dialog = await openDialog();
    expect(dialog.getByText('The run is too long for a link. Save it as a file instead.')).toBeInTheDocument();
    expect(dialog.queryByRole('button', { name: 'Copy link' })).toBeNull();
    expect(dialog.getByRole('button', { name: /Save file/ })).toBeEnabled();
    expect(simulation.store.getState().notice).toBeNull();
  });
});

describe('opening a run', () => {
  it('opens a pasted link, closes the dialog and says what is open', async () => {
    const simulation = show();
    const dialog = await openDialog();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Link or saved run' }), otherRun().shareLink() as string);
    await userEvent.click(dialog.getByRole('button', { name: 'Open' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('Opened: One, at 1:30.')).toBeInTheDocument();
    expect(simulation.frame().world.tick).toBe(90);
    expect(simulation.store.getState().playing).toBe(false);
  });

  it('says why it can’t open something, and leaves the run as it is', async () => {
    const simulation = show();
    act(() => simulation.seek(30));
    const before = simulation.recording();
    const dialog = await openDialog();
    await userEvent.type(dialog.getByRole('textbox', { name: 'Link or saved run' }), '#run=1.garbage');
    await userEvent.click(dialog.getByRole('button', { name: 'Open' }));
    expect(dialog.getByRole('alert')).toHaveTextContent(/The link is damaged.*What is on screen is as it was/);
    expect(simulation.recording()).toEqual(before);
  });

  it('opens a chosen file', async () => {
    const simulation = show();
    const dialog = await openDialog();
    const { name, text } = otherRun().saveFile();
    await userEvent.upload(dialog.getByLabelText('File to open'), new File([text], name));
    await screen.findByText('Opened: One, at 1:30.');
    expect(simulation.frame().world.servers).toHaveLength(1);
  });

  it('opens the run that an exported picture or table is of', async () => {
    const simulation = show();
    const dialog = await openDialog();
    const table = `Tick,Link\r\n0,https://bonedry.test/${otherRun().shareLink()}\r\n`;
    await userEvent.upload(dialog.getByLabelText('File to open'), new File([table], 'series.csv'));
    await waitFor(() => expect(simulation.frame().world.tick).toBe(90));
  });

  it('says that a file holds no run', async () => {
    show();
    const dialog = await openDialog();
    await userEvent.upload(dialog.getByLabelText('File to open'), new File(['a,b'], 'other.csv'));
    expect(await dialog.findByRole('alert')).toHaveTextContent('other.csv holds no run of Bone Dry.');
  });

  it('opens a link pasted anywhere, but leaves fields alone', () => {
    const simulation = show();
    const link = otherRun().shareLink() as string;
    paste(screen.getByRole('textbox', { name: 'Some field' }), link);
    expect(simulation.frame().world.tick).toBe(0);
    paste(document.body, 'some words');
    expect(screen.queryByText(/as it was/)).toBeNull();
    paste(document.body, `See https://bonedry.test/${link}`);
    expect(simulation.frame().world.tick).toBe(90);
  });

  it('opens a dropped file, and says why when it can’t', async () => {
    const simulation = show();
    const drop = (file: File) => {
      const dataTransfer = { files: [file], types: ['Files'], getData: () => '' };
      fireEvent.dragOver(document.body, { dataTransfer });
      expect(screen.getByText('Drop it here to open it')).toBeInTheDocument();
      fireEvent.drop(document.body, { dataTransfer });
      expect(screen.queryByText('Drop it here to open it')).toBeNull();
    };
    const { name, text } = otherRun().saveFile();
    drop(new File([text.slice(0, 50)], name));
    expect(await screen.findByText(/it must be JSON, and whole.*as it was/)).toBeInTheDocument();
    expect(simulation.frame().world.tick).toBe(0);
    drop(new File([text], name));
    await waitFor(() => expect(simulation.frame().world.tick).toBe(90));
  });

  it('gives notice of a run that another engine recorded', async () => {
    const simulation = show();
    const text = otherRun()
      .saveFile()
      .text.replace(/"engine":"\w+"/, '"engine":"00000000"');
    act(() => void simulation.loadRecording(text));
    const notice = screen.getByRole('alert', { name: 'Notice' });
    expect(notice).toHaveTextContent('This run was recorded with another version of the simulation');
    await userEvent.click(within(notice).getByRole('button', { name: 'Close the notice' }));
    expect(notice).toBeEmptyDOMElement();
  });
});
