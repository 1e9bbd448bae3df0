import { html, nothing, type TemplateResult } from 'lit';
import { drawnFrom } from '../drawn-from.js';
import type { RoomState } from '../../client/index.js';
import { FocusScope } from '../focus-scope.js';
import { Part } from '../part.js';

/** What was chosen: `lasting` without seconds is as long as the room lives. */
export interface Given {
  readonly text: string;
  readonly lasting: { readonly seconds?: number };
}

/** A question that wants more than yes or no. */
export interface Form {
  readonly title: string;
  readonly text?: string;
  /** Asks for how long. */
  readonly lasts?: boolean;
  readonly field?: { readonly label: string; readonly max: number; readonly value?: string };
  /** The word on the button that does it. */
  readonly act: string;
  readonly grave?: boolean;
  readonly run: (given: Given) => unknown;
}

/** Ten minutes, an hour, a day, for ever. */
const LASTING_SECONDS = [600, 3_600, 86_400, undefined];

/** Asks for how long and why before something is done to somebody. Escape does nothing to anybody. */
export class LarForm extends Part {
  static override properties = drawnFrom('form');

  // What is asked was settled when it was opened.
  protected override readonly reads: readonly (keyof RoomState)[] = [];

  form!: Form;

  protected readonly scope = new FocusScope(this, {
    active: () => true,
    escape: () => this.ui.closeForm(),
  });

  override render(): TemplateResult {
    const { form, texts, ui } = this;
    const { field } = form;
    return html`<div
      class="scrim"
      part="scrim"
      role="dialog"
      aria-modal="true"
      aria-labelledby="asked"
    >
      <form
        class="dialog dialog--start"
        part="dialog"
        @submit=${(event: Event) => this.#submit(event)}
      >
        <h2 id="asked">${form.title}</h2>
        ${form.text === undefined ? nothing : html`<p>${form.text}</p>`}
        ${form.lasts === true ? this.#lasting() : nothing}
        ${
          field === undefined
            ? nothing
            : html`<label class="field" part="field"
                ><span>${field.label}</span
                ><input
                  name="text"
                  autocomplete="off"
                  data-focus
                  maxlength=${field.max}
                  .value=${field.value ?? ''}
              /></label>`
        }
        <div class="dialog__ways">
          <button
            class="button"
            type="button"
            ?data-focus=${field === undefined}
            @click=${() => ui.closeForm()}
          >
            ${texts.cancel}
          </button>
          <button class="button ${form.grave === true ? 'button--grave' : 'button--main'}">
            ${form.act}
          </button>
        </div>
      </form>
    </div>`;
  }

  #lasting(): TemplateResult {
    const { texts } = this;
    return html`<fieldset class="choices" part="choices">
      <legend>${texts.forHowLong}</legend>
      ${LASTING_SECONDS.map(
        (seconds, index) =>
          html`<label
            ><input
              type="radio"
              name="seconds"
              value=${seconds ?? ''}
              ?checked=${index === 0}
            /><span>${seconds === undefined ? texts.forEver : texts.duration(seconds)}</span></label
          >`,
      )}
    </fieldset>`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const word = (name: string) => {
      const value = given.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const seconds = Number(word('seconds'));
    this.ui.submitForm(this.form, {
      text: word('text'),
      lasting: seconds > 0 ? { seconds } : {},
    });
  }
}
