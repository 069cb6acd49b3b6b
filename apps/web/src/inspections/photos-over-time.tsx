import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { FacilityPhoto } from '../api/types.js';
import { photoAddress } from '../findings/findings-queries.js';
import { dayText } from '../format/date.js';
import { useLanguage, useText } from '../i18n/text.js';
import { GradeMark } from '../phone/grade-look.js';
import { partText } from '../phone/phone-words.js';
import { Strokes } from '../phone/strokes.js';
import { Dialog } from '../shell/dialog.js';
import { useAnnounce } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { facilityPhotosQuery } from './inspection-queries.js';
import { arrangePhotos, lookCloser, type PhotoGridRow, type PhotoLook, wholePhoto } from './photo-grid.js';

interface PhotosOverTimeProps {
  readonly code: string;
  readonly facilityId: string;
  readonly onClose: () => void;
}

const mostPicked = 4;

/** The photos of a facility: a row an item, a column a day; up to four are picked to be compared large. */
export function PhotosOverTime({ code, facilityId, onClose }: PhotosOverTimeProps) {
  const { inspections } = useText();
  const query = useQuery(facilityPhotosQuery(code, facilityId));
  const [picked, setPicked] = useState<readonly FacilityPhoto[]>([]);
  const [isLarge, setIsLarge] = useState(false);
  return (
    <Dialog
      title={isLarge ? inspections.compareTitle : inspections.compare}
      shape="dialog dialog-wide"
      onClose={isLarge ? () => setIsLarge(false) : onClose}
      foot={
        !isLarge &&
        query.data?.items.length !== 0 && (
          <>
            <output>{inspections.picked(picked.length)}</output>
            {picked.length > 0 && (
              <button type="button" className="button" onClick={() => setPicked([])}>
                {inspections.unpick}
              </button>
            )}
            <button
              type="button"
              className="button button-primary"
              disabled={picked.length < 2}
              onClick={() => setIsLarge(true)}
            >
              {inspections.compareChosen}
            </button>
          </>
        )
      }
    >
      {!query.data ? (
        <Loading queries={[query]} />
      ) : isLarge ? (
        <Compared code={code} photos={picked} />
      ) : (
        <Grid code={code} photos={query.data.items} picked={picked} onPick={setPicked} />
      )}
    </Dialog>
  );
}

interface GridProps {
  readonly code: string;
  readonly photos: readonly FacilityPhoto[];
  readonly picked: readonly FacilityPhoto[];
  readonly onPick: (picked: readonly FacilityPhoto[]) => void;
}

