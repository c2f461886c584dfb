import { mount } from 'svelte';
import '../../html/brand/acme.css';
import Pricing from './Pricing.svelte';

const target = document.getElementById('page');
if (target) mount(Pricing, { target });
