import { Link } from 'wouter';
import { useText } from '../i18n/text.js';

/** For an address that leads nowhere. */
export function NotFound() {
  const text = useText();
  return (
    <main id="content" className="page page-narrow">
      <div className="notice notice-warn">
        <p>{text.shell.errors.notFound}</p>
        <p>
          <Link href="/">{text.shell.cities}</Link>
        </p>
      </div>
    </main>
  );
}
