import { StoreListing, StorePlans, StoreProvider } from '@chandlery/react';
import { useState } from 'react';
import icon from '../../html/brand/favicon.svg';

/** Says who sells here: it works on the origins that it was made for, and nowhere else. */
const publishableKey = 'pk_test_AcmeExamplePagesAcmeExamplePages';
const products = ['acme/db', 'acme/backup', 'acme/db-exporter'];

export const Pricing = () => {
  const [currency, setCurrency] = useState('USD');
  const [said, setSaid] = useState<string>();
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
          <p className="lede">Plans and cards are components with typed props and events, live from the store.</p>
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
        <StoreProvider store="http://localhost:8080" publishableKey={publishableKey} currency={currency}>
          <section className="band plate">
            <h2>Acme DB</h2>
            <StorePlans
              product="acme/db"
              onStoreCheckoutStart={({ detail }) => setSaid(`On the way to ${detail.plan}.`)}
              onStoreCheckoutComplete={({ detail }) => setSaid(`${detail.plan} is bought.`)}
              onStoreCheckoutCancel={() => setSaid('Perhaps another time.')}
            />
            <p id="said" role="status">
              {said}
            </p>
          </section>
          <section className="band">
            <h2>And what goes with it</h2>
            <ul className="rows">
              {products.map((product) => (
                <li key={product}>
                  <StoreListing
                    product={product}
                    layout="row"
                    headingLevel={3}
                    onStoreSelect={(event) => {
                      event.preventDefault();
                      setSaid(`You chose ${event.detail.product.name}.`);
                    }}
                  />
                </li>
              ))}
            </ul>
          </section>
        </StoreProvider>
      </main>
    </>
  );
};
