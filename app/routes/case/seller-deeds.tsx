// What the maker (or the operator in the maker's place) can do with a case now: one form a deed, the next one first.
import { wonText } from '#app/components/price.tsx';
import { PiecesFields } from '#app/components/pieces-fields.tsx';
import { type Reply, errorsAt, fieldAt, replyTo, typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { CheckBox, Field, FormErrors, Select, TextArea } from '#app/components/ui/field.tsx';
import { canMoveCase, caseRefusals, mayRefuseCase } from '#app/domain/returns/case.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import { refusalGroundWords } from './case-words.ts';
import type { CaseFacts } from './case.read.server.ts';

interface Props {
  found: CaseFacts;
  carriers: readonly { value: string; label: string }[];
  reply: Reply;
  /** The operator may take up what was refused, and pays interest. */
  operator?: boolean;
}

export function SellerDeeds({ found, carriers, reply, operator = false }: Props) {
  const may = (to: CaseFacts['state']): boolean => canMoveCase(found.kind, found.state, to) && (found.state !== 'refused' || operator);
  return (
    <>
      {may('approved') ? <Approve found={found} reply={replyTo(reply, { intent: 'approve' })} /> : null}
      {may('refunded') && found.remedy === 'refund' ? <Refund found={found} reply={replyTo(reply, { intent: 'refund' })} /> : null}
      {may('replaced') && found.remedy === 'replacement' ? <Replace carriers={carriers} reply={replyTo(reply, { intent: 'replace' })} /> : null}
      {may('received') ? <Receive found={found} reply={replyTo(reply, { intent: 'receive' })} /> : null}
      {may('collecting') ? <Collect carriers={carriers} reply={replyTo(reply, { intent: 'collect' })} /> : null}
      {may('refused') ? <Refuse found={found} reply={replyTo(reply, { intent: 'refuse' })} /> : null}
      {operator && found.lateInterest > 0 && found.lateInterestPaidAt === null ? <Interest found={found} /> : null}
    </>
  );
}

function Approve({ found, reply }: { found: CaseFacts; reply: Reply }) {
  return (
    <section className="card desk-next" aria-labelledby="approve">
      <h2 id="approve">{m.returns_do_approve()}</h2>
      <p className="desk-soft">
        {found.kind === 'claim' ? m.returns_do_approve_claim() : found.ground === 'change_of_mind' ? m.returns_do_approve_mind() : m.returns_do_approve_fault()}
      </p>
      <FormErrors errors={errorsAt(reply, '')} />
      <form method="post">
        <Button name="intent" value="approve">
          {m.returns_do_approve()}
        </Button>
      </form>
    </section>
  );
}

function Refund({ found, reply }: { found: CaseFacts; reply: Reply }) {
  return (
    <section className="card desk-next" aria-labelledby="refund">
      <h2 id="refund">{m.returns_do_refund()}</h2>
      <p className="desk-soft">{found.keptBack > 0 ? m.returns_do_refund_kept({ amount: wonText(found.keptBack) }) : m.returns_do_refund_text()}</p>
      <FormErrors errors={errorsAt(reply, '')} />
      <form method="post">
        <Button name="intent" value="refund">
          {m.returns_do_refund()}
        </Button>
      </form>
    </section>
  );
}

function Replace({ carriers, reply }: { carriers: Props['carriers']; reply: Reply }) {
  return (
    <section className="card desk-next" aria-labelledby="replace">
      <h2 id="replace">{m.returns_do_replace()}</h2>
      <FormErrors errors={errorsAt(reply, '')} />
      <form method="post" className="form-stack">
        <Travels carriers={carriers} reply={reply} required />
        <div>
          <Button name="intent" value="replace">
            {m.returns_do_replace_now()}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Collect({ carriers, reply }: { carriers: Props['carriers']; reply: Reply }) {
  return (
    <details className="card desk-fold" open={reply !== undefined}>
      <summary>{m.returns_do_collect()}</summary>
      <FormErrors errors={errorsAt(reply, '')} />
      <form method="post" className="form-stack">
        <Travels carriers={carriers} reply={reply} />
        <div>
          <Button kind="secondary" name="intent" value="collect">
            {m.returns_do_collect()}
          </Button>
        </div>
      </form>
    </details>
  );
}

function Travels({ carriers, reply, required = false }: { carriers: Props['carriers']; reply: Reply; required?: boolean }) {
  return (
    <div className="form-row" data-columns="2">
      <Select
        name="carrier"
        label={m.returns_carrier()}
        required={required}
        optional={!required}
        defaultValue={typedAt(reply, 'carrier') ?? ''}
        errors={errorsAt(reply, 'carrier')}
        options={[{ value: '', label: m.returns_choose(), disabled: required }, ...carriers]}
      />
      <Field
        {...fieldAt(reply, 'trackingNumber')}
        label={m.returns_tracking()}
        required={required}
        optional={!required}
        maxLength={40}
        autoComplete="off"
        inputMode="numeric"
      />
    </div>
  );
}

function Receive({ found, reply }: { found: CaseFacts; reply: Reply }) {
  const english = getLocale() === 'en';
  const lines = found.lines.map((line) => ({ lineId: line.id, left: line.quantity, chosen: 0, name: english ? line.nameEn : line.nameKo }));
  return (
    <section className="card" aria-labelledby="receive">
      <h2 id="receive">{m.returns_do_receive()}</h2>
      <p className="desk-soft">{m.returns_do_receive_text()}</p>
      <FormErrors errors={errorsAt(reply, '')} />
      <form method="post" encType="multipart/form-data" className="form-stack">
        <Field {...fieldAt(reply, 'receivedOn')} type="date" label={m.returns_received_on()} hint={m.returns_received_on_hint()} optional max={found.today} />
        <PiecesFields legend={m.returns_saleable()} lines={lines} reply={reply} />
        <TextArea {...fieldAt(reply, 'findings')} label={m.returns_findings()} optional maxLength={1_000} rows={3} />
        <Field
          name="picture"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          label={m.returns_findings_picture()}
          optional
          errors={errorsAt(reply, 'picture')}
        />
        <div>
          <Button name="intent" value="receive">
            {m.returns_do_receive()}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Refuse({ found, reply }: { found: CaseFacts; reply: Reply }) {
  const possible = caseRefusals.filter(
    (refusal) => mayRefuseCase(found.ground, refusal, { marked: true, consented: found.consented }) && refusal !== 'service_begun',
  );
  return (
    <details className="card desk-fold" open={reply !== undefined}>
      <summary>{m.returns_do_refuse()}</summary>
      <p className="desk-soft">{m.returns_do_refuse_text()}</p>
      <FormErrors errors={errorsAt(reply, '')} />
      <form method="post" className="form-stack">
        <Select
          name="ground"
          label={m.returns_refusal_ground()}
          required
          defaultValue={typedAt(reply, 'ground') ?? ''}
          errors={errorsAt(reply, 'ground')}
          options={[{ value: '', label: m.returns_choose(), disabled: true }, ...possible.map((value) => ({ value, label: refusalGroundWords(value) }))]}
        />
        <TextArea
          {...fieldAt(reply, 'words')}
          label={m.returns_refusal_words()}
          hint={m.returns_refusal_words_hint()}
          required
          minLength={5}
          maxLength={1_000}
          rows={4}
        />
        {possible.some((refusal) => refusal.startsWith('value_lost') || refusal === 'copied_media_opened') ? (
          <CheckBox name="marked" label={m.returns_refusal_marked()} defaultChecked={typedAt(reply, 'marked') === 'on'} errors={errorsAt(reply, 'marked')} />
        ) : null}
        <div>
          <Button kind="danger" name="intent" value="refuse">
            {m.returns_do_refuse()}
          </Button>
        </div>
      </form>
    </details>
  );
}

function Interest({ found }: { found: CaseFacts }) {
  return (
    <section className="card" aria-labelledby="interest">
      <h2 id="interest">{m.returns_do_interest({ amount: wonText(found.lateInterest) })}</h2>
      <p className="desk-soft">{m.returns_do_interest_text({ name: found.buyerName, phone: found.buyerPhone })}</p>
      <form method="post">
        <Button kind="secondary" name="intent" value="interest">
          {m.returns_do_interest_now()}
        </Button>
      </form>
    </section>
  );
}
