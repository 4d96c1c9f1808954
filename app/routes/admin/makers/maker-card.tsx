// One maker at the desk: who it is, its papers with their dates, and what can be decided.
import { type Reply, errorsAt, fieldAt } from '#app/components/refused.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors } from '#app/components/ui/field.tsx';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { makerStatusWord, proofKindWord, proofStateWord } from '../maker-words.ts';
import type { MakerRow } from './makers.read.server.ts';

export function MakerCard({ maker, reply, action }: { maker: MakerRow; reply: Reply; action: string }) {
  const waits = maker.status === 'applied' || maker.status === 'in_review';
  return (
    <section className="card">
      <div className="button-row">
        <h2 lang="ko">{maker.name}</h2>
        <Badge tone={maker.status === 'approved' ? 'good' : maker.status === 'suspended' ? 'bad' : 'indigo'}>{makerStatusWord(maker.status)}</Badge>
        <span className="desk-soft" lang="ko">
          {maker.craft}
        </span>
      </div>
      <details className="desk-fold" open={waits || reply !== undefined}>
        <summary>{m.admin_makers_open({ name: maker.name })}</summary>
        <div className="form-stack">
          <Facts maker={maker} />
          <Proofs proofs={maker.proofs} />
          {maker.publicId === null ? null : (
            <a className="desk-link" href={url('maker', { slug: maker.slug })}>
              {m.admin_makers_public()}
            </a>
          )}
          <Decision maker={maker} waits={waits} reply={reply} action={action} />
        </div>
      </details>
    </section>
  );
}

function Facts({ maker }: { maker: MakerRow }) {
  const rows = [
    [m.admin_makers_business_number(), maker.businessNumber],
    [m.admin_makers_representative(), maker.representativeKo],
    [m.admin_makers_employees(), m.admin_makers_employees_count({ count: maker.employees })],
    [m.admin_makers_industry(), maker.ksic],
    [m.admin_makers_place(), maker.addressKo ?? '–'],
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd lang="ko">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Proofs({ proofs }: { proofs: MakerRow['proofs'] }) {
  return (
    <section>
      <h3>{m.admin_makers_proof()}</h3>
      {proofs.length === 0 ? <p>{m.admin_makers_no_proof()}</p> : null}
      <ul className="desk-rows">
        {proofs.map((proof) => (
          <li key={proof.id} className="button-row">
            {proof.hash === null ? proofKindWord(proof.kind) : <a href={`/media/${proof.hash}/1280.jpg`}>{proofKindWord(proof.kind)}</a>}
            <Badge tone={proof.state === 'verified' ? 'good' : 'plain'}>{proofStateWord(proof.state)}</Badge>
            {proof.over ? <Badge tone="bad">{m.admin_makers_proof_over()}</Badge> : null}
            <span className="desk-soft">
              {m.admin_makers_proof_days({ from: formatDay(proof.issuedOn, getLocale()), to: formatDay(proof.expiresOn, getLocale()) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decision({ maker, waits, reply, action }: { maker: MakerRow; waits: boolean; reply: Reply; action: string }) {
  if (maker.status === 'closed') return null;
  const suspended = maker.status === 'suspended';
  return (
    <form method="post" action={action} className="form-stack">
      <FormErrors errors={errorsAt(reply, '')} />
      <input type="hidden" name="makerId" value={maker.id} />
      {waits ? (
        <p className="desk-soft">{m.admin_makers_approve_text()}</p>
      ) : (
        <>
          {suspended ? null : <p className="desk-soft">{m.admin_makers_suspend_text()}</p>}
          <Field {...fieldAt(reply, 'reason')} id={`${maker.id}-reason`} label={m.admin_reason()} hint={m.admin_reason_hint()} required maxLength={1_000} />
        </>
      )}
      <div>
        {waits ? (
          <Button name="intent" value="approve">
            {m.admin_makers_approve()}
          </Button>
        ) : (
          <Button name="intent" value={suspended ? 'resume' : 'suspend'} kind={suspended ? 'primary' : 'danger'}>
            {suspended ? m.admin_makers_resume() : m.admin_makers_suspend()}
          </Button>
        )}
      </div>
    </form>
  );
}
