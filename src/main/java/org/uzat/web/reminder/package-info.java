/** What an owner was told and how it is to be told: inbox, choices, the links in messages, and the desk's preview. */
@NullMarked
package org.uzat.web.reminder;

import org.jspecify.annotations.NullMarked;
