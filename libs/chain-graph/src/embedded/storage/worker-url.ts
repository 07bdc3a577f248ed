/** The program of the thread that writes the graph. */
export const workerUrl = new URL('./graph-worker.js', import.meta.url);
