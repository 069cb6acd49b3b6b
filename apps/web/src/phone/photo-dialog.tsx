import { type PointerEvent, useState } from 'react';
import type { InspectionPhoto } from '#libs/contracts';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { Segments } from '../shell/segments.js';
import { Icon } from '../shell/icons.js';
import { pointIn, withPoint } from './drawing.js';
import { usePhotoAddress } from './photo-thumbnail.js';
import { type Stroke, Strokes } from './strokes.js';

const colours = ['red', 'yellow', 'blue', 'white'] as const;

interface PhotoDialogProps {
  readonly photo: InspectionPhoto;
  readonly onDraw: (drawing: Stroke[]) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** A photo in full, to be drawn on with a finger or the mouse; each line can be taken back. */
export function PhotoDialog({ photo, onDraw, onRemove, onClose }: PhotoDialogProps) {
  const { phone: words } = useText();
  const [colour, setColour] = useState<Stroke['colour']>('red');
  return (
    <Dialog
      title={words.photo.title}
      shape="dialog dialog-wide"
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button button-danger" onClick={onRemove}>
            <Icon name="trash" />
            {words.photo.remove}
          </button>
          <button type="button" className="button button-primary" onClick={onClose}>
            {words.photo.done}
          </button>
        </>
      }
    >
      <p className="field-hint">{words.photo.draw}</p>
      <Segments
        label={words.photo.colour}
        options={colours.map((value) => ({ value, label: words.photo.colours[value] }))}
        value={colour}
        onChange={setColour}
      />
      <Canvas photo={photo} colour={colour} onDraw={onDraw} />
      <button
        type="button"
        className="button"
        aria-disabled={photo.drawing.length === 0}
        onClick={() => onDraw(photo.drawing.slice(0, -1))}
      >
        <Icon name="undo" />
        {words.photo.undo}
      </button>
    </Dialog>
  );
}

interface CanvasProps {
  readonly photo: InspectionPhoto;
  readonly colour: Stroke['colour'];
  readonly onDraw: (drawing: Stroke[]) => void;
}

function Canvas({ photo, colour, onDraw }: CanvasProps) {
  const { phone: words } = useText();
  const address = usePhotoAddress(photo.sha256, 'copies');
  const [line, setLine] = useState<Stroke | null>(null);
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setLine({ colour, points: [pointIn(event.currentTarget.getBoundingClientRect(), event)] });
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (line) setLine(withPoint(line, pointIn(event.currentTarget.getBoundingClientRect(), event)));
  };
  const end = () => {
    if (line) onDraw([...photo.drawing, line].slice(0, 100));
    setLine(null);
  };
  return (
    <div className="photo-canvas" onPointerDown={begin} onPointerMove={move} onPointerUp={end} onPointerCancel={end}>
      {address ? <img src={address} alt={words.photo.title} draggable={false} /> : <p>{words.photo.gone}</p>}
      <Strokes strokes={line ? [...photo.drawing, line] : photo.drawing} />
    </div>
  );
}
