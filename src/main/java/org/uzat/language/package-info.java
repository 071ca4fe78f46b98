/** Says everything the product tells a person in Chinese, English, Azerbaijani and Russian, with each language's own dates, money and plurals. */
@org.jspecify.annotations.NullMarked
package org.uzat.language;
