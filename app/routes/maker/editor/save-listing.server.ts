// What the listing editor's buttons do: take pictures in, rebuild rows, save the draft, hand it in. What was typed always comes back.
import type { ListingContent, ListingTerms } from '#app/domain/catalog/listing.ts';
import { maxUploadBytes } from '#app/infra/images/pipeline.server.ts';
import { fileStorage } from '#app/infra/images/media-origin.server.ts';
import { keepPicture } from '#app/flows/keep-picture.server.ts';
import { saveListingDraft, type SavedDraft, type SaveListingDraftRefusal } from '#app/flows/save-listing-draft.server.ts';
import { submitListing } from '#app/flows/submit-listing.server.ts';
import type { MakerActor } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseFormData } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalStatus, refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { pictureProblem, pictureStatus } from '../picture-words.ts';
import { toContent, type EditorErrors, type LiveVariant } from './editor-content.ts';
import { editorForm, toValues } from './editor.form.ts';
import { readPictures, readShelves } from './editor.read.server.ts';
import { withRows, type EditorValues } from './editor-values.ts';

/** The editor as it comes back: fields as typed, messages, and the pictures to show. */
export interface EditorReply {
  values: EditorValues;
  errors: EditorErrors;
  pictures: Record<string, { hash: string; colour: string }>;
}

interface Edited {
  maker: MakerActor;
  /** Null for a new listing. */
  productId: string | null;
  live: readonly LiveVariant[];
  body: FormData;
}

const mostPictures = 12;

/** Answers the editor again, or leads to the listing. */
export async function answerEditor({ maker, productId, live, body }: Edited) {
  const files = body.getAll('upload').filter((one): one is File => one instanceof File && one.size > 0);
  body.delete('upload');
  const form = parseFormData(body, editorForm);
  if (!form.ok) throw new Response('bad request', { status: 400 });
  const taken = await takePictures(maker, toValues(form.value), files);
  const { values } = taken;
  const again = async (errors: EditorErrors, status: 400 | 409 | 422 | 507 = taken.status) => {
    const pictures = await readPictures(
      maker.organisationId,
      values.pictures.map((picture) => picture.mediaId),
    );
    const reply: EditorReply = { values, errors: { ...taken.errors, ...errors }, pictures };
    return Object.keys(reply.errors).length === 0 ? reply : refusedForm(reply, status);
  };
  const { intent } = form.value;
  if (intent !== 'save' && intent !== 'submit') return again({});
  const shelf = (await readShelves(getLocale())).find((one) => one.id === values.categoryId);
  const made = toContent(values, shelf?.noticeKey ?? null, live);
  if (!made.ok || Object.keys(taken.errors).length > 0) return again(made.ok ? {} : made.errors);
  const saved = await save(maker, productId, values, made);
  if (saved.ok) return leave(maker, saved.value, intent);
  return again({ '': [conflict(saved.refusal, values)] }, refusalStatus(saved.refusal) === 409 ? 409 : 400);
}

function save(maker: MakerActor, productId: string | null, values: EditorValues, { content, terms }: { content: ListingContent; terms: ListingTerms }) {
  const version = Number(values.version);
  return saveListingDraft({
    ...{ actor: maker, makerId: maker.makerId, productId, baseRevisionId: values.base === '' ? null : values.base, terms, content },
    ...(productId !== null && Number.isInteger(version) ? { expectedVersion: version } : {}),
  });
}

async function leave(maker: MakerActor, { productId }: SavedDraft, intent: 'save' | 'submit'): Promise<never> {
  if (intent === 'save') throw goTo(url('makerListing', { id: productId }, { done: 'saved' }));
  const submitted = await submitListing({ actor: maker, makerId: maker.makerId, productId });
  if (submitted.ok) throw goTo(url('makerListing', { id: productId }, { done: 'submitted' }));
  throw goTo(url('makerListing', { id: productId }, { done: submitted.refusal.kind }));
}

// Somebody else saved or a new revision went live: the form names what holds now as its base, so that saving again is a decision.
function conflict(refusal: SaveListingDraftRefusal, values: EditorValues): string {
  if (refusal.kind === 'not_found') throw notFound();
  if (refusal.kind === 'stale_base') values.base = refusal.liveRevisionId ?? '';
  if (refusal.kind === 'changed_meanwhile') values.version = String(refusal.version);
  const words = refusalWords(refusal);
  return refusal.kind === 'stale_base' || refusal.kind === 'changed_meanwhile' ? `${words} ${m.maker_save_again()}` : words;
}

interface TakenPictures {
  values: EditorValues;
  errors: EditorErrors;
  status: 400 | 507;
}

async function takePictures(maker: MakerActor, values: EditorValues, files: readonly File[]): Promise<TakenPictures> {
  const pictures = [...values.pictures];
  const problems: string[] = [];
  let status: TakenPictures['status'] = 400;
  for (const file of files) {
    if (pictures.length >= mostPictures) {
      problems.push(m.maker_picture_too_many({ file: file.name, most: mostPictures }));
      continue;
    }
    const kept =
      file.size > maxUploadBytes
        ? { ok: false as const, refusal: { kind: 'picture_too_large' as const } }
        : await keepPicture({ organisationId: maker.organisationId, upload: Buffer.from(await file.arrayBuffer()) }, fileStorage());
    if (!kept.ok) {
      problems.push(pictureProblem(kept.refusal.kind, file.name));
      if (pictureStatus(kept.refusal.kind) === 507) status = 507;
    } else if (!pictures.some((picture) => picture.mediaId === kept.value.id))
      pictures.push({ mediaId: kept.value.id, order: String(pictures.length + 1), altKo: values.ko.name, altEn: values.en.name });
  }
  return { values: withRows({ ...values, pictures }), errors: problems.length === 0 ? {} : { upload: problems }, status };
}
