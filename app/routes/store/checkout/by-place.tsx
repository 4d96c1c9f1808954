// What depends on whether a parcel goes near or to a remote area: both stand in the page, <postal-fees> shows the one that holds.
type Place = 'near' | 'remote';

/** For a part that is there for one kind of place alone. */
export function onlyIf(place: Place, remote: boolean): { 'data-place': Place; hidden: boolean } {
  return { 'data-place': place, hidden: (place === 'remote') !== remote };
}

/** Words for either place; once where they are the same. */
export function ByPlace({ remote, of }: { remote: boolean; of: (place: Place) => string }) {
  const [near, far] = [of('near'), of('remote')];
  if (near === far) return near;
  return (
    <>
      <span {...onlyIf('near', remote)}>{near}</span>
      <span {...onlyIf('remote', remote)}>{far}</span>
    </>
  );
}
