import { Component, type ReactNode } from 'react';
import { ErrorNotice } from './error-notice.js';

/** Shows what broke instead of an empty page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <main className="page page-narrow">
        <ErrorNotice error={this.state.error} onRetry={() => location.reload()} />
      </main>
    );
  }
}
