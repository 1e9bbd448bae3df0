/** Called once a frame. Answers whether it wants the next frame, or may rest until woken. */
export type Frame = (now: number) => boolean;

/** While everything rests, levels are looked at this often: as often as they come. */
const REST_MS = 100;

const frames = new Set<Frame>();
let scheduled: { readonly cancel: () => void } | undefined;

/** Joins the one loop of the page; returns what leaves it. It stands still while nobody looks. */
export function eachFrame(frame: Frame): () => void {
  frames.add(frame);
  wake();
  return () => {
    frames.delete(frame);
    if (frames.size === 0) rest();
  };
}

function wake(): void {
  rest();
  if (frames.size > 0) {
    const id = requestAnimationFrame(run);
    scheduled = { cancel: () => cancelAnimationFrame(id) };
  }
}

function rest(): void {
  scheduled?.cancel();
  scheduled = undefined;
}

function run(now: number): void {
  scheduled = undefined;
  let lively = false;
  for (const frame of frames) lively = frame(now) || lively;
  if (lively) {
    wake();
  } else if (frames.size > 0) {
    // A hidden page gets no animation frames, and its timers are slowed down: it costs nothing.
    const id = setTimeout(wake, REST_MS);
    scheduled = { cancel: () => clearTimeout(id) };
  }
}
