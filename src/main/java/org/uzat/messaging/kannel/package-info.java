/** Short messages by Kannel's HTTP interface, for operators that have its smsbox and bearerbox. */
@NullMarked
package org.uzat.messaging.kannel;

import org.jspecify.annotations.NullMarked;