function Grid({ code, photos, picked, onPick }: GridProps) {
  const { language, text } = useLanguage();
  const { inspections } = text;
  const announce = useAnnounce();
  const table = useRef<HTMLTableElement>(null);
  // Whoever comes back from the comparison goes on where the first photo was picked.
  useEffect(() => table.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus(), []);
  if (photos.length === 0) return <p className="empty">{inspections.compareEmpty}</p>;
  const { days, rows } = arrangePhotos(photos);
  const toggle = (photo: FacilityPhoto) => {
    const others = picked.filter(({ photoId }) => photoId !== photo.photoId);
    if (others.length < picked.length) onPick(others);
    else if (picked.length >= mostPicked) announce(inspections.mostPicked);
    else onPick([...picked, photo].toSorted((a, b) => a.inspectedOn.localeCompare(b.inspectedOn)));
  };
  return (
    <>
      <p>{inspections.compareLead}</p>
      <ScrollRegion label={inspections.compare}>
        <table ref={table} className="table photo-table">
          <thead>
            <tr>
              <th scope="col">{inspections.place}</th>
              {days.map((day) => (
                <th key={day} scope="col">
                  {dayText(day, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{rowName(row, text)}</th>
                {row.cells.map((cell, at) => (
                  <td key={days[at]}>
                    {cell.map((photo) => (
                      <Pickable
                        key={photo.photoId}
                        code={code}
                        photo={photo}
                        name={`${rowName(row, text)} ${dayText(photo.inspectedOn, language)}`}
                        isPicked={picked.some(({ photoId }) => photoId === photo.photoId)}
                        onToggle={() => toggle(photo)}
                      />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

type Texts = ReturnType<typeof useText>;

function rowName(
  { buildingName, component, label }: Pick<PhotoGridRow, 'buildingName' | 'component' | 'label'>,
  text: Texts,
) {
  const part = component === null ? label : partText(component as Parameters<typeof partText>[0], text);
  return [buildingName ?? text.findings.wholeFacility, part].filter(Boolean).join(' ');
}

interface PickableProps {
  readonly code: string;
  readonly photo: FacilityPhoto;
  readonly name: string;
  readonly isPicked: boolean;
  readonly onToggle: () => void;
}

function Pickable({ code, photo, name, isPicked, onToggle }: PickableProps) {
  const { inspections } = useText();
  return (
    <button
      type="button"
      className="desk-photo"
      aria-pressed={isPicked}
      aria-label={inspections.pick(name)}
      onClick={onToggle}
    >
      <img src={photoAddress(code, photo.photoId, 'thumbnail')} alt="" loading="lazy" />
      <Strokes strokes={photo.drawing} />
      {photo.grade && <GradeMark grade={photo.grade} />}
    </button>
  );
}

const keySteps: Readonly<Record<string, { times?: number; x?: number; y?: number }>> = {
  '+': { times: 1.5 },
  ';': { times: 1.5 },
  '-': { times: 1 / 1.5 },
  ArrowLeft: { x: 0.1 },
  ArrowRight: { x: -0.1 },
  ArrowUp: { y: 0.1 },
  ArrowDown: { y: -0.1 },
};

/** The picked photos beside each other; one look for all of them. */
function Compared({ code, photos }: Pick<GridProps, 'code' | 'photos'>) {
  const { inspections } = useText();
  const [look, setLook] = useState(wholePhoto);
  const frame = useRef<HTMLElement>(null);
  // The button that led here is gone, and the keys work in here.
  useEffect(() => frame.current?.focus(), []);
  const change = (step: Parameters<typeof lookCloser>[1]) => setLook((before) => lookCloser(before, step));
  const press = (event: KeyboardEvent) => {
    const step = keySteps[event.key];
    if (!step) return;
    event.preventDefault();
    change(step);
  };
  return (
    <>
      <p className="field-hint">{inspections.zoomHint}</p>
      <div className="actions">
        <button type="button" className="button" onClick={() => change({ times: 1.5 })}>
          {inspections.zoomIn}
        </button>
        <button type="button" className="button" onClick={() => change({ times: 1 / 1.5 })}>
          {inspections.zoomOut}
        </button>
        <output className="number">
          {inspections.zoom} {Math.round(look.times * 100)}%
        </output>
      </div>
      {/* Moves and enlarges by keys, too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <section ref={frame} className="compared" tabIndex={0} aria-label={inspections.compareTitle} onKeyDown={press}>
        {photos.map((photo, at) => (
          <ComparedPhoto key={photo.photoId} {...{ code, photo, look, change }} number={at + 1} />
        ))}
      </section>
    </>
  );
}

interface ComparedPhotoProps {
  readonly code: string;
  readonly photo: FacilityPhoto;
  readonly number: number;
  readonly look: PhotoLook;
  readonly change: (step: { x: number; y: number }) => void;
}

function ComparedPhoto({ code, photo, number, look, change }: ComparedPhotoProps) {
  const { language, text } = useLanguage();
  const drag = ({ buttons, movementX, movementY, currentTarget }: PointerEvent) => {
    if (buttons === 0) return;
    const { clientWidth, clientHeight } = currentTarget;
    change({ x: movementX / clientWidth, y: movementY / clientHeight });
  };
  return (
    <figure>
      <div className="compared-frame" onPointerMove={drag}>
        <div style={{ transform: `translate(${look.x * 100}%, ${look.y * 100}%) scale(${look.times})` }}>
          <img src={photoAddress(code, photo.photoId, 'full')} alt={text.findings.photo(number)} draggable={false} />
          <Strokes strokes={photo.drawing} />
        </div>
      </div>
      <figcaption>
        {dayText(photo.inspectedOn, language)} {rowName(photo, text)} {photo.grade && <GradeMark grade={photo.grade} />}
      </figcaption>
    </figure>
  );
}
