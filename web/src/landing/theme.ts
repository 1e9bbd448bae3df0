export type Theme = 'light' | 'dark';

const KEY = 'live-audio-room.theme';

/** What the visitor chose here, else what the address or the system says. */
export function themeNow(): Theme {
  const asked = new URLSearchParams(location.search).get('theme');
  const chosen = asked ?? localStorage.getItem(KEY);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

export function followTheme(): void {
  document.documentElement.dataset.theme = themeNow();
}

export function turnTheme(): Theme {
  const theme = themeNow() === 'dark' ? 'light' : 'dark';
  localStorage.setItem(KEY, theme);
  document.documentElement.dataset.theme = theme;
  return theme;
}
