package org.uzat.web.own;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uzat.web.page.Page;

/**
 * A page that asks for a few things; its words stand under {@code own.NAME} in the texts.
 *
 * @param name {@code own.NAME.title}, {@code .lead}, {@code .submit}
 * @param action where it is sent; a path that answers GET too
 */
public record Form(Page page, String name, String action, List<Field> fields, List<Choice> choices, List<Link> links) {

    /**
     * One thing asked for.
     *
     * @param hint a sentence below it, or null
     */
    public record Field(
            String name,
            String label,
            String type,
            String autocomplete,
            String value,
            @Nullable String hint) {}

    /** One of a few. */
    public record Choice(String legend, String name, List<Option> options) {}

    /** What can be chosen. */
    public record Option(String value, String label, boolean checked) {}

    /** Another way to go. */
    public record Link(String label, String address) {}

    /** An empty one, sent to the page's own path. */
    public static Form named(Page page, String name) {
        return new Form(page, name, page.path(), List.of(), List.of(), List.of());
    }

    /** With a field; its words stand under {@code own.field.WORDS}. */
    public Form ask(String field, String words, String type, String autocomplete, String value) {
        String hint = "own.hint." + words;
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(
                field,
                page.say("own.field." + words),
                type,
                autocomplete,
                value,
                page.words().knows(hint) ? page.say(hint) : null));
        return new Form(page, name, action, List.copyOf(more), choices, links);
    }

    /** With one of a few to choose. */
    public Form choose(Choice choice) {
        return new Form(page, name, action, fields, List.of(choice), links);
    }

    /** With another way to go; its words stand under {@code own.link.WORDS}. */
    public Form link(String words, String address) {
        List<Link> more = new ArrayList<>(links);
        more.add(new Link(page.say("own.link." + words), address));
        return new Form(page, name, action, fields, choices, List.copyOf(more));
    }
}
