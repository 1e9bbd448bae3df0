export function bundleGzipBytes(): Promise<number>;
