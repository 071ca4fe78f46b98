package org.uzat.web.own;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.language.RefusalWords;

/**
 * What the form template shows.
 *
 * @param token against forged forms
 * @param refusal why the last try was not taken
 */
public record FormScreen(
        String title,
        String lead,
        String submit,
        String action,
        String token,
        List<Form.Field> fields,
        List<Form.Choice> choices,
        List<Form.Link> links,
        @Nullable RefusalWords refusal) {}
