import { type DragEvent, useId, useRef, useState } from 'react';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import type { BoundaryFile, ChosenBoundary } from './boundary-file.js';
import { BoundaryOutline } from './boundary-outline.js';
import type { ListedMunicipality } from './n03-municipalities.js';
import type { BoundaryChoosing } from './use-boundary-choice.js';

export interface BoundaryFieldsProps {
  readonly choosing: BoundaryChoosing;
  /** A file has been read. */
  readonly onFile: (file: BoundaryFile) => void;
  /** One of the municipalities in the file is the one; left out where the city is settled. */
  readonly onPick?: (municipality: ListedMunicipality) => void;
}

/** Where a boundary file is dropped or chosen, and what was found in it. */
export function BoundaryFields({ choosing, onFile, onPick }: BoundaryFieldsProps) {
  const { text } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const [isOver, setIsOver] = useState(false);
  const take = async (chosen: File | undefined) => {
    const file = chosen && (await choosing.choose(chosen));
    if (file) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className="boundary">
      <div
        className={isOver ? 'drop-zone is-over' : 'drop-zone'}
        data-takes-files
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        {choosing.choice?.ok ? (
          <FoundArea chosen={choosing.choice.chosen} file={choosing.file} />
        ) : (
          <p className="drop-zone-words">
            <strong>{choosing.isReading ? text.entry.boundaryReading : text.entry.boundaryDrop}</strong>
          </p>
        )}
        <Finding choosing={choosing} {...(onPick && { onPick })} />
        <div className="actions">
          <button type="button" className="button" aria-describedby={hintId} onClick={() => input.current?.click()}>
            <Icon name="upload" />
            {choosing.file ? text.entry.boundaryOther : text.entry.boundaryChoose}
          </button>
          {(choosing.file ?? choosing.problem) && (
            <button type="button" className="button button-quiet" onClick={choosing.clear}>
              {text.entry.boundaryRemove}
            </button>
          )}
        </div>
        <p className="field-hint" id={hintId}>
          {text.entry.boundaryFormats}
        </p>
        <input
          ref={input}
          type="file"
          hidden
          accept=".geojson,.json,.zip,application/geo+json,application/json,application/zip"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      <HowToGetIt />
    </div>
  );
}

/** What could not be used, or what is still to be said. */
function Finding({ choosing, onPick }: Pick<BoundaryFieldsProps, 'choosing' | 'onPick'>) {
  const { language, text } = useLanguage();
  const { file, choice, problem } = choosing;
  if (problem) return <p className="field-error">{text.entry.boundaryProblems[problem]}</p>;
  if (!file || choice?.ok) return null;
  return (
    <>
      {choice ? (
        <p className="field-error">{choice.reason[language]}</p>
      ) : (
        <p className="field-hint">{text.entry.boundaryNeedsCode}</p>
      )}
      {onPick && file.municipalities.length > 0 && (
        <label className="field boundary-pick">
          <span className="field-label">{text.entry.boundaryPick}</span>
          <select
            className="select"
            value=""
            onChange={(event) => {
              const picked = file.municipalities.find(({ code }) => code === event.target.value);
              if (picked) onPick(picked);
            }}
          >
            <option value="">{text.entry.boundaryPickNone}</option>
            {file.municipalities.map(({ code, prefecture, name }) => (
              <option key={code} value={code}>
                {`${prefecture} ${name} (${code})`}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

function FoundArea({ chosen, file }: { readonly chosen: ChosenBoundary; readonly file: BoundaryFile | null }) {
  const { text } = useLanguage();
  return (
    <div className="boundary-found">
      <BoundaryOutline boundary={chosen.boundary} />
      <div>
        <p className="boundary-file">{file?.name}</p>
        <p>
          <strong>{chosen.name ? text.entry.boundaryFound(chosen.name) : text.entry.boundaryFoundUnnamed}</strong>
        </p>
        <dl className="pairs">
          <div>
            <dt>{text.entry.boundaryArea}</dt>
            <dd className="number">{`${digits(chosen.areaKm2, chosen.areaKm2 < 1000 ? 1 : 0)} km²`}</dd>
          </div>
          <div>
            <dt>{text.entry.boundaryParts}</dt>
            <dd className="number">{digits(chosen.boundary.coordinates.length)}</dd>
          </div>
        </dl>
      </div>
    </div>
  );
}

function HowToGetIt() {
  const { text } = useLanguage();
  const { boundarySteps: steps } = text.entry;
  return (
    <details className="fold">
      <summary>{text.entry.boundaryHelp}</summary>
      <ol className="steps">
        <li>{steps.open}</li>
        <li>{steps.drop}</li>
      </ol>
      <p className="field-hint">{steps.closed}</p>
    </details>
  );
}
