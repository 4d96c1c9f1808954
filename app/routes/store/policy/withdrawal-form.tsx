// The withdrawal form that the contract must come with (E-Commerce Act art. 13(2)5): to print, or to copy into a mail.
import { m } from '#app/paraglide/messages.js';

export function WithdrawalForm() {
  const rows = [
    m.legal_form_to(),
    m.legal_form_order(),
    m.legal_form_goods(),
    m.legal_form_received(),
    m.legal_form_name(),
    m.legal_form_reason(),
    m.legal_form_date(),
  ];
  return (
    <section id="withdrawal-form">
      <h2>{m.legal_form_title()}</h2>
      <p>{m.legal_form_text()}</p>
      <div className="paper-form">
        <p>
          <strong>{m.legal_form_statement()}</strong>
        </p>
        <table className="table">
          <caption className="visually-hidden">{m.legal_form_title()}</caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
