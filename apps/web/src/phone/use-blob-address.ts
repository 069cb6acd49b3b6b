import { useEffect, useState } from 'react';

type Load = () => Promise<Blob | undefined>;

/** The address of what is loaded while it is shown; null while it is loaded, or where there is none. `load` says by its identity what that is. */
export function useBlobAddress(load: Load): string | null {
  const [loaded, setLoaded] = useState<{ readonly by: Load; readonly address: string } | null>(null);
  useEffect(() => {
    let address: string | null = null;
    let isGone = false;
    load()
      .then((blob) => {
        if (isGone || !blob) return;
        address = URL.createObjectURL(blob);
        setLoaded({ by: load, address });
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [load]);
  return loaded?.by === load ? loaded.address : null;
}
