// Who acts: what every flow takes, and what the audit keeps.

/** A person in the role in which he or she acts. Access has been checked by the page (http/access). */
export interface Actor {
  personId: string;
  role: string;
}
