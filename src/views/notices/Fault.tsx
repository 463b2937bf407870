import { Component, type ReactNode } from 'react';
import { faultWords } from '../../words/notices/fault.ts';
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
        <h1>{faultWords.title}</h1>
        <p>{faultWords.ours}</p>
        <pre>{error.message}</pre>
        <button
          type="button"
          onClick={() => {
            this.props.onRestart();
            this.setState({ error: null });
          }}
        >
          {faultWords.restart}
        </button>{' '}
        <button type="button" onClick={() => location.reload()}>
          {faultWords.reload}
        </button>
      </main>
    );
  }
}
