import { operationFormAddress, registerAddress } from '../api/workbook.js';
import { everyFacility } from '../map/map-view.js';
import { useLanguage } from '../i18n/text.js';
import { DownloadLink } from '../shell/download-link.js';
import { Icon } from '../shell/icons.js';

const formats = ['register', 'dataset', 'workbook', 'ledger', 'assets', 'operations', 'layer', 'population'] as const;

/** The kinds of files that are read, for people who wonder which of theirs will do. */
export function Formats({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  return (
    <section className="import-part" aria-labelledby="formats-title">
      <h2 id="formats-title">{text.imports.formats}</h2>
      <ul className="format-cards">
        {formats.map((format) => (
          <li key={format}>
            <strong>{text.imports.formatNames[format]}</strong>
            <p>{text.imports.formatHints[format]}</p>
            {format === 'register' && (
              <DownloadLink className="format-form" href={registerAddress(code, everyFacility, language)}>
                <Icon name="download" />
                {text.shell.registerWorkbook}
              </DownloadLink>
            )}
            {format === 'operations' && (
              <DownloadLink className="format-form" href={operationFormAddress(code)}>
                <Icon name="download" />
                {text.sheet.template}
              </DownloadLink>
            )}
          </li>
        ))}
      </ul>
      <p className="field-hint">{text.imports.formatsNote}</p>
    </section>
  );
}
