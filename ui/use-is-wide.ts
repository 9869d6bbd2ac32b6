import { useEffect, useState } from 'preact/hooks';

/** Whether there is room for the preview beside the form. */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => query().matches);
  useEffect(() => {
    const media = query();
    const follow = () => setWide(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return isWide;
}

const query = () => window.matchMedia('(min-width: 640px)');
