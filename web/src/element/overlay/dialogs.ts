import { html, nothing, type TemplateResult } from 'lit';
import { drawnFrom } from '../drawn-from.js';
import { may, seatOf, type Person, type RoomState } from '../../client/index.js';
import { avatar } from '../avatar.js';
import { FocusScope } from '../focus-scope.js';
import { icon } from '../icons.js';
import { Part } from '../part.js';
import { isHost, roleMark } from '../roles.js';
import { Seconds } from '../seconds.js';
import { wait } from '../texts.js';

/** Which question is open. One at a time, the most pressing first. */
export type DialogKind = 'leave' | 'invitation' | 'microphone' | 'move' | 'help';

interface Way {
  readonly text: string;
  readonly press: () => void;
  readonly icon?: 'retry';
}

/** Questions that wait for an answer, over everything else. Escape is the careful answer. */
export class LarDialogs extends Part {
  static override properties = drawnFrom('kind');

  protected override readonly reads = [
    'invitation',
    'microphoneAsk',
    'moveAsk',
    'microphone',
    'seats',
    'you',
    'people',
  ] as const satisfies readonly (keyof RoomState)[];

  kind: DialogKind = 'leave';

  protected readonly scope = new FocusScope(this, {
    active: () => true,
    escape: () => this.#escape(),
  });
  protected readonly seconds = new Seconds(this, () => {
    const endsAt = this.#endsAt();
    return endsAt === undefined ? undefined : this.ui.now();
  });

  override render(): TemplateResult {
    return html`<div class="scrim" part="scrim" @click=${(event: Event) => this.#aside(event)}>
      ${this.#dialog()}
    </div>`;
  }

