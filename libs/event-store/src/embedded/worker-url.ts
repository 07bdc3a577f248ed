/** The program of the thread that owns the file. */
export const workerUrl = new URL('./log-worker.js', import.meta.url);
