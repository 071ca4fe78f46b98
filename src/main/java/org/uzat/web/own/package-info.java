/** The traveller's own pages: account, cards, their money, allowances and history, and renewing from the balance. */
@org.jspecify.annotations.NullMarked
package org.uzat.web.own;