  #dialog(): TemplateResult {
    switch (this.kind) {
      case 'leave':
        return this.#leave();
      case 'invitation':
        return this.#invitation();
      case 'microphone':
        return this.#microphone();
      case 'move':
        return this.#move();
      case 'help':
        return this.#help();
    }
  }

  #leave(): TemplateResult {
    const { texts, ui } = this;
    const seated = seatOf(this.state, this.state.you?.user) >= 0;
    return this.#frame(
      texts.leaveTitle,
      seated ? texts.leaveSpeaker : texts.leaveAudience,
      { text: texts.leave, press: () => ui.questions.answerLeave(true) },
      { text: texts.stay, press: () => ui.questions.answerLeave(false) },
      nothing,
      may(this.state, 'room.end')
        ? html`<button
            class="button button--end"
            type="button"
            @click=${() => ui.questions.endForAll()}
          >
            ${texts.endForAll}
          </button>`
        : nothing,
    );
  }

  #invitation(): TemplateResult {
    const { texts, ui } = this;
    const { invitation } = this.state;
    const seat = invitation?.seat === undefined ? undefined : invitation.seat + 1;
    return this.#frame(
      texts.invitationTitle(invitation?.byName ?? ''),
      texts.invitationText(seat),
      { text: texts.notNow, press: () => ui.questions.answerInvitation(false) },
      {
        text: seat === undefined ? texts.takeASeat : texts.takeSeat(seat),
        press: () => ui.questions.answerInvitation(true),
      },
      this.#face(invitation?.by, invitation?.byName),
      this.#timer(texts.invitationWaits),
    );
  }

  #microphone(): TemplateResult {
    const { texts, ui } = this;
    const ask = this.state.microphoneAsk;
    return this.#frame(
      texts.microphoneAskTitle(ask?.byName ?? ''),
      texts.microphoneAskText,
      { text: texts.keepOff, press: () => ui.questions.answer('microphone', false) },
      { text: texts.turnOn, press: () => ui.questions.answer('microphone', true) },
      this.#face(ask?.by, ask?.byName),
      this.#timer(texts.questionWaits),
    );
  }

  #move(): TemplateResult {
    const { texts } = this;
    const { questions } = this.ui;
    const ask = this.state.moveAsk;
    return this.#frame(
      texts.moveTitle((ask?.seat ?? 0) + 1),
      texts.moveText(ask?.byName ?? ''),
      { text: texts.stayHere, press: () => questions.answer('move', false) },
      { text: texts.move, press: () => questions.answer('move', true) },
      this.#face(ask?.by, ask?.byName),
      this.#timer(texts.questionWaits),
    );
  }

  #help(): TemplateResult {
    const { texts, ui } = this;
    const denied = this.state.microphone.permission === 'denied';
    const seat = seatOf(this.state, this.state.you?.user);
    return html`<div
      class="dialog dialog--start"
      part="dialog"
      role="dialog"
      aria-modal="true"
      aria-labelledby="question"
      aria-describedby="answer"
    >
      <div class="dialog__sign">${icon('mic-off')}</div>
      <h2 id="question">${denied ? texts.deniedTitle : texts.missingTitle}</h2>
      <p id="answer">
        ${denied ? texts.deniedText(seat < 0 ? undefined : seat + 1) : texts.missingText}
      </p>
      ${denied ? this.#steps() : nothing}
      ${this.#ways(
        { text: texts.justListen, press: () => ui.closeHelp() },
        { text: texts.tryAgain, press: () => ui.tryMicrophoneAgain(), icon: 'retry' },
      )}
    </div>`;
  }

  #steps(): TemplateResult {
    const { deniedStep1: one, deniedStep2: two, deniedStep3: three } = this.texts;
    return html`<ol class="steps">
      <li><i aria-hidden="true">1</i><span>${one[0]} ${icon('settings')} ${one[1]}</span></li>
      <li>
        <i aria-hidden="true">2</i
        ><span>${two[0]} <b>${two[1]}</b> ${two[2]} <b>${two[3]}</b>${two[4]}</span>
      </li>
      <li><i aria-hidden="true">3</i><span>${three}</span></li>
    </ol>`;
  }

  #frame(
    title: string,
    text: string,
    careful: Way,
    main: Way,
    face: unknown = nothing,
    timer: unknown = nothing,
  ): TemplateResult {
    return html`<div
      class="dialog"
      part="dialog"
      role="dialog"
      aria-modal="true"
      aria-labelledby="question"
      aria-describedby="answer"
    >
      ${face}
      <h2 id="question">${title}</h2>
      <p id="answer">${text}</p>
      ${this.#ways(careful, main)}${timer}
    </div>`;
  }

  #ways(careful: Way, main: Way): TemplateResult {
    return html`<div class="dialog__ways">
      <button class="button" type="button" @click=${careful.press}>${careful.text}</button>
      <button class="button button--main" type="button" data-focus @click=${main.press}>
        ${main.icon === undefined ? nothing : icon(main.icon)}${main.text}
      </button>
    </div>`;
  }

  #face(user: string | undefined, name: string | undefined): TemplateResult | typeof nothing {
    if (user === undefined) return nothing;
    const person: Person | undefined = this.state.people.get(user);
    const host = isHost(person?.role);
    return html`<div class="dialog__face">
      <div class="seat ${host ? 'is-host' : ''}">
        <span class="seat__disc">
          <span class="seat__halo" style="opacity: 0.35"></span>
          ${avatar(user, person?.name ?? name ?? user, person?.avatar)}
          <span
            class="seat__ring"
            style="opacity: 1; outline-width: max(2px, calc(var(--disc) * 0.0375))"
          ></span>
          ${
            roleMark(person?.role) === undefined
              ? nothing
              : html`<span class="seat__badge">${roleMark(person?.role)}</span>`
          }
        </span>
      </div>
    </div>`;
  }

  #endsAt(): number | undefined {
    const { invitation, microphoneAsk, moveAsk } = this.state;
    const asked = { invitation, microphone: microphoneAsk, move: moveAsk };
    return this.kind in asked ? asked[this.kind as keyof typeof asked]?.endsAt : undefined;
  }

  #timer(text: (time: string) => string): TemplateResult | typeof nothing {
    const endsAt = this.#endsAt();
    if (endsAt === undefined) return nothing;
    const left = Math.max(0, Math.ceil((endsAt - this.ui.now()) / 1000) * 1000);
    return html`<span class="dialog__timer" role="timer" aria-live="off"
      >${text(wait(left))}</span
    >`;
  }

  /** The answer that changes nothing. */
  #escape(): void {
    const { ui } = this;
    switch (this.kind) {
      case 'leave':
        ui.questions.answerLeave(false);
        break;
      case 'invitation':
        ui.questions.answerInvitation(false);
        break;
      case 'microphone':
      case 'move':
        ui.questions.answer(this.kind, false);
        break;
      case 'help':
        ui.closeHelp();
        break;
    }
  }

  // Beside a question about others' wishes a slip of the finger must not say no.
  #aside(event: Event): void {
    const asks = this.kind !== 'leave' && this.kind !== 'help';
    if (event.target === event.currentTarget && !asks) this.#escape();
  }
}
