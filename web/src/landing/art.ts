/** The picture of the landing page: a room seen from above, one seat free. Drawn from tables. */

const PORTRAITS = import.meta.glob<string>('./portraits/*.svg', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const CENTRE = { x: 500, y: 316 };
/** The rings on the floor, as half axes. */
const RINGS = [
  [222, 118],
  [352, 206],
  [480, 298],
  [610, 392],
  [745, 490],
  [885, 592],
] as const;

type Voice = 'host' | 'voice';
/** A portrait, or initials and their colour; where; how large; and who speaks how loud. */
type Face = readonly [who: string, x: number, y: number, r: number, voice?: Voice, halo?: number];

const FACES: readonly Face[] = [
  ['KA/4', 463, 111, 33.6],
  ['hills', 686, 141, 33.9],
  ['cat', 283, 154, 34.3],
  ['jonas', 308, 257, 39.1],
  ['aiko', 692, 257, 39.1],
  ['fern', 162, 259, 37.4],
  ['YS/11', 838, 259, 37.4],
  ['mara', 500, 310, 66, 'host', 0.68],
  ['dele', 711, 352, 42],
  ['SM/10', 289, 352, 42],
  ['chen', 840, 369, 40.6],
  ['BS/5', 160, 369, 40.6],
  ['leila', 601, 421, 44.1, 'voice', 0.58],
  ['tomas', 399, 421, 44.1],
  ['priya', 735, 469, 43.5, 'voice', 0.37],
  ['wanjiru', 264, 469, 43.5],
];

export function artwork(): string {
  return `<svg viewBox="0 0 1000 640" role="img" aria-label="People on seats around a host, some of them speaking, one seat free">
    <defs>${(['host', 'voice', 'me'] as const).map(halo).join('')}</defs>
    <g class="lines">${RINGS.map(([rx, ry]) => `<ellipse cx="${CENTRE.x}" cy="${CENTRE.y}" rx="${rx}" ry="${ry}"/>`).join('')}</g>
    <g>${crowd().join('')}</g>
    ${FACES.map(face).join('')}
    <circle cx="500" cy="522" r="76.6" fill="url(#halo-me)" opacity=".42"/>
    <g class="free"><circle cx="500" cy="522" r="45.1" stroke-dasharray="5.9 5.9"/><path d="M488.3 522h23.4M500 510.3v23.4"/></g>
  </svg>`;
}

function halo(voice: Voice | 'me'): string {
  const [from, opacity] = voice === 'me' ? [0.5, 0.5] : [0.6, 0.75];
  const colour = `stop-color="var(--lar-${voice}-halo)"`;
  return `<radialGradient id="halo-${voice}"><stop offset="${from}" ${colour} stop-opacity="${opacity}"/><stop offset="1" ${colour} stop-opacity="0"/></radialGradient>`;
}

function face([who, x, y, r, voice, opacity]: Face): string {
  const [name = '', colour] = who.split('/');
  if (colour !== undefined) {
    return `<circle cx="${x}" cy="${y}" r="${r}" style="fill: var(--lar-avatar-${colour})"/><text x="${x}" y="${y + r * 0.25}" font-size="${r * 0.7}">${name}</text>`;
  }
  const drawing = (PORTRAITS[`./portraits/${name}.svg`] ?? '').replace(
    '<svg ',
    `<svg x="${x - r}" y="${y - r}" width="${2 * r}" height="${2 * r}" `,
  );
  const clip = `<clipPath id="face-${name}"><circle cx="${x}" cy="${y}" r="${r}"/></clipPath><g clip-path="url(#face-${name})">${drawing}</g>`;
  if (voice === undefined) return clip;
  return `<circle cx="${x}" cy="${y}" r="${r * 1.72}" fill="url(#halo-${voice})" opacity="${opacity ?? 0}"/>${clip}<circle cx="${x}" cy="${y}" r="${r * 1.12}" class="ring ring--${voice}" stroke-width="${voice === 'host' ? 4.4 : 2.2}"/>`;
}

/** The audience, as dots on the outer rings: fainter with distance, always the same. */
function crowd(): string[] {
  const random = fromSeed(7);
  return RINGS.slice(2).flatMap(([rx, ry], ring) =>
    Array.from({ length: 22 + ring * 6 }, (_, place, count = 22 + ring * 6) => {
      const angle = ((place + random() * 0.7) / count) * 2 * Math.PI;
      const [x, y] = [CENTRE.x + rx * Math.cos(angle), CENTRE.y + ry * Math.sin(angle)];
      const r = 8.2 + (y - CENTRE.y) / 260 + random() * 1.4;
      const opacity = (0.58 - ring * 0.14 + random() * 0.08).toFixed(2);
      const colour = 1 + Math.floor(random() * 12);
      const awake = random() < 0.06;
      const where = `cx="${x.toFixed()}" cy="${y.toFixed()}"`;
      // Behind the words they would be dirt, and so would they below the picture on a phone.
      const hidden = [x < 190 ? 'far' : '', y > 545 || (y < 70 && x > 120 && x < 880) ? 'low' : ''];
      const style = `class="${hidden.join(' ')}"`;
      const wake = `<circle ${where} r="${(r + 4).toFixed(1)}" class="wake ${hidden.join(' ')}" opacity="${opacity}"/>`;
      return `<circle ${where} r="${r.toFixed(1)}" opacity="${opacity}" ${style} fill="var(--lar-avatar-${colour})"/>${awake ? wake : ''}`;
    }),
  );
}

/** Numbers in [0, 1) that are the same on every visit (mulberry32). */
function fromSeed(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
