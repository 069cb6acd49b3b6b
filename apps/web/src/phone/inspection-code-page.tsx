import { QrCode } from '../accounts/qr-code.js';
import { FacilityCodePage } from '../facilities/facility-code-page.js';
import { useLanguage } from '../i18n/text.js';
import { cityName } from '../shell/header.js';

interface InspectionCodePageProps {
  readonly code: string;
  readonly id: string;
}

/** The QR code of a facility, to be printed and put up there: it opens an inspection on a phone. */
export function InspectionCodePage({ code, id }: InspectionCodePageProps) {
  const { language, text } = useLanguage();
  const { qr } = text.phone;
  return (
    <FacilityCodePage
      {...{ code, id }}
      title={qr.title}
      lead={qr.lead}
      paper={(city, { name }) => (
        <article className="inspection-code">
          <p>{cityName(city, language)}</p>
          <h1>{name}</h1>
          <QrCode content={`${location.origin}/phone/f/${id}?city=${code}`} label={qr.label(name)} />
          <h2>{qr.title}</h2>
          <p>{qr.camera}</p>
        </article>
      )}
    />
  );
}
