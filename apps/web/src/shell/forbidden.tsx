import { Link } from 'wouter';
import { useText } from '../i18n/text.js';
import { roleIn, useSession } from '../session/session.js';

/** For a page that the reader's role does not open: says so kindly, as what they are here, and where to go. */
export function Forbidden({ code }: { readonly code: string }) {
  const text = useText();
  const { forbidden } = text.shell;
  const role = roleIn(useSession(), code);
  return (
    <main id="content" className="page page-narrow">
      <div className="notice notice-warn">
        <h1>{forbidden.title}</h1>
        <p>{forbidden.body(role ? text.accounts.roles[role] : text.shell.none)}</p>
        <div className="actions">
          <Link className="button button-primary" href={`/${code}/facilities`}>
            {text.shell.notFound.toFacilities}
          </Link>
          <Link className="button" href="/">
            {text.shell.cities}
          </Link>
        </div>
      </div>
    </main>
  );
}
