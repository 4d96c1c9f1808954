// The custom elements of the public pages: behaviour over working forms and links.
export {};
