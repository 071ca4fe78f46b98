/** Random weather over payments: everything a gateway, a browser and a dying process can do, in any order, and what must hold at the end. */
@org.jspecify.annotations.NullMarked
package org.uzat.order.storm;
