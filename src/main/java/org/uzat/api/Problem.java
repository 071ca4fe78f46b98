package org.uzat.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;

/**
 * A refusal or fault as RFC 9457 problem details.
 *
 * @param type names the code as a URI reference
 * @param title what happened, in the language asked for
 * @param status the HTTP status
 * @param code the stable code
 * @param detail what happened and what is known about the money, in the language asked for
 * @param next what to do now, in the language asked for
 * @param facts amounts, dates and limits by name, in machine text; absent where there are none
 */
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String next,
        @JsonInclude(Include.NON_EMPTY) Map<String, String> facts) {}
