import { Session } from './connection/session.js';
import { LevelTable } from './level-table.js';
import { Sound } from './media/sound.js';
import type { CommandAnswer, CommandFields, CommandName, Joined, ServerEvent } from './messages.js';
import { MicrophoneControl } from './microphone-control.js';
import { Outbox } from './outbox.js';
import { Questions } from './questions.js';
import type { ClientOptions, JoinOptions, RoomClient } from './room-client.js';
import { RoomClock, Ticker } from './room-clock.js';
import { roomControls } from './room-controls.js';
import { RoomError, asRoomError, localError } from './room-error.js';
import type { RoomEventListener } from './room-events.js';
import type { RoomEventName, RoomStateReason } from './events.js';
import { type End, IDLE, type RoomState, seatOf } from './room-state.js';
import { ended, withEvent, withSnapshot } from './room-view.js';
import { neverArrived, seatControls } from './seat-controls.js';
import { infoOf, signalUrl } from './server-address.js';
import { Store } from './store.js';
import { toldOf, toldOfSnapshot } from './told.js';
import { defined } from './defined.js';

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: RoomError) => void;
}

/** The room client of a browser: WebSocket for words, WebRTC for voices. */
export class LiveRoomClient implements RoomClient {
  minimized = false;
  readonly levels: LevelTable;
  readonly seat: RoomClient['seat'];
  readonly microphone: RoomClient['microphone'];
  readonly message: RoomClient['message'];
  readonly chat: RoomClient['chat'];
  readonly user: RoomClient['user'];
  readonly room: RoomClient['room'];
  readonly reaction: RoomClient['reaction'];
  readonly #options: ClientOptions;
  readonly #store = new Store();
  readonly #clock = new RoomClock();
  readonly #ticker = new Ticker();
  readonly #sound: Sound;
  readonly #microphone: MicrophoneControl;
  readonly #outbox: Outbox;
  readonly #questions: Questions;
  #session: Session | undefined;
  #joining: Waiting | undefined;
  #takeSeat: JoinOptions['takeSeat'];
  /** What one said of oneself last: nobody else keeps it for a plain listener. */
  #attributes: Readonly<Record<string, string>> | undefined;
  #leaving: Promise<boolean> | undefined;
  #slotsMax: Promise<number> = Promise.resolve(0);

