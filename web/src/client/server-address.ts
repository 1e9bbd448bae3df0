/** Where the server answers, from the address that the app gave; default: where the page is from. */
function base(server: string | undefined): URL {
  const here = typeof location === 'undefined' ? undefined : location.href;
  const url = new URL(server ?? '/', here);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

export function signalUrl(server: string | undefined): string {
  const url = new URL('v1/signal', base(server));
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

export interface ServerInfo {
  /** How many voices one client can hear at the same time. */
  readonly slotsMax: number;
}

const SLOTS_DEFAULT = 12;

/** What the server says of itself; one that does not say is taken for a usual one. */
export async function infoOf(server: string | undefined): Promise<ServerInfo> {
  try {
    const response = await fetch(new URL('v1/info', base(server)));
    const info = (await response.json()) as { media?: { slotsMax?: unknown } };
    const slotsMax = info.media?.slotsMax;
    return { slotsMax: typeof slotsMax === 'number' && slotsMax > 0 ? slotsMax : SLOTS_DEFAULT };
  } catch {
    return { slotsMax: SLOTS_DEFAULT };
  }
}
