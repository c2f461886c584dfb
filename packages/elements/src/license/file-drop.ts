import { type ReactiveController, type ReactiveElement, isServer } from 'lit';

interface FileDropOptions {
  /** Whether a file is taken now. */
  readonly isOpen: () => boolean;
  readonly take: (file: File) => void;
}

/** Lets a file be dropped anywhere on an element. */
export class FileDrop implements ReactiveController {
  /** Whether a file is held over the element. */
  isOver = false;
  readonly #host: ReactiveElement;
  readonly #options: FileDropOptions;

  constructor(host: ReactiveElement, options: FileDropOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    if (isServer) return;
    host.addEventListener('dragover', (event) => this.#over(event));
    host.addEventListener('dragleave', () => this.#set(false));
    host.addEventListener('drop', (event) => this.#drop(event));
  }

  hostDisconnected(): void {
    this.isOver = false;
  }

  #set(isOver: boolean): void {
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.#host.requestUpdate();
  }

  #over(event: DragEvent): void {
    if (!this.#options.isOpen() || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#set(true);
  }

  #drop(event: DragEvent): void {
    this.#set(false);
    const file = event.dataTransfer?.files[0];
    if (!file || !this.#options.isOpen()) return;
    // Otherwise the browser leaves the page, to show the file.
    event.preventDefault();
    this.#options.take(file);
  }
}
