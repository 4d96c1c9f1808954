// One alarm: what, how bad, until when, what was noted; and the form to take it in hand or close it.
import { fieldAt, type Reply } from '#app/components/refused.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import { alarmHref, alarmText, detailText, dueText, severityText } from './alarm-words.ts';
import type { AlarmFacts } from './alarms.read.server.ts';

/** `reply`: the refused post, if it was about this alarm. */
export function AlarmCard({ alarm, reply }: { alarm: AlarmFacts; reply: Reply }) {
  const { text, tone } = severityText(alarm.severity);
  const href = alarmHref(alarm);
  const about = detailText(alarm.detail) || alarm.subject;
  return (
    <li className="card form-stack" id={alarm.id}>
      <div className="section-head">
        <h2>{alarmText(alarm.kind)}</h2>
        <Badge tone={alarm.clearedAt === null ? tone : 'plain'}>{alarm.clearedAt === null ? text : m.oversight_closed()}</Badge>
      </div>
      <p>{href === null ? about : <a href={href}>{about}</a>}</p>
      <p className="hint">{timesOf(alarm).join(' · ')}</p>
      {alarm.note === '' ? null : <p>{m.oversight_note_by({ note: alarm.note, name: alarm.clearedName ?? alarm.acknowledgedName ?? '–' })}</p>}
      {alarm.clearedAt === null ? <NoteForm alarm={alarm} reply={reply} /> : null}
    </li>
  );
}

function NoteForm({ alarm, reply }: { alarm: AlarmFacts; reply: Reply }) {
  return (
    <form method="post" className="form-stack">
      <input type="hidden" name="alarmId" value={alarm.id} />
      <Field id={`note-${alarm.id}`} {...fieldAt(reply, 'note')} label={m.oversight_note()} required minLength={2} maxLength={300} autoComplete="off" />
      <div className="button-row">
        <Button name="deed" value="acknowledge" kind="secondary" size="small">
          {m.oversight_acknowledge()}
        </Button>
        <Button name="deed" value="close" kind="quiet" size="small">
          {m.oversight_close()}
        </Button>
      </div>
    </form>
  );
}

function timesOf(alarm: AlarmFacts): string[] {
  const locale = getLocale();
  const due = dueText(alarm);
  const times = [m.oversight_raised({ when: formatMoment(alarm.raisedAt, locale) })];
  if (due !== null) times.unshift(m.oversight_due({ when: due }));
  if (alarm.acknowledgedAt !== null) times.push(m.oversight_in_hand({ name: alarm.acknowledgedName ?? '–', when: formatMoment(alarm.acknowledgedAt, locale) }));
  if (alarm.clearedAt !== null) times.push(m.oversight_closed_at({ when: formatMoment(alarm.clearedAt, locale) }));
  return times;
}
