import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { SUBPROTOCOL, type Answers, type CommandName, type WireEvent } from '../../src/wire.js';
import type { ServerEvent } from '../../src/client/messages.js';
import { T0, snapshot } from './room.js';

type Fields = Readonly<Record<string, unknown>>;
interface Refusal {
  readonly error: { readonly code: string; readonly message: string };
}
type Reply<C extends CommandName> = Answers[C] | Refusal | 'silence';
export type Script = { [C in CommandName]?: (fields: Fields) => Reply<C> };

export function refuse(code: string): Refusal {
  return { error: { code, message: `refused: ${code}` } };
}

/** A server on loopback that answers as the test says and tells what the test wants told. */
export class ScriptedServer {
  readonly script: Script = {
    'session.join': () => ({ resumed: false, seq: 10, now: T0, snapshot: snapshot() }),
    'media.offer': () => ({ sdp: 'answer' }),
  };
  /** Every command that came, in order. */
  readonly commands: { readonly do: CommandName; readonly [field: string]: unknown }[] = [];
  connections = 0;
  /** New connections are cut before they are open. */
  down = false;
  readonly #http: Server;
  readonly #sockets = new Set<WebSocket>();
  #seq = 10;

  private constructor(http: Server) {
    this.#http = http;
    const sockets = new WebSocketServer({
      noServer: true,
      handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
    });
    http.on('upgrade', (request, socket, head) => {
      this.connections++;
      if (this.down || request.url !== '/v1/signal') socket.destroy();
      else sockets.handleUpgrade(request, socket, head, (client) => this.#serve(client));
    });
  }

  static async start(): Promise<ScriptedServer> {
    const http = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{"version":"test","development":true,"media":{"slotsMax":2}}');
    });
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
    return new ScriptedServer(http);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  /** Commands of one name, without the name. */
  sent(name: CommandName): Fields[] {
    return this.commands
      .filter((command) => command.do === name)
      .map((command) =>
        Object.fromEntries(Object.entries(command).filter(([key]) => key !== 'do')),
      );
  }

  tell(event: WireEvent, seq = event.on === 'speaking' ? undefined : ++this.#seq): void {
    const frame: ServerEvent = seq === undefined ? event : { ...event, seq };
    this.raw(JSON.stringify(frame));
  }

  raw(frame: string): void {
    for (const socket of this.#sockets) socket.send(frame);
  }

  /** As when the network goes: no close frame. */
  cut(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  close(code: number): void {
    for (const socket of this.#sockets) socket.close(code);
  }

  async stop(): Promise<void> {
    this.cut();
    this.#http.closeAllConnections();
    await new Promise((done) => this.#http.close(done));
  }

  #serve(socket: WebSocket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('message', (data: Buffer) => {
      const { id, ...command } = JSON.parse(data.toString()) as {
        id: number;
        do: CommandName;
      };
      this.commands.push(command);
      const reply = (this.script[command.do] as ((fields: Fields) => unknown) | undefined)?.(
        command,
      );
      if (reply === 'silence') return;
      const failed = typeof reply === 'object' && reply !== null && 'error' in reply;
      socket.send(JSON.stringify({ re: id, ...(failed ? reply : { ok: reply ?? {} }) }));
    });
  }
}
