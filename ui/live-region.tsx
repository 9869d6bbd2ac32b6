import { useEffect, useRef, useState } from 'preact/hooks';

/** Screen readers queue what they hear; faster than this they fall behind. */
const pauseBetweenMessages = 1000; // ms

/**
 * Speaks `message` when it changes, at most one a second: of several within a second the latest is spoken.
 * `kind` is `status` for news and `alert` for failures; both regions stand in the document from the start.
 */
export function LiveRegion({
  kind,
  message,
}: {
  readonly kind: 'status' | 'alert';
  readonly message: string;
}) {
  const [spoken, setSpoken] = useState('');
  const lastSpokenAt = useRef(-Infinity);
  useEffect(() => {
    const speak = () => {
      lastSpokenAt.current = Date.now();
      setSpoken(message);
    };
    const wait = lastSpokenAt.current + pauseBetweenMessages - Date.now();
    const timer = setTimeout(speak, Math.max(0, wait));
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div class="for-readers" role={kind}>
      {spoken}
    </div>
  );
}
