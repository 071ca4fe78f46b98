package org.uzat.web.page;

import org.uzat.language.RefusalWords;

/** What the error template shows. */
public record ErrorScreen(RefusalWords words) {}
