/** What every page shares: templates, language, assets, security headers and the pages for errors. */
@org.jspecify.annotations.NullMarked
package org.uzat.web.page;
