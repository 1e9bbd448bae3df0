import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { SUBPROTOCOL, type CommandName, type ServerFrame } from '../../src/wire.js';

export interface Came {
  readonly id: number;
  readonly do: CommandName;
  readonly [field: string]: unknown;
}

/** A server on loopback that says nothing of its own, save that it answers offers of voices. */
export class PuppetServer {
  readonly #http: Server;
  readonly #came: Came[] = [];
  #socket: WebSocket | undefined;

  private constructor(http: Server) {
    this.#http = http;
    const sockets = new WebSocketServer({
      server: http,
      handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
    });
    sockets.on('connection', (socket) => {
      this.#socket = socket;
      socket.on('message', (data: Buffer) => {
        const command = JSON.parse(data.toString()) as Came;
        if (command.do === 'media.offer') {
          socket.send(JSON.stringify({ re: command.id, ok: { sdp: 'answer' } }));
        } else {
          this.#came.push(command);
        }
      });
    });
  }

  static async start(): Promise<PuppetServer> {
    const http = createServer((_, response) => response.end('{}'));
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
    return new PuppetServer(http);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  /** The next command, which has to be this one. */
  async next(name: CommandName): Promise<Came> {
    return vi.waitFor(
      () => {
        const [first] = this.#came;
        if (first?.do !== name) throw new Error(`${name} awaited, came: ${JSON.stringify(first)}`);
        return this.#came.shift()!;
      },
      { timeout: 3_000, interval: 5 },
    );
  }

  send(frame: ServerFrame): void {
    this.#socket?.send(JSON.stringify(frame));
  }

  /** Ends when the client has read all that was sent: frames and pongs keep their order. */
  async settled(): Promise<void> {
    const socket = this.#socket;
    if (socket === undefined || socket.readyState !== socket.OPEN) return;
    await new Promise<void>((done) => {
      socket.once('pong', () => done());
      socket.once('close', () => done());
      socket.ping();
    });
  }

  cut(): void {
    this.#socket?.terminate();
  }

  async stop(): Promise<void> {
    this.cut();
    this.#http.closeAllConnections();
    await new Promise((done) => this.#http.close(done));
  }
}
