import { Component, type ReactNode } from 'react';
import './fault.css';

type Props = { onRestart: () => void; children: ReactNode };
type State = { error: Error | null };

/** Catches a fault in drawing what is inside, says so, and offers to start again: never a blank page. */
export class Fault extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className="fault" role="alert">
        <h1>Something broke while drawing the page.</h1>
        <p>It is our fault, not yours. The simulation can be started again from the beginning.</p>
        <pre>{error.message}</pre>
        <button
          type="button"
          onClick={() => {
            this.props.onRestart();
            this.setState({ error: null });
          }}
        >
          Restart
        </button>{' '}
        <button type="button" onClick={() => location.reload()}>
          Reload the page
        </button>
      </main>
    );
  }
}
