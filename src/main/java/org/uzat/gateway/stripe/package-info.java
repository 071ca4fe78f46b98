/** The adapter to Stripe: Checkout Sessions, hosted pages with cards, wallets, Alipay and WeChat Pay. */
@NullMarked
package org.uzat.gateway.stripe;

import org.jspecify.annotations.NullMarked;
