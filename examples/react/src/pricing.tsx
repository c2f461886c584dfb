import { StoreListing, StoreProvider } from '@chandlery/react';
import { useState } from 'react';
import icon from '../../html/brand/favicon.svg';

const products = ['acme/db', 'acme/backup', 'acme/db-exporter'];

export const Pricing = () => {
  const [currency, setCurrency] = useState('USD');
  const [chosen, setChosen] = useState<string>();
  return (
    <>
      <header className="bar">
        <a className="brand" href="/html/index.html" aria-label="Acme, home">
          <img src={icon} alt="" width="32" height="32" />
          Acme
        </a>
      </header>
      <main id="content">
        <section className="prose">
          <h1>What it costs, in React.</h1>
          <p className="lede">Each card is a component with typed props and events, and live from the store.</p>
          <p>
            <label>
              Show prices in{' '}
              <select value={currency} onChange={(event) => setCurrency(event.target.value)}>
                <option value="USD">US dollars</option>
                <option value="EUR">Euro</option>
              </select>
            </label>
          </p>
        </section>
        <section className="band plate">
          <StoreProvider store="http://localhost:8080" currency={currency}>
            <ul className="rows">
              {products.map((product) => (
                <li key={product}>
                  <StoreListing
                    product={product}
                    layout="row"
                    headingLevel={2}
                    onStoreSelect={(event) => {
                      event.preventDefault();
                      setChosen(event.detail.product.name);
                    }}
                  />
                </li>
              ))}
            </ul>
          </StoreProvider>
          <p role="status">{chosen && `You chose ${chosen}.`}</p>
        </section>
      </main>
    </>
  );
};