  constructor(options: ClientOptions = {}) {
    this.#options = options;
    const store = this.#store;
    this.#sound = new Sound(options.processing ?? {}, {
      state: (sound) => store.change({ sound }),
      blocked: (audioBlocked) => store.change({ audioBlocked }),
      permission: (permission) =>
        store.change({ microphone: { ...store.state.microphone, permission } }),
      microphoneLost: () => this.#microphone.lost(),
      quality: (quality) => {
        const before = store.state.quality;
        store.change({ quality });
        if (before?.score !== quality.score) store.events.emit('user.qualityChanged', quality);
      },
      output: (output) => store.events.emit('audioVideo.audioOutputChanged', output),
      problem: (method, error) => store.report(method, error),
    });
    const run = this.#run.bind(this);
    this.#microphone = new MicrophoneControl(store, run, this.#sound);
    this.microphone = this.#microphone.controls;
    this.#outbox = new Outbox(
      store,
      () => this.serverNow(),
      (fields) => run('message.send', fields),
    );
    this.message = {
      ...this.#outbox.controls,
      delete: async (message) => {
        await run('message.delete', { message });
      },
    };
    const controls = roomControls({
      store,
      run,
      described: (attributes) => (this.#attributes = attributes),
    });
    this.chat = controls.chat;
    this.user = controls.user;
    this.room = controls.room;
    this.reaction = controls.reaction;
    this.seat = seatControls({
      store,
      run,
      now: () => this.serverNow(),
      taken: () => {
        if (options.microphoneOnTake ?? true) this.#microphone.taken();
      },
    });
    this.#questions = new Questions({
      store,
      defaults: options.defaults ?? {},
      answerMicrophone: (request, consent) => this.microphone.answer(request, consent),
      answerMove: (request, consent) => this.seat.answerMove(request, consent),
    });
    this.levels = new LevelTable({
      you: () => store.state.you?.user,
      measured: () => this.#sound.level(),
      heard: () => store.state.microphone.on,
    });
    store.subscribe((state) => this.#microphone.follow(state));
  }

  get state(): RoomState {
    return this.#store.state;
  }

  get events(): RoomClient['events'] {
    return this.#store.events;
  }

  subscribe(listener: (state: RoomState) => void): () => void {
    return this.#store.subscribe(listener);
  }

  on<N extends RoomEventName>(name: N, listener: RoomEventListener<N>): () => void {
    return this.events.on(name, listener);
  }

  serverNow(): number {
    return this.#clock.now();
  }

  elapsedMs(): number {
    const startedAt = this.state.room?.startedAt;
    return startedAt === undefined ? 0 : Math.max(0, this.serverNow() - startedAt);
  }

  unblockAudio(): Promise<void> {
    return this.#sound.unblock();
  }

  join({ server, room, token, takeSeat, attributes }: JoinOptions): Promise<void> {
    if (this.#session !== undefined) {
      return Promise.reject(localError('session.running', 'this client is in a room already'));
    }
    this.#takeSeat = takeSeat;
    this.#attributes = attributes ?? this.#attributes;
    const { microphone } = this.state;
    this.#store.set({
      ...IDLE,
      phase: 'joining',
      microphone: { ...IDLE.microphone, permission: microphone.permission },
    });
    this.#stateChanged('LOGGING_IN');
    this.#slotsMax = infoOf(server).then((info) => info.slotsMax);
    return new Promise((resolve, reject) => {
      this.#joining = { resolve, reject };
      this.#session = new Session(
        { url: signalUrl(server), room, token, attributes: () => this.#attributes },
        {
          joined: (joined, roundTripMs) => this.#joined(joined, roundTripMs),
          event: (event) => this.#event(event),
          lost: () => this.#lost(),
          ended: (end, error) => this.#ended(end, error),
          renewToken: (secondsLeft) => this.#renewToken(secondsLeft),
          problem: (method, error) => this.#store.report(method, error),
        },
      );
      this.#session.start();
    });
  }

  renewToken(token: string): Promise<void> {
    return (
      this.#session?.renew(token) ?? Promise.reject(localError('session.none', 'join a room first'))
    );
  }

  leave({ confirm = true }: { readonly confirm?: boolean } = {}): Promise<boolean> {
    this.#leaving ??= this.#leave(confirm).finally(() => (this.#leaving = undefined));
    return this.#leaving;
  }

  async #leave(confirm: boolean): Promise<boolean> {
    const session = this.#session;
    if (session === undefined) return true;
    if (confirm && this.state.phase !== 'joining') {
      const defaultAction = () => this.#options.defaults?.confirmLeave?.() ?? Promise.resolve(true);
      const goes = await this.events.ask('leaveConfirmation', { defaultAction }, (event) =>
        // Who prevents the leave and says no more has answered.
        event.defaultPrevented ? false : defaultAction(),
      );
      if (!goes) return false;
    }
    await session.leave();
    return true;
  }

  #run<C extends CommandName>(name: C, fields: CommandFields<C>): Promise<CommandAnswer<C>> {
    return this.#session === undefined
      ? Promise.reject(localError('session.none', 'join a room first'))
      : this.#session.command(name, fields);
  }

  #joined(joined: Joined, roundTripMs: number): void {
    const before = this.state;
    const returned = before.phase === 'reconnecting';
    this.#clock.set(joined.now, roundTripMs);
    const known = joined.snapshot === undefined ? before : withSnapshot(before, joined.snapshot);
    const clockOffsetMs = this.serverNow() - Date.now();
    this.#store.set({ ...known, phase: 'joined', clockOffsetMs });
    this.levels.clear();
    this.#stateChanged(returned ? 'RECONNECTED' : 'LOGGED_IN');
    if (!joined.resumed) {
      this.#store.tell(toldOfSnapshot(before, this.state));
      this.#questions.put(before);
    }
    this.#ticker.start(
      () => this.elapsedMs(),
      (elapsedMs) => this.events.emit('duration.updated', { elapsedMs }),
    );
    void this.#connectSound(joined.resumed);
    this.#microphone.resume();
    this.#outbox.resume();
    this.#joining?.resolve();
    this.#joining = undefined;
    this.#takeWantedSeat();
  }

  /** Once in a stay: who comes back after a cut has kept his seat, or lost it for a reason. */
  #takeWantedSeat(): void {
    const wanted = this.#takeSeat;
    this.#takeSeat = undefined;
    if (wanted === undefined || seatOf(this.state, this.state.you?.user) >= 0) return;
    this.seat.take(wanted === 'best' ? undefined : wanted).catch((thrown: unknown) => {
      // A refusal was told as S15.
      if (neverArrived(asRoomError(thrown).code)) this.#store.report('seat.take', thrown);
    });
  }

  async #connectSound(keep: boolean): Promise<void> {
    const session = this.#session;
    const slots = Math.min(await this.#slotsMax, this.state.seats.length);
    if (session === undefined || session !== this.#session || this.state.phase !== 'joined') return;
    const offer = async (sdp: string) => (await session.command('media.offer', { sdp })).sdp;
    this.#sound.connect(slots, offer, keep);
  }

  #event(event: ServerEvent): void {
    if (event.on === 'speaking') this.levels.update(event.levels);
    const before = this.state;
    const after = withEvent(before, event, this.serverNow());
    this.#store.set(after);
    if (before.people !== after.people) {
      this.levels.keep((user) => after.people.get(user)?.microphone === 'on');
    }
    this.#store.tell(toldOf(before, event, after));
    this.#outbox.settle();
    this.#questions.put(before);
    if (after.end !== undefined) this.#session?.finish(after.end, endedBy(event));
  }

  #renewToken(secondsLeft: number): Promise<string | null> {
    return this.events.ask(
      'room.tokenExpired',
      { secondsLeft },
      () => this.#options.defaults?.renewToken?.(secondsLeft) ?? null,
    );
  }

  #lost(): void {
    this.#sound.pause();
    this.levels.clear();
    this.#store.change({ phase: 'reconnecting' });
    this.#stateChanged('RECONNECTING');
  }

  #ended(end: End, error?: RoomError): void {
    this.#session = undefined;
    this.#ticker.stop();
    this.levels.clear();
    const joining = this.#joining;
    this.#joining = undefined;
    if (joining !== undefined) {
      const failure = error ?? localError('join.cancelled', 'left before being inside');
      this.#store.change({ phase: 'idle' });
      this.#stateChanged('LOGIN_FAILED', failure.code);
      joining.reject(failure);
      return;
    }
    this.#store.set(this.state.phase === 'ended' ? this.state : ended(this.state, end));
    this.#sound.stop();
    this.#outbox.fail('session.none');
    this.#stateChanged(...stateAfter(end, error));
    const { defaults } = this.#options;
    const detail = {
      ...(this.state.end ?? end),
      isFromMinimizing: this.minimized,
      defaultAction: () => defaults?.ended?.(detail),
    };
    if (!this.events.emit('ended', detail).defaultPrevented) detail.defaultAction();
  }

  #stateChanged(reason: RoomStateReason, errorCode?: string): void {
    const session = reason === 'LOGGED_IN' ? this.state.room?.session : undefined;
    this.events.emit('room.stateChanged', {
      reason,
      ...defined({ errorCode }),
      extendedData: defined({ room_session_id: session }),
    });
  }
}

function stateAfter(end: End, error?: RoomError): [RoomStateReason, string | undefined] {
  switch (end.reason) {
    case 'LOCAL_LEAVE':
      return error === undefined ? ['LOGGED_OUT', undefined] : ['LOGOUT_FAILED', error.code];
    case 'KICK_OUT':
      return ['KICKED_OUT', error?.code];
    case 'CONNECTION_LOST':
      return ['RECONNECT_FAILED', error?.code];
    case 'ROOM_ENDED':
    case 'TOKEN_EXPIRED':
      return ['LOGGED_OUT', error?.code];
  }
}

function endedBy(event: ServerEvent): RoomError {
  const replaced = event.on === 'you.replaced';
  const code = replaced
    ? 'user.elsewhere'
    : event.on === 'room.ended'
      ? 'room.ended'
      : 'user.removed';
  return new RoomError(code, `the server said ${event.on}`);
}
