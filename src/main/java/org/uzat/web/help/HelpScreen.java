package org.uzat.web.help;

import java.util.List;

/**
 * The help page.
 *
 * @param query what was searched for; empty where nothing was
 * @param answers those found, the nearest where none was found, or all
 * @param found whether the answers have the query's words
 */
public record HelpScreen(String query, List<Answer> answers, boolean found) {

    /** Whether somebody has searched. */
    public boolean searched() {
        return !query.isEmpty();
    }

    /** Whether an answer is shown without being asked for: the one that was looked for. */
    public boolean open(Answer answer) {
        return searched() && found && answer.equals(answers.getFirst());
    }
}
