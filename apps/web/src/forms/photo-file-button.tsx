import { type ChangeEvent, useId } from 'react';

interface PhotoFileButtonProps {
  readonly label: string;
  /** What the photo is of, for who cannot see where the button stands. */
  readonly about?: string;
  /** Opens the camera at once, where there is one. */
  readonly isCamera?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes or chooses photos; the same one may be chosen again. */
export function PhotoFileButton({ label, about, isCamera = false, onFiles }: PhotoFileButtonProps) {
  const id = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <label className="button file-button" htmlFor={id}>
      {label}
      {about !== undefined && <span className="visually-hidden">{about}</span>}
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept="image/*"
        {...(isCamera ? { capture: 'environment' as const } : { multiple: true })}
        onChange={choose}
      />
    </label>
  );
}
