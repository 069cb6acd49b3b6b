import { Link } from 'wouter';
import { useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';

/** For a city without facilities: that there are none yet, and the way to the first. */
export function NoFacilities({ code }: { readonly code: string }) {
  const text = useText();
  return (
    <div className="notice notice-warn">
      <strong>{text.city.noFacilities}</strong>
      <p>{text.city.noFacilitiesHint}</p>
      <div className="actions">
        <Permitted to="import:write">
          <Link className="button button-primary" href={`/${code}/import`}>
            {text.city.importFiles}
          </Link>
        </Permitted>
        <Permitted to="facility:write">
          <Link className="button" href={`/${code}/facilities/new`}>
            {text.facility.add}
          </Link>
        </Permitted>
      </div>
    </div>
  );
}
