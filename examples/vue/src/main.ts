import { createApp } from 'vue';
import '../../html/brand/acme.css';
import Pricing from './Pricing.vue';

createApp(Pricing).mount('#page');
