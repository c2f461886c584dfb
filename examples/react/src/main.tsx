import { createRoot } from 'react-dom/client';
import '../../html/brand/acme.css';
import { Pricing } from './pricing.tsx';

const page = document.getElementById('page');
if (page) createRoot(page).render(<Pricing />);
