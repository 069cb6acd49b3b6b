import { Link } from 'wouter';
import { useText } from '../i18n/text.js';

/** For an address that leads nowhere, with ways back: into the city where there is one, else to the list of cities. */
export function NotFound({ code = null }: { readonly code?: string | null }) {
  const text = useText();
  const { notFound } = text.shell;
  return (
    <main id="content" className="page page-narrow">
      <div className="notice notice-warn">
        <h1>{notFound.title}</h1>
        <p>{notFound.body}</p>
        <div className="actions">
          {code !== null && (
            <>
              <Link className="button button-primary" href={`/${code}/facilities`}>
                {notFound.toFacilities}
              </Link>
              <Link className="button" href={`/${code}`}>
                {notFound.toMap}
              </Link>
            </>
          )}
          <Link className={code === null ? 'button button-primary' : 'button'} href="/">
            {text.shell.cities}
          </Link>
        </div>
      </div>
    </main>
  );
}
