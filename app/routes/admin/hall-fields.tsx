// The fields of a hall, for a new one and for an edit: words in both languages, window in Korean time, tone, zones.
import { type Reply, boxAt, fieldAt } from '#app/components/refused.ts';
import { CheckBox, Field, Select, TextArea } from '#app/components/ui/field.tsx';
import { hallTones } from '#app/domain/halls/hall.ts';
import { m } from '#app/paraglide/messages.js';

import { toneWord } from './hall-words.ts';
import { koreanField } from './korean-field.ts';
import type { RegionChoice } from './region-choices.read.server.ts';
import { WordPair } from './word-pair.tsx';

interface HallWords {
  name: string;
  tagline: string;
  story: string;
  eligibility: string;
}
interface Zone {
  slug: string;
  nameKo: string;
  nameEn: string;
  textKo: string;
  textEn: string;
}
export interface HallValues {
  tone: string;
  opensAt: Date | null;
  closesAt: Date | null;
  announced: boolean;
  regionKey: string | null;
  ko: HallWords;
  en: HallWords;
  zones: readonly Zone[];
}

const noWords: HallWords = { name: '', tagline: '', story: '', eligibility: '' };
const noZone: Zone = { slug: '', nameKo: '', nameEn: '', textKo: '', textEn: '' };
const mostZones = 12;
/** A hall that nobody wrote yet. */
export const emptyHall: HallValues = { tone: 'lacquer', opensAt: null, closesAt: null, announced: false, regionKey: null, ko: noWords, en: noWords, zones: [] };

interface HallFieldsProps {
  hall: HallValues;
  regions: readonly RegionChoice[];
  reply: Reply;
}

export function HallFields({ hall, regions, reply }: HallFieldsProps) {
  const both = (name: keyof HallWords) => ({ name, value: { ko: hall.ko[name], en: hall.en[name] }, reply });
  return (
    <>
      <WordPair {...both('name')} label={m.admin_hall_name()} required maxLength={80} />
      <WordPair {...both('tagline')} label={m.admin_hall_tagline()} required maxLength={160} />
      <WordPair {...both('story')} label={m.admin_hall_story()} required rows={8} maxLength={10_000} hint={m.admin_markdown_hint()} />
      <WordPair {...both('eligibility')} label={m.admin_hall_eligibility()} rows={3} maxLength={2_000} />
      <div className="form-row" data-columns="2">
        <Field {...fieldAt(reply, 'opensAt', koreanField(hall.opensAt))} label={m.admin_hall_opens()} type="datetime-local" required />
        <Field {...fieldAt(reply, 'closesAt', koreanField(hall.closesAt))} label={m.admin_hall_closes()} type="datetime-local" required />
        <Select
          {...fieldAt(reply, 'tone', hall.tone)}
          label={m.admin_hall_tone()}
          options={hallTones.map((tone) => ({ value: tone, label: toneWord(tone) }))}
        />
        <Select
          {...fieldAt(reply, 'regionKey', hall.regionKey ?? '')}
          label={m.admin_hall_region()}
          options={[{ value: '', label: m.admin_hall_region_none() }, ...regions]}
        />
      </div>
      <CheckBox {...boxAt(reply, 'announced', hall.announced)} label={m.admin_hall_announced()} hint={m.admin_hall_announced_hint()} />
      <Zones zones={hall.zones} reply={reply} />
    </>
  );
}

function Zones({ zones, reply }: { zones: readonly Zone[]; reply: Reply }) {
  const typed = reply?.initialValue?.['zones'];
  const count = Math.min(mostZones, Math.max(zones.length, Array.isArray(typed) ? typed.length : 0) + 2);
  const errors = reply?.error?.['zones'];
  return (
    <fieldset className="group">
      <legend>{m.admin_hall_zones()}</legend>
      <p className="desk-soft">{m.admin_hall_zones_hint()}</p>
      {errors == null ? null : (
        <p className="form-error" role="alert">
          {errors.join(' ')}
        </p>
      )}
      {Array.from({ length: count }, (_, place) => (
        <ZoneRow key={place} place={place} zone={zones[place] ?? noZone} reply={reply} />
      ))}
    </fieldset>
  );
}

function ZoneRow({ place, zone, reply }: { place: number; zone: Zone; reply: Reply }) {
  const at = (field: keyof Zone) => fieldAt(reply, `zones[${String(place)}].${field}`, zone[field]);
  return (
    <fieldset className="zone-row">
      <legend className="desk-soft">{m.admin_hall_zone({ number: place + 1 })}</legend>
      <div className="form-row" data-columns="3">
        <Field {...at('slug')} label={m.admin_hall_zone_slug()} pattern="[a-z0-9][a-z0-9\-]*" maxLength={80} autoCapitalize="none" />
        <Field {...at('nameKo')} label={m.admin_hall_zone_name_ko()} lang="ko" maxLength={60} />
        <Field {...at('nameEn')} label={m.admin_hall_zone_name_en()} lang="en" maxLength={60} />
      </div>
      <div className="form-row" data-columns="2">
        <TextArea {...at('textKo')} label={m.admin_hall_zone_text_ko()} lang="ko" maxLength={1_000} rows={2} />
        <TextArea {...at('textEn')} label={m.admin_hall_zone_text_en()} lang="en" maxLength={1_000} rows={2} />
      </div>
    </fieldset>
  );
}
